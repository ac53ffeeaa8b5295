import fc from 'fast-check';
import { requireView } from '../../sandbox/blocks/validate-blocks';
import { confirmFactsView } from '../../src/assessment/early-facts-form';
import type { Review } from '../../src/phrase/review-for';
import { checkWordingView } from '../../src/reread/check-wording-views';
import { passagesAround, sentenceAt } from '../../src/reread/passages';
import type { RereadPart } from '../../src/reread/reread-part';
import { rereadView, shareAnywayView } from '../../src/reread/reread-views';
import { withoutAlerts } from '../../src/slack/block-kit';
import { createPhraseBook, hintMaxLength } from '../../src/wording/phrases';
import { review } from '../../src/wording/review';

const phrases = createPhraseBook([
  { kind: 'flag', words: 'the queue', hint: '&'.repeat(hintMaxLength) },
  { kind: 'flag', words: 'grew', hint: 'h'.repeat(hintMaxLength) },
]);
const withPhrases: Review = (text) => ({
  findings: review(text, { mrkdwn: true, phrases }),
  isUnread: text.length % 2 === 0,
  knowsPhrases: true,
});

const pieces = [
  'Eli should have known. ',
  'Dana forgot to scale & <b> the workers! ',
  'You broke it, "quoted" `code`, ',
  'the queue grew ',
  '<@U0A0000001> ',
  '&amp;&lt; ',
  ':facepalm: ',
  '👩🏽‍🚒',
  '\u202eوكان خطأ ',
  '\n> ',
  '\n',
  '\ud83d',
  '\0',
  `Somebody ${'very '.repeat(60)}careless `,
  'x'.repeat(90),
  '*_~ ',
];
/** Long texts that have everything in them. */
const longText = (most: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 9 })), {
      minLength: 0,
      maxLength: 220,
    })
    .map((found) => found.join('').slice(0, most));

const part = (blockId: string, text: string): RereadPart => {
  const { findings, ...rest } = withPhrases(text);
  const named = findings.map((finding, index) => ({ ...finding, id: `id-of-a-finding-${index}` }));
  return { blockId, label: 'What is not going well?', text, findings: named, quiet: 2, ...rest };
};
const form = (texts: string[], fine: boolean) =>
  rereadView({
    callbackId: 'x',
    checkActionId: 'check',
    metadata: '{}',
    title: 'Re-read',
    submit: 'Share',
    notice: 'Read it once more.',
    parts: texts.map((text, index) => part(`part.${index}`, text)),
    ...(fine && { fine: { actionId: 'fine', undoActionId: 'undo' } }),
    nameless: { blockId: 'nameless', chosen: true },
  });
const shape = { callbackId: 'x', metadata: '{}', title: 'Share it?', submit: 'Share' };

describe('however long and odd the texts are', () => {
  it('every view of the review keeps Slack’s limits, and none drops a finding in silence', () => {
    fc.assert(
      fc.property(
        fc.tuple(longText(3_000), longText(3_000), longText(3_000)),
        longText(14_000),
        (texts, message) => {
          const full = form(texts, true);
          const facts = { whatHappened: texts[0], impact: texts[1], beingDone: texts[2] };
          for (const view of [
            full,
            withoutAlerts(full) ?? full,
            form(texts, false),
            shareAnywayView({ ...shape, parts: texts.map((text) => part('x', text)) }),
            checkWordingView({ text: message, isOwn: message.length % 3 === 0 }, withPhrases),
            confirmFactsView('id', facts, { channelName: 'c', withoutName: true, review: withPhrases }),
          ])
            expect(() => requireView(JSON.parse(JSON.stringify(view)), 'modal')).not.toThrow();
          // What an acknowledgement answers with may hold no alert: Slack's refusal would not come back to us.
          expect(JSON.stringify(form(texts, false))).not.toContain('"type":"alert"');
          const counts = texts.map((text) => withPhrases(text).findings.length);
          const drawn = JSON.stringify(full);
          expect(drawn.match(/"This is fine"/g) ?? []).toHaveLength(
            counts.reduce((sum, count) => sum + Math.min(count, 6), 0),
          );
          for (const count of counts) if (count > 6) expect(drawn).toContain(`And ${count - 6} more.`);
        },
      ),
      { numRuns: 25, seed: 11 },
    );
  }, 30_000);

  it('shows the very words in bold, in their sentences', () => {
    fc.assert(
      fc.property(longText(6_000), (text) => {
        const spans = withPhrases(text).findings.slice(0, 6);
        const shown = passagesAround(text, spans);
        expect(shown.spans.map(({ start, end }) => shown.text.slice(start, end))).toEqual(
          spans.map(({ start, end }) => text.slice(start, end)),
        );
      }),
      { numRuns: 60, seed: 12 },
    );
  });
});

it('shows a short text whole, and of a long one the sentences that matter', () => {
  const short = 'The queue grew. Eli should have known. All was well.';
  expect(passagesAround(short, review(short)).text).toBe(short);
  const filler = 'The queue grew at noon. '.repeat(40);
  const long = `${filler}Eli should have known. ${filler}Dana forgot to scale it.`;
  expect(passagesAround(long, review(long)).text).toBe(
    '…Eli should have known.\n…\nDana forgot to scale it.',
  );
  expect(sentenceAt(long, review(long)[0] as { start: number; end: number })).toMatchObject({
    start: filler.length,
  });
});
