import type { App } from '@slack/bolt';
import type { Deps } from '../deps';
import { oncePerEvent } from '../inbox/once-per-event';
import { memberFrom } from './learn-member';
import type { WhenMoved } from './look-at-person';
import { hasMoved } from './member';
import { findMember, saveMember } from './member-store';

export interface MemberListenerDeps extends Deps {
  /** Somebody is in another time zone now. Runs in the same transaction. */
  whenMoved: WhenMoved;
}

/** Keeps what we know of people current: a moved time zone, a new name, a deactivated account. */
export function registerMemberListeners(app: App, deps: MemberListenerDeps): void {
  app.event('user_change', async ({ event, body }) => {
    const { team_id: workspaceId, event_id: eventId } = body;
    await oncePerEvent(deps, { workspaceId, eventId }, async (tx) => {
      // Only people who have met Evenkeel are kept.
      const known = await findMember(tx, event.user.id);
      if (known === null) return;
      const member = memberFrom(workspaceId, event.user.id, event.user, deps.clock.now());
      await saveMember(tx, member);
      if (hasMoved(known, member)) await deps.whenMoved(tx, member.userId);
    });
    // Somebody who is not kept may have been answered as well. Only now a look finds what has changed.
    deps.languages.forget({ workspaceId, userId: event.user.id });
  });
}
