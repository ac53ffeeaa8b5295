import type { Deps } from '../deps';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { listOwnNameless } from '../posting/own-nameless';
import { findRetro } from '../retro/retro-store';
import type { Actor } from '../slack/actor';
import { namelessView, type OwnNameless } from './nameless-views';

/** What the acting person shared without their name, as a modal. */
export async function loadNameless(
  { database, vault }: Pick<Deps, 'database' | 'vault'>,
  { workspaceId, userId }: Actor,
) {
  return database.withTenant(workspaceId, async (tx) => {
    const own: OwnNameless[] = [];
    for (const posting of await listOwnNameless({ tx, vault }, userId)) {
      const retro = await findRetro(tx, posting.retroId);
      if (retro) own.push({ posting, title: retro.title });
    }
    return namelessView(own, (await findMember(tx, userId))?.timeZone ?? fallbackTimeZone);
  });
}
