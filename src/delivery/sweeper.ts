import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Logger } from '../logger';
import { listOverdue } from './outbox-store';
import { enqueueSend } from './promise-message';

/** A due message nobody has started within this time has lost its job, in milliseconds. */
const overdueAfterMs = 10_000;
const sweepEveryMs = 10_000;
const sweepLimit = 500;

interface Deps {
  database: Database;
  clock: Clock;
  logger: Logger;
}

/** Rings again for due messages whose job was lost. Returns how many there were. */
export async function sweepOverdue({ database, clock }: Deps): Promise<number> {
  const before = new Date(clock.now().getTime() - overdueAfterMs);
  const overdue = await database.asSweeper((tx) => listOverdue(tx, { before, limit: sweepLimit }));
  for (const { workspaceId, id } of overdue) {
    await database.withTenant(workspaceId, (tx) => enqueueSend(tx, { clock, workspaceId }, id, clock.now()));
  }
  return overdue.length;
}

/** Sweeps for as long as the process lives. */
export function startSweeper(deps: Deps): { stop(): Promise<void> } {
  let sweeping: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = sweeping.then(() =>
      sweepOverdue(deps).catch((error) =>
        deps.logger.warn({ err: error }, 'the outbox sweep will try again'),
      ),
    );
  }, sweepEveryMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
