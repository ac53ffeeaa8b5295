import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import type { Review } from '../phrase/review-for';
import { checkedPart } from '../reread/reread-part';
import { type Restored, rereadView } from '../reread/reread-views';
import type { Retro } from '../retro/retro';
import { actions, button, context, md, modal, overflow, quote, sayMd, section } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { Posting, PostingKind, Texts } from './posting';

export const postingIds = {
  thank: 'posting.thank',
  menu: 'posting.menu',
  addSimilar: 'posting.add_similar',
  addActionItem: 'posting.add_action_item',
  editForm: 'posting.edit',
  check: 'posting.edit.check',
  typed: 'posting.edit.type',
  anew: 'posting.edit.anew',
  withdrawForm: 'posting.withdraw',
} as const;

/** The headings of a posting's texts, for messages and exports alike; an empty one stands for no text. */
export function headingsOf(kind: PostingKind): Texts {
  if (kind === 'similar') return [say('posting.heading.similar.0'), '', ''];
  return [
    say(`posting.heading.${kind}.0`),
    say(`posting.heading.${kind}.1`),
    say(`posting.heading.${kind}.2`),
  ];
}

/** How an author is named; without a name, the same words for everybody. */
export const namelessAuthor = (): string => say('posting.nameless_author');

/** The shared words in the thread, as their author's. */
export function postingBlocks(
  posting: Posting,
  { authorName, thanks }: { authorName: string; thanks: number },
): KnownBlock[] {
  const { id, kind, texts, editedAt } = posting;
  const headings = headingsOf(kind);
  const written = texts.flatMap((text, index): KnownBlock[] =>
    text.trim() === '' ? [] : [section(md`*${headings[index] as string}*`), quote(text)],
  );
  return [
    section(sayMd(`posting.title.${kind}`, { author: authorName })),
    ...written,
    ...(editedAt ? [context(say('posting.edited'))] : []),
    actions([
      button({
        text: say('posting.thank.button', { count: thanks }),
        actionId: postingIds.thank,
        value: id,
      }),
      button({ text: say('posting.add_action_item.button'), actionId: postingIds.addActionItem, value: id }),
      ...(kind === 'similar'
        ? []
        : [button({ text: say('posting.similar.button'), actionId: postingIds.addSimilar, value: id })]),
      overflow({
        actionId: postingIds.menu,
        options: [
          { text: say('posting.edit.option'), value: `edit:${id}` },
          { text: say('posting.withdraw.option'), value: `withdraw:${id}` },
        ],
      }),
    ]),
  ];
}

/** What notifications say about a posting: never its words. */
export const postingText = ({ kind }: Posting): string => say(`posting.notification.${kind}`);

const menuChoice = z.templateLiteral([z.enum(['edit', 'withdraw']), ':', z.uuid()]);

/** Reads the menu of a posting. */
export function readMenuChoice(value: string): { what: 'edit' | 'withdraw'; postingId: string } {
  const [what, postingId] = menuChoice.parse(value).split(':');
  return { what: what as 'edit' | 'withdraw', postingId: postingId as string };
}

const metadataSchema = z.object({
  postingId: z.uuid(),
  asked: z.boolean().optional(),
  /** Begun again from what is shared. */
  anew: z.boolean().optional(),
});
export const readPostingMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

const blockNames = ['posting.first', 'posting.second', 'posting.third'] as const;

const partsOf = (kind: PostingKind, texts: Texts, { review, anew }: Pick<EditScene, 'review' | 'anew'>) =>
  texts
    .map((text, index) => ({
      // Slack keeps what was typed for as long as a block keeps its id.
      blockId: `${blockNames[index] as string}${anew ? ':anew' : ''}`,
      label: headingsOf(kind)[index] as string,
      text,
    }))
    .filter(({ label }) => label !== '')
    .map((part) => checkedPart(part, review));

interface EditScene {
  review: Review;
  asked?: boolean;
  /** Begun again from what is shared: nothing typed before is carried over. */
  anew?: boolean;
  /** Where the texts are what the author left unfinished. */
  restored?: Omit<Restored, 'anew'>;
}

/**
 * A posting to change, through the same re-read as before sharing. Handed in with flagged words, it comes back once as
 * `asked`; handed in again, it is the author's choice.
 */
export function editForm(
  { id, kind }: Pick<Posting, 'id' | 'kind'>,
  texts: Texts,
  { review, asked = false, anew = false, restored }: EditScene,
): ModalView {
  return rereadView({
    callbackId: postingIds.editForm,
    checkActionId: postingIds.check,
    typedActionId: postingIds.typed,
    metadata: JSON.stringify({ postingId: id, asked, anew }),
    title: say('posting.edit.title'),
    submit: asked ? say('posting.edit.submit_anyway') : say('posting.edit.submit'),
    notice: asked ? say('posting.edit.asked') : say('posting.edit.about'),
    parts: partsOf(kind, texts, { review, anew }),
    restored: restored && {
      ...restored,
      anew: { text: say('posting.edit.anew.button'), actionId: postingIds.anew },
    },
  });
}

/** Whether the review has anything to say about these texts. */
export const hasFindings = (texts: Texts, review: Review): boolean =>
  texts.some((text) => review(text).findings.length > 0);

/** Reads the form that `editForm` draws. */
export function readEditForm(form: Form): Texts {
  return [form.text(blockNames[0]), form.text(blockNames[1]), form.text(blockNames[2])];
}

/** The question before a posting is taken back. */
export function withdrawForm({ id }: Pick<Posting, 'id'>, retro: Retro): ModalView {
  return modal({
    callbackId: postingIds.withdrawForm,
    privateMetadata: JSON.stringify({ postingId: id }),
    title: say('posting.withdraw.title'),
    submit: say('posting.withdraw.submit'),
    close: say('posting.withdraw.close'),
    blocks: [
      section(sayMd('posting.withdraw.about', { title: retro.title })),
      context(say('posting.withdraw.replies')),
    ],
  });
}
