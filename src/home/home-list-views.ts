import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { actionItemIds } from '../action-item/action-item-views';
import { cardIds } from '../assessment/card-views';
import { type Day, readableDay } from '../calendar/day';
import { readerIds } from '../reader/reader-views';
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  md,
  modal,
  overflow,
  section,
  slackDate,
} from '../slack/block-kit';
import { type HomeDraft, type HomeItem, type HomeRequest, listedOnPage, type Some } from './home';
import { homeIds } from './home-ids';

/** What there may be more of than a Home tab shows. */
const listed = ['drafts', 'requests', 'items'] as const;
export type Listed = (typeof listed)[number];

/** A list under its heading, with a way to the rest; nothing at all when it is empty. */
export function headed<Item>(
  heading: string,
  { shown, total }: Some<Item>,
  what: Listed,
  blocksOf: (item: Item) => KnownBlock[],
): KnownBlock[] {
  if (shown.length === 0) return [];
  const more = total - shown.length;
  return [
    divider(),
    section(md`*${heading}*`),
    ...shown.flatMap(blocksOf),
    ...(more > 0 ? [moreBlock(more, what)] : []),
  ];
}

function moreBlock(more: number, what: Listed): KnownBlock {
  const accessory = button({ text: 'See all', actionId: homeIds.all, value: `${what}:0` });
  return section(md`And ${more} more.`, { accessory });
}

export function draftBlocks({ id, state, title, ...clock }: HomeDraft, zone: string): KnownBlock[] {
  const shown = title.trim() === '' ? 'A retro without a title yet' : title;
  return [
    section(md`*${shown}*\n${clockOf({ state, ...clock }, zone)}`, { accessory: draftButton(state, id) }),
  ];
}

function draftButton(state: HomeDraft['state'], id: string) {
  switch (state) {
    case 'writing':
      return button({ text: 'Continue', actionId: homeIds.goOn, value: id });
    case 'cooling':
    case 'ready':
      return button({ text: 'Re-read', actionId: cardIds.reread, value: id });
    case 'lapsed':
      return button({ text: 'Read it', actionId: cardIds.reread, value: id });
  }
}

function clockOf(
  { state, savedAt, nudgeAt, latestBy }: Pick<HomeDraft, 'state' | 'savedAt' | 'nudgeAt' | 'latestBy'>,
  zone: string,
) {
  switch (state) {
    case 'writing':
      // The day only: it is drawn again when the day has changed, not with every pause in typing.
      return md`Not handed in yet. Kept from ${slackDate(savedAt, { zone, format: '{date_short_pretty}' })}.`;
    case 'cooling':
      return nudgeAt === null ? md`Waits here for you.` : md`Comes back ${slackDate(nudgeAt, { zone })}.`;
    case 'ready':
      return latestBy === null
        ? md`Ready for a second look.`
        : md`Ready for a second look. The retro is open until ${slackDate(latestBy, { zone })}.`;
    case 'lapsed':
      return md`The retro has closed. It stays private.`;
  }
}

export function requestBlocks({ id, authorName, title, expiresAt }: HomeRequest, zone: string): KnownBlock[] {
  const until = slackDate(expiresAt, { zone, format: '{date_short_pretty}' });
  return [
    section(
      md`*${authorName}* asks you to read a draft about *${title}*.\nTo read, not to approve. Open to you until ${until}.`,
    ),
    actions([
      button({ text: 'Read it', actionId: readerIds.read, value: id }),
      button({ text: 'Not now', actionId: readerIds.decline, value: id }),
    ]),
  ];
}

export function itemBlocks({ id, title, channelId, dueOn }: HomeItem, today: Day): KnownBlock[] {
  const due = readableDay(dueOn, today);
  const when = dueOn < today ? md`was due ${due}` : dueOn === today ? md`due today` : md`due ${due}`;
  return [
    section(md`*${title}*\n${channelLink(channelId)} · ${when}`),
    actions([
      button({ text: 'Done', actionId: actionItemIds.done, value: id }),
      overflow({
        actionId: actionItemIds.menu,
        options: [
          { text: 'New date', value: `new_date:${id}` },
          { text: 'Pass it on', value: `pass_on:${id}` },
          { text: 'Drop, because…', value: `drop:${id}` },
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

/** One page of all there is. */
export function listView(
  { what, page }: { what: Listed; page: number },
  title: string,
  { blocks, total }: { blocks: readonly KnownBlock[]; total: number },
): ModalView {
  const isLast = (page + 1) * listedOnPage >= total;
  const turns = [
    ...(page > 0 ? [button({ text: 'Back', actionId: homeIds.earlier, value: `${what}:${page - 1}` })] : []),
    ...(isLast ? [] : [button({ text: 'More', actionId: homeIds.later, value: `${what}:${page + 1}` })]),
  ];
  return modal({
    title,
    close: 'Close',
    blocks: [
      ...(total === 0 ? [context('Nothing is waiting for you.')] : blocks),
      ...(turns.length === 0 ? [] : [actions(turns)]),
    ],
  });
}
