import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { textsOf } from '../assessment/share-assessment';
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
  { key: 'kindWords', blockId: 'reader.kind_words', label: 'Kind words', hint: 'What is good about it.' },
  {
    key: 'question',
    blockId: 'reader.question',
    label: 'A question',
    hint: 'Something you would like to understand better.',
  },
  {
    key: 'stung',
    blockId: 'reader.stung',
    label: 'A phrase that stung',
    hint: 'Their words in quotation marks, and how they sounded to you.',
  },
] as const;

/** Where an error about the whole answer belongs. */
export const firstAnswerBlock = parts[0].blockId;

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
    title: 'A draft to read',
    submit: 'Send',
    close: 'Close',
    blocks: [
      context(md`*${authorName}* looks back on *${title}*. You are asked to read, not to approve.`),
      ...(note === '' ? [] : [section('A line to you:'), quote(note)]),
      ...written,
      divider(),
      context(md`What would you like to say back? Any one of these is enough. Only ${authorName} sees it.`),
      ...(kept === null
        ? []
        : [
            section(
              md`We kept what you wrote ${slackDate(kept.keptAt, { zone })}. You can go on where you left off.`,
            ),
          ]),
      ...parts.map((part) => answerInput(part, kept?.answer[part.key])),
    ],
  });
}

/** One part of the answer. It reports what is typed, so that closing the form by accident loses nothing. */
function answerInput({ blockId, label, hint }: (typeof parts)[number], initialValue?: string) {
  return input({
    label,
    hint,
    blockId,
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
    title: 'Your answer',
    submit: 'Send as it is',
    notice: 'They may hear blame in the words below. Change them, or send it as it is. Both are fine.',
    parts: reviewed(answer, review),
  });
}

/** Whether the review has anything to say about this answer. */
export const hasFindings = (answer: ReaderAnswer, review: Review): boolean =>
  reviewed(answer, review).some(isFlagged);

const reviewed = (answer: ReaderAnswer, review: Review) =>
  parts.map(({ key, blockId, label }) => checkedPart({ blockId, label, text: answer[key] }, review));

/** Reads the form that either of the two draws. */
export function readAnswerForm(form: Form): ReaderAnswer {
  const [kindWords, question, stung] = parts.map(({ blockId }) => form.text(blockId)) as [
    string,
    string,
    string,
  ];
  return { kindWords, question, stung };
}

/** The answer, for the author who asked. */
export function answerView(readerName: string, answer: ReaderAnswer): ModalView {
  return modal({
    title: 'What they answered',
    close: 'Close',
    blocks: [
      context(md`From *${readerName}*. Only you can see this.`),
      ...parts.flatMap(({ key, label }) =>
        answer[key].trim() === '' ? [] : [section(md`*${label}*`), quote(answer[key])],
      ),
    ],
  });
}
