import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { actionItemIds } from '../action-item/action-item-views';
import { cardIds } from '../assessment/card-views';
import { type Day, readableDay } from '../calendar/day';
import { say } from '../language/say';
import { readerIds } from '../reader/reader-views';
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  modal,
  overflow,
  sayMd,
  section,
  slackDate,
} from '../slack/block-kit';
import { type HomeDraft, type HomeItem, type HomeRequest, listedOnPage, type Some } from './home';
import { homeIds } from './home-ids';

/** What there may be more of than a Home tab shows, and is listed nowhere else. */
const listed = ['drafts', 'requests'] as const;
export type Listed = (typeof listed)[number];

/** A list under its heading, with a way to the rest; nothing at all when it is empty. */
export function headed<Item>(
  what: Listed | 'items',
  { shown, total }: Some<Item>,
  blocksOf: (item: Item) => KnownBlock[],
): KnownBlock[] {
  if (shown.length === 0) return [];
  const more = total - shown.length;
  return [
    divider(),
    section(sayMd('home.list.heading', { what })),
    ...shown.flatMap(blocksOf),
    ...(more > 0 ? [moreBlock(more, what)] : []),
  ];
}

function moreBlock(more: number, what: Listed | 'items'): KnownBlock {
  const text = say('home.list.all.button');
  const accessory =
    what === 'items'
      ? button({ text, actionId: homeIds.allItems, value: 'mine' })
      : button({ text, actionId: homeIds.all, value: `${what}:0` });
  return section(say('home.list.more', { count: more }), { accessory });
}

export function draftBlocks(draft: HomeDraft, zone: string): KnownBlock[] {
  return [section(draftLine(draft, zone), { accessory: draftButton(draft) })];
}

function draftButton({ state, id }: HomeDraft) {
  switch (state) {
    case 'writing':
      return button({ text: say('home.draft.continue.button'), actionId: homeIds.goOn, value: id });
    case 'cooling':
    case 'ready':
      return button({ text: say('home.draft.reread.button'), actionId: cardIds.reread, value: id });
    case 'lapsed':
      return button({ text: say('home.draft.read.button'), actionId: cardIds.reread, value: id });
  }
}

function draftLine({ state, title: given, savedAt, nudgeAt, latestBy }: HomeDraft, zone: string) {
  const title = given.trim() === '' ? say('home.draft.untitled') : given;
  switch (state) {
    case 'writing': {
      // The day only: it is drawn again when the day has changed, not with every pause in typing.
      const day = slackDate(savedAt, { zone, format: '{date_short_pretty}' });
      return sayMd('home.draft.writing', { title, day });
    }
    case 'cooling':
      return nudgeAt === null
        ? sayMd('home.draft.waiting', { title })
        : sayMd('home.draft.cooling', { title, time: slackDate(nudgeAt, { zone }) });
    case 'ready':
      return latestBy === null
        ? sayMd('home.draft.ready', { title })
        : sayMd('home.draft.ready_until', { title, time: slackDate(latestBy, { zone }) });
    case 'lapsed':
      return sayMd('home.draft.lapsed', { title });
  }
}

export function requestBlocks({ id, authorName, title, expiresAt }: HomeRequest, zone: string): KnownBlock[] {
  const until = slackDate(expiresAt, { zone, format: '{date_short_pretty}' });
  const author = authorName ?? say('home.colleague');
  return [
    section(sayMd('home.request', { author, title, until })),
    actions([
      button({ text: say('home.request.read.button'), actionId: readerIds.read, value: id }),
      button({ text: say('home.request.decline.button'), actionId: readerIds.decline, value: id }),
    ]),
  ];
}

export function itemBlocks({ id, title, channelId, dueOn }: HomeItem, today: Day): KnownBlock[] {
  const when = dueOn < today ? 'past' : dueOn === today ? 'today' : 'later';
  const values = { title, channel: channelLink(channelId), day: readableDay(dueOn, today) };
  return [
    section(sayMd('home.item', { ...values, when })),
    actions([
      button({ text: say('home.item.done.button'), actionId: actionItemIds.done, value: id }),
      overflow({
        actionId: actionItemIds.menu,
        options: [
          { text: say('home.item.new_date'), value: `new_date:${id}` },
          { text: say('home.item.pass_on'), value: `pass_on:${id}` },
          { text: say('home.item.drop'), value: `drop:${id}` },
        ],
      }),
    ]),
  ];
}

const place = z.templateLiteral([z.enum(listed), ':', z.number().int().min(0).max(10_000)]);

/** Which list, and which page of it, a button is about. */
export function readListPlace(value: string): { what: Listed; page: number } {
  const [what, page] = place.parse(value).split(':');
  return { what: what as Listed, page: Number(page) };
}

export const listTitle = (what: Listed): string => say('home.list.title', { what });

/** One page of all there is. */
export function listView<Item>(
  { what, page }: { what: Listed; page: number },
  { shown, total }: Some<Item>,
  blocksOf: (item: Item) => KnownBlock[],
): ModalView {
  const turn = (text: string, actionId: string, to: number) =>
    button({ text, actionId, value: `${what}:${to}` });
  const isLast = (page + 1) * listedOnPage >= total;
  const turns = [
    ...(page > 0 ? [turn(say('home.list.back.button'), homeIds.earlier, page - 1)] : []),
    ...(isLast ? [] : [turn(say('home.list.on.button'), homeIds.later, page + 1)]),
  ];
  return modal({
    title: listTitle(what),
    close: say('slack.close.button'),
    blocks: [
      ...(total === 0 ? [context(say('home.list.empty'))] : shown.flatMap(blocksOf)),
      ...(turns.length === 0 ? [] : [actions(turns)]),
    ],
  });
}
