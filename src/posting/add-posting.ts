import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import { headlineKind, type Retro } from '../retro/retro';
import type { Vault } from '../vault/vault';
import { type Posting, type PostingKind, postingKind, proofPurpose, type Texts } from './posting';
import { insertPosting } from './posting-store';

export interface NewPosting {
  /** Minted when its form opened, where handing the form in twice must not post twice. */
  id?: string;
  retro: Retro;
  kind: PostingKind;
  authorId: string;
  withoutName: boolean;
  texts: Texts;
}

/** Puts an author's words into a retro's thread, within the caller's transaction. An id that is taken changes nothing. Returns the id. */
export async function addPosting(
  { tx, vault, clock }: { tx: TenantTransaction; vault: Vault; clock: Clock },
  input: NewPosting,
): Promise<string> {
  const { retro, kind, authorId, withoutName, texts } = input;
  const { workspaceId, id: retroId, channelId } = retro;
  const { id = randomUUID() } = input;
  const posting: Posting = {
    workspaceId,
    id,
    retroId,
    kind,
    withoutName,
    authorId: withoutName ? null : authorId,
    authorProof: vault.proof(proofPurpose, id, authorId),
    texts,
    sharedAt: clock.now(),
    editedAt: null,
  };
  if (!(await insertPosting(tx, posting))) return id;
  const scope = { clock, workspaceId };
  await promiseMessage(tx, scope, { kind: postingKind, subjectId: id, recipientId: channelId });
  await reviseMessage(tx, scope, headlineKind, retroId);
  return id;
}
