import { AppError } from '../errors';
import { say } from '../language/say';
import type { WebClient } from './web-clients';

/** A channel a person is in right now. */
export interface OwnChannel {
  id: string;
  name: string;
}

/**
 * The channels a person is in right now, of those Evenkeel may know: public ones, and private ones it was invited to.
 * One call for up to 999 of them (https://docs.slack.dev/reference/methods/users.conversations).
 */
export async function listChannelsOf(client: WebClient, userId: string): Promise<OwnChannel[]> {
  const channels: OwnChannel[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.users.conversations({
      user: userId,
      types: 'public_channel,private_channel',
      limit: 999,
      cursor,
    });
    for (const { id, name } of page.channels ?? []) if (id) channels.push({ id, name: name ?? '' });
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return channels;
}

/** What Slack says of a person's place in a workspace. */
interface Standing {
  team_id?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  /** In an organisation of several workspaces, those the person is in. */
  enterprise_user?: { teams?: string[] };
}

/**
 * Whether somebody belongs to another organisation. Slack calls them a stranger only as long as they share no channel with
 * Evenkeel (https://docs.slack.dev/reference/objects/user-object); their workspace says it in any case.
 */
export function isOutsider(workspaceId: string, user: Standing): boolean {
  if (user.is_stranger) return true;
  if (user.team_id === undefined || user.team_id === workspaceId) return false;
  return !user.enterprise_user?.teams?.includes(workspaceId);
}

/** @throws AppError `of_another_organisation` for whoever does not belong to the workspace, and for nobody Slack knows. */
export function assertOfHere(workspaceId: string, user: Standing | undefined): asserts user is Standing {
  if (user && !isOutsider(workspaceId, user)) return;
  throw new AppError('of_another_organisation', 'the acting person belongs to another organisation', {
    userMessage: say('slack.of_another_organisation'),
  });
}

/** Whether somebody is a member of the workspace itself: no guest, no app, nobody of another organisation, nobody who left. */
export function isFullMemberOf(workspaceId: string, user: Standing): boolean {
  if (user.deleted || user.is_bot || isOutsider(workspaceId, user)) return false;
  return !user.is_restricted && !user.is_ultra_restricted;
}

/** The same, as Slack says right now. */
export async function isFullMember(
  client: WebClient,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<boolean> {
  const { user } = await client.users.info({ user: userId });
  return user !== undefined && isFullMemberOf(workspaceId, user);
}

/** @throws AppError `guests_not` for everyone but full members. */
export async function assertFullMember(
  client: WebClient,
  person: { workspaceId: string; userId: string },
): Promise<void> {
  if (await isFullMember(client, person)) return;
  throw new AppError('guests_not', 'the acting person is no full member of the workspace', {
    userMessage: say('slack.guests_not'),
  });
}

/** Whether somebody can still read what is sent to them; Slack keeps direct messages of accounts that are closed. @throws AppError `user_deactivated` */
export async function assertActive(client: WebClient, userId: string): Promise<void> {
  const { user } = await client.users.info({ user: userId });
  if (user?.deleted) throw new AppError('user_deactivated', 'the account of the person has been deactivated');
}
