import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { textsOf } from '../assessment/share-assessment';
import { say } from '../language/say';
import type { Review } from '../phrase/review-for';
import { headingsOf } from '../posting/posting-views';
import { checkedPart, isFlagged } from '../reread/reread-part';
import { rereadView } from '../reread/reread-views';
import {
  context,
  divider,
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
import { readMetadata } from '../slack/metadata';
import type { Reading } from './read-draft';
import { answerMaxLength, type ReaderAnswer } from './reader';

export const answerIds = {
  form: 'reader.answer',
  check: 'reader.answer.check',
  typed: 'reader.answer.type',
} as const;

const metadataSchema = z.object({ requestId: z.uuid(), asked: z.boolean().optional() });
export const readAnswerMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

const parts = [
  { key: 'kindWords', name: 'kind_words' },
  { key: 'question', name: 'question' },
  { key: 'stung', name: 'stung' },
] as const;

type Part = (typeof parts)[number];

const blockIdOf = ({ name }: Part) => `reader.${name}`;
const labelOf = ({ name }: Part) => say(`reader.answer.${name}`);

/** Where an error about the whole answer belongs. */
export const firstAnswerBlock = blockIdOf(parts[0]);

/** The draft, word for word, and under it the place to answer. */
export function readingView(reading: Reading): ModalView {
  const { requestId, authorName, title, note, answers, kept, zone } = reading;
  const headings = headingsOf('assessment');
  const written = textsOf(answers).flatMap((text, index) =>
    text.trim() === '' ? [] : [section(md`*${headings[index] as string}*`), quote(text)],
  );
  return modal({
    callbackId: answerIds.form,
    privateMetadata: JSON.stringify({ requestId }),
    title: say('reader.read.title'),
    submit: say('reader.read.submit'),
    close: say('slack.close.button'),
    blocks: [
      context(sayMd('reader.read.about', { author: authorName, title })),
      ...(note === '' ? [] : [section(say('reader.read.note')), quote(note)]),
      ...written,
      divider(),
      context(sayMd('reader.read.what_to_say', { author: authorName })),
      ...(kept === null
        ? []
        : [section(sayMd('reread.restored', { when: slackDate(kept.keptAt, { zone }) }))]),
      ...parts.map((part) => answerInput(part, kept?.answer[part.key])),
    ],
  });
}

/** One part of the answer. It reports what is typed, so that closing the form by accident loses nothing. */
function answerInput(part: Part, initialValue?: string) {
  return input({
    label: labelOf(part),
    hint: say(`reader.answer.${part.name}.hint`),
    blockId: blockIdOf(part),
    optional: true,
    dispatchAction: true,
    element: plainTextInput({
      actionId: answerIds.typed,
      multiline: true,
      maxLength: answerMaxLength,
      initialValue,
      dispatchOnType: true,
    }),
  });
}

/** An answer with flagged words, shown once before it goes; handed in again, it is the reader's choice. */
export function flaggedAnswerView(requestId: string, answer: ReaderAnswer, review: Review): ModalView {
  return rereadView({
    callbackId: answerIds.form,
    checkActionId: answerIds.check,
    typedActionId: answerIds.typed,
    metadata: JSON.stringify({ requestId, asked: true }),
    title: say('reader.flagged.title'),
    submit: say('reader.flagged.submit'),
    notice: say('reader.flagged.notice'),
    parts: reviewed(answer, review),
  });
}

/** Whether the review has anything to say about this answer. */
export const hasFindings = (answer: ReaderAnswer, review: Review): boolean =>
  reviewed(answer, review).some(isFlagged);

const reviewed = (answer: ReaderAnswer, review: Review) =>
  parts.map((part) =>
    checkedPart({ blockId: blockIdOf(part), label: labelOf(part), text: answer[part.key] }, review),
  );

/** Reads the form that either of the two draws. */
export function readAnswerForm(form: Form): ReaderAnswer {
  const [kindWords, question, stung] = parts.map((part) => form.text(blockIdOf(part))) as [
    string,
    string,
    string,
  ];
  return { kindWords, question, stung };
}

/** The answer, for the author who asked. */
export function answerView(readerName: string, answer: ReaderAnswer): ModalView {
  return modal({
    title: say('reader.reply.title'),
    close: say('slack.close.button'),
    blocks: [
      context(sayMd('reader.reply.from', { reader: readerName })),
      ...parts.flatMap((part) =>
        answer[part.key].trim() === '' ? [] : [section(md`*${labelOf(part)}*`), quote(answer[part.key])],
      ),
    ],
  });
}
