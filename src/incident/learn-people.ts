import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import { memberFrom, type SlackProfile } from '../member/learn-member';
import { saveMember } from '../member/member-store';
import { listChannelMembers } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { incidentFields, peopleMax } from './incident';

export interface PeopleDeps {
  database: Database;
  clock: Clock;
  client: WebClient;
}

/** What Slack says of somebody who may get check-ins. */
export interface SlackPerson extends SlackProfile {
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
}

/** Why somebody gets no check-ins after an incident of a channel; null when nothing stands against it. */
export type PersonHindrance = 'unknown' | 'app' | 'deactivated' | 'not_in_channel' | null;

/**
 * Whether somebody can get check-ins: check-ins name the incident, so outsiders of a private channel get none, nor do guests
 * of a channel they are not in.
 */
export function hindranceOf(
  user: SlackPerson | null,
  { isPrivate, members }: { isPrivate: boolean; members: ReadonlySet<string> },
): PersonHindrance {
  if (user?.id === undefined || user.is_stranger) return 'unknown';
  // Slackbot is the one app that Slack does not call a bot.
  if (user.is_bot || user.id === 'USLACKBOT') return 'app';
  if (user.deleted) return 'deactivated';
  const isGuest = user.is_restricted || user.is_ultra_restricted;
  return (isPrivate || isGuest) && !members.has(user.id) ? 'not_in_channel' : null;
}

/** Who is in a channel, and whether that is a secret. */
export async function readChannelPeople(client: WebClient, channelId: string) {
  const { channel } = await client.conversations.info({ channel: channelId });
  return { isPrivate: channel?.is_private ?? true, members: await listChannelMembers(client, channelId) };
}

/** A person as Slack knows them now; null when the workspace has nobody of this id. */
export async function findSlackPerson(client: WebClient, userId: string): Promise<SlackPerson | null> {
  try {
    return (await client.users.info({ user: userId, include_locale: true })).user ?? null;
  } catch (error) {
    if ((error as { data?: { error?: string } }).data?.error === 'user_not_found') return null;
    throw error;
  }
}

/** Keeps what is needed to reach people at a decent hour. */
export async function savePeople(
  { database, clock }: PeopleDeps,
  workspaceId: string,
  people: readonly SlackPerson[],
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    for (const person of people) {
      await saveMember(tx, memberFrom(workspaceId, person.id as string, person, clock.now()));
    }
  });
}

/**
 * Learns the chosen people, and that each of them can be checked in with.
 * @throws AppError `cannot_check_in` under the field of people.
 */
export async function learnPeople(
  deps: PeopleDeps,
  { workspaceId, channelId, userIds }: { workspaceId: string; channelId: string; userIds: readonly string[] },
): Promise<void> {
  if (userIds.length > peopleMax) throw cannot(say('incident.error.too_many_people', { max: peopleMax }));
  if (userIds.length === 0) return;
  const { client } = deps;
  const channel = await readChannelPeople(client, channelId);
  const people = await Promise.all(userIds.map((id) => findSlackPerson(client, id)));
  for (const person of people) {
    const hindrance = hindranceOf(person, channel);
    if (hindrance !== null) throw cannot(say(`incident.error.people.${hindrance}`));
  }
  await savePeople(
    deps,
    workspaceId,
    people.flatMap((person) => person ?? []),
  );
}

function cannot(userMessage: string): AppError {
  return new AppError('cannot_check_in', 'somebody chosen cannot be checked in with', {
    userMessage,
    blockId: incidentFields.people,
  });
}
