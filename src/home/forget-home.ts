import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { enqueue } from '../queue/enqueue';
import type { Actor } from '../slack/actor';
import type { Vault } from '../vault/vault';
import { forgetHomePage, hasOpenedHome } from './home-page-store';
import { drawHomeTask, homeJobKey, laterJobKey } from './home-tasks';

interface Deps {
  tx: TenantTransaction;
  vault: Vault;
  clock: Clock;
}

/**
 * Forgets what the Home tab of somebody shows who is being erased, while it is still known that they have opened it; what Slack
 * shows of theirs is replaced right after. Whatever was to be drawn for them gives way to that.
 */
export async function forgetHomeOf({ tx, vault, clock }: Deps, person: Actor): Promise<void> {
  await forgetHomePage(tx, vault, person);
  if (!(await hasOpenedHome(tx, person.userId))) return;
  for (const keyOf of [homeJobKey, laterJobKey]) {
    const jobKey = keyOf(person.workspaceId, person.userId);
    await enqueue(tx, drawHomeTask, person, { clock, jobKey });
  }
}
