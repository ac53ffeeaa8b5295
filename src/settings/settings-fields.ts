import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { alert, context, input, md, mention, slackDate, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { type LanguageChoice, languageChoices, languageNames } from './language-choices';
import { retentionChoices } from './retention';
import type { SettingChange } from './setting-change-store';

/** The value of a choice that leaves something to others. */
const unset = 'unset';

/** How long closed retros are kept, as people say it. */
export function monthsLabel(months: number): string {
  if (months === 12) return '1 year';
  if (months % 12 === 0) return `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
}

/** How long closed retros are kept; `otherwise` says what holds when nothing is chosen. */
export function retentionInput(
  chosen: number | null,
  { blockId, otherwise, hint }: { blockId: string; otherwise: string; hint: string },
): AnyBlock {
  return input({
    label: 'Closed retros are kept for',
    hint,
    blockId,
    element: staticSelect({
      actionId: 'months',
      initialValue: chosen === null ? unset : String(chosen),
      options: [
        { text: otherwise, value: unset },
        ...retentionChoices.map((months) => ({ text: monthsLabel(months), value: String(months) })),
      ],
    }),
  });
}

export function readRetention(form: Form, blockId: string): number | null {
  const value = form.choice(blockId);
  return value === unset || value === null ? null : oneOf(retentionChoices, value);
}

/** What somebody is asked before retros go. */
export interface AskedRetention {
  months: number;
  /** How many are older than that right now. */
  count: number;
}

/** What handing the form in once more will do. */
export function retentionAlert({ months, count }: AskedRetention): AnyBlock {
  const now =
    count === 0
      ? 'None is older than that today.'
      : count === 1
        ? 'Today that is 1.'
        : `Today that is ${count}.`;
  return alert(
    `From tomorrow on, retros that closed more than ${monthsLabel(months)} ago are deleted for good. ${now} Save once more if you want that.`,
    'warning',
  );
}

/** A language to choose; `otherwise` says what holds when none is chosen. */
export function languageInput(
  chosen: string | null,
  { label, blockId, otherwise, hint }: { label: string; blockId: string; otherwise: string; hint?: string },
): AnyBlock {
  const options = languageChoices.map((value) => ({ text: languageNames[value], value }));
  return input({
    label,
    blockId,
    hint,
    element: staticSelect({
      actionId: 'language',
      initialValue: chosen ?? unset,
      options: [{ text: otherwise, value: unset }, ...options],
    }),
  });
}

export function readLanguage(form: Form, blockId: string): LanguageChoice | null {
  const value = form.choice(blockId);
  return value === unset || value === null ? null : z.enum(languageChoices).parse(value);
}

/** Who changed these settings last; nothing while nobody has. */
export function lastChangeBlocks(change: SettingChange | null, zone: string): AnyBlock[] {
  if (change === null) return [];
  const when = slackDate(change.changedAt, { zone, format: '{date_short}' });
  return [context(md`Last changed by ${mention(change.changedBy)} on ${when}.`)];
}

/** A number out of those that were offered. */
export function oneOf(choices: readonly number[], value: string | null): number {
  return z
    .number()
    .refine((number) => choices.includes(number))
    .parse(Number(value));
}
