import { randomUUID } from 'node:crypto';
import { VirtualClock } from '../../sandbox';
import type { TenantTransaction } from '../../src/database/database';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

/** A database with a clock, and a short way to promise something in it. */
export interface DeliveryRoom {
  test: TestDatabase;
  clock: VirtualClock;
  workspaceId: string;
  run<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T>;
  /** Returns the id of a new promise that is due now. */
  promise(recipientId?: string): Promise<string>;
}

export async function openDeliveryRoom(): Promise<DeliveryRoom> {
  const test = await createTestDatabase();
  const clock = VirtualClock.frozenAt('2040-03-05T09:00:00Z');
  const workspaceId = 'T0DELIVERY1';
  const run: DeliveryRoom['run'] = (work) => test.database.withTenant(workspaceId, work);
  return {
    test,
    clock,
    workspaceId,
    run,
    async promise(recipientId = 'C0CHANNEL01') {
      const id = randomUUID();
      await run((tx) =>
        tx.outboxMessage.create({
          data: {
            workspaceId,
            id,
            kind: 'test.message',
            subjectId: id,
            naturalKey: id,
            recipientId,
            dueAt: clock.now(),
            sendId: randomUUID(),
            createdAt: clock.now(),
          },
        }),
      );
      await clock.advance({ ms: 1 });
      return id;
    },
  };
}
