import type { TenantTransaction } from '../database/database';
import { findSubjectAt } from '../delivery/posted-store';
import { notFound } from '../errors';
import type { ButtonPress } from '../slack/interactions';
import { type Posting, postingKind } from './posting';
import { findPosting } from './posting-store';

/**
 * The posting whose button was pressed. Slack shows it to people who see the message, so the place it was pressed at says
 * who may begin something with it.
 * @throws AppError `not_found` unless it was pressed at the posting's own message.
 */
export async function getPressedPosting(
  tx: TenantTransaction,
  { value: postingId, channelId = '', messageTs = '' }: ButtonPress,
): Promise<Posting> {
  const seen = await findSubjectAt(tx, postingKind, channelId, messageTs);
  const posting = seen === postingId ? await findPosting(tx, postingId) : null;
  if (posting === null) throw notFound('message');
  return posting;
}
