import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import type { OwnReview } from '../reread/own-review';
import { isFlagged, type RereadPart } from '../reread/reread-part';
import { rereadView, shareAnywayView } from '../reread/reread-views';
import type { Retro } from '../retro/retro';
import { context, md, modal, quote, sayMd, section } from '../slack/block-kit';
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
  { key: 'goingWell', name: 'going_well' },
  { key: 'notGoingWell', name: 'not_going_well' },
  { key: 'doDifferently', name: 'do_differently' },
] as const;

const reviewed = (answers: Answers, review: OwnReview): RereadPart[] =>
  parts.map(({ key, name }) => {
    const blockId = `reread.${name}`;
    const text = answers[key];
    return { blockId, label: say(`assessment.question.${name}`), text, ...review(blockId, text) };
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
    title: say('assessment.reread.title'),
    submit: say(`assessment.reread.submit.${mayShare ? 'share' : 'save'}`),
    notice: `${say('assessment.reread.notice')} ${whatNext(scene, mayShare)}`,
    parts: reviewed(answers, review),
    fine: { actionId: rereadIds.fine, undoActionId: rereadIds.undoFine },
    ...(namelessAllowed && { nameless: { blockId: 'reread.nameless', chosen: withoutName } }),
  });
}

function whatNext({ assessment, retro }: RereadScene, mayShare: boolean): string {
  if (mayShare) return say('assessment.reread.next.may_share');
  return say(
    `assessment.reread.next.${closesFirst(assessment, retro.latestBy) ? 'closes_first' : 'cooling'}`,
  );
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
    title: say('assessment.reread.anyway.title'),
    submit: say('assessment.reread.anyway.submit'),
    parts: checked,
  });
}

/** A lapsed assessment: its author may still read it. */
export function keptView(retro: Retro, answers: Answers): ModalView {
  const written = parts.filter(({ key }) => answers[key].trim() !== '');
  return modal({
    title: say('assessment.kept.title'),
    close: say('slack.close.button'),
    blocks: [
      context(sayMd('assessment.kept.about', { title: retro.title })),
      ...written.flatMap(({ key, name }) => [
        section(md`*${say(`assessment.question.${name}`)}*`),
        quote(answers[key]),
      ]),
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
