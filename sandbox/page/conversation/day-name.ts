import { slackDate } from '../blocks/text/slack-date';

/** A day as the line above its messages names it. */
export function dayName(date: Date, { now, zone }: { now: Date; zone: string }): string {
  const near = slackDate(date.getTime() / 1000, '{date_pretty}', { now, zone });
  if (near === 'today' || near === 'yesterday') return near[0]?.toUpperCase() + near.slice(1);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(date);
}
