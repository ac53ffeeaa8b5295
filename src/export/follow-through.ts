import { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-item/action-item';
import { onDay, toDate, zoned } from '../calendar/working-time';
import { say } from '../language/say';
import { followThrough } from '../summary/follow-through';
import { shortDay } from './full-time';

/** What became of a retro's action items: by week from its opening on, and in one sentence. */
export interface FollowThrough {
  /** The first day of each week, such as "5 Mar". */
  weeks: { label: string; agreed: number; done: number }[];
  said: string;
}

const fewestWeeks = 4;
const mostWeeks = 8;
const weekMs = 7 * 24 * 60 * 60 * 1_000;

/** Null for a retro without action items. Counts items, never people. */
export function followThroughOf(
  items: readonly ActionItem[],
  { openedAt, exportedAt, zone }: { openedAt: Date; exportedAt: Date; zone: string },
): FollowThrough | null {
  if (items.length === 0) return null;
  const opened = zoned(openedAt, zone).toPlainDate();
  const monday = opened.subtract({ days: opened.dayOfWeek - 1 });
  const startOf = (week: number) => toDate(onDay(monday.add({ days: 7 * week }), 0, zone));
  const past = Math.ceil((exportedAt.getTime() - startOf(0).getTime()) / weekMs);
  const count = Math.min(mostWeeks, Math.max(fewestWeeks, past));
  const spans = Array.from({ length: count }, (_, week) => ({
    from: startOf(week),
    to: startOf(week + 1),
  }));
  // What was agreed or finished later counts for the last week shown: the sentence below the chart tells the whole.
  const last = spans.at(-1);
  if (last) last.to = toDate(Temporal.PlainDate.from('9999-12-31').toZonedDateTime('UTC'));
  const weeks = followThrough(items, spans).map(({ agreed, done }, week) => {
    const label = shortDay(monday.add({ days: 7 * week }).toString());
    return {
      label: week === count - 1 && past > count ? say('export.chart.from', { day: label }) : label,
      agreed,
      done,
    };
  });
  return { weeks, said: standing(items) };
}

/** Such as "Of 5 action items: 3 done, 1 open, 1 dropped." */
function standing(items: readonly ActionItem[]): string {
  const count = (state: ActionItem['state']) => items.filter((item) => item.state === state).length;
  const [done, open, dropped] = [count('done'), count('open'), count('dropped')];
  return say('export.chart.said', { all: items.length, done, open, dropped });
}
