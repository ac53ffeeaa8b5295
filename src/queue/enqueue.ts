import type { Clock } from '../clock';
import { Prisma, type TenantTransaction } from '../database/database';
import type { Task } from './task';

export interface EnqueueOptions {
  clock: Clock;
  /** When to run; at once when absent or past. */
  runAt?: Date;
  /** A later job with the same key takes the earlier one's place. */
  jobKey?: string;
}

/**
 * Adds a job inside the caller's transaction: it exists if and only if what it is about does.
 * Goes through a database function, because the tenant role may add jobs but read none.
 */
export async function enqueue<Payload>(
  tx: TenantTransaction,
  task: Task<Payload>,
  payload: Payload,
  options: EnqueueOptions,
): Promise<void> {
  await tx.$executeRaw`select ${enqueueSql(task, payload, options)}`;
}

/** The call that adds a job, for a statement that stores what the job is about as well. */
export function enqueueSql<Payload>(
  task: Task<Payload>,
  payload: Payload,
  { clock, runAt, jobKey }: EnqueueOptions,
): Prisma.Sql {
  const due = runAt && runAt > clock.now() ? runAt : null;
  const body = JSON.stringify(task.payload.parse(payload));
  return Prisma.sql`evenkeel_enqueue(${task.identifier}, ${body}::json, ${due}::timestamptz, ${jobKey ?? null}, 25)`;
}
