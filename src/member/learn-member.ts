import { isTimeZone } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { formerTeammateId } from '../slack/former-teammate';
import { isFullMemberOf } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import { keepMember, type WhenMoved } from './keep-member';
import { fallbackTimeZone, formerTeammate, type Member } from './member';
import { findMember } from './member-store';

const dayMs = 24 * 60 * 60 * 1000;
/** Slack sends an event when a profile changes; asking again on another day mends what an event missed. */
const trustedForMs = dayMs;

interface Deps {
  database: Database;
  clock: Clock;
  client: WebClient;
  whenMoved: WhenMoved;
}

/** What a user's profile in Slack says, as `users.info` and `user_change` give it. */
export interface SlackProfile {
  id?: string;
  team_id?: string;
  tz?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  enterprise_user?: { teams?: string[] };
  locale?: string;
  real_name?: string;
  name?: string;
  profile?: { display_name?: string; real_name?: string };
}

/** The person as we know them, asking Slack when that is too long ago; never about somebody who was erased. */
export async function learnMember(
  { database, clock, client, whenMoved }: Deps,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<Member> {
  if (userId === formerTeammateId) return formerTeammate();
  const known = await database.withTenant(workspaceId, (tx) => findMember(tx, userId));
  if (known && isTrusted(known, clock.now())) return known;
  const { user } = await client.users.info({ user: userId, include_locale: true });
  const member = memberFrom(workspaceId, userId, user ?? {}, clock.now());
  await database.withTenant(workspaceId, (tx) => keepMember({ tx, whenMoved }, member));
  return member;
}

/** Whether what we know of somebody need not be asked for again. */
export function isTrusted(
  { isFullMember, seenAt }: Pick<Member, 'isFullMember' | 'seenAt'>,
  now: Date,
): boolean {
  return isFullMember !== null && now.getTime() - seenAt.getTime() < trustedForMs;
}

/** A profile of Slack's as we keep it: the name people see, and a zone in any case. */
export function memberFrom(workspaceId: string, userId: string, profile: SlackProfile, seenAt: Date): Member {
  const zone = profile.tz ?? fallbackTimeZone;
  return {
    workspaceId,
    userId,
    displayName:
      profile.profile?.display_name ||
      profile.profile?.real_name ||
      profile.real_name ||
      profile.name ||
      'A teammate',
    timeZone: isTimeZone(zone) ? zone : fallbackTimeZone,
    isDeactivated: profile.deleted ?? false,
    isFullMember: isFullMemberOf(workspaceId, profile),
    locale: profile.locale ?? null,
    // The day and no more: the minute a person was here could be held against the minute something was shared.
    seenAt: new Date(Math.floor(seenAt.getTime() / dayMs) * dayMs),
  };
}
