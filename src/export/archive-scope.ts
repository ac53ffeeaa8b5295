import { Temporal } from 'temporal-polyfill';
import { onDay, toDate } from '../calendar/working-time';
import type { ArchiveRequest } from './export-request';
import type { Scope } from './export-store';

/** The moments between which a retro of an archive was opened. What is opened after `now` is not in it, however long it takes. */
export function scopeOf({ channelId, fromOn, toOn, zone }: ArchiveRequest, now: Date): Scope {
  const startOf = (day: string, days = 0) =>
    toDate(onDay(Temporal.PlainDate.from(day).add({ days }), 0, zone));
  const end = toOn === null ? now : startOf(toOn, 1);
  return { channelId, from: fromOn === null ? null : startOf(fromOn), to: end < now ? end : now };
}
