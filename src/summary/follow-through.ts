import type { ActionItem } from '../action-item/action-item';

/** A stretch of time, its end exclusive. */
export interface Span {
  from: Date;
  to: Date;
}

/** What a channel agreed on and what it finished in one week. */
export interface WeekCount {
  week: Span;
  agreed: number;
  done: number;
}

type Counted = Pick<ActionItem, 'state' | 'createdAt' | 'stateChangedAt'>;

const isIn = ({ from, to }: Span, at: Date | null) => at !== null && at >= from && at < to;

/** Counts items, never people: how many were agreed on and how many were finished in each week. */
export function followThrough(items: readonly Counted[], weeks: readonly Span[]): WeekCount[] {
  return weeks.map((week) => ({
    week,
    agreed: items.filter(({ createdAt }) => isIn(week, createdAt)).length,
    done: items.filter(({ state, stateChangedAt }) => state === 'done' && isIn(week, stateChangedAt)).length,
  }));
}

/** What became of a channel's items within a week, and what was overdue at its end. */
export interface WeekOfItems<Item> {
  agreed: Item[];
  done: Item[];
  /** Due before the week's end and not finished by then; some may have been since. */
  overdue: Item[];
}

/** `today` is the day on which the week ends, in the channel's zone: what is due on it is not overdue. */
export function weekOfItems<Item extends ActionItem>(
  items: readonly Item[],
  week: Span,
  today: string,
): WeekOfItems<Item> {
  const wasOpen = ({ createdAt, state, stateChangedAt }: Item) =>
    createdAt < week.to && (state === 'open' || (stateChangedAt !== null && stateChangedAt >= week.to));
  return {
    agreed: items.filter(({ createdAt, state }) => isIn(week, createdAt) && state !== 'dropped'),
    done: items.filter(({ state, stateChangedAt }) => state === 'done' && isIn(week, stateChangedAt)),
    overdue: items.filter((item) => wasOpen(item) && item.dueOn < today),
  };
}
