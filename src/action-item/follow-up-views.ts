import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { type Day, readableDay } from '../calendar/day';
import { say } from '../language/say';
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
  sayMd,
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

/** What notifications say of these messages: why they come, and nothing of what the item says. */
export const followUpText = (readable: ReadableItem, scene: FollowUpScene) =>
  say(`action-item.follow_up.notification.${reasonOf(readable, scene)}`);
export const settledFollowUpText = () => say('action-item.follow_up.notification.settled');
export const passOnText = () => say('action-item.ask.notification');

/** A private message to an item's owner, with everything they can do about it. */
export function followUpBlocks(readable: ReadableItem, scene: FollowUpScene): KnownBlock[] {
  const { id } = readable.item;
  return [
    section(opening(readable, scene)),
    context(whereFrom(readable, scene.retroTitle)),
    actions([
      button({
        text: say('action-item.done.button'),
        actionId: actionItemIds.done,
        value: id,
        style: 'primary',
      }),
      ...formButtons(id),
      overflow({
        actionId: followUpIds.menu,
        options: [
          { text: say('action-item.follow_up.tomorrow'), value: `tomorrow:${id}` },
          { text: say('action-item.follow_up.in_a_week'), value: `in_a_week:${id}` },
          { text: say('action-item.follow_up.stop'), value: `stop:${id}` },
        ],
      }),
    ]),
    ...footer(readable, scene),
  ];
}

const formButtons = (id: string) => [
  button({ text: say('action-item.new_date.button'), actionId: followUpFormIds.new_date, value: id }),
  button({ text: say('action-item.pass_on.button'), actionId: followUpFormIds.pass_on, value: id }),
  button({ text: say('action-item.drop.button'), actionId: followUpFormIds.drop, value: id }),
];

/** Why a message comes now. Days are YYYY-MM-DD, so the order of the texts is the order of the days. */
function reasonOf({ item: { dueOn } }: ReadableItem, { reason, today }: FollowUpScene) {
  if (reason === 'handed_over') return 'handed_over';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'soon';
}

function opening(readable: ReadableItem, scene: FollowUpScene): Mrkdwn {
  const { item, due } = readable;
  const reason = reasonOf(readable, scene);
  const isLate = reason === 'handed_over' && item.dueOn < scene.today;
  return sayMd(`action-item.follow_up.why.${isLate ? 'handed_over_late' : reason}`, {
    title: item.title,
    due,
  });
}

/** The channel, the retro, and where the work is tracked. */
function whereFrom({ item }: ReadableItem, retroTitle: string | null): Mrkdwn {
  const channel = channelLink(item.channelId);
  return joinMd(
    [
      retroTitle === null
        ? sayMd('action-item.from_channel', { channel })
        : sayMd('action-item.follow_up.from', { title: retroTitle, channel }),
      ...(item.link === null ? [] : [link(item.link, '')]),
    ],
    ' · ',
  );
}

function footer({ item }: ReadableItem, { comesAgainOn, isLast }: FollowUpScene): KnownBlock[] {
  if (isLast) return [context(say('action-item.follow_up.last'))];
  if (comesAgainOn === null) return [];
  const day = readableDay(comesAgainOn, item.createdAt.toISOString());
  return [context(say('action-item.follow_up.next', { day }))];
}

/** What is left of such a message once there is nothing to do with it: the item is settled, or somebody else's, or quiet. */
export function settledFollowUpBlocks(
  readable: ReadableItem,
  { isTheirs, isStopped }: { isTheirs: boolean; isStopped: boolean },
): KnownBlock[] {
  const { item, ownerName, due } = readable;
  if (item.state !== 'open') return [section(md`*${item.title}* · ${stateLine(readable)}`)];
  if (!isTheirs)
    return [section(sayMd('action-item.follow_up.with', { title: item.title, owner: ownerName }))];
  if (!isStopped) return [section(sayMd('action-item.follow_up.newer', { title: item.title }))];
  return [
    section(sayMd('action-item.follow_up.stopped', { title: item.title, due })),
    actions([
      button({
        text: say('action-item.follow_up.resume.button'),
        actionId: followUpIds.resume,
        value: item.id,
      }),
    ]),
  ];
}

/** For whoever can find somebody new for an item whose owner has left. */
export function askToPassOnBlocks({ item, ownerName, due }: ReadableItem): KnownBlock[] {
  const { id, title, channelId } = item;
  return [
    section(sayMd('action-item.ask', { title, owner: ownerName, channel: channelLink(channelId), due })),
    actions([
      button({
        text: say('action-item.pass_on.button'),
        actionId: followUpFormIds.pass_on,
        value: id,
        style: 'primary',
      }),
      button({ text: say('action-item.done.button'), actionId: actionItemIds.done, value: id }),
      button({ text: say('action-item.drop.button'), actionId: followUpFormIds.drop, value: id }),
    ]),
    context(say('action-item.ask.why')),
  ];
}

/** The same once it is settled. */
export function passedOnBlocks(readable: ReadableItem): KnownBlock[] {
  const { item, ownerName } = readable;
  return [
    section(
      item.state === 'open'
        ? sayMd('action-item.ask.thanks', { title: item.title, owner: ownerName })
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
