import type { TenantTransaction } from '../database/database';
import type { Retro } from '../retro/retro';

/** Which of a channel's retros; from the first moment on, to before the other one. */
export interface Scope {
  channelId: string;
  from: Date | null;
  to: Date;
}

const within = ({ channelId, from, to }: Scope) => ({
  channelId,
  openedAt: { lt: to, ...(from && { gte: from }) },
});

export async function countRetrosIn(tx: TenantTransaction, scope: Scope): Promise<number> {
  return tx.retro.count({ where: within(scope) });
}

/** The next ones after a retro, the first opened first; looked up by where the page before ended, however many there are. */
export async function listRetrosAfter(
  tx: TenantTransaction,
  scope: Scope,
  { after, limit }: { after: Pick<Retro, 'id' | 'openedAt'> | null; limit: number },
): Promise<Retro[]> {
  const beyond = after && {
    OR: [{ openedAt: { gt: after.openedAt } }, { openedAt: after.openedAt, id: { gt: after.id } }],
  };
  return tx.retro.findMany({
    where: { AND: [within(scope), ...(beyond ? [beyond] : [])] },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });
}
