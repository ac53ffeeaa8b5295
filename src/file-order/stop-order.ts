import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { AppError, notFound } from '../errors';
import { say } from '../language/say';
import type { Actor } from '../slack/actor';
import { progressKind } from './file-order';
import { endFileOrder, findFileOrder } from './file-order-store';

/**
 * Stops a file the acting person has asked for: nothing of it is handed over after this returns, and what is made of it goes.
 * @throws AppError `not_found` for somebody else's, `file_order_on_its_way` when it is too late
 */
export async function stopOrder(
  { database, clock }: { database: Database; clock: Clock },
  { workspaceId, userId }: Actor,
  id: string,
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    const order = await findFileOrder(tx, id);
    if (order?.userId !== userId) throw notFound('file');
    const end = { state: 'stopped', endedAt: clock.now() } as const;
    const isStopped = await endFileOrder(tx, { id, from: ['waiting', 'making'] }, end);
    await reviseMessage(tx, { clock, workspaceId }, progressKind, id);
    if (!isStopped && order.state === 'handing_over') throw onItsWay();
  });
}

function onItsWay(): AppError {
  return new AppError('file_order_on_its_way', 'a file is being handed over and cannot be stopped', {
    userMessage: say('file-order.too_late_to_stop'),
  });
}
