import { SPELLING, SPLIT_SPELLING } from './lexicon/spelling';
import { MARK } from './mask';

/** What a token is, before grammar. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'mention'
  | 'code'
  | 'quote'
  | 'link'
  | 'emoji'
  | 'line'
  | 'punct';

export interface Token {
  /** Offsets in the original text. */
  start: number;
  end: number;
  kind: TokenKind;
  /** The letters as written. */
  raw: string;
  /** Lower case, spelling mended: what the rules compare with. */
  word: string;
  /** Dictionary form, from the language model. */
  lemma: string;
  /** Universal part of speech, from the language model. */
  pos: string;
  /** The model's dictionary does not know the word: it is a name or a product. */
  unknown: boolean;
}

const KIND: Record<string, TokenKind> = {
  [MARK.code]: 'code',
  [MARK.quote]: 'quote',
  [MARK.mention]: 'mention',
  [MARK.emoji]: 'emoji',
  [MARK.link]: 'link',
  [MARK.line]: 'line',
};

const TOKEN =
  /\uE000+|\uE001+|\uE002+|\uE003+|\uE004+|\uE005+|[\p{L}\p{N}\p{M}]+(?:[.\-_'’/@+:%#&][\p{L}\p{N}\p{M}]+){0,12}|\.{2,12}|[!?]{1,12}|\S/gu;

const CONTRACTION = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const PARTS: Record<string, string> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
  "'s": "'s",
  "'d": "'d",
};
const MODAL = /^(?:should|could|would|must|might|shoud|ought)$/;

function make(kind: TokenKind, start: number, raw: string, word: string): Token {
  return { start, end: start + raw.length, kind, raw, word, lemma: word, pos: 'X', unknown: false };
}

function squeeze(word: string): string {
  return /(.)\1\1/u.test(word) && !/^\p{N}+$/u.test(word) ? word.replace(/(.)\1{2,}/gu, '$1') : word;
}

function pushWord(out: Token[], start: number, raw: string): void {
  const apostrophe = /['’]/.test(raw);
  const lower = apostrophe ? raw.toLowerCase().replace(/’/g, "'") : raw.toLowerCase();
  const contraction = apostrophe ? CONTRACTION.exec(raw) : null;
  if (contraction?.[1] && contraction[2]) {
    const tail = contraction[2].toLowerCase().replace('’', "'");
    let stem = contraction[1];
    const cut = start + stem.length;
    if (tail === "n't") {
      if (/^ca$/i.test(stem)) stem = 'can';
      else if (/^wo$/i.test(stem)) stem = 'will';
    }
    if (stem.length === contraction[1].length) pushWord(out, start, contraction[1]);
    else out.push(make('word', start, contraction[1], stem.toLowerCase()));
    out.push(make('word', cut, contraction[2], PARTS[tail] ?? tail));
    return;
  }
  const split = SPLIT_SPELLING.get(lower);
  if (split) {
    const [first, second, cut] = split;
    out.push(make('word', start, raw.slice(0, cut), first));
    out.push(make('word', start + cut, raw.slice(cut), second));
    return;
  }
  const word = squeeze(lower);
  if (/^\p{N}/u.test(word)) out.push(make('number', start, raw, word));
  else out.push(make('word', start, raw, SPELLING.get(word) ?? word));
}

/** Cuts masked text into tokens, undoing contractions and common slips of the keyboard. */
export function tokenise(masked: string, from = 0, to = masked.length): Token[] {
  const out: Token[] = [];
  const text = from === 0 && to === masked.length ? masked : masked.slice(from, to);
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = from + match.index;
    const kind = KIND[raw[0] ?? ''];
    if (kind) out.push(make(kind, start, raw, kind));
    else if (/^[\p{L}\p{N}]/u.test(raw)) pushWord(out, start, raw);
    else out.push(make('punct', start, raw, raw.length > 1 ? (raw[0] ?? raw) : raw));
  }
  return mend(out);
}

/** Repairs that need a neighbour: "should of", "no one". */
function mend(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const before = out[out.length - 1];
    const earlier = out[out.length - 2];
    if (
      token.word === 'of' &&
      before &&
      (MODAL.test(before.word) || (before.word === 'not' && earlier && MODAL.test(earlier.word)))
    ) {
      token.word = 'have';
    }
    // The full stop of "Dr." would end the noun phrase.
    if (
      token.raw === '.' &&
      before &&
      /^(?:dr|mr|mrs|ms|prof)$/.test(before.word) &&
      token.start === before.end
    )
      continue;
    if (token.word === 'one' && before?.word === 'no' && token.start - before.end <= 1) {
      out[out.length - 1] = {
        ...make('word', before.start, 'no one', 'nobody'),
        end: token.end,
        raw: 'no one',
      };
      continue;
    }
    if (
      token.word === 'call' &&
      before?.word === 'on' &&
      earlier &&
      /^(?:the|our|an|your|my|this|their|current)$/.test(earlier.word)
    ) {
      out[out.length - 1] = {
        ...make('word', before.start, 'on-call', 'on-call'),
        end: token.end,
      };
      continue;
    }
    out.push(token);
  }
  return out;
}
