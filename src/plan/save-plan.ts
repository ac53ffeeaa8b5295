import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import { isSamePlan, type PlanChangeKind, type PlanWords, planFields } from './plan';
import {
  changePlan,
  findPlan,
  findPlanByTitle,
  getPlanForUpdate,
  insertPlan,
  insertPlanChange,
} from './plan-store';

interface Deps {
  database: Database;
  clock: Clock;
}

interface Editor {
  workspaceId: string;
  userId: string;
}

/** Adds a plan. Handing the same form in twice adds one. @throws AppError `plan_title_taken` */
export async function addPlan(
  { database, clock }: Deps,
  editor: Editor,
  { id, words }: { id: string; words: PlanWords },
): Promise<void> {
  await database.withTenant(editor.workspaceId, async (tx) => {
    await assertTitleFree(tx, words.title, id);
    if (await putPlan({ tx, clock }, editor, { id, words, kind: 'added' })) return;
    const known = await findPlan(tx, id);
    if (known === null || !isSamePlan(known, words)) throw titleTaken();
  });
}

/** Stores a new plan with who added it. Returns false, and changes nothing, when its id or title is taken. */
export async function putPlan(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  editor: Editor,
  { id, words, kind }: { id: string; words: PlanWords; kind: 'added' | 'imported' },
): Promise<boolean> {
  const now = clock.now();
  const { workspaceId, userId } = editor;
  const plan = { workspaceId, id, ...words, addedBy: userId, addedAt: now, changedAt: now, retiredAt: null };
  if (!(await insertPlan(tx, plan))) return false;
  await note(tx, editor, id, kind, now);
  return true;
}

/** Changes the words of a plan. What people said of the old ones counts no more. @throws AppError `plan_title_taken`, `not_found` */
export async function editPlan(
  { database, clock }: Deps,
  editor: Editor,
  { id, words }: { id: string; words: PlanWords },
): Promise<void> {
  await database.withTenant(editor.workspaceId, async (tx) => {
    const plan = await getPlanForUpdate(tx, id);
    if (isSamePlan(plan, words)) return;
    await assertTitleFree(tx, words.title, id);
    const now = clock.now();
    await changePlan(tx, id, { ...words, changedAt: now });
    await note(tx, editor, id, 'edited', now);
  });
}

/** Takes a plan out of use, or brings it back. Doing it twice changes nothing. @throws AppError `plan_title_taken`, `not_found` */
export async function retirePlan(
  { database, clock }: Deps,
  editor: Editor,
  { id, retired }: { id: string; retired: boolean },
): Promise<void> {
  await database.withTenant(editor.workspaceId, async (tx) => {
    const plan = await getPlanForUpdate(tx, id);
    if ((plan.retiredAt !== null) === retired) return;
    if (!retired) await assertTitleFree(tx, plan.title, id);
    const now = clock.now();
    await changePlan(tx, id, { retiredAt: retired ? now : null });
    await note(tx, editor, id, retired ? 'retired' : 'brought_back', now);
  });
}

async function assertTitleFree(tx: TenantTransaction, title: string, ownId: string): Promise<void> {
  const known = await findPlanByTitle(tx, title);
  if (known !== null && known.id !== ownId) throw titleTaken();
}

function titleTaken(): AppError {
  return new AppError('plan_title_taken', 'another plan has this title', {
    userMessage: say('plan.error.title_taken'),
    blockId: planFields.title,
  });
}

async function note(
  tx: TenantTransaction,
  { workspaceId, userId }: Editor,
  planId: string,
  kind: PlanChangeKind,
  changedAt: Date,
): Promise<void> {
  await insertPlanChange(tx, { workspaceId, id: randomUUID(), planId, kind, changedBy: userId, changedAt });
}
