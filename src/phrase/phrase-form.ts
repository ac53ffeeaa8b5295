import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
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
  sayMd,
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
const kindOption = (value: 'flag' | 'allow') => ({
  value,
  text: say(`phrase.kind.${value}`),
  description: say(`phrase.kind.${value}.description`),
});

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
    title: say('phrase.form.title'),
    submit: say('phrase.form.submit'),
    close: say('phrase.form.close'),
    blocks: [
      context(say('phrase.form.about')),
      ...newPhrase(round),
      divider(),
      context(say('phrase.form.count', { count: phrases.length, most: phrasesMax })),
      ...shown.map(phraseLine),
      ...turnPages(page, pages),
      ...(lastChange ? [lastChanged(lastChange)] : []),
    ],
  });
}

function newPhrase(round: number): AnyBlock[] {
  return [
    input({
      label: say('phrase.form.words'),
      blockId: `${fields.words}:${round}`,
      hint: say('phrase.form.words_hint'),
      element: plainTextInput({ actionId: 'text', maxLength: phraseMaxLength }),
    }),
    input({
      label: say('phrase.form.kind'),
      blockId: `${fields.kind}:${round}`,
      element: radioButtons({
        actionId: 'kind',
        options: [kindOption('flag'), kindOption('allow')],
        initialValue: 'flag',
      }),
    }),
    input({
      label: say('phrase.form.hint'),
      blockId: `${fields.hint}:${round}`,
      optional: true,
      hint: say('phrase.form.hint_hint'),
      element: plainTextInput({ actionId: 'text', maxLength: hintMaxLength }),
    }),
  ];
}

function phraseLine({ id, kind, words, hint }: StoredPhrase): AnyBlock {
  const line = sayMd('phrase.line', { words, what: say(`phrase.line.${kind}`) });
  return section(hint === null ? line : md`${line}\n${hint}`, {
    accessory: button({ text: say('phrase.remove.button'), actionId: phraseIds.remove, value: id }),
  });
}

function turnPages(page: number, pages: number): AnyBlock[] {
  if (pages === 1) return [];
  const turn = (text: string, actionId: string, to: number) => button({ text, actionId, value: String(to) });
  return [
    actions([
      ...(page > 0 ? [turn(say('phrase.earlier.button'), phraseIds.earlier, page - 1)] : []),
      ...(page < pages - 1 ? [turn(say('phrase.later.button'), phraseIds.later, page + 1)] : []),
    ]),
  ];
}

function lastChanged({ kind, changedBy, changedAt }: PhraseChange): AnyBlock {
  const when = slackDate(changedAt, { zone: 'UTC' });
  return context(sayMd('phrase.last_change', { kind, who: mention(changedBy), when }));
}

/** Reads the form that `phraseForm` draws. */
export function readPhraseForm(form: Form): { words: string; kind: string | null; hint: string } {
  return { words: form.text(fields.words), kind: form.choice(fields.kind), hint: form.text(fields.hint) };
}
