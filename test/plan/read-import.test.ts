import { readImport } from '../../src/plan/read-import';

const titles = (text: string) => readImport(text).ready.map(({ words }) => words.title);

describe('a pasted table of plans', () => {
  it('is read by the names of its columns, whatever separates them and in whatever order', () => {
    const words = {
      title: 'Queue grows',
      link: 'https://wiki.example/q',
      appliesWhen: 'Alarm, red',
      steps: '1. Scale\n2. Tell',
    };
    const csv =
      'Steps,title,When,URL\n"1. Scale\n\n2. Tell",Queue grows,"Alarm, red",https://wiki.example/q\n';
    expect(readImport(csv).ready.map((plan) => plan.words)).toEqual([words]);
    const semicolons =
      'title;applies when;link;steps\nQueue grows;Alarm, red;https://wiki.example/q;"1. Scale\n2. Tell"';
    expect(readImport(semicolons).ready.map((plan) => plan.words)).toEqual([words]);
    const tabs = 'title\tapplies when\nQueue grows\tAlarm, red';
    expect(readImport(tabs).ready[0]?.words).toEqual({ ...words, link: null, steps: '' });
  });

  it('needs no names when its columns are title, link, when it applies, steps', () => {
    expect(readImport('Queue grows,,Alarm').ready.map((plan) => plan.words)).toEqual([
      { title: 'Queue grows', link: null, appliesWhen: 'Alarm', steps: '' },
    ]);
  });

  it('gives back what cannot be taken, each row with its line, its words and what to do', () => {
    const { head, ready, problems } = readImport(
      'title,link,applies when\nGood,,Always\n,,No title\n\nBad link,http://x.example,Now\nToo many,,a,b,c\nNever,,',
    );
    expect(ready.map(({ line, words }) => [line, words.title])).toEqual([[2, 'Good']]);
    expect(head).toBe('title,link,applies when');
    expect(problems.map(({ line, raw }) => [line, raw])).toEqual([
      [3, ',,No title'],
      [5, 'Bad link,http://x.example,Now'],
      [6, 'Too many,,a,b,c'],
      [7, 'Never,,'],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('needs a title'),
      expect.stringContaining('https://'),
      expect.stringContaining('needs quotes'),
      expect.stringContaining('when it applies'),
    ]);
  });

  it('keeps everything from an open quotation mark on', () => {
    const { ready, problems } = readImport('title,when\nGood,Always\nOpen,"never closed\nLast,one');
    expect(ready).toHaveLength(1);
    expect(problems).toEqual([
      { line: 3, raw: 'Open,"never closed\nLast,one', message: expect.stringContaining('quotation mark') },
    ]);
  });

  it('may come from a spreadsheet: with a byte order mark and Windows line ends', () => {
    expect(titles('\uFEFFtitle,when\r\nOne,a\r\nTwo,b\r\n')).toEqual(['One', 'Two']);
  });
});

describe('a pasted Markdown file of plans', () => {
  const file = `# Runbooks

## Payment queue grows

When: the queue alarm is red, or payments stay *pending*.
Link: https://wiki.example/queue

1. Look at \`workers\`
2. Scale them, see [the dashboard](https://grafana.example/d)

## Shop unreachable

Browsers refuse the certificate.

- Renew it
- Tell support
`;

  it('is one plan under each heading; a heading over headings is a chapter', () => {
    const { ready, problems } = readImport(file);
    expect(problems).toEqual([]);
    expect(ready.map(({ line, words }) => ({ line, ...words }))).toEqual([
      {
        line: 3,
        title: 'Payment queue grows',
        link: 'https://wiki.example/queue',
        appliesWhen: 'the queue alarm is red, or payments stay pending.',
        steps: 'Look at workers\nScale them, see the dashboard https://grafana.example/d',
      },
      {
        line: 11,
        title: 'Shop unreachable',
        link: null,
        appliesWhen: 'Browsers refuse the certificate.',
        steps: 'Renew it\nTell support',
      },
    ]);
  });

  it('gives back what stands before the first heading, and sections that say nothing', () => {
    const { ready, problems } = readImport('Our plans.\n\n## One\nWhen: now\n\n## Two\n');
    expect(ready.map(({ words }) => words.title)).toEqual(['One']);
    expect(problems.map(({ line, raw }) => [line, raw])).toEqual([
      [1, 'Our plans.'],
      [6, '## Two'],
    ]);
  });
});

const count = (text: string, line: string) => text.split('\n').filter((each) => each === line).length;

it('loses no line of any file: everything is ready or a problem', () => {
  const lines = ['title,when', 'a,b', '"x', 'c,d', '', '## H', 'When: w', '- s', ',', 'a","b', '"q",r'];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: 1 + next(8) }, () => lines[next(lines.length)] as string).join('\n');
    const { head, ready, problems } = readImport(text);
    const kept = [head, ...ready.map(({ raw }) => raw), ...problems.map(({ raw }) => raw)].join('\n');
    // A heading over nothing may be a chapter, which is no plan.
    const counted = lines.filter((line) => line.trim() !== '' && line !== '## H');
    for (const line of counted)
      expect([text, line, count(kept, line)]).toEqual([text, line, count(text, line)]);
  }
});
