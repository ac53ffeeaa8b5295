import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
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
  section,
} from '../slack/block-kit';
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
  const owner = tellOwner ? mention(item.ownerId) : md`${ownerName}`;
  const facts = [md`Owner: ${owner}`, md`due ${due}`, ...(item.link === null ? [] : [link(item.link, '')])];
  return [
    section(md`*Action item:* ${item.title}`),
    section(joinMd(facts, ' · ')),
    context(stateLine(readable)),
    actions(item.state === 'open' ? openActions(item.id) : [reopenButton(item.id)]),
  ];
}

const reopenButton = (id: string) =>
  button({ text: 'Open again', actionId: actionItemIds.reopen, value: id });

const openActions = (id: string) => [
  button({ text: 'Done', actionId: actionItemIds.done, value: id }),
  overflow({
    actionId: actionItemIds.menu,
    options: [
      { text: 'New date', value: `new_date:${id}` },
      { text: 'Pass it on', value: `pass_on:${id}` },
      { text: 'Drop, because…', value: `drop:${id}` },
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
  if (changed === null) return md`Open`;
  const { by, on } = changed;
  switch (item.state) {
    case 'open':
      return md`Opened again by ${by}, ${on}`;
    case 'done':
      return md`Done by ${by}, ${on}`;
    case 'dropped':
      return md`Dropped by ${by}, ${on}, because: ${item.dropReason ?? ''}`;
  }
}

/** An action item as one line of a list. */
export function actionItemLine(readable: ReadableItem): Mrkdwn {
  const { item, ownerName, due } = readable;
  return md`• ${item.title} · ${ownerName}, due ${due} · ${stateLine(readable)}`;
}

/** An open action item of an earlier retro, as one line of a list. */
export function carriedLine({ item, ownerName, due }: ReadableItem): Mrkdwn {
  const facts = [md`• ${item.title}`, md`${ownerName}, due ${due}`];
  return joinMd([...facts, ...(item.link === null ? [] : [link(item.link, '')])], ' · ');
}

/** What notifications say about an action item: never its words. */
export const actionItemText = 'An action item was added in a retro';
