import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import type { Review } from '../phrase/review-for';
import { checkedPart } from '../reread/reread-part';
import { type Restored, rereadView } from '../reread/reread-views';
import { checkView } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata, staleForm } from '../slack/metadata';

export const similarIds = {
  form: 'posting.similar',
  check: 'posting.similar.check',
  typed: 'posting.similar.type',
  anew: 'posting.similar.anew',
} as const;

const metadataSchema = z.object({
  /** The posting it is about to become, so that one form makes one posting. */
  newPostingId: z.uuid(),
  /** The retro it goes to, or the incident whose retro it goes to, opened when there is none. */
  retroId: z.uuid().optional(),
  incidentId: z.uuid().optional(),
  namelessAllowed: z.boolean(),
  asked: z.boolean().optional(),
  /** Begun again with an empty form. */
  anew: z.boolean().optional(),
  /** See `similarProof`. */
  proof: z.string().max(100),
});
export type SimilarMetadata = z.infer<typeof metadataSchema>;
export const readSimilarMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

const similarBlocks = { text: 'similar.text', nameless: 'similar.nameless' } as const;

export interface SimilarWords {
  text: string;
  withoutName: boolean;
}

/** What the form of a similar case is about. @throws AppError `stale_form` */
export function subjectOf({ retroId, incidentId }: Pick<SimilarMetadata, 'retroId' | 'incidentId'>): string {
  const subjectId = retroId ?? incidentId;
  if (subjectId === undefined) throw staleForm();
  return subjectId;
}

export interface SimilarScene {
  review: Review;
  /** Where the words are what the person left unfinished. */
  restored?: Omit<Restored, 'anew'>;
  /** Cases like it that are known. */
  known?: readonly AnyBlock[];
}

/** What somebody else met, and what helped; below it, cases like it that are known. Handed in with flagged words, it comes back once as `asked`. */
export function similarForm(
  metadata: SimilarMetadata,
  { text, withoutName }: SimilarWords,
  { review, restored, known = [] }: SimilarScene,
): ModalView {
  const { asked = false, anew = false, namelessAllowed } = metadata;
  // Slack keeps what was typed for as long as a block keeps its id.
  const blockId = `${similarBlocks.text}${anew ? ':anew' : ''}`;
  const view = rereadView({
    callbackId: similarIds.form,
    checkActionId: similarIds.check,
    typedActionId: similarIds.typed,
    metadata: JSON.stringify(metadata),
    title: say('posting.similar.title'),
    submit: asked ? say('posting.similar.submit_anyway') : say('posting.similar.submit'),
    notice: asked ? say('posting.similar.asked') : say('posting.similar.about'),
    parts: [checkedPart({ blockId, label: say('posting.similar.question'), text }, review)],
    restored: restored && {
      ...restored,
      anew: { text: say('posting.similar.anew.button'), actionId: similarIds.anew },
    },
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
