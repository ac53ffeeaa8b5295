import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { listWorkspaceIds } from '../installation/installation-store';
import type { Logger } from '../logger';
import { startTidyingUp } from './plan-tidy-up';

/** A workspace that is new, or whose job was lost, is found within this time, in milliseconds. */
const lookEveryMs = 60 * 60 * 1000;

/** Sees to it that every workspace is tidied up each day, at the start and for as long as the process lives. */
export function startTidyUpWatch(
  deps: { database: Database; clock: Clock; logger: Logger },
  everyMs = lookEveryMs,
): { stop(): Promise<void> } {
  const { database, clock, logger } = deps;
  const look = async () => {
    try {
      for (const workspaceId of await database.asSweeper(listWorkspaceIds))
        await database.withTenant(workspaceId, (tx) => startTidyingUp({ tx, clock }, workspaceId));
    } catch (error) {
      logger.warn(
        { err: error },
        'which workspaces are to be tidied up could not be looked up; it is tried again',
      );
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
