type Style = Intl.DateTimeFormatOptions;

const styles: Record<string, Style> = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

const halfYearMs = 182 * 86_400_000;

/**
 * A date as Slack's clients write it for the reader; the year is left out within half a year of `now`
 * (https://docs.slack.dev/messaging/formatting-message-text#date-formatting).
 */
export function slackDate(
  seconds: number,
  format: string,
  { now, zone, locale = 'en-US' }: { now: Date; zone: string; locale?: string },
): string {
  const date = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    if (name === 'ago') return ago(date, now, locale);
    if (name === 'date_num') return isoDay(date, zone);
    const pretty = name.endsWith('_pretty') ? nearDay(date, { now, zone, locale }) : null;
    const style = styles[name.replace(/_pretty$/, '')];
    if (pretty || !style) return pretty ?? token;
    const isNear = Math.abs(date.getTime() - now.getTime()) < halfYearMs;
    const shown = { ...style, timeZone: zone, ...(style.year && isNear && { year: undefined }) };
    return written(date, shown, locale);
  });
}

/** Times of English are written with 24 hours, as most of the people in the pictures would. */
const written = (date: Date, style: Style, locale: string) =>
  new Intl.DateTimeFormat(style.hour && locale === 'en-US' ? 'en-GB' : locale, style).format(date);

/** The calendar day as YYYY-MM-DD. */
export const isoDay = (date: Date, zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(date);

function nearDay(
  date: Date,
  { now, zone, locale }: { now: Date; zone: string; locale: string },
): string | null {
  const dayOf = (instant: Date) => Date.parse(`${isoDay(instant, zone)}T00:00:00Z`);
  const days = Math.round((dayOf(date) - dayOf(now)) / 86_400_000);
  if (Math.abs(days) > 1) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

function ago(date: Date, now: Date, locale: string): string {
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 60 / 24), 'day');
}
