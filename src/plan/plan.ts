import { AppError } from '../errors';
import { say } from '../language/say';

/** A contingency plan or runbook. */
export interface Plan {
  workspaceId: string;
  id: string;
  title: string;
  /** An https address, shown and not fetched. */
  link: string | null;
  appliesWhen: string;
  /** One step a line. */
  steps: string;
  addedBy: string;
  addedAt: Date;
  /** The latest change of its words. */
  changedAt: Date;
  /** Set while it is retired. */
  retiredAt: Date | null;
}

/** What people write of a plan. */
export type PlanWords = Pick<Plan, 'title' | 'link' | 'appliesWhen' | 'steps'>;

/** The same as it was typed or pasted. */
export interface TypedPlan {
  title: string;
  link: string;
  appliesWhen: string;
  steps: string;
}

export type PlanChangeKind = 'added' | 'imported' | 'edited' | 'retired' | 'brought_back';
export type PlanVerdict = 'helped' | 'did_not_fit';

/** How many people said what about a plan since its words last changed. */
export interface Feedback {
  helped: number;
  didNotFit: number;
}

export const noFeedback: Feedback = { helped: 0, didNotFit: 0 };

export const titleMaxLength = 120;
export const appliesWhenMaxLength = 1_000;
export const stepsMaxLength = 3_000;
const linkMaxLength = 500;

/** Where the parts of a plan are typed, to put an error under. */
export const planFields = {
  title: 'plan.title',
  link: 'plan.link',
  appliesWhen: 'plan.applies_when',
  steps: 'plan.steps',
} as const;

/** The words of a plan as they are kept. @throws AppError `plan_incomplete` under the field it is about. */
export function planWordsFrom(typed: TypedPlan): PlanWords {
  const title = typed.title.replace(/\s+/g, ' ').trim();
  const appliesWhen = typed.appliesWhen.trim();
  const steps = typed.steps
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  if (title === '') throw incomplete('title', say('plan.error.no_title'));
  if (appliesWhen === '') throw incomplete('appliesWhen', say('plan.error.no_when'));
  assertLength('title', title, titleMaxLength);
  assertLength('appliesWhen', appliesWhen, appliesWhenMaxLength);
  assertLength('steps', steps, stepsMaxLength);
  return { title, link: linkFrom(typed.link), appliesWhen, steps };
}

const partNames = {
  title: 'title',
  link: 'link',
  appliesWhen: 'applies_when',
  steps: 'steps',
} as const;

function assertLength(part: keyof TypedPlan, text: string, max: number): void {
  if (text.length > max) throw incomplete(part, say(`plan.error.too_long.${partNames[part]}`, { max }));
}

function linkFrom(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  // A name or password in an address would be shown to everyone.
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '';
  if (url !== null && isPlain && url.href.length <= linkMaxLength) return url.href;
  throw incomplete('link', say('plan.error.link', { max: linkMaxLength }));
}

function incomplete(part: keyof TypedPlan, userMessage: string): AppError {
  return new AppError('plan_incomplete', `the ${part} of a plan cannot be kept`, {
    userMessage,
    blockId: planFields[part],
  });
}

/** Whether two plans say the same. */
export const isSamePlan = (one: PlanWords, other: PlanWords): boolean =>
  one.title === other.title &&
  one.link === other.link &&
  one.appliesWhen === other.appliesWhen &&
  one.steps === other.steps;

/** Several people say that it did not fit, and no fewer than say that it helped: somebody should look at it. */
export const needsUpdate = ({ helped, didNotFit }: Feedback): boolean =>
  didNotFit >= 2 && didNotFit >= helped;

/** How much more or less likely a plan is to be shown for what people said of it: between 0.5 and 1.5. */
export function trustIn({ helped, didNotFit }: Feedback): number {
  return Math.min(1.5, Math.max(0.5, 1 + 0.1 * helped - 0.15 * didNotFit));
}
