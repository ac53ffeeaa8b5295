/** What Slack says of a person's do-not-disturb, as `dnd.info` gives it; times are seconds since 1970. */
export interface DoNotDisturb {
  dnd_enabled?: boolean;
  next_dnd_start_ts?: number;
  next_dnd_end_ts?: number;
  snooze_enabled?: boolean;
  snooze_endtime?: number;
}

/** What Slack says of a person's status. */
export interface PersonStatus {
  status_text?: string;
  status_emoji?: string;
  /** Seconds since 1970; 0 when it does not end by itself. */
  status_expiration?: number;
}

const toDate = (seconds: number) => new Date(seconds * 1000);

/** When do-not-disturb ends; null when it is not on at this moment. */
export function quietUntil(dnd: DoNotDisturb, at: Date): Date | null {
  const ends: Date[] = [];
  const { dnd_enabled, next_dnd_start_ts: start = 0, next_dnd_end_ts: end = 0 } = dnd;
  if (dnd_enabled && toDate(start) <= at && at < toDate(end)) ends.push(toDate(end));
  if (dnd.snooze_enabled && toDate(dnd.snooze_endtime ?? 0) > at) ends.push(toDate(dnd.snooze_endtime ?? 0));
  return ends.length === 0 ? null : new Date(Math.max(...ends.map((each) => each.getTime())));
}

/** Slack's own suggestions for being away, and what people use beside them. */
const awayEmojis =
  /^:(palm_tree|desert_island|beach_with_umbrella|beach_umbrella|umbrella_on_ground|face_with_thermometer|sneezing_face|mask|hospital|baby|baby_bottle|airplane|airplane_departure|camping|tent|sunrise_over_mountains|mountain|snow_capped_mountain|ski|skier|christmas_tree|holiday|vacation|vacationing|ooo|out_of_office|sick|parental_leave):/;
const awayWords =
  /^holidays?$|\b(vacation(ing)?|(on|public|bank) holidays?|on leave|(parental|maternity|paternity|sick|annual|family) leave|out of (the )?office|ooo|pto|off sick|out sick|sick day|day off|time off|off today|not working|sabbatical|urlaub|ferien|krank|vacaciones|cong[ée]s?|vacances|f[ée]rias|ferie|semester)\b/i;

/** Whether a status says that somebody is on holiday, ill or on leave. Working from home and meetings do not count. */
export function isAway({ status_text: text = '', status_emoji: emoji = '' }: PersonStatus): boolean {
  return awayEmojis.test(emoji) || awayWords.test(text);
}

/**
 * Until when somebody wants quiet or is away; null when they are there. Somebody away without an end is to be asked after again
 * when `endlessMs` have passed.
 */
export function calmAfter(
  { dnd, status }: { dnd: DoNotDisturb; status: PersonStatus },
  now: Date,
  endlessMs: number,
): Date | null {
  const statusEnds = status.status_expiration ? toDate(status.status_expiration) : null;
  const away = isAway(status) && (statusEnds === null || statusEnds > now);
  const ends = [quietUntil(dnd, now), away ? (statusEnds ?? new Date(now.getTime() + endlessMs)) : null];
  return ends.reduce<Date | null>((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
