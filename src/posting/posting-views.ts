import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Review } from '../phrase/review-for';
import { checkedPart } from '../reread/reread-part';
import { type Restored, rereadView } from '../reread/reread-views';
import type { Retro } from '../retro/retro';
import {
  actions,
  button,
  context,
  type Mrkdwn,
  md,
  modal,
  overflow,
  quote,
  section,
} from '../slack/block-kit';
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

const headings: Record<PostingKind, Texts> = {
  assessment: ['What is working, or going well', 'What is not going well', 'What I can do differently'],
  early_facts: ['What happened', 'What it affects', 'What is being done'],
  similar: ['What happened to me, and what helped', '', ''],
};

/** The headings of a posting's texts, for messages and exports alike; an empty one stands for no text. */
export const headingsOf = (kind: PostingKind): Texts => headings[kind];

/** How an author is named; without a name, the same words for everybody. */
export const namelessAuthor = 'A teammate';

/** The shared words in the thread, as their author's. */
export function postingBlocks(
  posting: Posting,
  { authorName, thanks }: { authorName: string; thanks: number },
): KnownBlock[] {
  const { id, kind, texts, editedAt } = posting;
  const written = texts.flatMap((text, index): KnownBlock[] =>
    text.trim() === '' ? [] : [section(md`*${headings[kind][index] as string}*`), quote(text)],
  );
  return [
    section(titleOf(kind, authorName)),
    ...written,
    ...(editedAt ? [context('Edited by its author.')] : []),
    actions([
      button({
        text: thanks === 0 ? 'Thanks for sharing' : `Thanks for sharing · ${thanks}`,
        actionId: postingIds.thank,
        value: id,
      }),
      button({ text: 'Add an action item', actionId: postingIds.addActionItem, value: id }),
      ...(kind === 'similar'
        ? []
        : [button({ text: 'I had something similar', actionId: postingIds.addSimilar, value: id })]),
      overflow({
        actionId: postingIds.menu,
        options: [
          { text: 'Edit (author only)', value: `edit:${id}` },
          { text: 'Withdraw (author only)', value: `withdraw:${id}` },
        ],
      }),
    ]),
  ];
}

function titleOf(kind: PostingKind, authorName: string): Mrkdwn {
  switch (kind) {
    case 'assessment':
      return md`*${authorName}* looks back`;
    case 'early_facts':
      return md`*Early facts* from *${authorName}*, a fuller look may follow`;
    case 'similar':
      return md`*${authorName}* had something similar`;
  }
}

const notifications: Record<PostingKind, string> = {
  assessment: 'An assessment was shared in a retro',
  early_facts: 'Early facts were shared in a retro',
  similar: 'Somebody had something similar and shared it in a retro',
};

/** What notifications say about a posting: never its words. */
export const postingText = ({ kind }: Posting) => notifications[kind];

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
      label: headings[kind][index] as string,
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
    title: 'Edit what you shared',
    submit: asked ? 'Save as it is' : 'Save',
    notice: asked
      ? 'Someone may hear blame in the words below. Change them, or save again to leave them as they are. Both are fine.'
      : 'The message in the thread changes when you save, and says that it was edited.',
    parts: partsOf(kind, texts, { review, anew }),
    restored: restored && {
      ...restored,
      anew: { text: 'Start from what is shared', actionId: postingIds.anew },
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
    title: 'Withdraw this?',
    submit: 'Withdraw',
    close: 'Keep it',
    blocks: [
      section(
        md`What you shared in the retro on *${retro.title}* is deleted: its message in the thread, and what Evenkeel keeps of it.`,
      ),
      context('Replies of others stay where they are.'),
    ],
  });
}
