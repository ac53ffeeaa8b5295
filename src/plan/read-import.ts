import { AppError } from '../errors';
import { say } from '../language/say';
import { type PlanWords, planWordsFrom, type TypedPlan } from './plan';
import { readCsvPlans } from './read-csv-plans';
import { readMarkdownPlans } from './read-markdown-plans';

/** One plan of a pasted file, as it stands there. */
export interface PastedPlan {
  /** Counted from 1. */
  line: number;
  /** Its own piece of the file, to be shown again when it cannot be taken. */
  raw: string;
  /** Null when it cannot even be read; then `problem` says why. */
  typed: TypedPlan | null;
  problem?: string;
}

/** A pasted file, cut into plans. */
export interface Pasted {
  /** What comes before the plans, such as the names of the columns; kept with what is left over. */
  head: string;
  plans: PastedPlan[];
}

/** A plan that can be taken in. */
export interface ReadyPlan {
  line: number;
  raw: string;
  words: PlanWords;
}

/** A piece that cannot, and what to do about it. */
export interface Problem {
  line: number;
  raw: string;
  message: string;
}

/** Cuts a pasted CSV or Markdown file into plans. Nothing is lost: what is not ready is a problem, with its own lines. */
export function readImport(text: string): { head: string; ready: ReadyPlan[]; problems: Problem[] } {
  const { head, plans } = isMarkdown(text) ? readMarkdownPlans(text) : readCsvPlans(text);
  const ready: ReadyPlan[] = [];
  const problems: Problem[] = [];
  for (const { line, raw, typed, problem } of plans) {
    if (typed === null) {
      problems.push({ line, raw, message: problem ?? say('plan.import.problem.unreadable') });
      continue;
    }
    try {
      ready.push({ line, raw, words: planWordsFrom(typed) });
    } catch (error) {
      if (!(error instanceof AppError) || error.userMessage === undefined) throw error;
      problems.push({ line, raw, message: error.userMessage });
    }
  }
  return { head, ready, problems };
}

/** A Markdown file has headings. */
const isMarkdown = (text: string) => /^#{1,6}\s+\S/m.test(text);
