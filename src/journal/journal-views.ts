import type { AnyBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import {
  actions,
  button,
  context,
  input,
  md,
  modal,
  plainTextInput,
  quote,
  sayMd,
  section,
  slackDate,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { type JournalEntry, type Mood, type MoodLine, wordsMaxLength } from './journal';
import { moodInput, moodLabel, readMood } from './mood-fields';

export const journalIds = {
  list: 'journal.list',
  open: 'journal.open',
  earlier: 'journal.earlier',
  later: 'journal.later',
  write: 'journal.write',
  form: 'journal.write.form',
  delete: 'journal.delete',
} as const;

export const entriesOnPage = 5;

/** Said wherever feelings are written or shown. */
export const onlyYou = (): string => say('journal.only_you');

const pageSchema = z.coerce.number().int().min(0).max(10_000);
export const readPage = (value: string): number => pageSchema.parse(value);
export const readListPage = (metadata: string | undefined): number =>
  pageSchema.catch(0).parse(metadata ?? '0');

export interface JournalScene {
  entries: readonly JournalEntry[];
  total: number;
  page: number;
  line: MoodLine | null;
  zone: string;
}

/** A person's own journal, a page at a time. */
export function journalView({ entries, total, page, line, zone }: JournalScene): ModalView {
  return modal({
    callbackId: journalIds.list,
    privateMetadata: String(page),
    title: say('journal.title'),
    close: say('slack.close.button'),
    blocks: [
      context(onlyYou()),
      actions([
        button({
          text: say('journal.write.button'),
          actionId: journalIds.write,
          value: 'write',
          style: 'primary',
        }),
      ]),
      ...moodLineBlocks(line, zone),
      ...(total === 0 ? [section(say('journal.empty'))] : entries.flatMap((each) => entryBlocks(each, zone))),
      ...pageButtons(page, total),
    ],
  });
}

/** Somebody's own line over time, as bars and in words. */
export function moodLineBlocks(line: MoodLine | null, zone: string): KnownBlock[] {
  if (line === null) return [];
  const since = slackDate(line.since, { zone, format: '{date_short_pretty}' });
  const { bars, often, first } = line;
  const latest = say(`journal.felt.${line.latest}`);
  return [
    section(
      often === null
        ? sayMd('journal.line.first', { bars, since, first: say(`journal.felt.${first}`), latest })
        : sayMd('journal.line.mostly', { bars, since, often: say(`journal.felt.${often}`), latest }),
    ),
  ];
}

function entryBlocks({ id, words, mood, writtenAt }: JournalEntry, zone: string): AnyBlock[] {
  const accessory = button({
    text: say('journal.delete.button'),
    actionId: journalIds.delete,
    value: id,
    confirm: {
      title: say('journal.delete.title'),
      text: say('journal.delete.text'),
      confirm: say('journal.delete.button'),
      deny: say('journal.delete.keep'),
      style: 'danger',
    },
  });
  return [
    section(md`*${slackDate(writtenAt, { zone })}*${mood === null ? '' : ` · ${moodLabel(mood)}`}`, {
      accessory,
    }),
    ...(words.trim() === '' ? [] : [quote(words)]),
  ];
}

function pageButtons(page: number, total: number): AnyBlock[] {
  const buttons = [
    ...(page > 0 ? [pageButton('newer', journalIds.later, page - 1)] : []),
    ...((page + 1) * entriesOnPage < total ? [pageButton('older', journalIds.earlier, page + 1)] : []),
  ];
  return buttons.length === 0 ? [] : [actions(buttons)];
}

const pageButton = (which: 'newer' | 'older', actionId: string, page: number) =>
  button({ text: say(`journal.${which}.button`), actionId, value: String(page) });

const fields = { words: 'journal.words', mood: 'journal.mood' } as const;
export const journalWordsBlock = fields.words;

const overList = 'over_list';

/** Whether the journal lies below a form, to be redrawn; nothing else below may be. */
export const isOverJournal = (metadata: string | undefined): boolean => metadata === overList;

/** A few lines for oneself. */
export function entryForm({ overJournal }: { overJournal: boolean }): ModalView {
  return modal({
    callbackId: journalIds.form,
    privateMetadata: overJournal ? overList : undefined,
    title: say('journal.form.title'),
    submit: say('journal.form.submit'),
    close: say('journal.form.close'),
    blocks: [
      context(onlyYou()),
      input({
        label: say('journal.form.words'),
        blockId: fields.words,
        optional: true,
        element: plainTextInput({
          actionId: 'text',
          multiline: true,
          maxLength: wordsMaxLength,
          focusOnLoad: true,
        }),
      }),
      moodInput({ blockId: fields.mood, actionId: 'mood', chosen: null }),
    ],
  });
}

/** Reads the form that `entryForm` draws. */
export function readEntryForm(form: Form): { words: string; mood: Mood | null } {
  return { words: form.text(fields.words), mood: readMood(form, fields.mood) };
}
