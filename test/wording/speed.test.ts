import fc from 'fast-check';
import { review } from '../../src/wording/review';
import { inYardsticks } from '../support/yardstick';
import { labelled } from './figures';

const sentences = (['dev', 'own', 'held out'] as const).flatMap((set) =>
  labelled(set).map(({ text }) => text),
);
const blaming = labelled('own').filter(({ label }) => label === 'blame');

/** Limits are in milliseconds of a quiet machine: about one yardstick each. */

test('ten sentences, two of them blaming, take less than a millisecond', () => {
  const clean = labelled('own').filter(({ label }) => label === 'clean');
  const message = [...blaming.slice(0, 2), ...clean.slice(0, 8)]
    .map(({ text: sentence }) => sentence)
    .join('. ');
  for (let i = 0; i < 400; i += 1) review(message);
  expect(inYardsticks(() => review(message), 200)).toBeLessThan(1);
});

test('no text takes more than 30 ms for 10,000 characters once the code is warm', () => {
  const size = 10_000;
  const stretched = [
    ...[
      'a',
      'a ',
      ' ',
      '\n',
      '"',
      "'",
      '" ',
      "'a",
      '*',
      '_a',
      '~a',
      '`',
      '<',
      '<@',
      '&gt;',
      '[x](',
      ':a',
      ':a:',
      '.',
      '. ',
      '!?',
      ',',
      '(',
      ') ',
      '@a',
    ],
    ...[
      'the ',
      'not ',
      'who ',
      'who wrote ',
      'and ',
      'he and ',
      'should have ',
      'should not really have ',
      'because of the ',
      'of the team ',
      'you ',
      'Marek ',
      "'s ",
      "n't ",
    ],
    ...[
      'you broke it ',
      'I should have asked. ',
      'nobody ever even checked, ',
      'had they been more ',
      'is it really so ',
      'never ever ',
      'great job breaking it ',
      'a\u0301',
      '😡',
      '漢',
      '\ud800',
      'x-',
      'x_',
      'x.x',
      '1:1',
      'https://a',
      '> ',
      '- ',
      '| ',
    ],
  ].map((piece) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size));
  const mixed = fc
    .sample(fc.array(fc.constantFrom(...sentences), { minLength: 300, maxLength: 300 }), {
      numRuns: 5,
      seed: 7,
    })
    .map((pieces) => pieces.join(' ').slice(0, size));
  for (let i = 0; i < 10; i += 1) for (const original of mixed) review(original);
  for (const original of [...stretched, ...mixed]) {
    expect({
      text: original.slice(0, 30),
      fast: inYardsticks(() => review(original, { mrkdwn: true }), 5) < 30,
    }).toEqual({ text: original.slice(0, 30), fast: true });
  }
});

test('ten thousand characters of words never met before take less than 50 ms', () => {
  const word = fc.string({ unit: fc.constantFrom(...'bcdfghklmnprstvwz'), minLength: 4, maxLength: 4 });
  const unread = fc
    .sample(fc.array(word, { minLength: 2000, maxLength: 2000 }), { numRuns: 5, seed: 3 })
    .map((words) => `${words.join(' ')}. Omar forgot to look.`);
  const found: number[] = [];
  const readNext = (): void => {
    found.push(review(unread[found.length] ?? '').length);
  };
  expect(inYardsticks(readNext, unread.length)).toBeLessThan(50);
  expect(found).toEqual(unread.map(() => 1));
});
