import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
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
import { factorLabels, type Participation, people, retroIds } from './retro-views';

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
    writing > 0
      ? [
          context(
            `${people(writing)} ${writing === 1 ? 'is' : 'are'} still writing. What they wrote stays private and theirs.`,
          ),
        ]
      : [];
  return modal({
    callbackId: retroIds.closeForm,
    privateMetadata: JSON.stringify({ retroId: retro.id }),
    title: 'Close the retro',
    submit: 'Close it',
    close: 'Not now',
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
    title: 'What was learned',
    submit: 'Save',
    close: 'Not now',
    blocks: [
      header(plain(retro.title, 150)),
      ...caseFields(isUndecided ? { ...retro, visibility: null } : retro, usually),
    ],
  });
}

function caseFields({ learned, factors, visibility }: Retro, usually: CaseVisibility): AnyBlock[] {
  return [
    input({
      label: 'What did we learn?',
      blockId: closeIds.learned,
      optional: true,
      hint: 'A sentence or two for the people who find this later. It is shown in the channel.',
      element: plainTextInput({
        actionId: 'text',
        multiline: true,
        initialValue: learned ?? '',
        maxLength: learnedMaxLength,
      }),
    }),
    input({
      label: 'What played a part?',
      blockId: closeIds.factors,
      optional: true,
      hint: 'Circumstances, so that others find it by them.',
      element: checkboxes({
        actionId: 'factors',
        options: contributingFactors.map((value) => ({ text: factorLabels[value], value })),
        initialValues: factors,
      }),
    }),
    input({
      label: 'Who may find it later?',
      blockId: closeIds.visibility,
      element: radioButtons({
        actionId: 'visibility',
        initialValue: visibility ?? usually,
        options: [
          { text: 'People of this channel', value: 'channel' },
          {
            text: 'Members of this workspace',
            value: 'workspace',
            description: 'With what was shared. Replies stay in the channel.',
          },
          {
            text: 'Members of this workspace, without names',
            value: 'without_names',
            description: 'Only the title, what was learned and what played a part.',
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
