import { regularForms } from './lexicon/words';
import { madeOnce } from './made-once';
import { anchorsOf, listed } from './needed-words';
import { type NounPhrase, phraseStartingAt, subjectStartingAt } from './noun-phrase';
import { outlineOf, type Step } from './outline';
import { isParticiple } from './participle';
import type { Sentence } from './sentences';
import { isBetween, isBoundary } from './subject';
import type { Token } from './tokens';

/**
 * A small notation for stretches of words, so that the rules read like the phrases they find:
 *
 *   should|must      one of these words           ~forget       any form of the verb
 *   #trait           a word of a named list       @VERB|@NOUN   a part of speech
 *   <pp>             a past participle            <base>        a bare infinitive
 *   <P>              a noun phrase of people      <N>           any noun phrase
 *   <S>              people as a subject: the model takes the verb of "the vendor patches" for a noun
 *   ..               up to three adverbs          *3            up to three words of the same clause
 *   ^  $             start, end of the sentence   x?            optional
 *
 * A pattern starts with words, a verb or a list, by which it is indexed. Matching backtracks over at most a few
 * tokens, so its cost is bounded whatever the text.
 */

type TokenTest = (token: Token, sentence: Sentence, at: number) => boolean;

interface Element {
  /** Every index the element can end at, nearest first. */
  ends: (sentence: Sentence, at: number) => number[];
  /** Most elements are one token: asking this instead takes no list. */
  test?: TokenTest;
}

export interface Pattern {
  /** The elements as they are written. */
  parts: string[];
  elements: Element[];
  /** Words or dictionary forms the first element can start with. */
  anchors: Set<string>;
  /** What the words alone tell: most sentences need not be read any further. */
  outline: Step[];
  /** Must stand at the start of its sentence. */
  atStart: boolean;
}

function isBase(token: Token | undefined): boolean {
  return (
    !!token &&
    token.kind === 'word' &&
    (token.pos === 'VERB' || token.pos === 'AUX' || (token.lemma === token.word && token.pos === 'NOUN')) &&
    !/(?:ing)$/.test(token.word)
  );
}

/** Somebody, or people: what is no machine and no unknown thing. */
export function isPerson(phrase: NounPhrase | undefined): boolean {
  return !!phrase && phrase.who !== 'machine' && phrase.who !== 'unknown';
}

const one = (test: TokenTest): Element => ({
  test,
  ends: (sentence, at) => {
    const token = sentence.tokens[at];
    return token && test(token, sentence, at) ? [at + 1] : [];
  },
});

const compileElement = madeOnce((source: string): Element => {
  if (source.endsWith('?') && source.length > 1) {
    const inner = compileElement(source.slice(0, -1));
    return { ends: (sentence, at) => [...inner.ends(sentence, at), at] };
  }
  if (source === '..') {
    return {
      ends: (sentence, at) => {
        const ends = [at];
        for (let i = at; i < at + 3 && isBetween(sentence.tokens[i]); i += 1) ends.push(i + 1);
        return ends;
      },
    };
  }
  if (/^\*\d$/.test(source)) {
    const most = Number(source[1]);
    return {
      ends: (sentence, at) => {
        const ends = [at];
        for (let i = at; i < at + most && !isBoundary(sentence.tokens[i]); i += 1) ends.push(i + 1);
        return ends;
      },
    };
  }
  const parts = source.split('|');
  const byLemma = parts[0]?.startsWith('~') ?? false;
  const single = parts.map((part) => compileAlternative(part, byLemma));
  if (single.length === 1) return single[0] as Element;
  const literals = new Set(parts.filter((part) => /^[^~#@$<]/.test(part)));
  if (literals.size === parts.length) return one((token) => literals.has(token.word));
  const tests = single.map(({ test }) => test).filter((test) => test !== undefined);
  if (tests.length === single.length) {
    return one((token, sentence, at) => tests.some((test) => test(token, sentence, at)));
  }
  return { ends: (sentence, at) => single.flatMap((element) => element.ends(sentence, at)) };
});

const anchorSet = madeOnce((source) => new Set(anchorsOf(source)));

function compileAlternative(part: string, byLemma: boolean): Element {
  if (part === '$') {
    return {
      ends: (sentence, at) =>
        sentence.tokens.length - at <= 4 && sentence.tokens.slice(at).every(isBoundary) ? [at] : [],
    };
  }
  if (part === '<P>' || part === '<N>') {
    return {
      ends: (sentence, at) => {
        const phrase = phraseStartingAt(sentence, at);
        return phrase && (part === '<N>' || isPerson(phrase)) ? [phrase.to + 1] : [];
      },
    };
  }
  if (part === '<S>') {
    return {
      ends: (sentence, at) => {
        const phrase = subjectStartingAt(sentence, at);
        return isPerson(phrase) && phrase ? [phrase.to + 1] : [];
      },
    };
  }
  if (part === '<pp>') return one(isParticiple);
  if (part === '<base>') return one(isBase);
  if (part.startsWith('@')) return one((token) => token.pos === part.slice(1));
  if (part.startsWith('#')) {
    const set = listed(part.slice(1));
    return one((token) => token.kind === 'word' && (set.has(token.word) || set.has(token.lemma)));
  }
  const word = part.replace('~', '');
  if (!byLemma) return one((token) => token.word === word);
  const forms = new Set(regularForms(word));
  return one((token) => token.lemma === word || forms.has(token.word));
}

/** Compiles one line of the notation. */
export function compile(source: string): Pattern {
  const parts = source.trim().split(/\s+/);
  const atStart = parts[0] === '^';
  if (atStart) parts.shift();
  return {
    parts,
    elements: parts.map(compileElement),
    anchors: anchorSet(parts[0] ?? ''),
    outline: outlineOf(parts),
    atStart,
  };
}

/** Whether a pattern may start at a token: some only do where a sentence does, or what follows a colon or comma. */
export const canStart = ({ atStart }: Pattern, { tokens }: Sentence, at: number): boolean =>
  !atStart || at === 0 || /^[:,]$/.test(tokens[at - 1]?.word ?? '');

/** Index after the last matched token, or -1. Most tries end at the second or third word, before anything is set up. */
export function matchAt({ elements }: Pattern, sentence: Sentence, at: number): number {
  let index = at;
  for (let element = 0; element < elements.length; element += 1) {
    const { test } = elements[element] as Element;
    if (!test) return matchFrom(elements, element, sentence, index);
    const token = sentence.tokens[index];
    if (!token || !test(token, sentence, index)) return -1;
    index += 1;
  }
  return index;
}

/**
 * The same from an element on that can end in several places. A place that led nowhere for the rest of the pattern is
 * not tried again, so that the work grows with the length of the pattern and not with the number of ways through it.
 */
function matchFrom(elements: Element[], first: number, sentence: Sentence, at: number): number {
  let dead: Set<number> | undefined;
  const step = (element: number, index: number): number => {
    const current = elements[element];
    if (!current) return index;
    if (current.test) {
      const token = sentence.tokens[index];
      return token && current.test(token, sentence, index) ? step(element + 1, index + 1) : -1;
    }
    const key = (index - at) * 64 + element;
    if (dead?.has(key)) return -1;
    for (const end of current.ends(sentence, index)) {
      const done = step(element + 1, end);
      if (done >= 0) return done;
    }
    if (element > first) {
      dead ??= new Set();
      dead.add(key);
    }
    return -1;
  };
  return step(first, at);
}
