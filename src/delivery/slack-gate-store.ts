import type { TenantTransaction } from '../database/database';

/** Slack allows about one message a second and channel, and short bursts above it. */
export interface Pace {
  everyMs: number;
  burst: number;
}

export const slackPace: Pace = { everyMs: 1_000, burst: 4 };

/** Takes the next free turn in a channel and says when it comes (generic cell rate algorithm, shared by all replicas). */
export async function takeTurn(
  tx: TenantTransaction,
  turn: { workspaceId: string; channelId: string; now: Date; pace: Pace },
): Promise<Date> {
  const { everyMs, burst } = turn.pace;
  const earliest = new Date(turn.now.getTime() - (burst - 1) * everyMs);
  const rows = await tx.$queryRaw<{ slot: Date }[]>`
    insert into slack_gate (workspace_id, name, next_at)
    values (${turn.workspaceId}, ${`channel:${turn.channelId}`}, ${earliest}::timestamptz + ${everyMs} * interval '1 millisecond')
    on conflict (workspace_id, name) do update
    set next_at = greatest(slack_gate.next_at, ${earliest}::timestamptz) + ${everyMs} * interval '1 millisecond'
    returning next_at - ${everyMs} * interval '1 millisecond' as slot`;
  return (rows[0] as { slot: Date }).slot;
}

/** When this workspace may call a method again after Slack's "slow down", or null when it may now. */
export async function closedUntil(tx: TenantTransaction, method: string, now: Date): Promise<Date | null> {
  const row = await tx.slackGate.findFirst({
    where: { name: `method:${method}`, nextAt: { gt: now } },
    select: { nextAt: true },
  });
  return row?.nextAt ?? null;
}

/** Closes a method for this workspace until Slack's Retry-After has passed. */
export async function closeUntil(
  tx: TenantTransaction,
  gate: { workspaceId: string; method: string; until: Date },
): Promise<void> {
  await tx.$executeRaw`
    insert into slack_gate (workspace_id, name, next_at) values (${gate.workspaceId}, ${`method:${gate.method}`}, ${gate.until}::timestamptz)
    on conflict (workspace_id, name) do update set next_at = greatest(slack_gate.next_at, excluded.next_at)`;
}
