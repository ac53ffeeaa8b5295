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

const menuChoice = z.templateLiteral([z.enum(['new_date', 'pass_on', 'drop']), ':', z.uuid()]);

export type ItemMenuChoice = 'new_date' | 'pass_on' | 'drop';

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

/** What notifications say about an action item: never its words. */
export const actionItemText = 'An action item was added in a retro';
