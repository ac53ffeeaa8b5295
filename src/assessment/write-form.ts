import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { similarCaseBlocks } from '../case/case-views';
import type { Mood } from '../journal/journal';
import { moodInput, readMood } from '../journal/mood-fields';
import { say } from '../language/say';
import { planSuggestionBlocks } from '../plan/plan-suggestion-views';
import { namelessInput } from '../reread/reread-views';
import { titleMaxLength } from '../retro/retro';
import {
  actions,
  button,
  type ChoiceOption,
  context,
  divider,
  input,
  modal,
  plain,
  plainTextInput,
  sayMd,
  section,
  slackDate,
  staticSelect,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { answerMaxLength, type PrivateWords } from './assessment';
import type { Suggestions } from './load-suggestions';
import { type NudgeFields, nudgeFields, readNudgeFields } from './nudge-fields';

export const writeIds = {
  form: 'assessment.write',
  retro: 'assessment.write.choose_retro',
  typed: 'assessment.write.type',
  nudge: 'assessment.write.choose_nudge',
  look: 'assessment.write.look',
  startEmpty: 'assessment.write.start_empty',
  reopen: 'assessment.write.reopen',
} as const;

/** The value of the choice that opens a new retro. */
const newRetro = 'new';

const metadataSchema = z.object({
  draftId: z.uuid(),
  channelId: z.string().regex(/^[CG][A-Z0-9]+$/),
  sourceTs: z.string().optional(),
  /** The incident a new retro looks back at. */
  incidentId: z.uuid().optional(),
  /** See `formProof`. */
  proof: z.string().max(100),
});
export type WriteMetadata = z.infer<typeof metadataSchema>;
export const readWriteMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** Everything the form of the three questions shows. */
export interface WriteForm extends WriteMetadata, NudgeFields {
  now: Date;
  zone: string;
  openRetros: readonly { id: string; title: string }[];
  chosenRetroId: string | null;
  words: PrivateWords;
  withoutName: boolean;
  namelessAllowed: boolean;
  /** When the restored words were typed; null when there are none. */
  restoredAt: Date | null;
  /** A retro of this channel the person has written in already. */
  coolingTitle: string | null;
  /** What others met before, and what is planned for it. */
  suggestions: Suggestions;
  /** Whether the person asked for them. */
  looked: boolean;
}

const questions = [
  { name: 'going_well', key: 'goingWell' },
  { name: 'not_going_well', key: 'notGoingWell' },
  { name: 'do_differently', key: 'doDifferently' },
] as const;

/** The form of the three questions. */
export function writeForm(form: WriteForm): ModalView {
  const { draftId, channelId, sourceTs, incidentId, proof } = form;
  // Slack keeps what was typed for as long as a block keeps its id; another draft must not inherit it.
  const id = (name: string) => `write.${name}:${draftId.slice(0, 8)}`;
  return modal({
    callbackId: writeIds.form,
    privateMetadata: JSON.stringify({ draftId, channelId, sourceTs, incidentId, proof }),
    title: say('assessment.write.title'),
    submit: say('assessment.write.submit'),
    close: say('assessment.write.close'),
    notifyOnClose: true,
    blocks: [
      ...coolingNote(form),
      ...restoredNote(form),
      ...retroChoice(form, id),
      ...questions.map(({ name, key }) =>
        input({
          label: say(`assessment.question.${name}`),
          hint: say(`assessment.question.${name}.hint`),
          blockId: id(name),
          optional: true,
          dispatchAction: true,
          element: typed(form.words.answers[key]),
        }),
      ),
      input({
        label: say('assessment.write.feelings'),
        hint: say('assessment.write.feelings.hint'),
        blockId: id('feelings'),
        optional: true,
        dispatchAction: true,
        element: typed(form.words.feelings),
      }),
      moodInput({
        blockId: id('mood'),
        actionId: writeIds.typed,
        chosen: form.words.mood ?? null,
        dispatchAction: true,
      }),
      ...nudgeFields(form, {
        blockId: id('nudge'),
        timeBlockId: id('nudge_at'),
        actionId: writeIds.nudge,
        timeActionId: writeIds.typed,
      }),
      ...(form.namelessAllowed ? [namelessInput({ blockId: id('nameless'), chosen: form.withoutName })] : []),
      context(say('assessment.write.foot')),
      ...suggestionBlocks(form),
    ],
  });
}

/** Under everything else, so that nobody is pushed: what others met before, and what is planned for it. */
function suggestionBlocks({ suggestions, looked, zone, channelId, draftId }: WriteForm): AnyBlock[] {
  const { cases, plans, failure } = suggestions;
  const found = [...planSuggestionBlocks(plans, channelId), ...similarCaseBlocks(cases, zone)];
  const nothing = found.length === 0 && looked ? [context(say('assessment.similar.none'))] : [];
  return [
    ...(found.length > 0 ? [divider(), ...found] : nothing),
    ...(failure === null ? [] : [context(failure)]),
    actions([
      button({ text: say('assessment.similar.look.button'), actionId: writeIds.look, value: draftId }),
    ]),
  ];
}

/** What is being written, as a text to compare. */
export function textOf({
  words,
  openRetros,
  chosenRetroId,
}: Pick<WriteForm, 'words' | 'openRetros' | 'chosenRetroId'>): string {
  const chosen = openRetros.find(({ id }) => id === chosenRetroId);
  const { goingWell, notGoingWell, doDifferently } = words.answers;
  return [chosen?.title ?? words.title ?? '', goingWell, notGoingWell, doDifferently].join('\n').trim();
}

/** A field that reports what is typed, so that closing the form by accident loses nothing. */
function typed(initialValue = '') {
  return plainTextInput({
    actionId: writeIds.typed,
    multiline: true,
    initialValue,
    maxLength: answerMaxLength,
    dispatchOnType: true,
  });
}

function coolingNote({ coolingTitle }: WriteForm): AnyBlock[] {
  if (coolingTitle === null) return [];
  return [context(sayMd('assessment.write.cooling', { title: coolingTitle }))];
}

function restoredNote({ restoredAt, zone, draftId }: WriteForm): AnyBlock[] {
  if (restoredAt === null) return [];
  return [
    section(sayMd('reread.restored', { when: slackDate(restoredAt, { zone }) })),
    actions([
      button({
        text: say('assessment.write.start_empty.button'),
        actionId: writeIds.startEmpty,
        value: draftId,
      }),
    ]),
  ];
}

function retroChoice(
  { openRetros, chosenRetroId, words }: WriteForm,
  id: (name: string) => string,
): AnyBlock[] {
  const options: ChoiceOption[] = [
    ...openRetros.map((retro) => ({ text: plain(retro.title, 75), value: retro.id })),
    { text: say('assessment.write.retro.new'), value: newRetro },
  ];
  const choice = input({
    label: say('assessment.write.retro'),
    blockId: id('retro'),
    dispatchAction: true,
    element: staticSelect({ actionId: writeIds.retro, options, initialValue: chosenRetroId ?? newRetro }),
  });
  const title = input({
    label: say('assessment.write.about'),
    hint: say('assessment.write.about.hint'),
    blockId: id('title'),
    dispatchAction: true,
    element: plainTextInput({
      actionId: writeIds.typed,
      initialValue: words.title,
      maxLength: titleMaxLength,
      dispatchOnType: true,
    }),
  });
  return [...(openRetros.length > 0 ? [choice] : []), ...(chosenRetroId === null ? [title] : [])];
}

/** What the form holds, whether it was handed in, closed or is still being typed in. */
export interface Written extends NudgeFields {
  chosenRetroId: string | null;
  words: PrivateWords & { title: string; feelings: string; mood: Mood | null };
  withoutName: boolean;
}

/** Reads the form that `writeForm` draws. */
export function readWriteForm(form: Form): Written {
  const chosen = form.choice('write.retro');
  return {
    chosenRetroId: chosen === null || chosen === newRetro ? null : chosen,
    words: {
      answers: {
        goingWell: form.text('write.going_well'),
        notGoingWell: form.text('write.not_going_well'),
        doDifferently: form.text('write.do_differently'),
      },
      title: form.text('write.title'),
      feelings: form.text('write.feelings'),
      mood: readMood(form, 'write.mood'),
    },
    withoutName: form.choices('write.nameless').includes('nameless'),
    ...readNudgeFields(form, { blockId: 'write.nudge', timeBlockId: 'write.nudge_at' }),
  };
}
