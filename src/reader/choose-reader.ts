import type { Clock } from '../clock';
import { AppError } from '../errors';
import { say } from '../language/say';
import { memberFrom } from '../member/learn-member';
import type { Member } from '../member/member';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';

/** Slack's own assistant is listed among people and is not marked as a bot. */
const slackbotId = 'USLACKBOT';

/**
 * The chosen colleague as Slack knows them right now.
 * @throws AppError `reader_missing`, `own_reader`, `reader_not_a_person`, `reader_gone`, `reader_outside`, under the field.
 */
export async function chooseReader(
  { client, clock }: { client: WebClient; clock: Clock },
  { workspaceId, userId: authorId }: Actor,
  { readerId, blockId }: { readerId: string | null; blockId: string },
): Promise<Member> {
  const refusal = (code: string, userMessage: string) =>
    new AppError(code, 'the chosen reader cannot be asked', { userMessage, blockId });
  if (readerId === null) throw refusal('reader_missing', say('reader.choose.missing'));
  if (readerId === authorId) {
    throw refusal('own_reader', say('reader.choose.own'));
  }
  const user = await findUser(client, readerId);
  if (user === null) throw refusal('reader_gone', say('reader.choose.unknown'));
  if (user.is_bot || readerId === slackbotId) {
    throw refusal('reader_not_a_person', say('reader.choose.app'));
  }
  if (user.deleted) {
    throw refusal('reader_gone', say('reader.choose.deactivated'));
  }
  const isOfHere = user.team_id === workspaceId || user.enterprise_user?.teams?.includes(workspaceId);
  if (user.is_stranger || !isOfHere) {
    throw refusal('reader_outside', say('reader.choose.outside'));
  }
  return memberFrom(workspaceId, readerId, user, clock.now());
}

async function findUser(client: WebClient, userId: string) {
  try {
    const { user } = await client.users.info({ user: userId, include_locale: true });
    return user ?? null;
  } catch (error) {
    const code = (error as { data?: { error?: string } }).data?.error;
    if (code === 'user_not_found' || code === 'user_not_visible') return null;
    throw error;
  }
}
