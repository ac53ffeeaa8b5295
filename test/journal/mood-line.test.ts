import fc from 'fast-check';
import { moodFromDigit, moodLineOf, moods, moodToDigit } from '../../src/journal/journal';
import { moodLineBlocks } from '../../src/journal/journal-views';

const at = (hour: number) => new Date(Date.UTC(2040, 2, 5, hour));

it('is none until there are two words to join', () => {
  expect(moodLineOf([])).toBeNull();
  expect(moodLineOf([{ mood: 'low', writtenAt: at(1) }])).toBeNull();
  expect(
    moodLineOf([
      { mood: 'low', writtenAt: at(2) },
      { mood: null, writtenAt: at(1) },
    ]),
  ).toBeNull();
});

it('runs from the oldest to the newest, and says what was there most and last', () => {
  const line = moodLineOf([
    { mood: 'good', writtenAt: at(4) },
    { mood: null, writtenAt: at(3) },
    { mood: 'low', writtenAt: at(2) },
    { mood: 'low', writtenAt: at(1) },
  ]);
  expect(line).toEqual({ bars: '▃▃▆', often: 'low', first: 'low', latest: 'good', since: at(1) });
  expect(JSON.stringify(moodLineBlocks(line, 'UTC'))).toContain(': mostly low, most recently good.');
});

it('says “mostly” of nothing that was there only once', () => {
  const line = moodLineOf([
    { mood: 'good', writtenAt: at(2) },
    { mood: 'drained', writtenAt: at(1) },
  ]);
  expect(line?.often).toBeNull();
  expect(JSON.stringify(moodLineBlocks(line, 'UTC'))).toContain(': first drained, most recently good.');
});

it('seals each word and none as one digit, and reads it back', () => {
  fc.assert(
    fc.property(fc.constantFrom(null, ...moods), (mood) => {
      expect(moodToDigit(mood)).toHaveLength(1);
      expect(moodFromDigit(moodToDigit(mood))).toBe(mood);
    }),
  );
});
