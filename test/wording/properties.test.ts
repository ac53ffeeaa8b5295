import fc from 'fast-check';
import { mask } from '../../src/wording/mask';
import { review } from '../../src/wording/review';
import { GENERAL } from '../../src/wording/reword';
import { labelled } from './figures';

const sentences = (['dev', 'own', 'held out'] as const).flatMap((set) =>
  labelled(set).map(({ text }) => text),
);
const blaming = labelled('own').filter(({ label }) => label === 'blame');

/** Things that stand around sentences in Slack. */
const noise = fc.constantFrom(
  ...[
    '😡',
    '👩🏽‍🚒',
    '🇳🇱',
    ':clap:',
    '<@U0AB12>',
    '<!here>',
    '<#C12|ops>',
    '<https://a.example/x?y=1|the page>',
    '&amp;',
    '&gt;',
    '`code`',
    '*',
    '_',
    '~',
  ],
  ...[
    '"',
    '“',
    '”',
    '\n',
    '\n> ',
    '\n- ',
    '• ',
    '\u0000',
    '\ud83d',
    '\udc00',
    '\u200b',
    '\u00a0',
    '…',
    '!!!',
    'é́',
    '漢字',
    ' ',
    '\t',
  ],
);
const text = fc.array(
  fc.oneof(fc.constantFrom(...sentences), noise, fc.string({ unit: 'binary', maxLength: 12 })),
  { maxLength: 14 },
);
const slackText = text.map((pieces) => pieces.join(' '));

test('offsets are whole, in order, without overlaps and inside the original text', () => {
  fc.assert(
    fc.property(slackText, fc.boolean(), (original, mrkdwn) => {
      expect(mask(original, { mrkdwn })).toHaveLength(original.length);
      let last = 0;
      for (const finding of review(original, { mrkdwn })) {
        expect(finding.start).toBeGreaterThanOrEqual(last);
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(finding.end).toBeLessThanOrEqual(original.length);
        last = finding.end;
      }
    }),
    { numRuns: 300 },
  );
});

test('the marked words are the same words wherever the sentence stands', () => {
  const before = fc.array(
    fc.constantFrom(
      '😡😡 ',
      '👩🏽‍🚒 ',
      '<@U0AB12> sent <https://a.example|this>.\n',
      '`a "b`. ',
      '*Timeline*\n',
      'R&amp;D met. ',
      '• ',
      'é́à. ',
      '> quoted\n',
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(before, fc.constantFrom(...blaming), (pieces, { text: sentence }) => {
      const prefix = `${pieces.join('')}\n`;
      const alone = review(sentence, { mrkdwn: true });
      const placed = review(`${prefix}${sentence}`, { mrkdwn: true }).filter(
        ({ start }) => start >= prefix.length,
      );
      expect(placed.map(({ start, end }) => (prefix + sentence).slice(start, end))).toEqual(
        alone.map(({ start, end }) => sentence.slice(start, end)),
      );
    }),
    { numRuns: 300 },
  );
});

test('the same text always gives the same findings', () => {
  fc.assert(
    fc.property(slackText, (original) => {
      expect(review(original, { mrkdwn: true })).toEqual(review(original, { mrkdwn: true }));
    }),
    { numRuns: 100 },
  );
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), fc.boolean(), (original, mrkdwn) => {
      review(original, { mrkdwn });
    }),
    { numRuns: 300 },
  );
  for (const original of [
    '',
    '\0',
    '\ud800',
    '\udc00\ud800',
    'constructor __proto__ toString hasOwnProperty',
    ' '.repeat(200_000),
    'a'.repeat(200_000),
    'should have '.repeat(17_000),
  ]) {
    expect(Array.isArray(review(original, { mrkdwn: true }))).toBe(true);
  }
});

test('the review has nothing to say about its own rewordings', () => {
  for (const general of Object.values(GENERAL)) expect(review(general)).toEqual([]);
  for (const sentence of sentences) {
    for (const mrkdwn of [true, false]) {
      for (const { rewording } of review(sentence, { mrkdwn })) {
        expect({ sentence, findings: review(rewording, { mrkdwn }) }).toEqual({ sentence, findings: [] });
      }
    }
  }
});
