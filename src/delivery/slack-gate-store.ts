import type { TenantTransaction } from '../database/database';

/**
 * When several methods may all be called again after Slack's "slow down", or null when they may now.
 */
export async function closedUntil(
  tx: TenantTransaction,
  methods: readonly string[],
  now: Date,
): Promise<Date | null> {
  const row = await tx.slackGate.findFirst({
    where: { name: { in: methods.map(methodGate) }, nextAt: { gt: now } },
    select: { nextAt: true },
    orderBy: { nextAt: 'desc' },
  });
  return row?.nextAt ?? null;
}

/** Closes a method for this workspace until Slack's Retry-After has passed. */
export async function closeUntil(
  tx: TenantTransaction,
  gate: { workspaceId: string; method: string; until: Date },
): Promise<void> {
  await tx.$executeRaw`
    insert into slack_gate (workspace_id, name, next_at) values (${gate.workspaceId}, ${methodGate(gate.method)}, ${gate.until}::timestamptz)
    on conflict (workspace_id, name) do update set next_at = greatest(slack_gate.next_at, excluded.next_at)`;
}

const methodGate = (method: string) => `method:${method}`;
