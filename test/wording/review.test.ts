import { review } from '../../src/wording/review';

test('marks the words that sound like blame and leaves the rest alone', () => {
  const text = 'At 09:02 he should have waited.';
  const [finding] = review(text);
  expect(text.slice(finding?.start, finding?.end)).toBe('he should have waited');
  expect(finding?.category).toBe('counterfactual');
  expect(review('The node restarted at 09:02.')).toEqual([]);
});
