import { type Answers, isPrivate } from '../assessment/assessment';
import { findAssessment, readWords } from '../assessment/assessment-store';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import { say } from '../language/say';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { getRetro } from '../retro/retro-store';
import type { Vault } from '../vault/vault';
import { findKeptAnswer } from './keep-answer';
import { isOpen, type ReaderAnswer, type ReaderRequest, type ReaderTarget } from './reader';
import { findRequest, readNote } from './reader-store';

/** What a reader sees, as it is at this moment. */
export interface Reading {
  requestId: string;
  authorName: string;
  title: string;
  note: string;
  answers: Answers;
  /** What this reader typed before and did not send. */
  kept: { answer: ReaderAnswer; keptAt: Date } | null;
  /** IANA zone of the reader. */
  zone: string;
}

/** @throws AppError `not_found`, the same for what is missing, over, or asked of somebody else. */
export function assertReadable(
  request: ReaderRequest | null,
  readerId: string,
  now: Date,
): asserts request is ReaderRequest {
  if (request === null || request.readerId !== readerId || !isOpen(request, now)) throw notFound('request');
}

/** The draft, for the one person who was asked and for as long as that holds. @throws AppError `not_found` */
export async function readDraft(
  { database, vault, clock }: { database: Database; vault: Vault; clock: Clock },
  { workspaceId, requestId, readerId }: ReaderTarget,
): Promise<Reading> {
  return database.withTenant(workspaceId, async (tx) => {
    const request = await findRequest(tx, requestId);
    assertReadable(request, readerId, clock.now());
    const assessment = await findAssessment(tx, request.assessmentId);
    if (assessment === null || !isPrivate(assessment)) throw notFound('request');
    const { answers } = await readWords(tx, vault, assessment);
    return {
      requestId,
      authorName: await nameOf(tx, request.authorId),
      title: (await getRetro(tx, assessment.retroId as string)).title,
      note: await readNote(tx, vault, request),
      answers,
      kept: await findKeptAnswer({ tx, vault }, { workspaceId, requestId, readerId }),
      zone: (await findMember(tx, readerId))?.timeZone ?? fallbackTimeZone,
    };
  });
}

/** So that nobody polishes an answer that cannot be sent any more. @throws AppError `not_found` */
export async function checkStillOpen(
  { database, clock }: { database: Database; clock: Clock },
  { workspaceId, requestId, readerId }: ReaderTarget,
): Promise<void> {
  const request = await database.withTenant(workspaceId, (tx) => findRequest(tx, requestId));
  assertReadable(request, readerId, clock.now());
}

/** How a person is called; a plain stand-in when we do not know. */
export async function nameOf(tx: TenantTransaction, userId: string): Promise<string> {
  return (await findMember(tx, userId))?.displayName ?? say('reader.colleague');
}
