import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Review } from '../phrase/review-for';
import { checkedPart } from '../reread/reread-part';
import { rereadView } from '../reread/reread-views';
import { checkView } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';

export const similarIds = { form: 'posting.similar', check: 'posting.similar.check' } as const;

const metadataSchema = z.object({
  /** The posting it is about to become, so that one form makes one posting. */
  newPostingId: z.uuid(),
  /** The retro it goes to, or the incident whose retro it goes to, opened when there is none. */
  retroId: z.uuid().optional(),
  incidentId: z.uuid().optional(),
  namelessAllowed: z.boolean(),
  asked: z.boolean().optional(),
});
export type SimilarMetadata = z.infer<typeof metadataSchema>;
export const readSimilarMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

export const similarBlocks = { text: 'similar.text', nameless: 'similar.nameless' } as const;

export interface SimilarWords {
  text: string;
  withoutName: boolean;
}

/** What somebody else met, and what helped; below it, cases like it that are known. Handed in with flagged words, it comes back once as `asked`. */
export function similarForm(
  metadata: SimilarMetadata,
  { text, withoutName }: SimilarWords,
  review: Review,
  known: readonly AnyBlock[] = [],
): ModalView {
  const { asked = false, namelessAllowed } = metadata;
  const view = rereadView({
    callbackId: similarIds.form,
    checkActionId: similarIds.check,
    metadata: JSON.stringify(metadata),
    title: 'Something similar',
    submit: asked ? 'Share it as it is' : 'Share',
    notice: asked
      ? 'Someone may hear blame in the words below. Change them, or share again to leave them as they are. Both are fine.'
      : 'It goes to this retro’s thread at once. You can edit or withdraw it there.',
    parts: [
      checkedPart(
        { blockId: similarBlocks.text, label: 'What happened in your case, and what helped?', text },
        review,
      ),
    ],
    nameless: namelessAllowed ? { blockId: similarBlocks.nameless, chosen: withoutName } : undefined,
  });
  return checkView({ ...view, blocks: [...view.blocks, ...known] });
}

/** Reads the form that `similarForm` draws. */
export function readSimilarForm(form: Form): SimilarWords {
  return {
    text: form.text(similarBlocks.text),
    withoutName: form.choices(similarBlocks.nameless).includes('nameless'),
  };
}
