import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import {
  actions,
  button,
  context,
  divider,
  input,
  md,
  mention,
  modal,
  plainTextInput,
  radioButtons,
  section,
  slackDate,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { hintMaxLength, phraseMaxLength } from '../wording/phrases';
import { type PhraseChange, phrasesMax, type StoredPhrase } from './phrase';

export const phraseIds = {
  form: 'phrase.add',
  remove: 'phrase.remove',
  earlier: 'phrase.page.earlier',
  later: 'phrase.page.later',
} as const;

const fields = { words: 'phrase.words', kind: 'phrase.kind', hint: 'phrase.hint' } as const;

const metadataSchema = z.object({
  page: z.int().min(0).max(phrasesMax),
  /** Fresh fields after each phrase: Slack keeps what was typed in a field that stays. */
  round: z.int().min(0).max(1_000_000),
});
export type PhraseMetadata = z.infer<typeof metadataSchema>;
export const readPhraseMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);
export const readPhraseId = (value: string) => z.uuid().parse(value);

export interface PhraseList {
  phrases: readonly StoredPhrase[];
  lastChange: PhraseChange | null;
}

const pageSize = 30;
const kinds = [
  {
    value: 'flag',
    text: 'Point at it',
    description: 'It is shown in bold, with your hint, like any other finding.',
  },
  { value: 'allow', text: 'Leave it alone', description: 'Findings that share words with it are not shown.' },
] as const;

/** The workspace's phrases: a field for a new one, and those there are. */
export function phraseForm(
  { phrases, lastChange }: PhraseList,
  { page: wanted, round }: PhraseMetadata,
): ModalView {
  const pages = Math.max(Math.ceil(phrases.length / pageSize), 1);
  const page = Math.min(wanted, pages - 1);
  const shown = phrases.slice(page * pageSize, (page + 1) * pageSize);
  return modal({
    callbackId: phraseIds.form,
    privateMetadata: JSON.stringify({ page, round }),
    title: 'Workspace phrases',
    submit: 'Add',
    close: 'Done',
    blocks: [
      context(
        'Every wording review in this workspace knows these words, whoever writes and in whichever language.',
      ),
      ...newPhrase(round),
      divider(),
      context(
        phrases.length === 0 ? 'No phrases yet.' : `${phrases.length} of at most ${phrasesMax} phrases.`,
      ),
      ...shown.map(phraseLine),
      ...turnPages(page, pages),
      ...(lastChange ? [lastChanged(lastChange)] : []),
    ],
  });
}

function newPhrase(round: number): AnyBlock[] {
  return [
    input({
      label: 'A word or a few',
      blockId: `${fields.words}:${round}`,
      hint: 'Found in capitals and small letters alike, as whole words, never inside another word.',
      element: plainTextInput({ actionId: 'text', maxLength: phraseMaxLength }),
    }),
    input({
      label: 'When somebody writes it',
      blockId: `${fields.kind}:${round}`,
      element: radioButtons({ actionId: 'kind', options: kinds, initialValue: 'flag' }),
    }),
    input({
      label: 'Your hint',
      blockId: `${fields.hint}:${round}`,
      optional: true,
      hint: 'Why it lands badly here, in a sentence. People read it beside the words.',
      element: plainTextInput({ actionId: 'text', maxLength: hintMaxLength }),
    }),
  ];
}

function phraseLine({ id, kind, words, hint }: StoredPhrase): AnyBlock {
  const what = kind === 'flag' ? 'pointed at' : 'left alone';
  return section(hint === null ? md`*“${words}”* · ${what}` : md`*“${words}”* · ${what}\n${hint}`, {
    accessory: button({ text: 'Remove', actionId: phraseIds.remove, value: id }),
  });
}

function turnPages(page: number, pages: number): AnyBlock[] {
  if (pages === 1) return [];
  const turn = (text: string, actionId: string, to: number) => button({ text, actionId, value: String(to) });
  return [
    actions([
      ...(page > 0 ? [turn('Earlier ones', phraseIds.earlier, page - 1)] : []),
      ...(page < pages - 1 ? [turn('More', phraseIds.later, page + 1)] : []),
    ]),
  ];
}

function lastChanged({ kind, changedBy, changedAt }: PhraseChange): AnyBlock {
  const when = slackDate(changedAt, { zone: 'UTC' });
  return context(md`Last ${kind} by ${mention(changedBy)}, ${when}.`);
}

/** Reads the form that `phraseForm` draws. */
export function readPhraseForm(form: Form): { words: string; kind: string | null; hint: string } {
  return { words: form.text(fields.words), kind: form.choice(fields.kind), hint: form.text(fields.hint) };
}
