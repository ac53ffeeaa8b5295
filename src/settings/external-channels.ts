import type { Database } from '../database/database';
import type { OutsidePermission } from '../slack/channel-access';
import { getWorkspaceSettings } from './workspace-settings-store';

/** Whether the admins of a workspace let Evenkeel into channels that are shared with other organisations; asked when it matters. */
export function outsidePermission(database: Database, workspaceId: string): OutsidePermission {
  return async () => (await database.withTenant(workspaceId, getWorkspaceSettings)).externalChannelsAllowed;
}
