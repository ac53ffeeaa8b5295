import type { AnyBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import {
  actions,
  button,
  context,
  input,
  md,
  modal,
  plainTextInput,
  quote,
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
export const onlyYou =
  'Only you can read this. It is encrypted with a key of your own and appears in no summary, no export of others, no log, and nothing an admin sees.';

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
    title: 'Your journal',
    close: 'Close',
    blocks: [
      context(onlyYou),
      actions([button({ text: 'Write', actionId: journalIds.write, value: 'write', style: 'primary' })]),
      ...moodLineBlocks(line, zone),
      ...(total === 0
        ? [section('Nothing is written here yet.')]
        : entries.flatMap((each) => entryBlocks(each, zone))),
      ...pageButtons(page, total),
    ],
  });
}

/** Somebody's own line over time, as bars and in words. */
export function moodLineBlocks(line: MoodLine | null, zone: string): KnownBlock[] {
  if (line === null) return [];
  const since = slackDate(line.since, { zone, format: '{date_short_pretty}' });
  return [section(md`${line.bars}\nSince ${since}: ${line.words}.`)];
}

function entryBlocks({ id, words, mood, writtenAt }: JournalEntry, zone: string): AnyBlock[] {
  const accessory = button({
    text: 'Delete',
    actionId: journalIds.delete,
    value: id,
    confirm: {
      title: 'Delete this entry?',
      text: 'It is gone for good.',
      confirm: 'Delete',
      deny: 'Keep it',
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
    ...(page > 0 ? [button({ text: 'Newer', actionId: journalIds.later, value: String(page - 1) })] : []),
    ...((page + 1) * entriesOnPage < total
      ? [button({ text: 'Older', actionId: journalIds.earlier, value: String(page + 1) })]
      : []),
  ];
  return buttons.length === 0 ? [] : [actions(buttons)];
}

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
    title: 'For yourself',
    submit: 'Keep it',
    close: 'Not now',
    blocks: [
      context(onlyYou),
      input({
        label: 'How do you feel?',
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
