import { say } from '../language/say';
import { mask } from './mask';
import { explanationOf } from './messages';
import type { Finding } from './wording';

/** Words a workspace adds to its review: to point at, or to leave alone. Words, never a pattern. */
export interface Phrase {
  kind: 'flag' | 'allow';
  words: string;
  /** Shown when the words are found, in place of the general sentence. */
  hint: string | null;
}

/** The phrases of a workspace, ready to be looked for. */
export interface PhraseBook {
  /** The findings of a text, with the workspace's phrases added and those it allows taken out. */
  applyTo(text: string, findings: readonly Finding[], options: { mrkdwn?: boolean }): Finding[];
}

export const phraseMaxLength = 80;
export const hintMaxLength = 110;

interface Word {
  key: string;
  start: number;
  end: number;
}

/** A step of the tree that phrases share as far as they begin alike. */
interface Step {
  next: Map<string, Step>;
  /** Set where a phrase ends. */
  phrase?: Phrase;
}

/**
 * Words, and every other mark by itself: what stands between two of them is space, of whatever kind and length. Where a
 * script writes no spaces, each character counts as a word.
 */
const WORD =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}_])+|\S/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    key: match[0].normalize('NFC').toLowerCase().replace('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What two spellings of one phrase have in common: neither case nor spacing tells them apart. */
export const phraseKey = (words: string): string =>
  wordsOf(mask(words))
    .map(({ key }) => key)
    .join(' ');

/** Whether the review would see these words at all: it reads no code, links, mentions, emoji or quotations. */
export const isReadable = (words: string): boolean =>
  /[\p{L}\p{N}]/u.test(words) && !/[\uE000-\uE005]/u.test(mask(words));

/**
 * Compiles phrases. Looking costs at most the length of the text times the words of the longest phrase, whatever either
 * says: phrases are compared word by word down a tree, and nothing in them is a pattern.
 */
export function createPhraseBook(phrases: readonly Phrase[]): PhraseBook {
  const root: Step = { next: new Map() };
  for (const phrase of phrases) addTo(root, phrase);
  return {
    applyTo(text, findings, options) {
      if (root.next.size === 0) return [...findings];
      const places = placesIn(root, wordsOf(mask(text, options)));
      const allowed = places.filter(({ phrase }) => phrase.kind === 'allow');
      const flagged = places.filter(({ phrase }) => phrase.kind === 'flag').map(toFinding);
      return merge(findings, flagged).filter((finding) => !meetsAny(finding, allowed));
    },
  };
}

function addTo(root: Step, phrase: Phrase): void {
  let step = root;
  for (const { key } of wordsOf(mask(phrase.words))) {
    const next: Step = step.next.get(key) ?? { next: new Map() };
    step.next.set(key, next);
    step = next;
  }
  if (step !== root) step.phrase = phrase;
}

interface Place {
  start: number;
  end: number;
  phrase: Phrase;
}

/** The longest phrase at each word, from left to right and without overlaps. */
function placesIn(root: Step, words: readonly Word[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = longestAt(root, words, at);
    if (found === null) continue;
    const [first, last] = [words[at] as Word, words[found.last] as Word];
    places.push({ start: first.start, end: last.end, phrase: found.phrase });
    at = found.last;
  }
  return places;
}

function longestAt(
  root: Step,
  words: readonly Word[],
  from: number,
): { last: number; phrase: Phrase } | null {
  let found: { last: number; phrase: Phrase } | null = null;
  let step: Step | undefined = root;
  for (let at = from; at < words.length; at += 1) {
    step = step.next.get((words[at] as Word).key);
    if (step === undefined) break;
    if (step.phrase) found = { last: at, phrase: step.phrase };
  }
  return found;
}

function toFinding({ start, end, phrase }: Place): Finding & { hasHint: boolean } {
  const explanation = explanationOf('phrase');
  return {
    start,
    end,
    category: 'phrase',
    severity: 'mild',
    ...explanation,
    why: phrase.hint ?? explanation.why,
    rewording: say('wording.phrase.rewording'),
    hasHint: phrase.hint !== null,
  };
}

/** Where both have something to say, the workspace's own hint goes first, and the review's sentence before a general one. */
function merge(findings: readonly Finding[], flagged: (Finding & { hasHint: boolean })[]): Finding[] {
  const own = flagged.filter((place) => place.hasHint || !meetsAny(place, findings));
  const kept = findings.filter((finding) => !meetsAny(finding, own));
  const added = own.map(({ hasHint: _, ...finding }): Finding => finding);
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

type Stretch = Pick<Place, 'start' | 'end'>;

/** Whether a stretch shares a character with one of an ordered list. */
function meetsAny({ start, end }: Stretch, ordered: readonly Stretch[]): boolean {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as Stretch).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = ordered[low];
  return next !== undefined && next.start < end;
}
