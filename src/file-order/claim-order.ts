import { randomUUID } from 'node:crypto';
import { reviseMessage } from '../delivery/promise-message';
import type { FileDeps } from './file-deps';
import { type FileOrder, mostBegins, progressKind } from './file-order';
import { beginRun, findFileOrderForUpdate, type Run } from './file-order-store';
import { ringMaker } from './order-file';

/** What there is to do about an order that a job has rung for. */
export type Claim =
  | { action: 'make'; order: FileOrder; run: Run }
  /** An earlier run may have handed it over. */
  | { action: 'look'; order: FileOrder }
  /** It was begun too often: something in it changes all the time. */
  | { action: 'give_up'; order: FileOrder }
  | { action: 'nothing' };

/** How long after its sending a file may still arrive in Slack, in milliseconds. */
const arrivesWithinMs = ({ timing }: FileDeps) => timing.requestMs + timing.inFlightMs;

/** When it is certain whether a file that was handed over has arrived. */
export const certainAt = (deps: FileDeps, handedOverAt: Date) =>
  new Date(handedOverAt.getTime() + arrivesWithinMs(deps));

/** Takes an order for this process; a run that was interrupted begins anew. */
export async function claimOrder(deps: FileDeps, workspaceId: string, id: string): Promise<Claim> {
  const { database, clock } = deps;
  return database.withTenant(workspaceId, async (tx): Promise<Claim> => {
    const order = await findFileOrderForUpdate(tx, id);
    if (order === null) return { action: 'nothing' };
    if (order.state === 'handing_over' && order.handedOverAt !== null) {
      const at = certainAt(deps, order.handedOverAt);
      if (at <= clock.now()) return { action: 'look', order };
      await ringMaker(tx, { clock, workspaceId }, id, at);
      return { action: 'nothing' };
    }
    if (order.state !== 'waiting' && order.state !== 'making') return { action: 'nothing' };
    if (order.begins >= mostBegins) return { action: 'give_up', order };
    const run = { id, runId: randomUUID() };
    await beginRun(tx, id, run.runId);
    // It begins at nothing again; the message says so at once instead of jumping back later.
    if (order.begins > 0) await reviseMessage(tx, { clock, workspaceId }, progressKind, id);
    return { action: 'make', order: { ...order, state: 'making', runId: run.runId, done: 0 }, run };
  });
}
