import { TypedValues } from '../../../sandbox/page/api/typed-values';
import { niceTicks } from '../../../sandbox/page/blocks/charts/ticks';
import { instantOf, wallTime } from '../../../sandbox/page/blocks/elements/wall-time';
import { parseMrkdwn } from '../../../sandbox/page/blocks/text/parse-mrkdwn';
import { slackDate } from '../../../sandbox/page/blocks/text/slack-date';
import { suggestionsFor } from '../../../sandbox/page/composer/command-menu';
import { fromSlackText, toSlackText } from '../../../sandbox/page/composer/slack-text';

const kinds = (text: string) =>
  parseMrkdwn(text).flatMap((block) =>
    block.kind === 'code' ? ['code block'] : block.children.map((part) => `${block.kind} ${part.kind}`),
  );

describe('mrkdwn as the page reads it', () => {
  it('formats whole words only, so that names of things stay as they are', () => {
    expect(kinds('*bold* _it_ ~gone~')).toEqual([
      'paragraph bold',
      'paragraph text',
      'paragraph italic',
      'paragraph text',
      'paragraph strike',
    ]);
    expect(kinds('payments_api_v2 and 2*3*4')).toEqual(['paragraph text']);
  });

  it('knows quotes, code, mentions, links, dates and emoji, and undoes Slack’s escapes', () => {
    expect(kinds('> said\n```a\nb```')).toEqual(['quote text', 'code block']);
    expect(parseMrkdwn('<@U1> <#C1|general> <https://a.b|x> <!date^0^{date}|then> :wave: &lt;b&gt;')).toEqual(
      [
        {
          kind: 'paragraph',
          children: [
            { kind: 'user', id: 'U1', label: null },
            { kind: 'text', text: ' ' },
            { kind: 'channel', id: 'C1', label: 'general' },
            { kind: 'text', text: ' ' },
            { kind: 'link', url: 'https://a.b', label: 'x' },
            { kind: 'text', text: ' ' },
            { kind: 'date', seconds: 0, format: '{date}', url: null, fallback: 'then' },
            { kind: 'text', text: ' ' },
            { kind: 'emoji', name: 'wave' },
            { kind: 'text', text: ' <b>' },
          ],
        },
      ],
    );
  });

  it('never reads what a person typed as a mention', () => {
    expect(kinds('&lt;@U1&gt; &lt;!channel&gt;')).toEqual(['paragraph text']);
  });
});

describe('dates as the page writes them', () => {
  const at = { now: new Date('2040-03-05T23:30:00Z'), zone: 'Europe/Berlin' };
  const seconds = (iso: string) => Date.parse(iso) / 1000;

  it('counts days in the reader’s zone, and leaves the year out nearby', () => {
    expect(slackDate(seconds('2040-03-06T08:30:00Z'), '{date_short_pretty} at {time}', at)).toBe(
      'today at 9:30',
    );
    expect(slackDate(seconds('2040-03-12T08:00:00Z'), '{date_short}', at)).toBe('Mar 12');
    expect(slackDate(seconds('2041-03-12T08:00:00Z'), '{date_short}', at)).toBe('Mar 12, 2041');
  });

  it('speaks the reader’s language', () => {
    const german = { ...at, locale: 'de-DE' };
    expect(slackDate(seconds('2040-03-06T08:30:00Z'), '{date_short_pretty} um {time}', german)).toBe(
      'heute um 9:30',
    );
    expect(slackDate(seconds('2040-03-12T08:00:00Z'), '{date}', german)).toBe('12. März');
  });

  it('brings a picked time back to the same instant, also around a clock change', () => {
    for (const iso of ['2040-03-25T00:59:00Z', '2040-03-25T01:00:00Z', '2040-10-28T03:00:00Z']) {
      expect(instantOf(wallTime(seconds(iso), 'Europe/Berlin'), 'Europe/Berlin')).toBe(seconds(iso));
    }
  });
});

describe('what is typed on the page', () => {
  const names = {
    people: [{ id: 'U1', handle: 'bo', name: 'Bo Lindqvist', isBot: false }],
    channels: [{ id: 'C1', name: 'payments', isPrivate: false }],
  };

  it('is sent escaped, with names as ids, and comes back as it was', () => {
    const sent = toSlackText('@bo see #payments, a < b & @bob', names);
    expect(sent).toBe('<@U1> see <#C1>, a &lt; b &amp; @bob');
    expect(fromSlackText(sent, names)).toBe('@bo see #payments, a < b & @bob');
  });

  it('is shown before an older answer of the sandbox, until that has the newest', () => {
    const values = new TypedValues();
    const known = { b: { a: { type: 'plain_text_input', value: 'Hel' } } };
    const first = { value: 'Hello' };
    values.put('b', 'a', first);
    values.put('b', 'a', { value: 'Hello you' });
    values.sent('b', 'a', first);
    values.settle();
    expect(values.over(known).b?.a).toEqual({ type: 'plain_text_input', value: 'Hello you' });
    expect(values.forActs()).toEqual({ b: { a: 'Hello you' } });
    values.mark(true);
    values.settle();
    expect(values.over(known)).toEqual(known);
  });

  it('offers the commands there are, with the words they know', () => {
    const app = {
      name: 'Evenkeel',
      commands: [{ command: '/retro', description: 'Write', usageHint: '[help | settings]' }],
      globalShortcuts: [],
      messageShortcuts: [],
    };
    expect(suggestionsFor('/ret', app).map(({ insert }) => insert)).toEqual([
      '/retro ',
      '/retro help',
      '/retro settings',
    ]);
    expect(suggestionsFor('/retro s', app).map(({ insert }) => insert)).toEqual(['/retro settings']);
    expect(suggestionsFor('hello /retro', app)).toEqual([]);
  });
});

it('marks an axis with round numbers that hold every value', () => {
  expect(niceTicks([3, 8, 5])).toEqual([0, 2, 4, 6, 8]);
  expect(niceTicks([-3, 4])).toEqual([-4, -2, 0, 2, 4]);
  expect(niceTicks([0, 1])).toEqual([0, 1]);
  expect(niceTicks([0.5])).toEqual([0, 0.2, 0.4, 0.6]);
  expect(niceTicks([])).toEqual([0, 1]);
});
