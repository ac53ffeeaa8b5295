import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { say } from '../language/say';
import { isSamePlan } from './plan';
import { findPlanByTitle } from './plan-store';
import { type Problem, type ReadyPlan, readImport } from './read-import';
import { putPlan } from './save-plan';

export interface ImportReport {
  added: number;
  /** Plans that were there already, word for word. */
  known: number;
  /** What could not be taken in, and why. */
  problems: Problem[];
  /** Those pieces of the file, with the names of its columns: to be mended and imported again. */
  rest: string;
}

/**
 * Takes in what can be taken of a pasted CSV or Markdown file and gives the rest back. Importing the same file again adds
 * nothing.
 */
export async function importPlans(
  { database, clock }: { database: Database; clock: Clock },
  editor: { workspaceId: string; userId: string },
  text: string,
): Promise<ImportReport> {
  const { head, ready, problems } = readImport(text);
  const report = { added: 0, known: 0 };
  const refused: Problem[] = [];
  await database.withTenant(editor.workspaceId, async (tx) => {
    for (const plan of ready) {
      const outcome = await takeIn({ tx, clock }, editor, plan);
      if (outcome === 'title_taken') {
        const message = say('plan.import.problem.title_taken');
        refused.push({ line: plan.line, raw: plan.raw, message });
      } else report[outcome] += 1;
    }
  });
  const all = [...problems, ...refused].sort((a, b) => a.line - b.line);
  const pieces = [head, ...all.map(({ raw }) => raw)].filter((piece) => piece !== '');
  return { ...report, problems: all, rest: all.length === 0 ? '' : pieces.join('\n') };
}

async function takeIn(
  deps: { tx: TenantTransaction; clock: Clock },
  editor: { workspaceId: string; userId: string },
  { words }: ReadyPlan,
): Promise<'added' | 'known' | 'title_taken'> {
  const isNew =
    (await findPlanByTitle(deps.tx, words.title)) === null &&
    (await putPlan(deps, editor, { id: randomUUID(), words, kind: 'imported' }));
  if (isNew) return 'added';
  const known = await findPlanByTitle(deps.tx, words.title);
  return known !== null && isSamePlan(known, words) ? 'known' : 'title_taken';
}
