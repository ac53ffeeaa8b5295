import { AppError } from '../../errors';
import { sayDate } from '../../language/formats';
import { say } from '../../language/say';
import { formerTeammateId } from '../former-teammate';
import { brokenLimit } from './broken-limit';
import { cleanText, isolateBidi, truncate } from './text';

type Part = { ours: string } | { theirs: string };

/** Mrkdwn made by `md`, `mention`, `channelLink`, `link` or `slackDate`: our layout, with people's words made literal. */
export class Mrkdwn {
  readonly parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }

  /**
   * The text in at most `max` units. People's words are shortened where needed, ours never.
   * @throws AppError `block_limit_broken` when our own words alone are too long.
   */
  render(max: number): string {
    const oursLength = this.parts.reduce((sum, part) => sum + ('ours' in part ? part.ours.length : 0), 0);
    if (oursLength > max) throw brokenLimit('mrkdwn', oursLength, max);
    const literals = this.parts.map((part) => ('ours' in part ? null : disarm(part.theirs)));
    const allowances = share(literals, max - oursLength);
    return this.parts
      .map((part, index) =>
        'ours' in part ? part.ours : shorten(literals[index] ?? '', allowances[index] ?? 0),
      )
      .join('');
  }

  toString(): string {
    return this.render(Number.POSITIVE_INFINITY);
  }
}

/**
 * Mrkdwn from a template: its constant parts are ours and may format; every string put into it becomes literal
 * (see `literalMrkdwn`), on one line. Nested `Mrkdwn` stays as it is. Longer texts of several lines belong in `quote`.
 */
export function md(strings: TemplateStringsArray, ...values: (string | number | Mrkdwn)[]): Mrkdwn {
  const parts: Part[] = [];
  strings.forEach((ours, index) => {
    parts.push({ ours });
    const value = values[index];
    if (value instanceof Mrkdwn) parts.push(...value.parts);
    else if (value !== undefined) parts.push({ theirs: String(value) });
  });
  return new Mrkdwn(parts);
}

/** Joins pieces with a separator of ours. */
export function joinMd(pieces: readonly Mrkdwn[], separator: string): Mrkdwn {
  return new Mrkdwn(
    pieces.flatMap((piece, index) => (index === 0 ? piece.parts : [{ ours: separator }, ...piece.parts])),
  );
}

/** Escapes the three characters Slack reserves (https://docs.slack.dev/messaging/formatting-message-text#escaping). */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Text that shows as it was typed wherever mrkdwn is read: nothing pings, links, formats or starts a line of its own.
 * Slack offers no escape for * _ ~ ` and reads `&gt;` at the start of a line as a quotation, so these are replaced by
 * characters that look alike (a zero-width character would depend on what Slack takes for a word). `_ * ~` inside a word
 * format nothing and stay, so that `payments_api` can be copied.
 */
export function literalMrkdwn(text: string): string {
  return escapeMrkdwn(disarm(text));
}

function disarm(text: string): string {
  const line = cleanText(text).text.replace(
    /[\s\u0085\u2028\u2029]*[\n\r\u0085\u2028\u2029\v\f]+[\s\u0085\u2028\u2029]*/g,
    ' ',
  );
  const harmless = line
    .replaceAll('`', 'ˋ')
    .replace(/^(\s*)>+/, (match, space: string) => space + '›'.repeat(match.length - space.length))
    .replace(/(?<![\p{L}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{N}])/gu, (marks) =>
      marks.replaceAll('*', '∗').replaceAll('_', 'ˍ').replaceAll('~', '∼'),
    );
  return isolateBidi(harmless);
}

/** How many units each of people's words may take: the short ones all they need, the long ones the rest in equal parts. */
function share(literals: (string | null)[], budget: number): number[] {
  const sizes = literals.map((words) => (words === null ? 0 : escapeMrkdwn(words).length));
  const allowances = sizes.map(() => 0);
  const order = sizes.map((_, index) => index).filter((index) => literals[index] !== null);
  order.sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  let left = budget;
  order.forEach((index, position) => {
    const allowance = Math.min(sizes[index] ?? 0, Math.floor(left / (order.length - position)));
    allowances[index] = allowance;
    left -= allowance;
  });
  return allowances;
}

/** Escaping makes text longer, so the raw length that fits is searched for by halving. */
function shorten(text: string, max: number): string {
  if (escapeMrkdwn(text).length <= max) return escapeMrkdwn(text);
  let low = 0;
  let high = Math.min(text.length, max);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (escapeMrkdwn(truncateIsolated(text, middle)).length <= max) low = middle;
    else high = middle - 1;
  }
  return escapeMrkdwn(truncateIsolated(text, low));
}

/** Shortens without losing the closing isolate that `isolateBidi` added. */
function truncateIsolated(text: string, max: number): string {
  if (!text.startsWith('\u2068') || max < 4) return cleanText(truncate(text, max)).text.slice(0, max);
  return `\u2068${cleanText(truncate(text.slice(1, -1), Math.max(max - 2, 0))).text}\u2069`;
}

/** An active mention; a plain word for somebody who was erased. @throws AppError `invalid_slack_id` for anything but a user id. */
export function mention(userId: string): Mrkdwn {
  if (userId === formerTeammateId) return new Mrkdwn([{ ours: say('slack.former_teammate') }]);
  return new Mrkdwn([{ ours: `<@${checkId(userId, /^[UW][A-Z0-9]{2,20}$/, 'user')}>` }]);
}

/** An active link to a channel. @throws AppError `invalid_slack_id` for anything but a channel id. */
export function channelLink(channelId: string): Mrkdwn {
  return new Mrkdwn([{ ours: `<#${checkId(channelId, /^[CGD][A-Z0-9]{2,20}$/, 'channel')}>` }]);
}

function checkId(id: string, pattern: RegExp, what: string): string {
  if (pattern.test(id)) return id;
  throw new AppError('invalid_slack_id', `a ${what} id does not look like one (${id.length} characters)`);
}

/** A link with a label. An address that is not http or https shows as text only. */
export function link(url: string, label: string, max = 300): Mrkdwn {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return md`${label}`;
  const { href, host } = new URL(url);
  const shown = label.trim() === '' ? host : label;
  const target = escapeMrkdwn(href.replaceAll('|', '%7C'));
  return new Mrkdwn([{ ours: `<${target}|${literalMrkdwn(truncate(shown, max)).replaceAll('|', '¦')}>` }]);
}

/** Slack fills in what stands in braces, in the language of whoever reads it. */
const dateAndTime = () => say('slack.date_and_time', { date: '{date_short_pretty}', time: '{time}' });

/**
 * A date each reader sees in their own zone (https://docs.slack.dev/messaging/formatting-message-text#date-formatting).
 * `zone` is the IANA zone of the fallback that older clients and notifications show.
 */
export function slackDate(
  date: Date,
  { zone, format = dateAndTime() }: { zone: string; format?: string },
): Mrkdwn {
  const fallback = sayDate(date, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return new Mrkdwn([
    { ours: `<!date^${Math.floor(date.getTime() / 1000)}^${format}|${escapeMrkdwn(fallback)} (${zone})>` },
  ]);
}
