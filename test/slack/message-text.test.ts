import fc from 'fast-check';
import { readMrkdwn, richMrkdwnWithBold } from '../../src/slack/block-kit';
import { messageText } from '../../src/slack/message-text';
import { activeParts } from './mrkdwn-reader';

describe('the words of a message', () => {
  it('are what a person typed, whatever its blocks say again', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'again' } }];
    expect(messageText({ text: 'typed &amp; sent', blocks })).toBe('typed &amp; sent');
    expect(messageText({ text: 'for notifications', bot_id: 'B1', blocks })).toBe('again');
    expect(messageText({ text: 'for notifications', bot_id: 'B1' })).toBe('for notifications');
  });

  it('come as mrkdwn from every kind of block that holds any', () => {
    const plain = (text: string) => ({ type: 'plain_text', text });
    const rich = [
      { type: 'user', user_id: 'U0A0000001' },
      { type: 'text', text: ' wrote ' },
      { type: 'text', text: 'rm -rf <x>', style: { code: true } },
      { type: 'emoji', name: 'tada' },
      { type: 'link', url: 'https://x.example/a', text: 'here' },
      { type: 'link', url: 'https://x.example/b' },
      { type: 'broadcast', range: 'here' },
      { type: 'channel', channel_id: 'C0A0000001' },
      { type: 'usergroup', usergroup_id: 'S0A0000001' },
    ];
    const blocks = [
      { type: 'header', text: plain('A & B') },
      { type: 'section', text: { type: 'mrkdwn', text: '*x* &lt;' }, fields: [plain('one'), plain('two')] },
      { type: 'context', elements: [{ type: 'image', image_url: 'x' }, plain('small')] },
      { type: 'markdown', text: '1 < 2' },
      { type: 'container', title: plain('Box'), child_blocks: [{ type: 'section', text: plain('in it') }] },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: rich }] },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'a\nb' }] }],
      },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'log' }] }],
      },
      { type: 'actions', elements: [{ type: 'button', text: plain('Press') }] },
      { type: 'from_the_future', text: plain('?') },
    ];
    expect(messageText({ blocks })).toBe(
      [
        'A &amp; B\n*x* &lt;\none\ntwo\nsmall\n1 &lt; 2\nBox\nin it',
        '<@U0A0000001> wrote `rm -rf &lt;x&gt;`:tada:<https://x.example/a|here><https://x.example/b><!here><#C0A0000001><!subteam^S0A0000001>',
        '&gt; a\n&gt; b\n```\nlog\n```',
      ].join('\n'),
    );
  });

  it('are taken from any shape of payload without a stumble', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('text', 'blocks', 'elements', 'type', 'fields') }),
        (message) => {
          expect(typeof messageText(message)).toBe('string');
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });
});

const tokens = [
  '<@U0A0000001>',
  '<#C0A0000001|ops>',
  '<!channel>',
  '<!subteam^S1|@ops>',
  '&amp;',
  '&lt;!here&gt;',
];
const odd = [
  ...tokens,
  '<https://x.example|a *b*>',
  '<mailto:a@b.example>',
  ':tada:',
  '<',
  '>',
  '|',
  '*',
  '`',
  'words ',
];
const text = fc.array(fc.constantFrom(...odd), { maxLength: 30 }).map((found) => found.join(''));

describe('a message that is shown again', () => {
  it('tells nobody: people by name, @channel as a word, and nothing else active', () => {
    fc.assert(
      fc.property(text, (message) => {
        const { elements } = richMrkdwnWithBold(message, [{ start: 2, end: 9 }]);
        expect(JSON.stringify(elements)).not.toContain('broadcast');
        const active = activeParts(readMrkdwn(message).toString());
        expect(active.filter((found) => !/^<(@U0A0000001|#C0A0000001)>$/.test(found))).toEqual([]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('reads as in Slack', () => {
    const message = 'See <https://x.example/?a=1&amp;b=2|a &lt; b>, <@U0A0000001>! <!here> :tada: &amp;c';
    expect(readMrkdwn(message).toString()).toBe('See a &lt; b, <@U0A0000001>! @here :tada: &amp;c');
    const [quote] = richMrkdwnWithBold(message, []).elements;
    expect(quote).toMatchObject({
      elements: [
        { type: 'text', text: 'See ' },
        { type: 'link', url: 'https://x.example/?a=1&b=2', text: 'a < b' },
        { type: 'text', text: ', ' },
        { type: 'user', user_id: 'U0A0000001' },
        { type: 'text', text: '! @here ' },
        { type: 'emoji', name: 'tada' },
        { type: 'text', text: ' &c' },
      ],
    });
  });
});
