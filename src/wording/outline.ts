import { madeOnce } from './made-once';
import { type NeededWords, neededWords } from './needed-words';
import { mayBeParticiple } from './participle';
import { isBoundary } from './subject';
import type { Token } from './tokens';

/** What an element of a pattern asks for, as far as words tell before the language model has read them. */
export interface Step {
  /** Fewest and most tokens it takes. */
  least: number;
  most: number;
  /** The words it takes one of. */
  needed?: NeededWords;
  /** Whether it can take a token. */
  takes?: (token: Token) => boolean;
  /** One of the tokens it takes has to stand for somebody. */
  somebody?: boolean;
}

const ANY_NUMBER = Number.POSITIVE_INFINITY;
const isWord = ({ kind }: Token): boolean => kind === 'word';
const isSpoken = ({ kind }: Token): boolean => kind !== 'punct' && kind !== 'line';

/** Elements that grammar tells: what holds whatever the grammar is. */
const STEPS: Record<string, Step> = {
  '..': { least: 0, most: 3, takes: isWord },
  '<pp>': { least: 1, most: 1, takes: mayBeParticiple },
  '<base>': { least: 1, most: 1, takes: isWord },
  '<N>': { least: 1, most: ANY_NUMBER, takes: isSpoken },
  '<P>': { least: 1, most: ANY_NUMBER, takes: isSpoken, somebody: true },
  '<S>': { least: 1, most: ANY_NUMBER, takes: isSpoken, somebody: true },
};

const firstStep = madeOnce((source): Step => ({ least: 1, most: 1, needed: neededWords(source) }));

/** The step for one element of the notation in `pattern.ts`; a first one is made of words whatever it looks like. */
const laterStep = madeOnce((source): Step => {
  if (!/[?@$<.*]/.test(source)) return firstStep(source);
  if (source.endsWith('?') && source.length > 1) return { ...laterStep(source.slice(0, -1)), least: 0 };
  if (/^\*\d$/.test(source))
    return { least: 0, most: Number(source[1]), takes: (token) => !isBoundary(token) };
  const parts = source.split('|');
  return (
    STEPS[source] ?? {
      least: parts.includes('$') ? 0 : 1,
      most: parts.some((part) => STEPS[part]?.most === ANY_NUMBER) ? ANY_NUMBER : 1,
    }
  );
});

/** What a pattern asks for, step by step; its first step always needs words. */
export const outlineOf = (parts: string[]): Step[] =>
  parts.map((part, at) => (at === 0 ? firstStep(part) : laterStep(part)));
