import type { ActionItem } from '../action-item/action-item';
import { listItemsSince } from '../action-item/action-item-store';
import { type ReadableItem, readItem } from '../action-item/readable-item';
import { slotsUntil, type WeeklyTime } from '../calendar/weekly-slot';
import { localDay } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import { findPosted } from '../delivery/posted-store';
import { countPostings } from '../posting/posting-store';
import { headlineKind, type Retro } from '../retro/retro';
import { listRetrosBetween } from '../retro/retro-store';
import { followThrough, type Span, type WeekCount, weekOfItems } from './follow-through';
import { chartWeeks } from './summary';

/** A retro as a summary tells of it. */
export interface RetroOfWeek {
  retro: Retro;
  shared: number;
  /** Where its thread is; null while Slack has not taken its headline. */
  place: { channelId: string; ts: string } | null;
}

/** What a channel lived through from one slot to the next. */
export interface SummaryContent {
  week: Span;
  schedule: WeeklyTime;
  closed: RetroOfWeek[];
  /** Opened within the week and not closed by its end. */
  opened: RetroOfWeek[];
  items: { agreed: ReadableItem[]; done: ReadableItem[]; overdue: ReadableItem[] };
  followThrough: WeekCount[];
}

/** Reads what happened in a channel within a week. */
export async function loadSummary(
  tx: TenantTransaction,
  channelId: string,
  week: Span,
  schedule: WeeklyTime,
): Promise<SummaryContent> {
  const retros = await listRetrosBetween(tx, channelId, week);
  const weeks = weeksUntil(week, schedule);
  const items = await listItemsSince(tx, channelId, weeks[0]?.from ?? week.from);
  const { agreed, done, overdue } = weekOfItems(items, week, localDay(week.to, schedule.timeZone));
  const wasClosed = ({ closedAt }: Retro) => closedAt !== null && closedAt < week.to;
  return {
    week,
    schedule,
    closed: await readRetros(tx, retros.filter(wasClosed)),
    opened: await readRetros(
      tx,
      retros.filter((retro) => !wasClosed(retro)),
    ),
    items: {
      agreed: await readItems(tx, agreed),
      done: await readItems(tx, done),
      overdue: await readItems(tx, overdue),
    },
    followThrough: followThrough(items, weeks),
  };
}

/** The weeks of the chart, the latest last: the summary's own. */
function weeksUntil(week: Span, schedule: WeeklyTime): Span[] {
  // A week may begin between two slots, after its channel has chosen another day.
  const starts = slotsUntil(new Date(week.to.getTime() - 1), schedule, chartWeeks).map(({ at }) => at);
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? week.to }));
}

const readItems = (tx: TenantTransaction, items: readonly ActionItem[]) =>
  inTurn(items, (item) => readItem(tx, item));

const readRetros = (tx: TenantTransaction, retros: readonly Retro[]) =>
  inTurn(retros, async (retro) => ({
    retro,
    shared: await countPostings(tx, retro.id, 'assessment'),
    place: await findPosted(tx, headlineKind, retro.id),
  }));

/** One after the other: a transaction has one connection. */
async function inTurn<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
): Promise<Read[]> {
  const results: Read[] = [];
  for (const item of items) results.push(await read(item));
  return results;
}

/** Whether there is anything to tell. What is overdue is told again each week until it is done or dropped. */
export function isQuiet({ closed, opened, items }: SummaryContent): boolean {
  return [closed, opened, items.agreed, items.done, items.overdue].every(({ length }) => length === 0);
}
