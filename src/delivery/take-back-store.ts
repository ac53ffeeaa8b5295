import type { TenantTransaction } from '../database/database';

interface Recipient {
  recipientId: string;
  /** Promised until then. */
  until: Date;
  exceptKind: string;
}

/** Deletes what was promised to somebody and stands nowhere in Slack. */
export async function forgetUnshownTo(
  tx: TenantTransaction,
  { recipientId, until, exceptKind }: Recipient,
): Promise<number> {
  return tx.$executeRaw`
    delete from outbox_message
    where recipient_id = ${recipientId} and kind <> ${exceptKind} and created_at <= ${until}::timestamptz
      and (state in ('cancelled', 'dead', 'unknown') or state = 'pending' and slack_ts is null and attempt = 0)`;
}

/** Marks some of what Slack shows somebody, or may show, to be deleted there and then forgotten. Returns their ids. */
export async function markTakenBack(
  tx: TenantTransaction,
  { recipientId, until, exceptKind }: Recipient,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update outbox_message as message
    set take_back = true, forget_once_sent = true, revision = message.revision + 1,
        state = case when message.state = 'sent' then 'pending'::outbox_state else message.state end,
        due_at = case when message.state = 'sending' then message.due_at else ${now}::timestamptz end
    where id in (
      select id from outbox_message
      where recipient_id = ${recipientId} and kind <> ${exceptKind} and created_at <= ${until}::timestamptz and not take_back
        and state in ('pending', 'sending', 'sent')
      order by id limit ${limit}
      for update)
    returning id::text`;
  return rows.map(({ id }) => id);
}

/** Forgets when somebody was last written to. */
export async function forgetPaceOf(tx: TenantTransaction, recipientId: string): Promise<void> {
  await tx.slackGate.deleteMany({ where: { name: `channel:${recipientId}` } });
}
