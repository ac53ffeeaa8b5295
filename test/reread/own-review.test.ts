import { VirtualClock } from '../../sandbox';
import type { Review } from '../../src/phrase/review-for';
import { ownReview } from '../../src/reread/own-review';
import { generateKeyRing, parseKeyRing } from '../../src/vault/key-ring';
import { createVault } from '../../src/vault/vault';
import { review } from '../../src/wording/review';
import { inYardsticks } from '../support/yardstick';

const newVault = () =>
  createVault({
    keyRing: parseKeyRing(generateKeyRing()),
    clock: VirtualClock.frozenAt('2040-03-05T09:00:00Z'),
  });
const vault = newVault();
const reading: Review = (text) => ({
  findings: review(text, { mrkdwn: true }),
  isUnread: false,
  knowsPhrases: false,
});
const text = 'The queue grew. Eli should have known that. Dana forgot to scale it.';

const idsOf = (own: object = {}, field = 'reread.bad', words = text) =>
  ownReview(reading, { vault, userId: 'U1', subjectId: 'a1', fine: [], ...own })(field, words).findings.map(
    ({ id }) => id as string,
  );

describe('the id of a finding', () => {
  const [id] = idsOf();

  it('is the same for the same words in the same sentence and field, wherever that stands', () => {
    expect(idsOf()[0]).toBe(id);
    expect(idsOf({}, 'reread.bad', `Another line.\n${text}`)[0]).toBe(id);
    expect(idsOf({}, 'reread.bad', text.replace('Eli should', 'Eli   should'))[0]).toBe(id);
    expect(idsOf({}, 'reread.bad', text.replace('grew', 'stood'))[0]).toBe(id);
  });

  it.each([
    ['sentence', () => idsOf({}, 'reread.bad', text.replace('known that', 'known this'))],
    ['field', () => idsOf({}, 'reread.good')],
    ['person', () => idsOf({ userId: 'U2' })],
    ['draft', () => idsOf({ subjectId: 'a2' })],
    ['key', () => idsOf({ vault: newVault() })],
  ])('is another for another %s', (_what, ids) => {
    expect(ids()).toHaveLength(2);
    expect(ids()[0]).not.toBe(id);
  });

  it('says nothing of the words, and fits a button', () => {
    expect(id).toMatch(/^[\w-]{40,60}$/);
    expect(Buffer.from(id as string, 'base64url').toString()).not.toMatch(/Eli|known/);
  });

  it('is what calling a finding fine is remembered by: that one is quiet, the others are not', () => {
    const checked = ownReview(reading, { vault, userId: 'U1', subjectId: 'a1', fine: [id as string] })(
      'reread.bad',
      text,
    );
    expect(checked.quiet).toBe(1);
    expect(checked.findings.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dana forgot to scale',
    ]);
  });
});

it('takes moments for a text that is full of findings', () => {
  const full = 'Dana forgot to scale it, '.repeat(120);
  const found = reading(full);
  const own = ownReview(() => found, { vault, userId: 'U1', subjectId: 'a1', fine: [] });
  expect(found.findings.length).toBeGreaterThan(50);
  expect(inYardsticks(() => own('reread.bad', full), 3)).toBeLessThan(50);
});
