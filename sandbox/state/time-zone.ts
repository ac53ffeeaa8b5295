/** Seconds east of UTC in `tz` at `at`. */
export function offsetSeconds(tz: string, at: Date): number {
  const text = namedPart(tz, at, 'longOffset');
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(text);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -seconds : seconds;
}

/** The zone's name as Slack shows it, for example "Central European Summer Time". */
export function zoneLabel(tz: string, at: Date): string {
  return namedPart(tz, at, 'long');
}

function namedPart(tz: string, at: Date, timeZoneName: 'long' | 'longOffset'): string {
  const parts = formatter(tz, timeZoneName).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? tz;
}

/** Making one costs more than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(tz: string, timeZoneName: 'long' | 'longOffset'): Intl.DateTimeFormat {
  const key = `${tz} ${timeZoneName}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName });
  formatters.set(key, known);
  return known;
}
