import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { OwnReview } from '../reread/own-review';
import { isFlagged, type RereadPart } from '../reread/reread-part';
import { rereadView, shareAnywayView } from '../reread/reread-views';
import type { Retro } from '../retro/retro';
import { context, md, modal, quote, section } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { type Answers, type Assessment, closesFirst, isShareable } from './assessment';

export const rereadIds = {
  form: 'assessment.reread',
  check: 'assessment.reread.check',
  typed: 'assessment.reread.type',
  fine: 'assessment.reread.fine',
  undoFine: 'assessment.reread.undo_fine',
  confirm: 'assessment.reread.confirm',
} as const;

const metadataSchema = z.object({ assessmentId: z.uuid() });
export const readRereadMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

export interface RereadScene {
  assessment: Assessment;
  retro: Retro;
  answers: Answers;
  review: OwnReview;
  withoutName: boolean;
  namelessAllowed: boolean;
  now: Date;
}

const parts = [
  { key: 'goingWell', name: 'reread.going_well', label: 'What is working, or going well?' },
  { key: 'notGoingWell', name: 'reread.not_going_well', label: 'What is not going well?' },
  { key: 'doDifferently', name: 'reread.do_differently', label: 'What can I do differently?' },
] as const;

const reviewed = (answers: Answers, review: OwnReview): RereadPart[] =>
  parts.map(({ key, name, label }) => {
    const text = answers[key];
    return { blockId: name, label, text, ...review(name, text) };
  });

/** An assessment to read again: with Share once it has cooled off, with Save before. */
export function rereadForm(scene: RereadScene): ModalView {
  const { assessment, answers, review, withoutName, namelessAllowed, now } = scene;
  const mayShare = isShareable(assessment, now);
  return rereadView({
    callbackId: rereadIds.form,
    checkActionId: rereadIds.check,
    typedActionId: rereadIds.typed,
    metadata: JSON.stringify({ assessmentId: assessment.id }),
    title: 'Re-read',
    submit: mayShare ? 'Share' : 'Save',
    notice: `Read it once more as the person next to you would. ${whatNext(scene, mayShare)}`,
    parts: reviewed(answers, review),
    fine: { actionId: rereadIds.fine, undoActionId: rereadIds.undoFine },
    ...(namelessAllowed && { nameless: { blockId: 'reread.nameless', chosen: withoutName } }),
  });
}

function whatNext({ assessment, retro }: RereadScene, mayShare: boolean): string {
  if (mayShare) return 'Change what you like, then share it, or leave it.';
  return closesFirst(assessment, retro.latestBy)
    ? 'The retro closes before it has cooled off, so it is saved and stays private.'
    : 'It is still cooling off, so it is saved now and shared later.';
}

/** The question before sharing, or null when nothing is flagged. */
export function confirmShareView(
  assessmentId: string,
  answers: Answers,
  review: OwnReview,
): ModalView | null {
  const checked = reviewed(answers, review);
  if (!checked.some(isFlagged)) return null;
  return shareAnywayView({
    callbackId: rereadIds.confirm,
    metadata: JSON.stringify({ assessmentId }),
    title: 'Share it like this?',
    submit: 'Share as it is',
    parts: checked,
  });
}

/** A lapsed assessment: its author may still read it. */
export function keptView(retro: Retro, answers: Answers): ModalView {
  const written = parts.filter(({ key }) => answers[key].trim() !== '');
  return modal({
    title: 'What you wrote',
    close: 'Close',
    blocks: [
      context(md`The retro on *${retro.title}* has closed. Only you can read this.`),
      ...written.flatMap(({ key, label }) => [section(md`*${label}*`), quote(answers[key])]),
    ],
  });
}

const findingIdShape = z.string().regex(/^[\w-]{20,120}$/);

/** Reads the value of "This is fine". */
export const readFindingId = (value: string) => findingIdShape.parse(value);

/** Reads the form that `rereadForm` draws. */
export function readRereadForm(form: Form): { answers: Answers; withoutName: boolean } {
  return {
    answers: {
      goingWell: form.text('reread.going_well'),
      notGoingWell: form.text('reread.not_going_well'),
      doDifferently: form.text('reread.do_differently'),
    },
    withoutName: form.choices('reread.nameless').includes('nameless'),
  };
}
