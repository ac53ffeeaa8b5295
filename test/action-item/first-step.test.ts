import { firstStep } from '../../src/action-item/first-step';

describe('the title offered from "What can I do differently?"', () => {
  const long =
    'Next time I ask in the channel before I start a run that takes longer than an hour, e.g. the month’s end.';
  it.each([
    ['its first line', 'Add it to the runbook.\nAnd breathe.', 'Add it to the runbook.'],
    ['a short line of two sentences as it is', 'Ask first. Then start.', 'Ask first. Then start.'],
    ['the first sentence of a long line', `${long} And I write down what I find.`, long],
    ['as much of a long sentence as a title holds', 'x'.repeat(300), 'x'.repeat(200)],
    ['nothing of nothing', ' \n ', ''],
  ])('is %s', (_what, answer, title) => {
    expect(firstStep({ kind: 'assessment', texts: ['', '', answer] })).toBe(title);
  });

  it('is never made of anything else that was shared', () => {
    expect(firstStep({ kind: 'early_facts', texts: ['a', 'b', 'c'] })).toBe('');
  });
});
