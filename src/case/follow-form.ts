import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { type ContributingFactor, contributingFactors } from '../retro/retro';
import { factorLabels } from '../retro/retro-views';
import { checkboxes, context, input, modal } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { mostFollowedADay } from './followed-case';

export const followIds = { form: 'case.follow' } as const;
const factorsBlock = 'case.follow.factors';

const metadataSchema = z.object({ channelId: z.string().regex(/^[CG][A-Z0-9]+$/) });
export const readFollowMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** What a channel wants to hear of, of what others learn. */
export function followForm(channelId: string, follows: readonly ContributingFactor[]): ModalView {
  return modal({
    callbackId: followIds.form,
    privateMetadata: JSON.stringify({ channelId }),
    title: 'Follow what others learn',
    submit: 'Save',
    close: 'Back',
    blocks: [
      context(
        'When another channel closes a retro for the whole workspace, and one of these played a part, this channel is told: its title and what was learned.',
      ),
      input({
        label: 'This channel follows',
        hint: `At most ${mostFollowedADay} a day are told; more wait for the next. Cases kept for their own channel are never told. Leave all empty to stop.`,
        blockId: factorsBlock,
        optional: true,
        element: checkboxes({
          actionId: 'factors',
          options: contributingFactors.map((value) => ({ text: factorLabels[value], value })),
          initialValues: follows,
        }),
      }),
    ],
  });
}

/** Reads the form that `followForm` draws. */
export function readFollowForm(form: Form): ContributingFactor[] {
  return z.array(z.enum(contributingFactors)).parse(form.choices(factorsBlock));
}
