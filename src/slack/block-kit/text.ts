/** Text at the edges people see: graphemes (user-perceived characters, Unicode UAX #29). Lengths are UTF-16 units. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The longest cut at or before `index` that breaks no grapheme; one that breaks no surrogate pair when a single grapheme fills it all. */
function edgeBefore(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const edge = graphemes.segment(text).containing(index)?.index ?? index;
  if (edge > 0) return edge;
  return isHighSurrogate(text, index - 1) && index > 1 ? index - 1 : index;
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** `text` in at most `max` units; what is cut off is shown by an ellipsis. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 2) return '…'.slice(0, Math.max(max, 0));
  return `${text.slice(0, edgeBefore(text, max - 1)).trimEnd()}…`;
}

/** `text` in pieces of at most `max` units, cut after a line or a word where one ends late enough; joined they are `text` again. */
export function splitText(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const edge = edgeBefore(rest, max);
    const earliest = Math.floor(edge * 0.7);
    const line = rest.lastIndexOf('\n', edge - 1);
    const word = rest.lastIndexOf(' ', edge - 1);
    const cut = line >= earliest ? line + 1 : word >= earliest ? word + 1 : edge;
    pieces.push(rest.slice(0, edgeBefore(rest, cut) || edge));
    rest = rest.slice(pieces.at(-1)?.length);
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
}

export interface CleanText {
  text: string;
  /** True when something was removed or added; the person may be told. */
  changed: boolean;
}

/**
 * Removes NUL (PostgreSQL refuses it) and unpaired surrogates (they cannot be sent as UTF-8), and closes the
 * bidirectional controls a line leaves open, so that a text cannot reorder what stands after it (UAX #9).
 */
export function cleanText(text: string): CleanText {
  // Under the u flag \p{Cs} matches unpaired surrogates only.
  const whole = text.replaceAll('\0', '').replace(/\p{Cs}/gu, '');
  const clean = /[\u202A-\u202E\u2066-\u2069]/.test(whole) ? balanceBidi(whole) : whole;
  return { text: clean, changed: clean !== text };
}

function balanceBidi(text: string): string {
  return text.split('\n').map(balanceLine).join('\n');
}

function balanceLine(line: string): string {
  const open: string[] = [];
  let out = '';
  for (const char of line) {
    if (/[\u2066-\u2068]/.test(char)) open.push('\u2069');
    else if (/[\u202A\u202B\u202D\u202E]/.test(char)) open.push('\u202C');
    else if (/[\u2069\u202C]/.test(char) && open.at(-1) !== char) continue;
    else if (/[\u2069\u202C]/.test(char)) open.pop();
    out += char;
  }
  return out + open.reverse().join('');
}

const rightToLeft =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Wraps text that holds right-to-left characters or controls in FSI … PDI, so that it cannot reorder its neighbours. */
export function isolateBidi(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
