import { takeOutOfItems } from '../action-item/erase-person';
import { deleteEndingsOf } from '../checkin/check-in-store';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { takeBackMessages } from '../delivery/take-back';
import { listIncidentIds } from '../incident/incident-store';
import { type EraseAuthorDeps, takeAllBack, takeNameOff, takeThanksBack } from '../posting/erase-author';
import { eraseReader } from '../reader/erase-reader';
import { formerTeammateId } from '../slack/former-teammate';
import { emptyReplies, renameReplies } from '../thread/thread-store';
import type { Vault } from '../vault/vault';
import { type Erasure, type ErasurePart, erasureKind } from './erasure';
import { addCounts, findErasureForUpdate, markErased } from './erasure-store';
import { plainColumns } from './person-columns';
import { eraseInColumn } from './person-columns-store';

export interface ContinueErasureDeps extends Pick<EraseAuthorDeps, 'whenRenamed' | 'whenWithdrawn'> {
  database: Database;
  vault: Vault;
  clock: Clock;
}

/** An erasure that is under way, within one transaction. */
interface Step extends ContinueErasureDeps {
  tx: TenantTransaction;
  erasure: Erasure & { userId: string };
}

/** Rows that messages hang on are few at a time, so that nobody waits for long; the others are cheap. */
const few = 20;
const many = 500;

/** What is left once the private things are gone. Each does a part, and says how much: 0 when nothing is left of it. */
const steps: readonly [ErasurePart, (step: Step) => Promise<number>][] = [
  ['shared', (step) => (step.erasure.shared === 'goes' ? takeAllBack : takeNameOff)(step, someOf(step, few))],
  ['replies', eraseReplies],
  ['thanks', (step) => takeThanksBack(step, someOf(step, few))],
  ['items', (step) => takeOutOfItems(step, someOf(step, few))],
  ['answers', (step) => eraseReader(step, { ...someOf(step, few), readerId: step.erasure.userId })],
  ...plainColumns.map((column): [ErasurePart, (step: Step) => Promise<number>] => [
    'names',
    (step) => eraseInColumn(step.tx, column, someOf(step, many)),
  ]),
  ['messages', (step) => takeBackMessages(step, addressOf(step.erasure))],
];

/**
 * Goes on with an erasure to its end. What has been done is not found again, so whoever comes after a killed process goes on
 * where it was; each part is counted in the transaction that does it.
 */
export async function continueErasure(
  deps: ContinueErasureDeps,
  { workspaceId, erasureId }: { workspaceId: string; erasureId: string },
): Promise<void> {
  const within = (work: (step: Step) => Promise<number>) =>
    deps.database.withTenant(workspaceId, async (tx) => {
      const erasure = await findErasureForUpdate(tx, erasureId);
      const userId = erasure?.userId;
      if (!erasure || !userId) return 0;
      return work({ ...deps, tx, erasure: { ...erasure, userId } });
    });
  for (const [part, erase] of steps) {
    const batch = async (step: Step) => {
      const count = await erase(step);
      if (count > 0) await addCounts(step.tx, step.erasure, { [part]: count });
      return count;
    };
    while ((await within(batch)) > 0);
  }
  await forgetEndings(within);
  await within(finish);
}

const someOf = ({ erasure: { workspaceId, userId, askedAt: until } }: Step, limit: number) => ({
  workspaceId,
  userId,
  until,
  limit,
});

const addressOf = ({ workspaceId, userId: recipientId, askedAt: until }: Step['erasure']) => ({
  workspaceId,
  recipientId,
  until,
  exceptKind: erasureKind,
});

async function eraseReplies({ tx, clock, erasure }: Step): Promise<number> {
  const replies = { authorId: erasure.userId, until: erasure.askedAt, limit: many };
  return erasure.shared === 'stays'
    ? renameReplies(tx, replies, formerTeammateId)
    : emptyReplies(tx, replies, { newAuthorId: formerTeammateId, now: clock.now() });
}

/** That they had check-ins is kept as keyed hashes, which are found by trying every incident. */
async function forgetEndings(
  within: (work: (step: Step) => Promise<number>) => Promise<number>,
): Promise<void> {
  let after: string | null = null;
  const page = async ({ tx, vault, erasure: { userId } }: Step) => {
    const incidentIds = await listIncidentIds(tx, { after, limit: many });
    await deleteEndingsOf(tx, vault, { incidentIds, userId });
    after = incidentIds.at(-1) ?? null;
    return incidentIds.length;
  };
  while ((await within(page)) > 0);
}

/** The last thing that says whose it was is the message that tells them, and it goes with its arrival. */
async function finish({ tx, clock, erasure: { workspaceId, id } }: Step): Promise<number> {
  await markErased(tx, id, clock.now());
  await reviseMessage(tx, { clock, workspaceId }, erasureKind, id, { forgetOnceSent: true });
  return 0;
}
