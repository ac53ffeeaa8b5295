import type { Clock } from '../clock';
import type { AskSlack, OutboxMessage } from '../delivery/outbox-message';
import { SlackCallFailed } from '../delivery/slack-calls';
import type { DoNotDisturb, PersonStatus } from './calm';
import { memberFrom } from './learn-member';
import type { Member } from './member';

/** What looking at a person asks Slack. */
export const lookMethods = ['users.info', 'dnd.info'] as const;

/** A person as Slack knows them now, just before they are written to. */
export interface SeenPerson {
  member: Member;
  dnd: DoNotDisturb;
  status: PersonStatus;
}

/** The last look before somebody is written to: are they still there, in which zone, do they want quiet, are they away? */
export async function lookAtPerson(
  slack: AskSlack,
  { workspaceId, recipientId: user }: Pick<OutboxMessage, 'workspaceId' | 'recipientId'>,
  clock: Clock,
): Promise<SeenPerson> {
  const { client, call } = slack;
  const answer = await call('users.info', () => client.users.info({ user, include_locale: true }));
  const profile = answer.user ?? {};
  const member = memberFrom(workspaceId, user, profile, clock.now());
  const dnd = member.isDeactivated ? {} : await quietOf(slack, user);
  return { member, dnd, status: profile.profile ?? {} };
}

/** A workspace that did not allow Evenkeel to ask is treated as if nobody there had turned it on. */
async function quietOf({ client, call }: AskSlack, userId: string): Promise<DoNotDisturb> {
  try {
    return await call('dnd.info', () => client.dnd.info({ user: userId }));
  } catch (error) {
    const isForbidden =
      error instanceof SlackCallFailed && 'code' in error.failure && error.failure.code === 'missing_scope';
    if (isForbidden) return {};
    throw error;
  }
}
