import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Day } from '../calendar/day';
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

export const listTitle = 'Action items';

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
  /** By the reader's clock. */
  today: Day;
  slashCommand: string;
}

/** The list of action items, one page of one tab. */
export function actionListView(scene: ListScene): ModalView {
  const { place, rows, total, today } = scene;
  return modal({
    title: listTitle,
    close: 'Close',
    privateMetadata: JSON.stringify(place),
    blocks: [
      tabButtons(place.tab),
      ...(rows.length === 0 ? [section(emptyText(scene))] : [context(countLine(scene)), divider()]),
      ...rows.map((row) => rowBlock(row, today)),
      ...pageButtons(place.page, total),
    ],
  });
}

const tabLabels: Record<ListTab, string> = { mine: 'Mine', channel: 'This channel', overdue: 'Overdue' };

function tabButtons(current: ListTab): AnyBlock {
  return actions(
    listTabs.map((tab) =>
      button({
        text: tabLabels[tab],
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
      return 'Nothing is on your list. Action items are agreed on in the thread of a retro; those you look after appear here.';
    case 'channel':
      return channelId !== null
        ? 'This channel has no action items that are open or were settled lately. They are added in the thread of a retro: with its button, or with “Add action item” in the menu of any message there.'
        : `The action items of a channel are for the people in it, and Evenkeel has to be in it, too. Type ${slashCommand} actions in the channel you mean.`;
    case 'overdue':
      return 'Nothing is overdue, neither yours nor in the channels you are in.';
  }
}

function countLine({ place: { tab, page }, rows, total }: ListScene): string {
  const about: Record<ListTab, string> = {
    mine: 'What you look after',
    channel: 'What this channel has agreed on',
    overdue: 'Yours, and those of the channels you are in',
  };
  const first = page * itemsOnPage + 1;
  return total === rows.length
    ? `${about[tab]}: ${total}`
    : `${about[tab]}: ${first} to ${first + rows.length - 1} of ${total}`;
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
    ? md`*Overdue*, was due ${due} · ${ownerName}`
    : md`${stateLine(row)}, due ${due} · ${ownerName}`;
}

function origin({ item, retroTitle }: ListRow): Mrkdwn {
  const channel = channelLink(item.channelId);
  return joinMd(
    [
      retroTitle === null
        ? md`From a retro in ${channel}`
        : md`From the retro on ${retroTitle} in ${channel}`,
      ...(item.link === null ? [] : [link(item.link, '')]),
    ],
    ' · ',
  );
}

function rowChoices({ item: { id, state } }: ListRow) {
  if (state !== 'open') return [{ text: 'Open again', value: `reopen:${id}` }];
  return [
    { text: 'Done', value: `done:${id}` },
    { text: 'New date', value: `new_date:${id}` },
    { text: 'Pass it on', value: `pass_on:${id}` },
    { text: 'Drop, because…', value: `drop:${id}` },
  ];
}

function pageButtons(page: number, total: number): AnyBlock[] {
  const buttons = [
    ...(page > 0 ? [button({ text: 'Back', actionId: listIds.earlier, value: String(page - 1) })] : []),
    ...((page + 1) * itemsOnPage < total
      ? [button({ text: 'More', actionId: listIds.later, value: String(page + 1) })]
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
