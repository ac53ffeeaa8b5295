import { withLink } from '../action-item/action-item-views';
import type { ReadableItem } from '../action-item/readable-item';
import { readableDay } from '../calendar/day';
import { localDay, readableClock, weekdayName } from '../calendar/working-time';
import type { MessageBlock } from '../delivery/outbox-message';
import { say } from '../language/say';
import { retroIds } from '../retro/retro-views';
import {
  barChart,
  button,
  context,
  divider,
  firstFitting,
  header,
  lineSections,
  link,
  type Mrkdwn,
  md,
  quote,
  sayMd,
  section,
} from '../slack/block-kit';
import { messageLink } from '../slack/message-link';
import type { WeekCount } from './follow-through';
import type { RetroOfWeek, SummaryContent } from './load-summary';
import { chartWeeks } from './summary';

/** An older case the channel may want to read again. */
export interface CaseToReread {
  title: string;
  learned: string | null;
  place: { channelId: string; ts: string } | null;
}

export interface SummaryScene {
  content: SummaryContent;
  caseToReread: CaseToReread | null;
  /** Such as `https://acme.slack.com/`; without it, titles are no links. */
  workspaceUrl: string | null;
  slashCommand: string;
  /** Whether Slack's own chart is in it; the line that says the same always is. */
  withChart: boolean;
}

/** How much of a long week is shown; the thread has the rest. */
interface Size {
  retros: number;
  items: number;
  /** Characters of what was learned. */
  learned: number;
}

/** The first one that fits into a message is taken; the last always does. */
const sizes: readonly Size[] = [
  { retros: 8, items: 8, learned: 600 },
  { retros: 5, items: 5, learned: 300 },
  { retros: 3, items: 3, learned: 150 },
  { retros: 1, items: 1, learned: 100 },
];

type Sized = SummaryScene & { size: Size };

/** A channel's week: what was looked back on and learned, and what became of what was agreed. */
export function summaryBlocks(scene: SummaryScene): MessageBlock[] {
  const drawings = sizes.map((size) => () => drawBlocks({ ...scene, size }));
  return firstFitting(drawings);
}

function drawBlocks(scene: Sized): MessageBlock[] {
  const { content, caseToReread } = scene;
  return [
    header(say('summary.heading')),
    context(spanOf(content)),
    ...retroBlocks(scene),
    ...itemBlocks(scene),
    ...followThroughBlocks(content.followThrough, scene),
    ...(caseToReread ? caseBlocks(caseToReread, scene) : []),
    divider(),
    context(footer(scene)),
  ];
}

/** What notifications say of a week: how much there is to read, and none of the words. */
export function summaryText({ closed, opened, items }: SummaryContent): string {
  const { agreed, done, overdue } = items;
  return say('summary.text', {
    retros: closed.length + opened.length,
    agreed: agreed.length,
    done: done.length,
    overdue: overdue.length,
  });
}

/** One line for a week in which nothing happened. */
export function quietWeekBlocks({ content, slashCommand }: SummaryScene): MessageBlock[] {
  return [context(sayMd('summary.quiet', { command: slashCommand, span: spanOf(content) }))];
}

function spanOf({ week, schedule: { timeZone } }: SummaryContent): string {
  const [from, to] = [localDay(week.from, timeZone), localDay(week.to, timeZone)];
  if (from === to) return readableDay(to, to);
  return say('summary.span', { from: readableDay(from, to), to: readableDay(to, to) });
}

function footer({ content: { schedule }, slashCommand }: SummaryScene): Mrkdwn {
  const { weekday, minutes, timeZone } = schedule;
  return sayMd('summary.footer', {
    weekday: weekdayName(weekday),
    time: readableClock(minutes),
    zone: timeZone,
    command: slashCommand,
  });
}

function retroBlocks(scene: Sized): MessageBlock[] {
  const {
    content: { closed, opened },
    size,
  } = scene;
  if (closed.length + opened.length === 0) return [];
  const closedShown = closed.slice(0, size.retros);
  const openedShown = opened.slice(0, size.retros);
  const more = closed.length + opened.length - closedShown.length - openedShown.length;
  return [
    divider(),
    section(sayMd('summary.retros.heading')),
    ...closedShown.flatMap((each) => closedBlocks(each, scene)),
    ...lineSections(openedShown.map((each) => openLine(each, scene))),
    ...(more > 0 ? [context(say('summary.retros.more', { count: more }))] : []),
  ];
}

