import type { App } from '@slack/bolt';
import type { Logger } from '../logger';
import type { Installations } from './installations';

/** Slack tells the time of an event in whole seconds. */
const endOfSecond = (seconds: number) => new Date(seconds * 1000 + 999);

/** Stops acting in a workspace that has removed Evenkeel. */
export function registerInstallationListeners(
  app: App,
  { installations, logger }: { installations: Installations; logger: Logger },
): void {
  app.event('app_uninstalled', async ({ body }) => {
    // Slack may repeat the event for an hour, in which the workspace may have installed Evenkeel again.
    const removed = await installations.remove(body.team_id, endOfSecond(body.event_time));
    if (removed) logger.info({ workspaceId: body.team_id }, 'the workspace has removed Evenkeel');
  });
}
