import fc from 'fast-check';
import { createPhraseBook, isReadable, type Phrase, phraseKey } from '../../src/wording/phrases';
import { review } from '../../src/wording/review';
import { inYardsticks } from '../support/yardstick';

const flag = (words: string, hint: string | null = null): Phrase => ({ kind: 'flag', words, hint });
const allow = (words: string): Phrase => ({ kind: 'allow', words, hint: null });
const found = (text: string, ...phrases: Phrase[]) =>
  review(text, { mrkdwn: true, phrases: createPhraseBook(phrases) }).map(({ category, start, end }) => [
    category,
    text.slice(start, end),
  ]);

describe('a phrase that is pointed at', () => {
  it.each([
    ['whatever the case', 'A Fat Finger moment', 'fat finger', 'Fat Finger'],
    ['whatever the spacing', 'a fat \n\t finger moment', 'fat finger', 'fat \n\t finger'],
    ['next to punctuation and emphasis', 'they (*fat finger*), again', 'fat finger', 'fat finger'],
    ['in any script', 'wer hat das SCHLAMPIG gemacht und nicht getestet', 'schlampig', 'SCHLAMPIG'],
    ['without spaces between words', '这是谁的错？', '谁的错', '谁的错'],
    ['with an ampersand, as Slack writes it', 'an R&amp;D special', 'r&d', 'R&amp;D'],
    ['however é is made', 'a cafe\u0301 deploy', 'café deploy', 'cafe\u0301 deploy'],
    ['with either apostrophe', 'so that’s a classic', "that's a classic", 'that’s a classic'],
    ['that looks like a pattern', 'the (a+)+$ people', '(a+)+$', '(a+)+$'],
  ])('is found %s', (_how, text, words, expected) => {
    expect(found(text, flag(words)).map(([, piece]) => piece)).toEqual([expected]);
  });

  it.each([
    ['inside another word', 'the category is cat5', 'cat'],
    ['in code', 'see `fat finger` there', 'fat finger'],
    ['in a quotation', 'she said “fat finger”', 'fat finger'],
    ['in a quoted line', '&gt; fat finger', 'fat finger'],
    ['in the address of a link', '<https://x.example/fat-finger|this>', 'fat'],
    ['across a full stop', 'It was fat. Finger food came.', 'fat finger'],
    ['where it is a pattern only to a machine', 'aaaaaaaaaaaa', 'a+'],
  ])('is not found %s', (_where, text, words) => {
    expect(found(text, flag(words))).toEqual([]);
  });

  it('says what its hint says, and goes before the review where it has one', () => {
    const text = 'Dana forgot to scale it.';
    const [own] = review(text, {
      phrases: createPhraseBook([flag('forgot', 'Ask what made it easy to miss.')]),
    });
    expect(own).toMatchObject({
      category: 'phrase',
      why: 'Ask what made it easy to miss.',
      severity: 'mild',
    });
    expect(found(text, flag('forgot'))).toEqual([['failure_verb', 'Dana forgot to scale']]);
    expect(found(text)).toEqual([['failure_verb', 'Dana forgot to scale']]);
  });
});

describe('a phrase that is left alone', () => {
  it('quiets the findings it shares words with, and no other', () => {
    const text = 'Dana forgot to scale it. Eli should have known.';
    expect(found(text, allow('forgot to scale'))).toEqual([['counterfactual', 'Eli should have known']]);
    expect(found(text, allow('scale it'))).toEqual([['counterfactual', 'Eli should have known']]);
    expect(found(text, allow('nothing of it'))).toHaveLength(2);
  });

  it('wins over a shorter one that is pointed at, and loses to a longer one', () => {
    expect(found('a stupid simple fix', flag('stupid'), allow('stupid simple'))).toEqual([]);
    expect(found('a stupid simple user', flag('stupid simple user'), allow('stupid simple'))).toHaveLength(1);
  });
});

it('takes words only: nothing that the review never reads', () => {
  for (const words of [
    '`code`',
    '“quoted”',
    ':facepalm:',
    '<@U0A0000001>',
    'https://x.example',
    '🤦',
    '!?',
    '  ',
  ])
    expect([words, isReadable(words)]).toEqual([words, false]);
  for (const words of ['fat finger', "it's", 'R&D', 'C++', '(a+)+$', 'Schuld', '过错'])
    expect([words, isReadable(words)]).toEqual([words, true]);
  expect(phraseKey(' Fat   FINGER ')).toBe(phraseKey('fat finger'));
});

/** Made of few letters and marks, so that phrases and texts begin alike as often as can be. */
const nasty = (maxLength: number) =>
  fc.string({
    unit: fc.constantFrom('a', 'A', ' ', '.', '(', '+', '*', '&', '\n', 'é', '漢', "'", '_'),
    maxLength,
  });

describe('whatever phrases and texts say', () => {
  it('finds what comparing every word with every phrase finds', () => {
    fc.assert(
      fc.property(fc.array(nasty(8).filter(isReadable), { maxLength: 6 }), nasty(40), (words, text) => {
        const book = createPhraseBook(words.map((each) => flag(each)));
        const places = book.applyTo(text, [], {});
        let last = 0;
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words.map(phraseKey)).toContain(phraseKey(text.slice(start, end)));
          last = end;
        }
        const padded = ` ${phraseKey(text)} `;
        expect(places.length > 0).toBe(words.some((each) => padded.includes(` ${phraseKey(each)} `)));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    ['one letter over and over', 'a '.repeat(40), 'a '.repeat(5_000)],
    ['brackets', `${'('.repeat(78)}ab`, '('.repeat(10_000)],
    ['a word without an end', 'a'.repeat(80), 'a'.repeat(10_000)],
    ['stars', `${'*a'.repeat(40)}`, '*a'.repeat(5_000)],
  ])('takes less than 50 ms for 200 phrases and 10,000 characters of %s', (_what, words, text) => {
    const phrases = Array.from({ length: 200 }, (_, index) => flag(`${words.slice(0, 76)} ${index}`));
    const book = createPhraseBook(phrases);
    expect(inYardsticks(() => book.applyTo(text, [], {}), 4)).toBeLessThan(50);
  });
});
