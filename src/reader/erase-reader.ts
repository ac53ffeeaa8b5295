import { cardKind } from '../assessment/assessment';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { formerTeammateId } from '../slack/former-teammate';
import { replyKind, requestKind } from './reader';
import { listRequestIdsBy, listRequestsTo, markReaderErased } from './reader-store';

interface Deps {
  tx: TenantTransaction;
  clock: Clock;
}

/** Takes somebody out of some of the requests made to them, their answers included; the authors' messages say so. Returns how many. */
export async function eraseReader(
  { tx, clock }: Deps,
  reader: { workspaceId: string; readerId: string; until: Date; limit: number },
): Promise<number> {
  const scope = { clock, workspaceId: reader.workspaceId };
  const requests = await listRequestsTo(tx, reader);
  for (const request of requests) {
    await markReaderErased(tx, request, formerTeammateId);
    await reviseMessage(tx, scope, replyKind, request.id);
    await reviseMessage(tx, scope, cardKind, request.assessmentId);
  }
  return requests.length;
}

/** Whoever somebody has asked is told that it is no longer open. The requests go with the drafts they are about. */
export async function closeRequestsBy(
  { tx, clock }: Deps,
  { workspaceId, authorId }: { workspaceId: string; authorId: string },
): Promise<number> {
  const ids = await listRequestIdsBy(tx, authorId);
  for (const id of ids)
    await reviseMessage(tx, { clock, workspaceId }, requestKind, id, { forgetOnceSent: true });
  return ids.length;
}
