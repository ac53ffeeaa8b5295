import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { languageNames } from '../language/language';
import { say } from '../language/say';
import { alert, context, input, mention, sayMd, slackDate, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { retentionChoices } from './retention';
import type { SettingChange } from './setting-change-store';

/** The value of a choice that leaves something to others. */
const unset = 'unset';

/** How long closed retros are kept, as people say it. */
export const monthsLabel = (months: number): string => say('settings.retention.months', { months });

/** How long closed retros are kept; `otherwise` says what holds when nothing is chosen. */
export function retentionInput(
  chosen: number | null,
  { blockId, otherwise, hint }: { blockId: string; otherwise: string; hint: string },
): AnyBlock {
  return input({
    label: say('settings.retention'),
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
  return alert(say('settings.retention.asked', { time: monthsLabel(months), count }), 'warning');
}

const languageChoices = Object.keys(languageNames) as (keyof typeof languageNames)[];

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

export function readLanguage(form: Form, blockId: string): (typeof languageChoices)[number] | null {
  const value = form.choice(blockId);
  return value === unset || value === null ? null : z.enum(languageChoices).parse(value);
}

/** Who changed these settings last; nothing while nobody has. */
export function lastChangeBlocks(change: SettingChange | null, zone: string): AnyBlock[] {
  if (change === null) return [];
  const when = slackDate(change.changedAt, { zone, format: '{date_short}' });
  return [context(sayMd('settings.last_changed', { person: mention(change.changedBy), when }))];
}

/** A number out of those that were offered. */
export function oneOf(choices: readonly number[], value: string | null): number {
  return z
    .number()
    .refine((number) => choices.includes(number))
    .parse(Number(value));
}
