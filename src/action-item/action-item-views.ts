import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import {
  actions,
  button,
  context,
  joinMd,
  link,
  type Mrkdwn,
  md,
  mention,
  overflow,
  sayMd,
  section,
} from '../slack/block-kit';
import type { ActionItem } from './action-item';
import type { ReadableItem } from './readable-item';

export const actionItemIds = {
  done: 'action_item.done',
  reopen: 'action_item.reopen',
  menu: 'action_item.menu',
  /** The shortcut on a message. */
  fromMessage: 'action_item.from_message',
  /** Offered to an author in private, from the third of their answers. */
  fromAnswer: 'action_item.from_answer',
} as const;

/** An action item's one message. Its owner is told when it is first posted; later changes are quiet. */
export function actionItemBlocks(
  readable: ReadableItem,
  { tellOwner }: { tellOwner: boolean },
): KnownBlock[] {
  const { item, ownerName, due } = readable;
  const owner = tellOwner ? mention(item.ownerId) : ownerName;
  const facts = [
    sayMd('action-item.owner', { owner }),
    sayMd('action-item.due', { due }),
    ...(item.link === null ? [] : [link(item.link, '')]),
  ];
  return [
    section(sayMd('action-item.title', { title: item.title })),
    section(joinMd(facts, ' · ')),
    context(stateLine(readable)),
    actions(item.state === 'open' ? openActions(item.id) : [reopenButton(item.id)]),
  ];
}

const reopenButton = (id: string) =>
  button({ text: say('action-item.reopen.button'), actionId: actionItemIds.reopen, value: id });

const openActions = (id: string) => [
  button({ text: say('action-item.done.button'), actionId: actionItemIds.done, value: id }),
  overflow({
    actionId: actionItemIds.menu,
    options: [
      { text: say('action-item.new_date.button'), value: `new_date:${id}` },
      { text: say('action-item.pass_on.button'), value: `pass_on:${id}` },
      { text: say('action-item.drop.button'), value: `drop:${id}` },
    ],
  }),
];

/** What takes a form of its own. */
export const itemMenuChoices = ['new_date', 'pass_on', 'drop'] as const;
export type ItemMenuChoice = (typeof itemMenuChoices)[number];

const menuChoice = z.templateLiteral([z.enum(itemMenuChoices), ':', z.uuid()]);

/** Reads the menu of an action item. */
export function readItemMenu(value: string): { what: ItemMenuChoice; itemId: string } {
  const [what, itemId] = menuChoice.parse(value).split(':');
  return { what: what as ItemMenuChoice, itemId: itemId as string };
}

/** How things stand, who says so, and since when. */
export function stateLine({ item, changed }: ReadableItem): Mrkdwn {
  if (changed === null) return sayMd('action-item.state.open');
  const { by, on } = changed;
  switch (item.state) {
    case 'open':
      return sayMd('action-item.state.reopened', { by, on });
    case 'done':
      return sayMd('action-item.state.done', { by, on });
    case 'dropped':
      return sayMd('action-item.state.dropped', { by, on, reason: item.dropReason ?? '' });
  }
}

/** An action item as one line of a list. */
export function actionItemLine(readable: ReadableItem): Mrkdwn {
  const { item, ownerName, due } = readable;
  return sayMd('action-item.line', { title: item.title, owner: ownerName, due, state: stateLine(readable) });
}

/** An open action item of an earlier retro, as one line of a list. */
export function carriedLine({ item, ownerName, due }: ReadableItem): Mrkdwn {
  const facts = [md`• ${item.title}`, sayMd('action-item.carried', { owner: ownerName, due })];
  return withLink(joinMd(facts, ' · '), item);
}

/** What is said of an item, with where the work is tracked. */
export const withLink = (line: Mrkdwn, item: Pick<ActionItem, 'link'>): Mrkdwn =>
  item.link === null ? line : joinMd([line, link(item.link, '')], ' · ');

/** What notifications say about an action item: never its words. */
export const actionItemText = ({ state }: Pick<ActionItem, 'state'>) =>
  say('action-item.notification', { state });
