import type { Clock } from '../clock';
import { AppError } from '../errors';
import { memberFrom } from '../member/learn-member';
import type { Member } from '../member/member';
import type { Actor } from '../slack/actor';
import { isOutsider } from '../slack/person-access';
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
  if (readerId === null) throw refusal('reader_missing', 'Please choose a colleague.');
  if (readerId === authorId) {
    throw refusal(
      'own_reader',
      'This is you. Please choose a colleague; you can always re-read it yourself.',
    );
  }
  const user = await findUser(client, readerId);
  if (user === null) throw refusal('reader_gone', 'Slack does not know this person. Please choose another.');
  if (user.is_bot || readerId === slackbotId) {
    throw refusal('reader_not_a_person', 'This is an app, not a person. Please choose a colleague.');
  }
  if (user.deleted) {
    throw refusal('reader_gone', 'This account is deactivated. Please choose somebody who is here.');
  }
  if (isOutsider(workspaceId, user)) {
    throw refusal(
      'reader_outside',
      'This person belongs to another organisation. Please choose a colleague of yours.',
    );
  }
  return memberFrom(workspaceId, readerId, user, clock.now());
}

async function findUser(client: WebClient, userId: string) {
  try {
    const { user } = await client.users.info({ user: userId });
    return user ?? null;
  } catch (error) {
    const code = (error as { data?: { error?: string } }).data?.error;
    if (code === 'user_not_found' || code === 'user_not_visible') return null;
    throw error;
  }
}