function closedBlocks(each: RetroOfWeek, scene: Sized): MessageBlock[] {
  const { learned } = each.retro;
  const line = section(sayMd('summary.retros.closed', { title: titleOf(each, scene), shared: each.shared }));
  return learned ? [line, quote(learned, { max: scene.size.learned })] : [line];
}

const openLine = (each: RetroOfWeek, scene: SummaryScene) =>
  sayMd('summary.retros.open', { title: titleOf(each, scene), shared: each.shared });

function titleOf({ retro, place }: RetroOfWeek, { workspaceUrl }: SummaryScene): Mrkdwn {
  return place && workspaceUrl ? link(messageLink(workspaceUrl, place), retro.title) : md`${retro.title}`;
}

function itemBlocks({ content, size }: Sized): MessageBlock[] {
  const { agreed, done, overdue } = content.items;
  if (agreed.length + done.length + overdue.length === 0) return [];
  return [
    divider(),
    section(
      sayMd('summary.items.heading', { agreed: agreed.length, done: done.length, overdue: overdue.length }),
      {
        accessory: button({ text: say('summary.items.button'), actionId: retroIds.carried, value: 'items' }),
      },
    ),
    ...itemList(overdue, overdueLine, size),
    ...itemList(
      done,
      ({ item, ownerName }) => sayMd('summary.items.done', { title: item.title, owner: ownerName }),
      size,
    ),
    ...itemList(
      agreed.filter((each) => !isIn(done, each) && !isIn(overdue, each)),
      ({ item, ownerName, due }) =>
        sayMd('summary.items.agreed', { title: item.title, owner: ownerName, due }),
      size,
    ),
  ];
}

const isIn = (list: readonly ReadableItem[], { item }: ReadableItem) =>
  list.some((each) => each.item.id === item.id);

/** What was overdue when the summary came may be settled by the time it is read. */
function overdueLine({ item, ownerName, due }: ReadableItem): Mrkdwn {
  const { title, state } = item;
  return sayMd('summary.items.overdue', { title, owner: ownerName, due, state });
}

function itemList(
  items: readonly ReadableItem[],
  line: (item: ReadableItem) => Mrkdwn,
  size: Size,
): MessageBlock[] {
  if (items.length === 0) return [];
  const more = items.length - size.items;
  return [
    ...lineSections(items.slice(0, size.items).map((each) => withLink(line(each), each.item))),
    ...(more > 0 ? [context(say('summary.items.more', { count: more }))] : []),
  ];
}

function followThroughBlocks(weeks: readonly WeekCount[], scene: SummaryScene): MessageBlock[] {
  const agreed = weeks.reduce((sum, each) => sum + each.agreed, 0);
  const done = weeks.reduce((sum, each) => sum + each.done, 0);
  if (agreed + done === 0) return [];
  // Weeks without any say nothing that the line has not said.
  const byWeek = weeks
    .filter((each) => each.agreed + each.done > 0)
    .map((each) =>
      say('summary.follow_through.week', {
        day: firstDay(each, scene.content),
        agreed: each.agreed,
        done: each.done,
      }),
    );
  const line = context(
    say('summary.follow_through.line', { weeks: chartWeeks, agreed, done, byWeek: byWeek.join('; ') }),
  );
  return scene.withChart ? [chartOf(weeks, scene.content), line] : [line];
}

const firstDay = ({ week: { from } }: WeekCount, { schedule: { timeZone }, week }: SummaryContent) =>
  readableDay(localDay(from, timeZone), localDay(week.to, timeZone), 'short');

function chartOf(weeks: readonly WeekCount[], content: SummaryContent): MessageBlock {
  return barChart({
    title: say('summary.chart.title'),
    categories: weeks.map((each) => firstDay(each, content)),
    series: [
      { name: say('summary.chart.agreed'), values: weeks.map(({ agreed }) => agreed) },
      { name: say('summary.chart.done'), values: weeks.map(({ done }) => done) },
    ],
    yLabel: say('summary.chart.items'),
  });
}

function caseBlocks({ title, learned, place }: CaseToReread, { workspaceUrl, size }: Sized): MessageBlock[] {
  const name = place && workspaceUrl ? link(messageLink(workspaceUrl, place), title) : md`${title}`;
  return [
    divider(),
    section(sayMd('summary.case.line', { title: name })),
    ...(learned ? [quote(learned, { max: size.learned })] : []),
  ];
}
