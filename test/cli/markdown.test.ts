import fc from 'fast-check';
import { markdownProse } from '../../src/cli/markdown-prose';
import { positionsIn } from '../../src/cli/position';
import { reviewText } from '../../src/cli/review-text';
import { inYardsticks } from '../support/yardstick';

const found = (text: string) =>
  reviewText(text, 'markdown').findings.map(({ phrase }) => phrase.replace(/\s+/g, ' '));

describe('Markdown', () => {
  it.each([
    ['a fence', '```\nYou broke it.\n\nYou broke it.\n```'],
    ['a fence with tildes', '~~~text\nYou broke it.\n~~~'],
    ['a fence in a list', '- so:\n\n  ```\n  You broke it.\n  ```'],
    ['indented code', 'So:\n\n    You broke it.'],
    ['inline code', 'It printed `You broke it` twice.'],
    ['inline code over two lines', 'It printed `You\nbroke it` twice.'],
    ['a quote', '> You broke it.'],
    ['a quote that goes on without its mark', '> Dana wrote that\nYou broke it.'],
    ['front matter', '---\ntitle: You broke it\n---\nThe alert fired.'],
    ['front matter in TOML', '+++\ntitle = "You broke it"\n+++\n'],
    ['a comment', '<!-- You broke it. -->\n\nThe <!-- you broke it --> alert fired.'],
    ['a comment over lines', '<!--\nYou broke it.\n\nYou broke it.\n-->'],
    ['the target and title of a link', '[The page](/you-broke-it "You broke it") was open.'],
    ['a link target further down', 'See [the page][1].\n\n[1]: https://x.example "You broke it"'],
    ['a picture', '![You broke it](x.png)'],
    ['code in HTML', '<div>\n<pre>You broke it.</pre>\n</div>'],
    ['quotation marks', 'The page said "You broke it" twice.'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['a heading', '## You broke it'],
    ['a heading with a line below', 'You broke it\n===='],
    [
      'a list with stars',
      '* It was Monday and the long queue grew and grew, so people started to look\n* You broke it',
    ],
    ['a task', '- [ ] You broke it'],
    ['a table', '| when | what |\n|---|---|\n| 9:00 | You broke it |'],
    ['the label of a link', '[You broke it](https://x.example) today'],
    ['emphasis', 'You **broke** _it_'],
    ['text in HTML', '<details>\n<summary>You broke it</summary>\n</details>'],
    ['a note of the writer’s own', '> [!NOTE]\n> You broke it.'],
    ['a line below unfinished front matter', '---\n\nYou broke it.'],
    ['brackets that point nowhere', 'You [see above] slept, and you broke it.'],
    ['a footnote', 'The queue grew.[^1]\n\n[^1]: You broke it.'],
  ])('reads %s', (_, text) => {
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]).toMatch(/broke/i);
  });

  it('reads a sentence on as the editor wrapped it, and no further', () => {
    expect(found('The reviewer should\nhave asked.')).toEqual(['The reviewer should have asked']);
    expect(found('The reviewer should  \nhave asked.')).toEqual([]);
    expect(found('- The reviewer should\n- have asked.')).toEqual([]);
  });

  it.each([
    ['the block below', '<!-- evenkeel: fine -->\nYou broke it.\n\nYou broke it.'],
    ['its paragraph', 'You broke it. <!-- evenkeel: fine, we talked -->\n\nYou broke it.'],
    ['its list item', '- You broke it. <!-- evenkeel: fine -->\n- You broke it.'],
    ['its table cell', '| a | b |\n|---|---|\n| You broke it <!-- evenkeel: fine --> | You broke it |'],
  ])('keeps quiet about %s when a comment says it is fine', (_, text) => {
    expect(found(text)).toEqual(['You broke it']);
    expect(found(text.replace('fine', 'look'))).toHaveLength(2);
  });

  it('keeps code and names in the rewording', () => {
    const [finding] = reviewText(
      '**Omar** should have\nrolled back `api-7` [at once](/x).',
      'markdown',
    ).findings;
    expect(finding?.rewording).toContain('Omar had not rolled back api-7 at once;');
  });

  const pieces = fc.constantFrom(
    ...[
      'You broke it. ',
      'Dana forgot to call',
      'The alert fired',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '    ',
      '- ',
      '* ',
      '1. ',
      '> ',
      '# ',
    ],
    ...[
      '```',
      '`',
      '~~',
      '**',
      '_',
      '[',
      '](',
      ')',
      '|',
      '|---|',
      '---',
      '<!--',
      '-->',
      '<b>',
      '<pre>',
      '&amp;',
      '&lt;',
      '\\',
      '!',
      ':',
    ],
    ...['😡', '👩🏽‍🚒', 'é́', '漢字', '\ud83d', '\t', '"', '“', '”'],
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''));

  it('moves nothing: as long as before, with line breaks where they were or joined', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const prose = markdownProse(text);
        expect(prose).toHaveLength(text.length);
        for (let at = 0; at < text.length; at += 1) {
          if (prose[at] === '\n') expect(text[at]).toMatch(/[\n\r]/);
        }
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  it('finds the words at the line and column it names', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { line, column, start } of reviewText(`${text}\n\nYou broke it.`, 'markdown').findings) {
          const inLine = text.concat('\n\nYou broke it.').split(/\r\n|\r|\n/)[line - 1] as string;
          const characters = [...new Intl.Segmenter('en').segment(inLine)].map(({ segment }) => segment);
          const here = characters.slice(column - 1).join('');
          expect(here.slice(0, 3)).toBe(text.concat('\n\nYou broke it.').slice(start, start + 3));
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('takes no more than 50 ms for 10,000 characters, whatever they are', () => {
    const hostile = [
      '[',
      '![',
      '*',
      '_a*',
      '`',
      '~~~\n',
      '> ',
      '<a',
      '<!--',
      '<pre',
      '- ',
      '|',
      '&amp;',
      '\\',
      '](',
      '[^1]: ',
      '---\n',
      '    a\n\n',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      expect({ piece, fast: inYardsticks(() => reviewText(text, 'markdown')) < 50 }).toEqual({
        piece,
        fast: true,
      });
    }
  });
});

describe('positions', () => {
  it('count lines and characters as people do', () => {
    const text = 'a\r\nb\rc\n👩🏽‍🚒é́ x\ty 漢字.';
    const positionOf = positionsIn(text);
    const at = (part: string) => positionOf(text.indexOf(part));
    expect([at('a'), at('b'), at('c'), at('x'), at('y'), at('字')]).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 4 },
      { line: 4, column: 6 },
      { line: 4, column: 9 },
    ]);
  });
});
