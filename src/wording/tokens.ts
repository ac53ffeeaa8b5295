import { MARK } from './mask';
import { readingsOf } from './readings';

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
  /\uE000+|\uE001+|\uE002+|\uE003+|\uE004+|\uE005+|[\p{L}\p{N}\p{M}]+(?:[.\-_'’/@+:%#&][\p{L}\p{N}\p{M}]+){0,12}|\.{2,12}|[!?]{1,12}|\S/uy;

const MODAL = /^(?:should|could|would|must|might|shoud|ought)$/;

function make(kind: TokenKind, start: number, raw: string, word: string): Token {
  return { start, end: start + raw.length, kind, raw, word, lemma: word, pos: 'X', unknown: false };
}

/** What an ASCII character is to a token. */
enum Role {
  space,
  letter,
  /** May hold two words together, or come in a row. */
  joint,
  mark,
}

const ROLES = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return Role.space;
  if (/[A-Za-z0-9]/.test(character)) return Role.letter;
  return /[.\-_'/@+:%#&!?]/.test(character) ? Role.joint : Role.mark;
});

/**
 * Where a token ends that is plainly a word or a mark of ASCII characters: most are, and need no regular expression. What
 * may go on in other letters, or behind a joint, is not plain.
 */
function plainEnd(text: string, from: number): number | undefined {
  const first = ROLES[text.charCodeAt(from)];
  if (first === Role.mark) return from + 1;
  if (first !== Role.letter) return undefined;
  let at = from + 1;
  while (at < text.length && ROLES[text.charCodeAt(at)] === Role.letter) at += 1;
  if (at === text.length) return at;
  const role = ROLES[text.charCodeAt(at)];
  if (role !== Role.joint) return role === undefined ? undefined : at;
  const behind = at + 1 === text.length ? Role.space : ROLES[text.charCodeAt(at + 1)];
  return behind === undefined || behind === Role.letter ? undefined : at;
}

/** The token that starts at a place; none where a space is. */
function tokenAt(text: string, at: number): string {
  if (ROLES[text.charCodeAt(at)] === Role.space) return '';
  const end = plainEnd(text, at);
  if (end !== undefined) return text.slice(at, end);
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? '';
}

/** Cuts masked text into tokens. */
export function tokenise(masked: string, from = 0, to = masked.length): Token[] {
  const out: Token[] = [];
  const text = from === 0 && to === masked.length ? masked : masked.slice(from, to);
  for (let at = 0; at < text.length; ) {
    const raw = tokenAt(text, at);
    if (raw !== '') push(out, from + at, raw);
    at += raw.length || 1;
  }
  mend(out);
  return out;
}

function push(out: Token[], start: number, raw: string): void {
  const kind = KIND[raw[0] ?? ''];
  if (kind) out.push(make(kind, start, raw, kind));
  else if (/^[\p{L}\p{N}]/u.test(raw)) {
    for (const { kind, from, raw: letters, word } of readingsOf(raw))
      out.push(make(kind, start + from, letters, word));
  } else out.push(make('punct', start, raw, raw[0] ?? raw));
}

const ON_CALL_OF = /^(?:the|our|an|your|my|this|their|current)$/;
const TITLE = /^(?:dr|mr|mrs|ms|prof)$/;

/** Repairs that need a neighbour, in place: "should of", "no one". */
function mend(tokens: Token[]): void {
  let kept = 0;
  for (const token of tokens) {
    const before = tokens[kept - 1];
    const earlier = tokens[kept - 2];
    if (before) {
      if (
        token.word === 'of' &&
        (MODAL.test(before.word) || (before.word === 'not' && earlier && MODAL.test(earlier.word)))
      )
        token.word = 'have';
      // The full stop of "Dr." would end the noun phrase.
      if (token.raw === '.' && TITLE.test(before.word) && token.start === before.end) continue;
      if (token.word === 'one' && before.word === 'no' && token.start - before.end <= 1) {
        tokens[kept - 1] = { ...make('word', before.start, 'no one', 'nobody'), end: token.end };
        continue;
      }
      if (token.word === 'call' && before.word === 'on' && earlier && ON_CALL_OF.test(earlier.word)) {
        tokens[kept - 1] = { ...make('word', before.start, 'on-call', 'on-call'), end: token.end };
        continue;
      }
    }
    tokens[kept] = token;
    kept += 1;
  }
  tokens.length = kept;
}
