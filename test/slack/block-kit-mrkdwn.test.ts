import fc from 'fast-check';
import {
  channelLink,
  escapeMrkdwn,
  link,
  literalMrkdwn,
  Mrkdwn,
  md,
  mention,
  plain,
  quote,
  richTextWithBold,
  section,
  slackDate,
} from '../../src/slack/block-kit';
import { activeParts } from './mrkdwn-reader';

const seed = { seed: 20260302, numRuns: 1000 };
const hostile = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<@U012AB3CD>',
  '<#C012AB3CD>',
  '<!subteam^S1>',
  '<https://evil.example|our site>',
  '<!date^1^{date}|x>',
  '*bold*',
  '_italic_',
  '~strike~',
  '`code`',
  '```block```',
  '> quoted',
  '&gt; quoted',
  '>>> all',
  '&lt;!channel&gt;',
  '\n> forged',
  '\n*Reference: ABC123*',
  '\r\n• item',
  '\u2028> line',
  '\u202e<!channel>',
  '<',
  '>',
  '&',
  '|',
  '*',
  '_',
  '~',
  '`',
  'payments_api',
  'a*b',
  '2 * 3 * 4',
  '&amp;lt;',
  '<<!channel>>',
  '<!chan\u200bnel>',
  '@here',
  '#general',
  ':fire:',
];
const corpus = hostile.flatMap((first) => [
  first,
  `${first} x ${first}`,
  ...hostile.slice(0, 6).map((next) => `${first}${next}`),
]);
const hostileText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 5 })), { maxLength: 12 })
    .map((parts) => parts.join('')),
  fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '!', '@', '&', 'g', 't', ';', ' ', '\n', 'a', '|'),
    maxLength: 40,
  }),
);

describe('people’s words in mrkdwn', () => {
  it('stay words: nothing pings, links, formats or quotes (300 known tricks)', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    for (const text of corpus) expect([text, activeParts(literalMrkdwn(text))]).toEqual([text, []]);
  });

  it('stay words, whatever they are and wherever they stand', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, name) => {
        const rendered = md`*A retro* on ${title} by ${mention('U012AB3CD')} and ${name}`.render(3000);
        expect(activeParts(rendered)).toEqual(['<@U012AB3CD>', '*A retro*']);
        expect(rendered).not.toContain('\n');
      }),
      seed,
    );
  });

  it('stay words when they are shortened to any length', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.integer({ min: 17, max: 80 }), (first, second, max) => {
        const rendered = md`${first} ${mention('U012AB3CD')} ${second}`.render(max);
        expect(rendered.length).toBeLessThanOrEqual(max);
        expect(activeParts(rendered)).toEqual(['<@U012AB3CD>']);
        expect(rendered).not.toMatch(/&(?!(amp|lt|gt);)/);
      }),
      seed,
    );
  });

  it('would ping, format and quote without it (negative control)', () => {
    expect(activeParts('*A retro* on <!channel>')).toContain('<!channel>');
    expect(activeParts(escapeMrkdwn('> *bold*'))).toEqual(['*bold*', '&gt;']);
    expect(corpus.filter((text) => activeParts(text).length > 0).length).toBeGreaterThan(200);
  });

  it('can still be read and copied', () => {
    expect(literalMrkdwn('payments_api is 2*3 < 7 & done')).toBe('payments_api is 2*3 &lt; 7 &amp; done');
    expect(literalMrkdwn('Grüße an 王小明 👩‍🚀')).toBe('Grüße an 王小明 👩‍🚀');
    expect(literalMrkdwn('שלום')).toBe('\u2068שלום\u2069');
  });

  it('share the room: short ones stay whole', () => {
    const rendered = md`${'x'.repeat(500)} by ${'Ada'}`.render(60);
    expect(rendered).toMatch(/^x+… by Ada$/);
    expect(rendered).toHaveLength(60);
  });
});

describe('entities', () => {
  it('are made from ids only', () => {
    expect(String(channelLink('C012AB3CD'))).toBe('<#C012AB3CD>');
    for (const bad of ['', 'channel', 'U1><!channel', '!channel', 'u012ab3cd', 'U012AB3CD\n']) {
      expect(() => mention(bad)).toThrow(expect.objectContaining({ code: 'invalid_slack_id' }));
      expect(() => channelLink(bad)).toThrow(expect.objectContaining({ code: 'invalid_slack_id' }));
    }
  });

  it('link to http and https only, and a label cannot end them', () => {
    expect(String(link('https://a.example/x?a=1&b=2', 'Run|book > <here>'))).toBe(
      '<https://a.example/x?a=1&amp;b=2|Run¦book &gt; &lt;here&gt;>',
    );
    expect(activeParts(String(link('javascript:alert(1)', 'x')))).toEqual([]);
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        hostileText,
        (url, label) => {
          expect(activeParts(String(link(url, label)))).toHaveLength(1);
        },
      ),
      seed,
    );
  });

  it('show a date in each reader’s zone, with a fallback in ours', () => {
    const date = slackDate(new Date('2026-03-02T08:30:00Z'), { zone: 'Europe/Berlin' });
    expect(String(date)).toBe(
      '<!date^1772440200^{date_short_pretty} at {time}|2 Mar 2026, 09:30 (Europe/Berlin)>',
    );
  });
});

describe('rich text', () => {
  const textOf = (block: ReturnType<typeof quote>) =>
    (block.elements[0]?.elements as { type: string; text?: string; style?: { bold?: boolean } }[]) ?? [];

  it('quotes literally: text and links, nothing else, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...hostile), fc.webUrl(), fc.lorem()), { maxLength: 10 }),
        (parts) => {
          const text = parts.join(' ').replaceAll('\u202e', '');
          const elements = textOf(quote(text));
          expect(elements.every(({ type }) => type === 'text' || type === 'link')).toBe(true);
          expect(elements.map((each) => each.text).join('')).toBe(text || ' ');
        },
      ),
      seed,
    );
  });

  it('links addresses without the punctuation after them', () => {
    expect(textOf(quote('See https://a.example/x. And ftp://b'))).toEqual([
      { type: 'text', text: 'See ' },
      { type: 'link', url: 'https://a.example/x', text: 'https://a.example/x' },
      { type: 'text', text: '. And ftp://b' },
    ]);
  });

  it('sets spans in bold and keeps the text, for any spans', () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), spans, (raw, given) => {
        const text = raw.replace(/[\0\u202a-\u202e\u2066-\u2069]/g, '');
        const elements = textOf(richTextWithBold(text, given));
        expect(elements.map((each) => each.text).join('')).toBe(text || ' ');
        for (const each of elements) expect(each.text).not.toMatch(/\p{Cs}/u);
      }),
      seed,
    );
    expect(
      textOf(
        richTextWithBold('you never test', [
          { start: 4, end: 9 },
          { start: 6, end: 9 },
        ]),
      ),
    ).toEqual([
      { type: 'text', text: 'you ' },
      { type: 'text', text: 'never', style: { bold: true } },
      { type: 'text', text: ' test' },
    ]);
  });
});

it('plain text shows anything as it is', () => {
  expect(plain('*a* <!here>', 75)).toEqual({ type: 'plain_text', text: '*a* <!here>', emoji: false });
  expect(plain(' \0', 75).text).toBe('–');
  expect(section(md`x ${'y'}`).text).toEqual({ type: 'mrkdwn', text: 'x y', verbatim: true });
  expect(new Mrkdwn([]).render(5)).toBe('');
});
