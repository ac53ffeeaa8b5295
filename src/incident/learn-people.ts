import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import { keepMember, type WhenMoved } from '../member/keep-member';
import { memberFrom, type SlackProfile } from '../member/learn-member';
import { listChannelMembers } from '../slack/channel-access';
import { isOutsider } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import { incidentFields, peopleMax } from './incident';

export interface PeopleDeps {
  database: Database;
  clock: Clock;
  client: WebClient;
  whenMoved: WhenMoved;
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
  { workspaceId, isPrivate, members }: ChannelPeople,
): PersonHindrance {
  if (user?.id === undefined || isOutsider(workspaceId, user)) return 'unknown';
  // Slackbot is the one app that Slack does not call a bot.
  if (user.is_bot || user.id === 'USLACKBOT') return 'app';
  if (user.deleted) return 'deactivated';
  const isGuest = user.is_restricted || user.is_ultra_restricted;
  return (isPrivate || isGuest) && !members.has(user.id) ? 'not_in_channel' : null;
}

export interface ChannelPeople {
  /** Whose members check-ins are for. */
  workspaceId: string;
  isPrivate: boolean;
  members: ReadonlySet<string>;
}

/** Who is in a channel, and whether that is a secret. */
export async function readChannelPeople(
  client: WebClient,
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
): Promise<ChannelPeople> {
  const { channel } = await client.conversations.info({ channel: channelId });
  const members = await listChannelMembers(client, channelId);
  return { workspaceId, isPrivate: channel?.is_private ?? true, members };
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
  { database, clock, whenMoved }: PeopleDeps,
  workspaceId: string,
  people: readonly SlackPerson[],
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    for (const person of people) {
      const member = memberFrom(workspaceId, person.id as string, person, clock.now());
      await keepMember({ tx, whenMoved }, member);
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
  const channel = await readChannelPeople(client, { workspaceId, channelId });
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
