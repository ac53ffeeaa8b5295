import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../database/database';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { reviewIn } from '../phrase/review-for';
import { getChannelSettings } from '../settings/channel-settings-store';
import type { Actor } from '../slack/actor';
import type { Vault } from '../vault/vault';
import { findSimilar } from './keep-similar';
import type { SimilarMetadata, SimilarScene, SimilarWords } from './similar-form';
import { similarProof } from './similar-proof';

/** What the form of a similar case begins with: what the person left in it, else nothing. */
export async function openSimilar(
  { tx, vault }: { tx: TenantTransaction; vault: Vault },
  actor: Actor,
  { channelId, ...about }: Pick<SimilarMetadata, 'retroId' | 'incidentId'> & { channelId: string },
): Promise<{ metadata: SimilarMetadata; words: SimilarWords; scene: SimilarScene }> {
  const { namelessAllowed } = await getChannelSettings(tx, channelId);
  const ids = { newPostingId: randomUUID(), ...about };
  const metadata = { ...ids, namelessAllowed, proof: similarProof(vault, actor, ids) };
  const left = await findSimilar({ tx, vault }, actor, metadata);
  const review = await reviewIn(tx);
  if (left === null) return { metadata, words: noWords, scene: { review } };
  const zone = (await findMember(tx, actor.userId))?.timeZone ?? fallbackTimeZone;
  return { metadata, words: left, scene: { review, restored: { keptAt: left.keptAt, zone } } };
}

export const noWords: SimilarWords = { text: '', withoutName: false };
