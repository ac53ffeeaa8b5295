import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';

import type { Logger } from '../logger';
import { listWorkspaceIds } from './installation-store';

/** What is new, or was lost, is found within this time, in milliseconds. */
const lookEveryMs = 60 * 60 * 1000;

/** Sees to it that a workspace has what it should have; in a transaction of its own. */
export type LookAfter = (deps: { tx: TenantTransaction; clock: Clock }, workspaceId: string) => Promise<void>;

interface WatchDeps {
  database: Database;
  clock: Clock;
  logger: Logger;
  lookAfter: LookAfter;
}

/** Looks after every workspace, at the start and for as long as the process lives. */
export function startWorkspaceWatch(
  { database, clock, logger, lookAfter }: WatchDeps,
  everyMs = lookEveryMs,
): { stop(): Promise<void> } {
  const look = async () => {
    try {
      for (const workspaceId of await database.asSweeper(listWorkspaceIds))
        await database.withTenant(workspaceId, (tx) => lookAfter({ tx, clock }, workspaceId));
    } catch (error) {
      logger.warn({ err: error }, 'the workspaces could not be looked after; it is tried again');
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
