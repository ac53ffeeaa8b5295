import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import { findRetro } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import type { Actor } from '../slack/actor';
import { assertMayTakePart, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { forgetUnfinished } from '../unfinished/keep-unfinished';
import type { Vault } from '../vault/vault';
import { addPosting } from './add-posting';
import { unfinishedSimilar } from './posting';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
  client: WebClient;
}

export interface SimilarInput {
  newPostingId: string;
  retroId: string;
  /** What its form was opened for: the retro, or the incident it was opened for. */
  subjectId: string;
  text: string;
  withoutName: boolean;
}

/** @throws AppError `nothing_written` */
export function assertWords(text: string): void {
  if (text.trim() !== '') return;
  throw new AppError('nothing_written', 'a similar case without words', {
    userMessage: say('posting.similar.no_words'),
  });
}

/**
 * Shares a similar case in a retro's thread; a closed retro still takes one. Handing the same form in twice shares it once.
 * @throws AppError `nothing_written`, `channel_not_ready`, `nameless_not_allowed`, and `not_a_member`, the same when there
 * is no such retro.
 */
export async function shareSimilar(
  { database, vault, clock, client }: Deps,
  { workspaceId, userId }: Actor,
  { newPostingId, retroId, subjectId, text, withoutName }: SimilarInput,
): Promise<void> {
  assertWords(text);
  const retro = await database.withTenant(workspaceId, (tx) => findRetro(tx, retroId));
  if (retro === null) throw notAMember();
  await assertMayTakePart(client, { channelId: retro.channelId, userId });
  await database.withTenant(workspaceId, async (tx) => {
    if (withoutName && !(await getChannelSettings(tx, retro.channelId)).namelessAllowed) {
      throw new AppError('nameless_not_allowed', 'the channel does not offer sharing without a name', {
        userMessage: say('posting.nameless_not_allowed'),
      });
    }
    const texts = [text, '', ''] as const;
    await addPosting(
      { tx, vault, clock },
      { id: newPostingId, retro, kind: 'similar', authorId: userId, withoutName, texts },
    );
    await forgetUnfinished({ tx, vault }, unfinishedSimilar({ workspaceId, subjectId, userId }));
  });
}
