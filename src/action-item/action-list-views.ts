import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Day } from '../calendar/day';
import { say } from '../language/say';
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  joinMd,
  link,
  type Mrkdwn,
  md,
  modal,
  overflow,
  sayMd,
  section,
} from '../slack/block-kit';
import { readMetadata } from '../slack/metadata';
import { itemMenuChoices, stateLine } from './action-item-views';
import { itemsOnPage, type ListPlace, type ListTab, listPlace, listTabs } from './action-list';
import type { ReadableItem } from './readable-item';

export const listIds = {
  /** One for each tab, since a row of buttons takes an id once. */
  tabs: {
    mine: 'action_item.list.mine',
    channel: 'action_item.list.channel',
    overdue: 'action_item.list.overdue',
  },
  earlier: 'action_item.list.earlier',
  later: 'action_item.list.later',
  menu: 'action_item.list.menu',
} as const;

export const listTitle = () => say('action-item.list.title');

/** One item, with what only people who are in its channel learn of where it is from. */
export interface ListRow extends ReadableItem {
  /** Null for an item of a channel the reader is not in any more. */
  retroTitle: string | null;
}

export interface ListScene {
  /** Its channel is one the reader is in, and Evenkeel, too; null for any other. */
  place: ListPlace;
  rows: readonly ListRow[];
  total: number;
  /** How many of all of them are open. */
  open: number;
  /** By the reader's clock. */
  today: Day;
  slashCommand: string;
}

/** The list of action items, one page of one tab. */
export function actionListView(scene: ListScene): ModalView {
  const { place, rows, total, today } = scene;
  return modal({
    title: listTitle(),
    close: say('slack.close.button'),
    privateMetadata: JSON.stringify(place),
    blocks: [
      tabButtons(place.tab),
      ...(rows.length === 0 ? [section(emptyText(scene))] : [context(countLine(scene)), divider()]),
      ...rows.map((row) => rowBlock(row, today)),
      ...pageButtons(place.page, total),
    ],
  });
}

function tabButtons(current: ListTab): AnyBlock {
  return actions(
    listTabs.map((tab) =>
      button({
        text: say(`action-item.list.tab.${tab}`),
        actionId: listIds.tabs[tab],
        value: tab,
        ...(tab === current && { style: 'primary' as const }),
      }),
    ),
  );
}

function emptyText({ place: { tab, channelId }, slashCommand }: ListScene): string {
  switch (tab) {
    case 'mine':
      return say('action-item.list.empty.mine');
    case 'channel':
      return channelId !== null
        ? say('action-item.list.empty.channel')
        : say('action-item.list.empty.elsewhere', { command: slashCommand });
    case 'overdue':
      return say('action-item.list.empty.overdue');
  }
}

function countLine({ place: { tab, page }, rows, total, open }: ListScene): string {
  const first = page * itemsOnPage + 1;
  return total === rows.length
    ? say('action-item.list.count', { tab, open, settled: total - open })
    : say('action-item.list.count_of', { tab, first, last: first + rows.length - 1, total });
}

function rowBlock(row: ListRow, today: Day): AnyBlock {
  const { item } = row;
  return section(joinMd([md`*${item.title}*`, standing(row, today), origin(row)], '\n'), {
    accessory: overflow({ actionId: listIds.menu, options: rowChoices(row) }),
  });
}

function standing(row: ListRow, today: Day): Mrkdwn {
  const { item, ownerName, due } = row;
  if (item.state !== 'open') return md`${stateLine(row)} · ${ownerName}`;
  return item.dueOn < today
    ? sayMd('action-item.list.overdue', { due, owner: ownerName })
    : sayMd('action-item.list.open', { state: stateLine(row), due, owner: ownerName });
}

function origin({ item, retroTitle }: ListRow): Mrkdwn {
  const channel = channelLink(item.channelId);
  return joinMd(
    [
      retroTitle === null
        ? sayMd('action-item.from_channel', { channel })
        : sayMd('action-item.from', { title: retroTitle, channel }),
      ...(item.link === null ? [] : [link(item.link, '')]),
    ],
    ' · ',
  );
}

function rowChoices({ item: { id, state } }: ListRow) {
  if (state !== 'open') return [{ text: say('action-item.reopen.button'), value: `reopen:${id}` }];
  return [
    { text: say('action-item.done.button'), value: `done:${id}` },
    { text: say('action-item.new_date.button'), value: `new_date:${id}` },
    { text: say('action-item.pass_on.button'), value: `pass_on:${id}` },
    { text: say('action-item.drop.button'), value: `drop:${id}` },
  ];
}

function pageButtons(page: number, total: number): AnyBlock[] {
  const buttons = [
    ...(page > 0
      ? [
          button({
            text: say('action-item.list.back.button'),
            actionId: listIds.earlier,
            value: String(page - 1),
          }),
        ]
      : []),
    ...((page + 1) * itemsOnPage < total
      ? [
          button({
            text: say('action-item.list.more.button'),
            actionId: listIds.later,
            value: String(page + 1),
          }),
        ]
      : []),
  ];
  return buttons.length === 0 ? [] : [actions(buttons)];
}

/** Where in the list its reader is. */
export const readListPlace = (metadata: string | undefined): ListPlace => readMetadata(listPlace, metadata);

/** Reads the tab or the page a button leads to. */
export const readTab = (value: string): ListTab => z.enum(listTabs).parse(value);
export const readListPage = (value: string): number =>
  z.coerce.number().pipe(listPlace.shape.page).parse(value);

const rowChoice = z.templateLiteral([z.enum(['done', 'reopen', ...itemMenuChoices]), ':', z.uuid()]);

/** Reads the menu of a row. */
export function readRowMenu(value: string) {
  const [what, itemId] = rowChoice.parse(value).split(':') as [
    'done' | 'reopen' | (typeof itemMenuChoices)[number],
    string,
  ];
  return { what, itemId };
}
