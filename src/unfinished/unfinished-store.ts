import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../database/database';

interface Row {
  workspaceId: string;
  key: Uint8Array<ArrayBuffer>;
  words: Uint8Array<ArrayBuffer>;
  keptAt: Date;
}

/** Adds the row or brings it up to date, unless a later state is there. Returns the id of a new one, else null. */
export async function putUnfinished(tx: TenantTransaction, row: Row): Promise<string | null> {
  const { workspaceId, key, words, keptAt } = row;
  const id = randomUUID();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into unfinished_form (workspace_id, id, key, words, kept_at)
    values (${workspaceId}, ${id}::uuid, ${key}, ${words}, ${keptAt}::timestamptz)
    on conflict (workspace_id, key) do update set words = excluded.words, kept_at = excluded.kept_at
    where unfinished_form.kept_at <= excluded.kept_at
    returning id::text`;
  return rows[0]?.id === id ? id : null;
}

/** The latest of those with one of these keys. */
export async function findUnfinishedForm(tx: TenantTransaction, keys: Uint8Array<ArrayBuffer>[]) {
  return tx.unfinishedForm.findFirst({
    where: { key: { in: keys } },
    orderBy: { keptAt: 'desc' },
    select: { key: true, words: true, keptAt: true },
  });
}

export async function findKeptAt(tx: TenantTransaction, id: string): Promise<Date | null> {
  const row = await tx.unfinishedForm.findFirst({ where: { id }, select: { keptAt: true } });
  return row?.keptAt ?? null;
}

export async function deleteUnfinished(tx: TenantTransaction, id: string): Promise<void> {
  await tx.unfinishedForm.deleteMany({ where: { id } });
}

export async function deleteUnfinishedOf(
  tx: TenantTransaction,
  keys: Uint8Array<ArrayBuffer>[],
): Promise<void> {
  await tx.unfinishedForm.deleteMany({ where: { key: { in: keys } } });
}

/** Forms that were left in the workspace, whoever left them. */
export async function listUnfinished(tx: TenantTransaction, limit: number) {
  return tx.unfinishedForm.findMany({
    orderBy: { keptAt: 'desc' },
    take: limit,
    select: { id: true, key: true, words: true, keptAt: true },
  });
}
