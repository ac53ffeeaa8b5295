import { assertEditable, cardKind } from '../assessment/assessment';
import { getOwnAssessment } from '../assessment/assessment-store';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import { notFound } from '../errors';
import { keepMember, type WhenMoved } from '../member/keep-member';
import type { Member } from '../member/member';
import { enqueue } from '../queue/enqueue';
import type { Vault } from '../vault/vault';
import { endRequest } from './end-request';
import { alreadyAsked, expiryOf, isOpen, type ReaderRequest, requestKind } from './reader';
import { findAsked, findRequest, insertRequest } from './reader-store';
import { expireReaderRequestTask } from './reader-tasks';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
  whenMoved: WhenMoved;
}

export interface AskInput {
  workspaceId: string;
  assessmentId: string;
  authorId: string;
  /** Minted when the form was opened: handing the same form in twice asks once. */
  requestId: string;
  reader: Member;
  note: string;
}

/** Asks one colleague to read a draft. @throws AppError `not_found`, `not_editable`, `already_asked`. */
export async function askReader(deps: Deps, input: AskInput): Promise<void> {
  const { database, vault, clock } = deps;
  const { workspaceId, assessmentId, authorId, requestId, reader, note } = input;
  await database.withTenant(workspaceId, async (tx) => {
    assertEditable(await getOwnAssessment(tx, assessmentId, authorId));
    const now = clock.now();
    const earlier = await findAsked(tx, assessmentId);
    if (earlier && !isOpen(earlier, now)) await endRequest({ tx, clock }, earlier, 'expired');
    const request: ReaderRequest = {
      workspaceId,
      id: requestId,
      assessmentId,
      authorId,
      readerId: reader.userId,
      state: 'asked',
      endedBecause: null,
      askedAt: now,
      expiresAt: expiryOf(now),
      answeredAt: null,
    };
    if (!(await insertRequest(tx, vault, request, note.trim()))) return assertSame(tx, request);
    await keepMember({ ...deps, tx }, reader);
    const scope = { clock, workspaceId };
    await promiseMessage(tx, scope, {
      kind: requestKind,
      subjectId: requestId,
      recipientId: reader.userId,
    });
    const { expiresAt: runAt } = request;
    await enqueue(tx, expireReaderRequestTask, { workspaceId, requestId }, { clock, runAt });
    await reviseMessage(tx, scope, cardKind, assessmentId);
  });
}

/** The same form again is no fault; any other request under way is. */
async function assertSame(tx: TenantTransaction, request: ReaderRequest): Promise<void> {
  const known = await findRequest(tx, request.id);
  if (known === null) throw alreadyAsked();
  const isSame = known.authorId === request.authorId && known.assessmentId === request.assessmentId;
  if (!isSame) throw notFound('request');
}
