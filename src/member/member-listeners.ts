import type { App } from '@slack/bolt';
import type { Deps } from '../deps';
import { oncePerEvent } from '../inbox/once-per-event';
import { keepMember } from './keep-member';
import { memberFrom } from './learn-member';
import { findMember } from './member-store';

/** Keeps what we know of people current: a moved time zone, a new name, a deactivated account. */
export function registerMemberListeners(app: App, deps: Deps): void {
  app.event('user_change', async ({ event, body }) => {
    const { team_id: workspaceId, event_id: eventId } = body;
    await oncePerEvent(deps, { workspaceId, eventId }, async (tx) => {
      // Only people who have met Evenkeel are kept.
      if ((await findMember(tx, event.user.id)) === null) return;
      const member = memberFrom(workspaceId, event.user.id, event.user, deps.clock.now());
      await keepMember({ ...deps, tx }, member);
    });
    // Somebody who is not kept may have been answered as well. Only now a look finds what has changed.
    deps.languages.forget({ workspaceId, userId: event.user.id });
  });
}
