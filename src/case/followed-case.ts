import type { ContributingFactor, Retro } from '../retro/retro';

/** A case that a channel hears of because of what it follows. */
export interface FollowedCase {
  workspaceId: string;
  id: string;
  retroId: string;
  channelId: string;
  dueAt: Date;
  /** Whether everybody in the channel may see cases of the workspace; null until Slack was asked. Else its words are left out. */
  forMembers: boolean | null;
}

/** The outbox kind of the message. Its subject is the retro, its recipient the channel. */
export const followedKind = 'case.followed';

/** There is one message for a case and a channel, whatever changes. */
export const followedKey = (retroId: string, channelId: string): string => `${retroId}:${channelId}`;

/** Whether channels that follow what played a part in it may hear of a case: never of one that is for its own channel only. */
export function isForFollowers({ state, visibility }: Pick<Retro, 'state' | 'visibility'>): boolean {
  return state === 'closed' && (visibility === 'workspace' || visibility === 'without_names');
}

/** Of what played a part, what a channel follows. */
export function followedOf(
  factors: readonly ContributingFactor[],
  follows: readonly ContributingFactor[],
): ContributingFactor[] {
  return factors.filter((factor) => follows.includes(factor));
}

/** A channel is not flooded when somebody closes many retros at once; the rest comes on the next day. */
export const mostFollowedADay = 3;
const dayMs = 24 * 60 * 60 * 1000;

/** When the next one may come, after those there were or will be, so that no 24 hours see more than a few. */
export function nextFollowedTime(now: Date, dueBefore: readonly Date[]): Date {
  const latest = dueBefore.map((at) => at.getTime()).sort((a, b) => b - a)[mostFollowedADay - 1];
  return latest === undefined ? now : new Date(Math.max(now.getTime(), latest + dayMs));
}
