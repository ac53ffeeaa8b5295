import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { type ContributingFactor, contributingFactors } from '../retro/retro';
import { factorLabel, factorsText } from '../retro/retro-views';
import { checkboxes, context, input, modal, sayMd, section } from '../slack/block-kit';
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
    title: say('case.follow.title'),
    submit: say('case.follow.save.button'),
    close: say('case.follow.back.button'),
    blocks: [
      context(say('case.follow.about')),
      input({
        label: say('case.follow.factors'),
        hint: say('case.follow.factors.hint', { most: mostFollowedADay }),
        blockId: factorsBlock,
        optional: true,
        element: checkboxes({
          actionId: 'factors',
          options: contributingFactors.map((value) => ({ text: factorLabel(value), value })),
          initialValues: follows,
        }),
      }),
    ],
  });
}

/** The same for somebody who may not change it: nothing to choose, nothing to hand in. */
export function followView(
  follows: readonly ContributingFactor[],
  hindrance: 'guest' | 'not_an_admin',
): ModalView {
  const now =
    follows.length === 0
      ? section(say('case.follow.nothing'))
      : section(sayMd('case.follow.now', { factors: factorsText(follows) }));
  return modal({
    title: say('case.follow.title'),
    close: say('case.follow.back.button'),
    blocks: [context(say(`settings.channel.looking.${hindrance}`)), context(say('case.follow.about')), now],
  });
}

/** Reads the form that `followForm` draws. */
export function readFollowForm(form: Form): ContributingFactor[] {
  return z.array(z.enum(contributingFactors)).parse(form.choices(factorsBlock));
}
