import fc from 'fast-check';
import { readTerms } from '../../src/search/asked-words';
import { bagOfWords } from '../../src/search/bag-of-words';
import { isLikely, likeness, type Overlap } from '../../src/search/likeness';
import { matchEnd, matchStart, readMarked } from '../../src/search/reasons';

const overlap = (changes: Partial<Overlap> = {}): Overlap => ({
  shared: [
    { stem: 'queue', place: 'A', frequency: 1 },
    { stem: 'invoic', place: 'B', frequency: 2 },
  ],
  documentSize: 10,
  askedSize: 8,
  documents: 20,
  ...changes,
});

describe('how alike two texts are', () => {
  it('is nothing without a shared word, and no likeness with one', () => {
    expect(likeness(overlap({ shared: [] }))).toBe(0);
    const [first] = overlap().shared;
    const one = overlap({ shared: first ? [first] : [], documentSize: 2, askedSize: 2 });
    expect(isLikely(one, 0)).toBe(false);
    expect(isLikely(overlap(), 0)).toBe(true);
  });

  it('grows with rare words and with words of the title, and shrinks with everything that is not shared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 6, max: 300 }), (frequency, size) => {
        const of = (rarer: number, documentSize: number) =>
          likeness(overlap({ shared: [{ stem: 'a', place: 'C', frequency: rarer }], documentSize }));
        expect(of(frequency, size)).toBeGreaterThan(of(frequency + 1, size));
        expect(of(frequency, size)).toBeGreaterThan(of(frequency, size + 1));
      }),
    );
    const at = (place: 'A' | 'D') => likeness(overlap({ shared: [{ stem: 'a', place, frequency: 1 }] }));
    expect(at('A')).toBeGreaterThan(at('D'));
  });
});

it('hands the database words, never a sentence', () => {
  expect(bagOfWords('Bo said the queue, the QUEUE!, was 7 hours late')).toBe(
    'bo hours late queue said the was',
  );
  expect(bagOfWords('')).toBe('');
});

describe('what somebody types into a search', () => {
  it('is words, and phrases in whatever quotation marks', () => {
    expect(readTerms('slow "invoice run"  „rote Ampel“ “two words” end')).toEqual([
      { text: 'slow', isPhrase: false },
      { text: 'invoice run', isPhrase: true },
      { text: 'rote Ampel', isPhrase: true },
      { text: 'two words', isPhrase: true },
      { text: 'end', isPhrase: false },
    ]);
  });

  it('may be anything, and is never more than ten things', () => {
    expect(readTerms('')).toEqual([]);
    expect(readTerms('" "')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        const terms = readTerms(text);
        expect(terms.length).toBeLessThanOrEqual(10);
        for (const term of terms) expect(term.text.trim()).not.toBe('');
      }),
    );
  });
});

it('reads where matches are in a marked text', () => {
  const { text, spans } = readMarked(
    `the  ${matchStart}queue${matchEnd} of\n${matchStart}pay${matchEnd}ments`,
  );
  expect(text).toBe('the queue of payments');
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['queue', 'pay']);
});
