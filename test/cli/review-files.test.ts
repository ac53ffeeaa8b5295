import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evenkeel } from './run';

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file and answers its path. */
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const blaming = file('blaming.md', '# Payments\n\nThe queue grew. 😡😡 Dana forgot to scale the workers.\n');
const mild = file('mild.md', 'We forgot to renew the certificate.\n');
const clean = file('clean.md', 'The alert fired at 09:02 and the queue drained by 09:20.\n');

describe('evenkeel review', () => {
  it('says where, what, why and what rather, and sums up', async () => {
    const { out, err, exitCode } = await evenkeel(['review', blaming, mild, clean]);
    expect(out.split('\n')).toEqual([
      `${blaming}:3:20  “Dana forgot to scale”  strong failure_verb`,
      expect.stringMatching(/^ {2}why {5}This sounds like a duty .*\. It says /),
      expect.stringMatching(/^ {2}rather {2}The step to scale the workers /),
      expect.stringMatching(/^ {2}ask {5}How is this step usually remembered.*\?$/),
      '',
      `${mild}:1:1  “We forgot to renew”  mild failure_verb`,
      expect.any(String),
      expect.any(String),
      expect.any(String),
      '',
      '2 findings (1 strong, 1 mild) in 2 of 3 files.',
      '',
    ]);
    expect(err).toBe('');
    expect(exitCode).toBe(0);
  });

  it('says so when nothing was found', async () => {
    expect(await evenkeel(['review', clean])).toMatchObject({
      out: 'Nothing found in 1 file.\n',
      exitCode: 0,
    });
  });

  it('reads standard input, alone or among files', async () => {
    const input = 'You broke it.';
    expect((await evenkeel(['review'], { input })).out).toMatch(/^stdin:1:1 {2}“You broke it”/);
    expect((await evenkeel(['review', clean, '-'], { input })).out).toMatch(
      /^stdin:1:1 [\s\S]* 1 of 2 files\.\n$/,
    );
  });

  it.each([
    ['--check', [], 0],
    ['--check', [clean], 0],
    ['--check', [mild], 0],
    ['--check', [mild, blaming], 1],
    ['--check strong', [mild], 0],
    ['--check strong', [blaming], 1],
    ['--check mild', [mild], 1],
    ['--check mild', [clean], 0],
    ['--check=mild', [mild], 1],
    ['', [blaming], 0],
  ])('with "%s" %j exits with %i', async (options, files, exitCode) => {
    const args = ['review', ...options.split(' ').filter(Boolean), ...files];
    expect((await evenkeel(args)).exitCode).toBe(exitCode);
    // The same when the option comes last.
    expect(
      (await evenkeel(['review', ...files, ...args.slice(1, args.length - files.length)])).exitCode,
    ).toBe(exitCode);
  });

  it('reports what cannot be read and reviews the others all the same', async () => {
    mkdirSync(join(folder, 'reports'));
    const binary = file('picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0xc3]));
    const gone = join(folder, 'gone.md');
    const { out, err, exitCode } = await evenkeel([
      'review',
      gone,
      join(folder, 'reports'),
      binary,
      mild,
      '--check',
    ]);
    expect(err.split('\n')).toEqual([
      `${gone}: there is no such file`,
      `${join(folder, 'reports')}: this is a folder; name the files in it, for example with a pattern like docs/*.md`,
      `${binary}: this is not text in UTF-8`,
      '',
    ]);
    expect(out).toContain(`${mild}:1:1`);
    expect(out).toContain('1 finding (0 strong, 1 mild) in 1 file. 3 files could not be read.\n');
    expect(exitCode).toBe(2);
  });

  it('prints JSON that says as much', async () => {
    const gone = join(folder, 'gone.md');
    const { out, exitCode } = await evenkeel(['review', '--json', '--check', blaming, clean, gone]);
    const text = '# Payments\n\nThe queue grew. 😡😡 Dana forgot to scale the workers.\n';
    const start = text.indexOf('Dana');
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: blaming,
          findings: [
            {
              ...{ line: 3, column: 20, endLine: 3, endColumn: 40, start, end: start + 20 },
              ...{ phrase: 'Dana forgot to scale', category: 'failure_verb', severity: 'strong' },
              soundsLike: expect.any(String),
              why: expect.any(String),
              rewording: expect.any(String),
              question: expect.any(String),
            },
          ],
          unread: [],
        },
        { file: clean, findings: [], unread: [] },
        { file: gone, error: 'there is no such file', findings: [], unread: [] },
      ],
      summary: { reviewed: 2, flagged: 1, findings: { strong: 1, mild: 0 }, unusable: 1 },
    });
    expect(exitCode).toBe(2);
  });

  it('is honest about other languages', async () => {
    const german = 'Der Kollege hätte das prüfen müssen, das war nicht gut. ';
    const path = file(
      'mixed.md',
      `You broke it.${' The alert fired.'.repeat(80)}\n\n${german.repeat(30)}\n${german}\n`,
    );
    const { out, err, exitCode } = await evenkeel(['review', path]);
    expect(out).toContain('1 finding ');
    expect(err).toMatch(
      /mixed\.md:3: lines 3 to 4 do not look English and were passed on unread; that is not a sign/,
    );
    expect(exitCode).toBe(0);
  });

  it('takes a format by the file name, or as told', async () => {
    const indented = '    You broke it.\n';
    const [asText, asMarkdown] = [file('note.txt', indented), file('note.md', indented)];
    expect((await evenkeel(['review', asText])).out).toContain(':1:5  “You broke it”');
    expect((await evenkeel(['review', asMarkdown])).out).toContain('Nothing found');
    expect((await evenkeel(['review', '--format', 'text', asMarkdown])).out).toContain(
      ':1:5  “You broke it”',
    );
    expect((await evenkeel(['review', '--format', 'slack'], { input: '&gt; You broke it' })).out).toContain(
      'Nothing',
    );
  });

  it('reads what Windows writes', async () => {
    const text = 'The queue grew.\r\nThe queue drained.\r\n\r\nYou broke it.\r\n';
    const utf16 = file('utf16.md', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const marked = file('marked.md', `\uFEFF${text}`);
    expect((await evenkeel(['review', utf16])).out).toContain('utf16.md:4:1  “You broke it”');
    expect((await evenkeel(['review', marked])).out).toContain('marked.md:4:1  “You broke it”');
  });

  it('lets no text and no file name steer the terminal, in color or without', async () => {
    const escapeCode = '\u001b';
    const hostile = file(
      `a${escapeCode}[2J.txt`,
      `Dana forgot to${escapeCode}[2J\r\nscale the\u0007 workers. You broke it.\n`,
    );
    const plain = await evenkeel(['review', hostile, `${hostile}.gone`]);
    expect(plain.out).toContain('“Dana forgot to');
    for (const char of [escapeCode, '\u0007', '\r']) expect(plain.out + plain.err).not.toContain(char);
    const colored = await evenkeel(['review', hostile], { color: true });
    expect(colored.out).toContain(`${escapeCode}[1m“You broke it”${escapeCode}[22m`);
    expect(
      colored.out
        .replaceAll(new RegExp(`${escapeCode}\\[(?:1|2|22)m`, 'g'), '')
        .split('\n')
        .slice(0, 8),
    ).toEqual(plain.out.split('\n').slice(0, 8));
  });

  it('gives every finding of a long report a rewording of its own', async () => {
    const lines = Array.from(
      { length: 80 },
      (_, day) => `On day ${day} Dana forgot to restart the broker.\n\n`,
    );
    const { out } = await evenkeel(['review', '--json'], { input: lines.join('') });
    const { files } = JSON.parse(out) as { files: { findings: { line: number; rewording: string }[] }[] };
    const findings = files[0]?.findings ?? [];
    expect(findings.map(({ line }) => line)).toEqual(lines.map((_, day) => 2 * day + 1));
    expect(findings.filter(({ rewording }) => rewording.includes('restart the broker'))).toHaveLength(80);
  });
});
