import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { type Day, readableDay } from '../calendar/day';
import {
  actions,
  button,
  channelLink,
  context,
  joinMd,
  link,
  type Mrkdwn,
  md,
  overflow,
  section,
} from '../slack/block-kit';
import { actionItemIds, type ItemMenuChoice, stateLine } from './action-item-views';
import type { FollowUpReason, Snooze } from './follow-up';
import type { ReadableItem } from './readable-item';

/** One button for each form, since a row of buttons takes an id once. */
export const followUpFormIds: Readonly<Record<ItemMenuChoice, string>> = {
  new_date: 'action_item.follow_up.new_date',
  pass_on: 'action_item.follow_up.pass_on',
  drop: 'action_item.follow_up.drop',
};

export const followUpIds = {
  menu: 'action_item.follow_up.menu',
  resume: 'action_item.follow_up.resume',
} as const;

export interface FollowUpScene {
  reason: FollowUpReason;
  /** By its owner's clock. */
  today: Day;
  /** The retro it was agreed in. */
  retroTitle: string | null;
  /** The day of the next reminder, if one is known to come. */
  comesAgainOn: Day | null;
  isLast: boolean;
}

/** What notifications say of these messages: nothing of what they are about. */
export const followUpText = 'About an action item of yours';
export const passOnText = 'An action item needs somebody to look after it';

/** A private message to an item's owner, with everything they can do about it. */
export function followUpBlocks(readable: ReadableItem, scene: FollowUpScene): KnownBlock[] {
  const { id } = readable.item;
  return [
    section(opening(readable, scene)),
    context(whereFrom(readable, scene.retroTitle)),
    actions([
      button({ text: 'Done', actionId: actionItemIds.done, value: id, style: 'primary' }),
      ...formButtons(id),
      overflow({
        actionId: followUpIds.menu,
        options: [
          { text: 'Remind me tomorrow', value: `tomorrow:${id}` },
          { text: 'Remind me in a week', value: `in_a_week:${id}` },
          { text: 'Stop reminders for this one', value: `stop:${id}` },
        ],
      }),
    ]),
    ...footer(readable, scene),
  ];
}

const formButtons = (id: string) => [
  button({ text: 'New date', actionId: followUpFormIds.new_date, value: id }),
  button({ text: 'Pass it on', actionId: followUpFormIds.pass_on, value: id }),
  button({ text: 'Drop, because…', actionId: followUpFormIds.drop, value: id }),
];

function opening({ item, due }: ReadableItem, { reason, today }: FollowUpScene): Mrkdwn {
  const { title, dueOn } = item;
  // Days are YYYY-MM-DD, so the order of the texts is the order of the days.
  const isOver = dueOn < today;
  if (reason === 'handed_over') {
    return isOver
      ? md`An action item was passed on to you: *${title}*. It was due ${due}, so a new date may be the first thing it needs.`
      : md`An action item was passed on to you: *${title}*. It is due ${due}.`;
  }
  if (isOver)
    return md`*${title}* was due ${due}. Is it done, does it need a new date, or has something else become more important? All of these are fine.`;
  return dueOn === today
    ? md`*${title}* is yours, and due today.`
    : md`*${title}* is yours, and due ${due}. If another day fits better by now, change it; that is fine.`;
}

/** The channel, the retro, and where the work is tracked. */
function whereFrom({ item }: ReadableItem, retroTitle: string | null): Mrkdwn {
  const channel = channelLink(item.channelId);
  return joinMd(
    [
      retroTitle === null
        ? md`From a retro in ${channel}`
        : md`From the retro on *${retroTitle}* in ${channel}`,
      ...(item.link === null ? [] : [link(item.link, '')]),
    ],
    ' · ',
  );
}

function footer({ item }: ReadableItem, { comesAgainOn, isLast }: FollowUpScene): KnownBlock[] {
  if (isLast) return [context('Evenkeel does not remind you of this again. It stays on your list.')];
  if (comesAgainOn === null) return [];
  const day = readableDay(comesAgainOn, item.createdAt.toISOString());
  return [context(`Evenkeel reminds you again on ${day}, unless it is settled by then.`)];
}

/** What is left of such a message once there is nothing to do with it: the item is settled, or somebody else's, or quiet. */
export function settledFollowUpBlocks(
  readable: ReadableItem,
  { isTheirs, isStopped }: { isTheirs: boolean; isStopped: boolean },
): KnownBlock[] {
  const { item, ownerName, due } = readable;
  if (item.state !== 'open') return [section(md`*${item.title}* · ${stateLine(readable)}`)];
  if (!isTheirs) return [section(md`*${item.title}* is with ${ownerName} now.`)];
  if (!isStopped) return [section(md`About *${item.title}*: there is a newer message below.`)];
  return [
    section(md`No more reminders about *${item.title}*. It stays yours, and due ${due}.`),
    actions([button({ text: 'Remind me again', actionId: followUpIds.resume, value: item.id })]),
  ];
}

/** For whoever can find somebody new for an item whose owner has left. */
export function askToPassOnBlocks({ item, ownerName, due }: ReadableItem): KnownBlock[] {
  const { id, title, channelId } = item;
  return [
    section(
      md`*${title}* needs somebody new: ${ownerName} is not in ${channelLink(channelId)} any more. It is due ${due}. Who could look after it?`,
    ),
    actions([
      button({ text: 'Pass it on', actionId: followUpFormIds.pass_on, value: id, style: 'primary' }),
      button({ text: 'Done', actionId: actionItemIds.done, value: id }),
      button({ text: 'Drop, because…', actionId: followUpFormIds.drop, value: id }),
    ]),
    context('You are asked because you added it, or opened its retro. Evenkeel asks this once.'),
  ];
}

/** The same once it is settled. */
export function passedOnBlocks(readable: ReadableItem): KnownBlock[] {
  const { item, ownerName } = readable;
  return [
    section(
      item.state === 'open'
        ? md`*${item.title}* is with ${ownerName} now. Thank you.`
        : md`*${item.title}* · ${stateLine(readable)}`,
    ),
  ];
}

const menuChoice = z.templateLiteral([z.enum(['tomorrow', 'in_a_week', 'stop']), ':', z.uuid()]);

/** Reads the menu of a message to an item's owner. */
export function readFollowUpMenu(value: string): { what: Snooze | 'stop'; itemId: string } {
  const [what, itemId] = menuChoice.parse(value).split(':');
  return { what: what as Snooze | 'stop', itemId: itemId as string };
}
