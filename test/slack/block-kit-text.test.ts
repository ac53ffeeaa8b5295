import fc from 'fast-check';
import { cleanText, splitText, truncate } from '../../src/slack/block-kit';

const seed = { seed: 20260302, numRuns: 500 };
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const graphemesOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
const family = '👨‍👩‍👧‍👦';
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        family,
        '🇩🇪',
        'é',
        'e\u0301',
        'שלום',
        '\u202e',
        '\u2066',
        '\u200b',
        '\ud83d',
        '\0',
        '<!channel>',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('truncate', () => {
  it('stays within the limit and ends at the edge of a grapheme', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 50 }), (text, max) => {
        const short = truncate(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        if (text.length <= max) expect(short).toBe(text);
        else if (max >= 2) {
          const kept = short.slice(0, -1);
          expect(short.endsWith('…')).toBe(true);
          expect(text.startsWith(kept)).toBe(true);
          const first = graphemesOf(text)[0] ?? '';
          const sound =
            first.length >= max || graphemesOf(text).join('|').startsWith(graphemesOf(kept).join('|'));
          expect(sound).toBe(true);
        }
      }),
      seed,
    );
  });

  it('never leaves half a family or half a flag', () => {
    expect(truncate(`ab${family}`, 8)).toBe('ab…');
    expect(truncate('🇩🇪🇫🇷', 7)).toBe('🇩🇪…');
    expect(truncate('😀😀', 3)).toBe('😀…');
  });

  it('takes 200,000 characters in its stride', () => {
    expect(truncate(family.repeat(18_000), 3000).length).toBeLessThanOrEqual(3000);
  });
});

describe('splitText', () => {
  it('drops nothing, keeps each piece within the limit and cuts no grapheme that fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 50 }), (text, max) => {
        const pieces = splitText(text, max);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(max);
        if (graphemesOf(text).every((each) => each.length <= max / 2)) {
          expect(pieces.flatMap(graphemesOf)).toEqual(graphemesOf(text));
        }
      }),
      seed,
    );
  });

  it('prefers the end of a line, then of a word', () => {
    expect(splitText('one two\nthree four', 10)).toEqual(['one two\n', 'three four']);
    expect(splitText('one two three', 9)).toEqual(['one two ', 'three']);
    expect(splitText('', 10)).toEqual(['']);
  });
});

describe('cleanText', () => {
  it('leaves only text that can be stored and sent, and says when it changed something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: clean, changed } = cleanText(text);
        expect(clean).not.toMatch(/\0/);
        expect(Buffer.from(clean, 'utf8').toString('utf8')).toBe(clean);
        expect(() => encodeURIComponent(clean)).not.toThrow();
        expect(changed).toBe(clean !== text);
        expect(cleanText(clean)).toEqual({ text: clean, changed: false });
      }),
      seed,
    );
  });

  it('keeps emoji, joiners, combining marks and right-to-left text as they are', () => {
    for (const text of [family, '🏳️‍🌈', 'e\u0301', 'שלום', 'مرحبا', 'a\u200bb', 'क्‍ष', '\u2066שלום\u2069']) {
      expect(cleanText(text)).toEqual({ text, changed: false });
    }
  });

  it('closes what a line leaves open and drops what closes nothing', () => {
    expect(cleanText('a\u202eb\nc').text).toBe('a\u202eb\u202c\nc');
    expect(cleanText('a\u2067\u202eb').text).toBe('a\u2067\u202eb\u202c\u2069');
    expect(cleanText('a\u2069b\u202c').text).toBe('ab');
    expect(cleanText('a\ud83db\0').text).toBe('ab');
  });
});
