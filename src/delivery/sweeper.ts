import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Logger } from '../logger';
import { sendJobKey } from './delivery-tasks';
import { listOverdue } from './lease-store';
import { enqueueSend } from './promise-message';

/** A due message nobody has started within this time has lost its job, in milliseconds. */
const overdueAfterMs = 10_000;
const productionSweepMs = 10_000;
const sweepLimit = 500;

interface Deps {
  database: Database;
  clock: Clock;
  logger: Logger;
}

/** Rings again for due messages whose job was lost. Returns how many there were. */
async function sweepOverdue({ database, clock }: Deps): Promise<number> {
  const before = new Date(clock.now().getTime() - overdueAfterMs);
  const overdue = await database.asSweeper((tx) => listOverdue(tx, { before, limit: sweepLimit }));
  if (overdue.length === 0) return 0;
  const ringing = await listRinging(
    database,
    overdue.map(({ id }) => sendJobKey(id)),
  );
  // A row whose lease has run out is taken from whoever holds its job: that process has died or stands still.
  const silent = overdue.filter(({ id, state }) => state === 'sending' || !ringing.has(sendJobKey(id)));
  for (const { workspaceId, id } of silent) {
    await database.withTenant(workspaceId, (tx) => enqueueSend(tx, { clock, workspaceId }, id, clock.now()));
  }
  return silent.length;
}

/**
 * The jobs that are about to run or running. Ringing for those as well would push the oldest messages to the end of a long
 * queue, again and again. A claim takes milliseconds: a job that has been at it for longer than some seconds is not believed.
 */
async function listRinging({ pool }: Database, keys: string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ key: string }>(
    `select key from graphile_worker.jobs
     where key = any($1) and attempts < max_attempts
       and (locked_at is null and run_at <= now() + interval '10 seconds' or locked_at > now() - interval '10 seconds')`,
    [keys],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Sweeps for as long as the process lives. */
export function startSweeper(deps: Deps, everyMs = productionSweepMs): { stop(): Promise<void> } {
  let sweeping: Promise<unknown> = Promise.resolve();
  let isSweeping = false;
  const sweep = async () => {
    isSweeping = true;
    try {
      const rung = await sweepOverdue(deps);
      if (rung > 0) deps.logger.warn({ messages: rung }, 'rang again for messages whose jobs were lost');
    } catch (error) {
      deps.logger.warn({ err: error }, 'the outbox sweep will try again');
    } finally {
      isSweeping = false;
    }
  };
  // A slow sweep is not followed by the ones it has missed.
  const timer = setInterval(() => {
    if (!isSweeping) sweeping = sweep();
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
