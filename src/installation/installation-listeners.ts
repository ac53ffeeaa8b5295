import type { App } from '@slack/bolt';
import type { Logger } from '../logger';
import type { Installations } from './installations';

/** Stops acting in a workspace that has removed Evenkeel. */
export function registerInstallationListeners(
  app: App,
  { installations, logger }: { installations: Installations; logger: Logger },
): void {
  app.event('app_uninstalled', async ({ body }) => {
    await installations.remove(body.team_id);
    logger.info({ workspaceId: body.team_id }, 'the workspace has removed Evenkeel');
  });
}
