import { SETS } from './lexicon/cues';
import { regularForms, words } from './lexicon/words';

/** What one element asks for, in the words of which a sentence must have one. */
export interface NeededWords {
  source: string;
  words: string[];
  /** A dictionary form counts as well as the word itself. */
  inflected: boolean;
}

/** The words of a named list. */
export function listed(name: string): Set<string> {
  const set = SETS[name];
  if (!set) throw new Error(`No word list is called #${name}`);
  return set;
}

function anchorPart(part: string, byLemma: boolean): string[] {
  if (part.startsWith('#')) return [...listed(part.slice(1))];
  if (/^[@$<*.]/.test(part)) throw new Error(`A pattern cannot start with ${part}`);
  return byLemma ? regularForms(part.replace('~', '')) : [part];
}

/** The words an element can begin with, in every regular form. */
export function anchorsOf(source: string): string[] {
  if (source.endsWith('?')) throw new Error(`A pattern cannot start with ${source}`);
  return source.split('|').flatMap((part) => anchorPart(part, source.startsWith('~')));
}

export const neededWords = (source: string): NeededWords => ({
  source,
  words: anchorsOf(source),
  inflected: /[~#]/.test(source),
});

/** Words found in every other sentence: poor keys. */
const COMMON = words(
  `the a an is are was were be been am 's 'd to of in on at for with by from as it this that these they you i we he she me us him her them his
  their my your our not no and or but so have has had do does did will would can could should may might must just all one what who how why when if out up down`,
);

/** How often one of the words is met: those least often met tell most sentences apart. */
export const commonness = ({ words: list }: NeededWords): number =>
  list.reduce((sum, word) => sum + (COMMON.has(word) ? 60 : 1), 0);
