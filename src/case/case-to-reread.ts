import type { TenantTransaction } from '../database/database';
import { findPosted } from '../delivery/posted-store';
import { headlineKind } from '../retro/retro';
import { findRetro } from '../retro/retro-store';
import { findLike } from '../search/likeness-store';
import { anyCase } from './case';
import { searchable } from './case-store';

/**
 * A case of a channel that is most like a text, for everyone of that channel to read again; null rather than an unlikely one.
 * `leaveOut` are retros that are known well enough.
 */
export async function chooseCaseToReread(
  tx: TenantTransaction,
  { channelId, about, leaveOut }: { channelId: string; about: string; leaveOut: readonly string[] },
): Promise<string | null> {
  // The channel reads it together, so nothing counts but what is the channel's own.
  const reach = { channelIds: [channelId], isFullMember: false };
  const documents = searchable(reach, anyCase, { exceptIds: leaveOut });
  const [likeliest] = await findLike(tx, { documents, text: about, limit: 1 });
  return likeliest?.id ?? null;
}

/** A case of a channel as its summary shows it; null when it is none of the channel's. */
export async function findCaseToReread(tx: TenantTransaction, channelId: string, retroId: string) {
  const retro = await findRetro(tx, retroId);
  if (retro === null || retro.channelId !== channelId || retro.state !== 'closed') return null;
  return { title: retro.title, learned: retro.learned, place: await findPosted(tx, headlineKind, retroId) };
}
