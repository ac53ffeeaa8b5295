import type { z } from 'zod';

/** A kind of job: its name in the queue and what its payload must look like. Payloads hold ids only. */
export interface Task<Payload> {
  readonly identifier: string;
  readonly payload: z.ZodType<Payload>;
}

/** Defines a task. The code that runs it is registered apart, in an `*-executors.ts`. */
export function defineTask<Payload>(identifier: string, payload: z.ZodType<Payload>): Task<Payload> {
  return { identifier, payload };
}

/** What runs a task. It must be safe to run twice: the delivery ledger decides, not the job. */
export interface Executor {
  readonly task: Task<unknown>;
  run(payload: unknown): Promise<void>;
}

/** Connects a task with what runs it; the payload is parsed on arrival. */
export function executor<Payload>(task: Task<Payload>, run: (payload: Payload) => Promise<void>): Executor {
  return { task, run: (payload) => run(task.payload.parse(payload)) };
}
