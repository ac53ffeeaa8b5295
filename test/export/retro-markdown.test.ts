import fc from 'fast-check';
import { retroMarkdown } from '../../src/export/retro-markdown';
import { inLanguage } from '../../src/language/current-language';
import { actionItem, at, posting, record, reply } from './records';

/** What the words of a quotation look like to a reader: CommonMark's escapes undone. */
const shown = (line: string) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('a retro as Markdown', () => {
  it('tells what was learned, what was shared and what was said', () => {
    const file = retroMarkdown(
      record({
        retro: {
          ...record().retro,
          state: 'closed',
          closedAt: at,
          learned: 'Alerts need owners.',
          factors: ['tooling', 'load'],
        },
        postings: [posting(['Fine', '', 'Ask sooner']), posting(['x', '', ''], { kind: 'early_facts' })],
        replies: [reply('Thank you'), reply('Changed', { editedAt: at }), reply(null, { deletedAt: at })],
      }),
    );
    expect(file).toBe(
      [
        '# Slow search',
        '',
        '- Channel: #payments',
        '- Opened: Mon 5 March 2040, 10:00 by Ada',
        '- Closed: Mon 5 March 2040, 10:00',
        '- What played a part: Tooling, Load',
        '- Times are in Europe/Stockholm.',
        '',
        '## What we learned',
        '',
        '> Alerts need owners.',
        '',
        '## What was shared',
        '',
        '### Bo: assessment, Mon 5 March 2040, 10:00',
        '',
        '**What is working, or going well**',
        '',
        '> Fine',
        '',
        '**What I can do differently**',
        '',
        '> Ask sooner',
        '',
        '### Bo: early facts, Mon 5 March 2040, 10:00',
        '',
        '**What happened**',
        '',
        '> x',
        '',
        '## What was said in the thread',
        '',
        '**Ada**, Mon 5 March 2040, 10:00',
        '',
        '> Thank you',
        '',
        '**Ada**, Mon 5 March 2040, 10:00, edited',
        '',
        '> Changed',
        '',
        '**Ada**, Mon 5 March 2040, 10:00: deleted by its author.',
        '',
      ].join('\n'),
    );
  });

  it('is in the language of who asked for it, with its dates', () => {
    const given = record({
      retro: { ...record().retro, state: 'closed', closedAt: at, learned: 'Fein', factors: ['tooling'] },
      postings: [posting(['Gut', '', ''], { editedAt: at })],
      actionItems: [
        actionItem('Plan', { state: 'done', stateChangedAt: at, stateChangedBy: 'U1' }),
        actionItem('Karte', {
          dropReason: 'zu viel',
          state: 'dropped',
          stateChangedAt: at,
          stateChangedBy: 'U2',
        }),
      ],
      replies: [reply('Danke'), reply(null, { deletedAt: at })],
    });
    expect(
      inLanguage('de', () => retroMarkdown(given))
        .split('\n')
        .filter((line) => !/^>?$/.test(line)),
    ).toEqual([
      '# Slow search',
      '- Kanal: #payments',
      '- Eröffnet: Mo, 5. März 2040, 10:00 Uhr von Ada',
      '- Abgeschlossen: Mo, 5. März 2040, 10:00 Uhr',
      '- Was dazu beigetragen hat: Werkzeuge',
      '- Die Zeiten sind die von Europe/Stockholm.',
      '## Was wir gelernt haben',
      '> Fein',
      '## Was geteilt wurde',
      '### Bo: Einschätzung, Mo, 5. März 2040, 10:00 Uhr, später bearbeitet',
      '**Was funktioniert oder gut läuft**',
      '> Gut',
      '## Maßnahmen',
      '- [x] Plan (Bo, fällig am 19.03.2040; erledigt von Ada am 05.03.2040)',
      '- [ ] Karte (Bo, fällig am 19.03.2040; fallen gelassen von Bo am 05.03.2040; Grund: zu viel)',
      '## Was im Thread gesagt wurde',
      '**Ada**, Mo, 5. März 2040, 10:00 Uhr',
      '> Danke',
      '**Ada**, Mo, 5. März 2040, 10:00 Uhr: wurde wieder entfernt.',
    ]);
  });

  it('names nobody who shared without a name', () => {
    const file = retroMarkdown(
      record({ postings: [posting(['Fine', '', ''], { withoutName: true, authorId: null })] }),
    );
    expect(file).toContain('### A teammate: assessment');
    expect(file).not.toContain('Bo');
  });

  it.each([
    ['a heading', '# Root cause: Bo'],
    ['a heading of underlines', 'Bo\n==='],
    ['a rule', '---'],
    ['a list', '- one\n+ two\n* three'],
    ['numbers', '1. one\n23) two'],
    ['a link in disguise', '[our runbook](https://evil.example)'],
    ['a link by reference', '[x]: https://evil.example'],
    ['a picture that phones home', '![x](https://evil.example/pixel.png)'],
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['an automatic link', '<https://evil.example>'],
    ['code', '```\n> ## no way out\n```'],
    ['a table', '| a | b |\n|---|---|'],
    ['emphasis', '**bold** _it_ ~~gone~~ `code`'],
    ['a quotation in the quotation', '> > deeper'],
    ['an entity', '&lt;b&gt; &#91;x&#93;'],
    ['backslashes', 'C:\\temp\\*.log'],
    ['a block of code', '    # four spaces'],
    ['lines ended in every way', 'a\r# b\r\n# c\n# d'],
  ])('shows %s as it was typed', (_what, text) => {
    const lines = retroMarkdown(record({ postings: [posting([text, '', ''])] })).split('\n');
    const quotation = lines.filter((line) => line.startsWith('>'));
    for (const line of quotation) {
      expect(line).toMatch(/^>( |$)/);
      expect(line).not.toMatch(/^> ?\s*([#>+|=~-]|\d+[.)]| {4})/);
      expect(line.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[<[\]`*]|&#?\w+;/);
    }
    const back = quotation.map((line) => shown(line.slice(2)).replaceAll('\u00A0', ' ')).join('\n');
    expect(back).toBe(text.replace(/\r\n?/g, '\n'));
    expect(lines.filter((line) => /^#/.test(line))).toHaveLength(4);
  });

  it('keeps words that hold no markup as they are, so that they can be copied', () => {
    const plain = 'payments_api v2.1 (build 7) rose to 30 % - see #123 & ask ada@example.org!';
    expect(retroMarkdown(record({ postings: [posting([plain, '', ''])] }))).toContain(`> ${plain}`);
  });

  it('lets no title or name forge a line, a heading or a direction', () => {
    const file = retroMarkdown(
      record({
        retro: { ...record().retro, title: 'x\n## Shared by Bo\n[a](b) ##' },
        nameOf: () => 'A**da**\n# evil \u202E',
        channelName: '<b>',
        postings: [posting(['Fine', '', ''])],
      }),
    );
    expect(
      file
        .split('\n')
        .filter((line) => /^#/.test(line))
        .map((line) => line.split(' ')[0]),
    ).toEqual(['#', '##', '###', '##']);
    expect(file).toContain('# x ## Shared by Bo \\[a\\](b) \\#\\#');
    expect(file).toContain('A\\*\\*da\\*\\* # evil \u202E\u202C\u2069');
  });

  it('shows Slack’s own markup in replies as a reader sees it, and pings nobody', () => {
    const file = retroMarkdown(
      record({
        replies: [
          reply(
            '<@U2> see <https://x.example|the *board*> in <#C1|ops>, <!channel> &lt;b&gt; &amp; <@U9|who>',
          ),
        ],
      }),
    );
    expect(file).toContain(
      '> @Bo see the \\*board\\* (https://x.example) in #ops, @channel \\<b> & @A teammate',
    );
  });

  it('carries emoji and right-to-left words through unchanged, and closes what they leave open', () => {
    const file = retroMarkdown(
      record({ postings: [posting(['שלום 👩‍🚒 مرحبا', 'open \u202E override', ''])] }),
    );
    expect(file).toContain('> שלום 👩‍🚒 مرحبا');
    expect(file).toContain('> open \u202E override\u202C');
  });

  it('keeps its own outline whatever people type', () => {
    const strange = fc.array(
      fc.constantFrom(
        '#',
        '>',
        '`',
        '[',
        '](',
        ')',
        '<',
        '\n',
        '\r',
        '    ',
        '*',
        '_',
        '-',
        '1.',
        'a',
        '\u2028',
        '\\',
        '|',
        '~~~',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(strange, strange, (title, text) => {
        const file = retroMarkdown(
          record({
            retro: { ...record().retro, title: title.join('') },
            postings: [posting([`x${text.join('')}`, '', ''])],
            replies: [reply(text.join(''))],
          }),
        );
        const outline = file.split(/\r\n|[\r\n]/).filter((line) => !line.startsWith('>') && line !== '');
        expect(outline).toHaveLength(10);
        expect(file.split(/\r\n|[\r\n]/).filter((line) => /^ {0,3}#/.test(line))).toHaveLength(4);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
