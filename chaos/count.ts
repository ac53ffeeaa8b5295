import type { Sandbox } from '../sandbox';
import type { Database } from '../src/database/database';
import { summaryKind } from '../src/summary/summary';

/** What has become of the promises. */
export interface Counts {
  promised: number;
  /** Promised and never to be seen in Slack. */
  lost: number;
  /** Copies beyond the first. */
  duplicated: number;
  /** From the promise to the message, in milliseconds. */
  p50: number;
  p99: number;
  latest: number;
}

interface Promised {
  sendId: string;
  createdAt: Date;
}

/** Every channel with a retro is promised next week's summary as well; a run ends long before. */
const dueInARun = { kind: { not: summaryKind } };

/** How many messages are still on their way. */
export async function countOpen(database: Database, workspaceId: string): Promise<number> {
  return database.withTenant(workspaceId, async (tx) =>
    tx.outboxMessage.count({ where: { ...dueInARun, state: { in: ['pending', 'sending'] } } }),
  );
}

/** Compares what was promised with what is in Slack, by the random id each message carries. */
export async function countOutcome(database: Database, sandbox: Sandbox): Promise<Counts> {
  const [workspace] = sandbox.workspaces;
  const promised: Promised[] = await database.withTenant(workspace?.id as string, async (tx) =>
    tx.outboxMessage.findMany({ where: dueInARun, select: { sendId: true, createdAt: true } }),
  );
  const stored = new Map<string, number[]>();
  for (const { messages } of workspace?.conversations.values() ?? []) {
    for (const { metadata, ts } of messages) {
      const sendId = (metadata as { event_payload?: { send_id?: string } } | undefined)?.event_payload
        ?.send_id;
      if (sendId) stored.set(sendId, [...(stored.get(sendId) ?? []), Number(ts) * 1_000]);
    }
  }
  const lateness = promised
    .flatMap(({ sendId, createdAt }) => {
      const first = stored.get(sendId)?.[0];
      return first === undefined ? [] : [Math.max(0, first - createdAt.getTime())];
    })
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round(lateness[Math.floor((lateness.length - 1) * share)] ?? 0);
  return {
    promised: promised.length,
    lost: promised.filter(({ sendId }) => !stored.has(sendId)).length,
    duplicated: [...stored.values()].reduce((sum, copies) => sum + copies.length - 1, 0),
    p50: at(0.5),
    p99: at(0.99),
    latest: at(1),
  };
}
