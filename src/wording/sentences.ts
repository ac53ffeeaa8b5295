import { MARK } from './mask';
import { type Token, tokenise } from './tokens';

export interface Sentence {
  /** Words and punctuation, without emoji. */
  tokens: Token[];
  /** Emoji and emoticons, which can turn praise into irony. */
  emojis: Token[];
  /** It ends with a question mark. */
  question: boolean;
  /** Written in capitals or without any: the case of a word says nothing. */
  flatCase: boolean;
}

/** Full stops after these do not end a sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie vs approx dr mr mrs ms st nr no inc ltd fig cf al resp min max jr sr sec p.s ca incl excl'.split(
    ' ',
  ),
);
const BULLET = /^\s*(?:(?:[-+•‣◦▪–—]|\(?\d{1,3}[.)]|\[[ xX]?\]|#{1,6}|\|)\s+)+/;
/** No rule looks further than a clause; this only keeps run-on text without full stops in bounds. */
const LONGEST_SENTENCE = 80;

/** Joins hard-wrapped lines: a long line without an end is continued on the next one. */
function lines(masked: string): [from: number, to: number][] {
  const out: [number, number][] = [];
  let from = 0;
  for (let at = 0; at <= masked.length; at += 1) {
    if (at < masked.length && masked[at] !== '\n') continue;
    const line = masked.slice(from, at);
    const last = out[out.length - 1];
    const previous = last ? masked.slice(Math.max(last[0], last[1] - 200), last[1]).trimEnd() : '';
    const wrapped =
      last &&
      from - last[1] === 1 &&
      last[1] - last[0] > 60 &&
      last[1] - last[0] < 2000 &&
      /[\p{L},]$/u.test(previous) &&
      !BULLET.test(line) &&
      /^\s{0,8}\p{Ll}/u.test(line);
    if (wrapped && last) last[1] = at;
    else out.push([from, at]);
    from = at + 1;
  }
  return out;
}

function endsHere(tokens: Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'punct') return false;
  if (token.word === '!' || token.word === '?') return true;
  if (token.word === '|' || token.word === '•' || token.word === '→') return true;
  if (token.raw !== '.') return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after) return true;
  if (after.start === token.end) return false;
  return !(ABBREVIATIONS.has(before.word) || (/^\p{L}$/u.test(before.word) && before.word !== 'i'));
}

const isCapital = (raw: string): boolean => {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(raw);
};

/** Most words have a small letter in the second place. */
const isShouted = (raw: string): boolean => !/^.[a-z]/.test(raw) && raw === raw.toUpperCase();

/** Whether the case of a word says nothing: no word begins with a capital, or most are shouted. */
function isFlat(tokens: readonly Token[]): boolean {
  let [written, capitals, shouted] = [0, 0, 0];
  for (const { kind, raw } of tokens) {
    if (kind !== 'word' || raw.length === 1) continue;
    written += 1;
    if (isCapital(raw)) capitals += 1;
    if (isShouted(raw)) shouted += 1;
  }
  return capitals === 0 || shouted > written * 0.7;
}

const isEmoji = ({ kind }: Token): boolean => kind === 'emoji';
const NO_EMOJIS: Token[] = [];

function finish(tokens: Token[]): Sentence | undefined {
  const emojis = tokens.some(isEmoji) ? tokens.filter(isEmoji) : NO_EMOJIS;
  const spoken = emojis.length > 0 ? tokens.filter((token) => !isEmoji(token)) : tokens;
  if (!spoken.some(({ kind }) => kind === 'word')) return undefined;
  return {
    tokens: spoken,
    emojis,
    question: [spoken.at(-1), spoken.at(-2)].some(
      (token) => token?.kind === 'punct' && token.raw.includes('?'),
    ),
    flatCase: isFlat(spoken),
  };
}

/** The sentences of a masked text, bullets taken off. */
export function sentences(masked: string, original: string): Sentence[] {
  const out: Sentence[] = [];
  for (const [from, to] of lines(masked)) {
    const bullet = BULLET.exec(masked.slice(from, Math.min(to, from + 40)))?.[0].length ?? 0;
    if (masked.startsWith(MARK.line, from + bullet) || from + bullet >= to) continue;
    const tokens = tokenise(masked, from + bullet, to);
    for (const token of tokens) {
      if (token.kind === 'emoji') token.raw = original.slice(token.start, token.end).toLowerCase();
    }
    let begin = 0;
    for (let i = 0; i < tokens.length; i += 1) {
      const long = i - begin >= LONGEST_SENTENCE;
      if (i < tokens.length - 1 && !long && !endsHere(tokens, i)) continue;
      let end = i + 1;
      // Emoji after the full stop still belong to what was said.
      while (tokens[end]?.kind === 'emoji') end += 1;
      const sentence = finish(tokens.slice(begin, end));
      if (sentence) out.push(sentence);
      begin = end;
      i = Math.max(i, end - 1);
    }
  }
  return out;
}
