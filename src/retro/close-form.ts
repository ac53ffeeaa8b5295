import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import {
  checkboxes,
  context,
  header,
  input,
  modal,
  plain,
  plainTextInput,
  radioButtons,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import {
  type CaseVisibility,
  type ContributingFactor,
  contributingFactors,
  learnedMaxLength,
  type Retro,
} from './retro';
import { factorLabel, type Participation, retroIds } from './retro-views';

/** The fields of the closing form. */
export const closeIds = {
  learned: 'close.learned',
  factors: 'close.factors',
  visibility: 'close.visibility',
} as const;

const closeMetadata = z.object({ retroId: z.uuid() });
export const readCloseMetadata = closeMetadata;

/** Closing: what was learned, and who may learn from it; usually those the channel has chosen. */
export function closeForm(retro: Retro, { writing }: Participation, usually: CaseVisibility): ModalView {
  const waiting: AnyBlock[] =
    writing > 0 ? [context(say('retro.close.still_writing', { count: writing }))] : [];
  return modal({
    callbackId: retroIds.closeForm,
    privateMetadata: JSON.stringify({ retroId: retro.id }),
    title: say('retro.close.title'),
    submit: say('retro.close.submit'),
    close: say('retro.close.not_now.button'),
    blocks: [header(plain(retro.title, 150)), ...waiting, ...caseFields(retro, usually)],
  });
}

/**
 * The same of a retro that has closed: somebody may know better by now, or its date has closed it, and nobody has said yet who
 * may find it.
 */
export function caseForm(retro: Retro, usually: CaseVisibility): ModalView {
  const isUndecided = retro.closedBy === null && retro.learned === null;
  return modal({
    callbackId: retroIds.caseForm,
    privateMetadata: JSON.stringify({ retroId: retro.id }),
    title: say('retro.case.title'),
    submit: say('retro.case.submit'),
    close: say('retro.close.not_now.button'),
    blocks: [
      header(plain(retro.title, 150)),
      ...caseFields(isUndecided ? { ...retro, visibility: null } : retro, usually),
    ],
  });
}

function caseFields({ learned, factors, visibility }: Retro, usually: CaseVisibility): AnyBlock[] {
  return [
    input({
      label: say('retro.case.learned'),
      blockId: closeIds.learned,
      optional: true,
      hint: say('retro.case.learned.hint'),
      element: plainTextInput({
        actionId: 'text',
        multiline: true,
        initialValue: learned ?? '',
        maxLength: learnedMaxLength,
      }),
    }),
    input({
      label: say('retro.case.factors'),
      blockId: closeIds.factors,
      optional: true,
      hint: say('retro.case.factors.hint'),
      element: checkboxes({
        actionId: 'factors',
        options: contributingFactors.map((value) => ({ text: factorLabel(value), value })),
        initialValues: factors,
      }),
    }),
    input({
      label: say('retro.case.visibility'),
      blockId: closeIds.visibility,
      element: radioButtons({
        actionId: 'visibility',
        initialValue: visibility ?? usually,
        options: [
          { text: say('retro.case.visibility.channel.option'), value: 'channel' },
          {
            text: say('retro.case.visibility.workspace.option'),
            value: 'workspace',
            description: say('retro.case.visibility.workspace.description'),
          },
          {
            text: say('retro.case.visibility.without_names.option'),
            value: 'without_names',
            description: say('retro.case.visibility.without_names.description'),
          },
        ],
      }),
    }),
  ];
}

/** Reads the fields that `closeForm` and `caseForm` draw. */
export function readCloseForm(form: Form): {
  learned: string | null;
  visibility: CaseVisibility;
  factors: ContributingFactor[];
} {
  const visibility = z.enum(['channel', 'workspace', 'without_names']).catch('channel');
  return {
    learned: form.text(closeIds.learned).trim() || null,
    factors: z.array(z.enum(contributingFactors)).parse(form.choices(closeIds.factors)),
    visibility: visibility.parse(form.choice(closeIds.visibility)),
  };
}
