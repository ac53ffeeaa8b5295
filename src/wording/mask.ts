/**
 * Takes everything that is not the writer's own prose out of a text, without moving a single code unit: each
 * masked stretch becomes a run of one private-use character of the same length, so every offset found in
 * the masked text is an offset in the original text.
 */

/** What a masked stretch stood for; one private-use character each. */
export const MARK = {
  code: '\uE000',
  quote: '\uE001',
  mention: '\uE002',
  emoji: '\uE003',
  link: '\uE004',
  /** A quotation that was a sentence or more: the reader should not look for a subject behind it. */
  line: '\uE005',
} as const;

export interface MaskOptions {
  /** Slack escapes `&`, `<` and `>`; other texts do not. */
  mrkdwn?: boolean;
}

const fill = (mark: string) => (match: string) => mark.repeat(match.length);
/** Masks the whole match but keeps its line breaks, which end sentences. */
const fillLines = (mark: string) => (match: string) => match.replace(/[^\n]/g, mark);
const blank = (match: string): string => ' '.repeat(match.length);

const LOG_LEVEL =
  /(?:^|[\s[|(])(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|CRITICAL|NOTICE|SEVERE|PANIC)(?:[\])|:\s]|$)/;
const LOG_START =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?|\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|CRITICAL|SEVERE)\b|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d )/;
const STACK_LINE =
  /^\s*(?:at [\w$.<>]+ ?\(|Traceback \(|Caused by: [\w.]+|goroutine \d+|File "[^"\n]*", line \d+|panic: |\$ \S|>>> )/;

function isLogLine(line: string): boolean {
  if (line.length < 6) return false;
  if (STACK_LINE.test(line)) return true;
  const head = line.slice(0, 80);
  if (!LOG_START.test(head)) return false;
  return LOG_LEVEL.test(head) || /\d\d:\d\d:\d\d/.test(head);
}

/** Masks lines that are quoted (`>`), logged or drawn as code fences. */
function maskLines(text: string, mrkdwn: boolean): string {
  let fenced = false;
  let quotedRest = false;
  return text
    .split('\n')
    .map((line) => {
      const isFence = /^\s{0,3}(?:```|~~~)/.test(line);
      if (isFence) {
        const closesOnSameLine = /^\s*```.*```\s*$/.test(line) && line.trim().length > 5;
        if (!closesOnSameLine) fenced = !fenced;
        return fillLines(MARK.line)(line);
      }
      if (fenced || quotedRest) return fillLines(MARK.line)(line);
      if (mrkdwn && /^\s*&gt;&gt;&gt;/.test(line)) {
        quotedRest = true;
        return fillLines(MARK.line)(line);
      }
      if (/^\s*>/.test(line) || (mrkdwn && /^\s*&gt;/.test(line)) || isLogLine(line)) {
        return fillLines(MARK.line)(line);
      }
      return line;
    })
    .join('\n');
}

/** Masks Slack's `<...>` tokens; a link keeps its label, which the writer chose. */
function maskSlackTokens(text: string): string {
  return text
    .replace(/<@[UWB][A-Z0-9]{1,20}(?:\|[^<>\n]{0,80})?>/g, fill(MARK.mention))
    .replace(/<!subteam\^[A-Z0-9]{1,20}(?:\|[^<>\n]{0,80})?>/g, fill(MARK.mention))
    .replace(/<(?:[!#][^<>|\n]{1,80})(?:\|[^<>\n]{0,80})?>/g, fill(MARK.link))
    .replace(
      /<((?:https?|mailto|tel|slack):[^<>|\n\s]{1,1000})(\|)?([^<>\n]{0,300})>/g,
      (all, url, bar, label) =>
        bar && label ? `${' '.repeat(String(url).length + 2)}${label} ` : MARK.link.repeat(all.length),
    );
}

/** Quotation marks in pairs within one line; a stray inch or prime sign has no partner and stays. */
function maskQuotes(text: string): string {
  return text
    .replace(/“[^”\n]{0,400}”/g, fill(MARK.quote))
    .replace(/«[^»\n]{0,400}»/g, fill(MARK.quote))
    .replace(/(?<![\p{L}\p{N}])"(?=\S)[^"\n]{0,400}"/gu, fill(MARK.quote))
    .replace(/(?<![\p{L}\p{N}])[‘'](?=[\p{L}])[^'’‘\n]{1,200}['’](?![\p{L}\p{N}])/gu, fill(MARK.quote));
}

/** Emphasis marks are not words: `*should have*` reads as `should have`. Struck words were taken back. */
function maskEmphasis(text: string): string {
  return text
    .replace(/~~[^~\n]{1,400}~~/g, fill(MARK.quote))
    .replace(/(?<![\p{L}\p{N}~])~(?=[\p{L}\p{N}])[^~\n]{1,400}~(?![\p{L}\p{N}~])/gu, fill(MARK.quote))
    .replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, blank);
}

/** Most texts have no other characters, and need not be looked through for them. */
export const isAscii = (text: string): boolean => !/[^\p{ASCII}]/u.test(text);

/** Applies a step only to texts that contain one of its marks: most messages have none of them. */
function where(text: string, marks: string[], step: (text: string) => string): string {
  return marks.some((mark) => text.includes(mark)) ? step(text) : text;
}

const maskCode = (text: string): string =>
  text
    .replace(/```[^`]{0,20000}```/g, fillLines(MARK.line))
    .replace(/``[^`\n]{1,400}``|`[^`\n]{1,400}`/g, fill(MARK.code));

const maskEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (all) => (all === '&amp;' ? '&    ' : ' '.repeat(all.length)));

const maskLinks = (text: string): string =>
  text
    .replace(/\]\((?:https?:|\/|#|\.)[^()\s]{0,1000}\)/g, blank)
    .replace(/\b(?:https?|ftp|ssh|git):\/\/[^\s\uE000-\uE005]{1,2000}/g, fill(MARK.link));

const maskEmojiNames = (text: string): string =>
  text.replace(/:[a-z0-9_+-]{2,40}:(?![\p{L}\p{N}])/gu, (all) =>
    /[a-z]/.test(all) ? fill(MARK.emoji)(all) : all,
  );

const maskEmoji = (text: string): string =>
  text.replace(
    /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic}){0,8}/gu,
    (all) => (/^[©®™]$/.test(all) ? ' ' : fill(MARK.emoji)(all)),
  );

/** The masked text: the same length as the original, and prose only. Code goes first, so nothing in it is read. */
export function mask(text: string, options: MaskOptions = {}): string {
  const mrkdwn = options.mrkdwn ?? false;
  let masked = text
    .replace(/[\uE000-\uE005\0\uFFFD\p{Cs}]/gu, blank)
    .replace(/[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF\t\r\v\f\u00AD]/g, blank)
    .replace(/[\u2028\u2029\u0085]/g, '\n');
  masked = where(masked, ['`'], maskCode);
  masked = maskLines(masked, mrkdwn);
  masked = where(masked, ['<'], maskSlackTokens);
  if (mrkdwn) masked = where(masked, ['&'], maskEntities);
  masked = where(masked, ['](', '://'], maskLinks);
  masked = where(masked, ['<'], (part) => part.replace(/<\/?[a-zA-Z][^<>\n]{0,200}>/g, blank));
  masked = where(masked, [':'], maskEmojiNames);
  if (!isAscii(masked)) masked = maskEmoji(masked);
  masked = where(masked, ['@'], (part) =>
    part.replace(/(?<![\p{L}\p{N}.])@[\p{L}][\p{L}\p{N}._-]{0,40}/gu, fill(MARK.mention)),
  );
  masked = where(masked, ['"', "'", '“', '«', '‘'], maskQuotes);
  masked = where(masked, ['*', '_', '~'], maskEmphasis);
  // Longer runs without a space are data (keys, base64), not words.
  return masked.replace(/[^\s\uE000-\uE005]{61,}/g, (run) =>
    /[—–,;.!?/]\p{L}/u.test(run) ? run : fill(MARK.code)(run),
  );
}
