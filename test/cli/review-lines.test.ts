import { once } from 'node:events';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { linesOf } from '../../src/cli/lines';
import { evenkeel, openEnded } from './run';

const jsonl = (...lines: unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const answers = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map(
      (line) =>
        JSON.parse(line) as { id: unknown; flagged: boolean; spans: [number, number][]; findings: unknown[] },
    );

describe('evenkeel review --jsonl', () => {
  it('answers each line in order, with spans in UTF-16', async () => {
    const text = '😡 <@U123> &amp; you broke it\u2028and it was <https://x.example|Omar forgot it>';
    const { out, err, exitCode } = await evenkeel(['review', '--jsonl'], {
      input: jsonl({ id: 'b', text }, { id: 7, text: 'The alert fired.', more: true }, { id: 'a', text: '' }),
    });
    const [first, ...others] = answers(out);
    expect(first?.spans.map(([start, end]) => text.slice(start, end))).toEqual([
      'you broke it',
      'Omar forgot',
    ]);
    expect(first).toMatchObject({
      id: 'b',
      flagged: true,
      findings: [{ severity: 'strong' }, { start: first?.spans[1]?.[0] }],
    });
    expect(others).toEqual([
      { id: 7, flagged: false, spans: [], findings: [] },
      { id: 'a', flagged: false, spans: [], findings: [] },
    ]);
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  });

  it('checks', async () => {
    const input = jsonl({ id: 1, text: 'We forgot to renew it.' });
    expect((await evenkeel(['review', '--jsonl', '--check'], { input })).exitCode).toBe(0);
    expect((await evenkeel(['review', '--jsonl', '--check', 'mild'], { input })).exitCode).toBe(1);
  });

  it('names bad lines by their number and answers the others', async () => {
    const good = jsonl({ id: 1, text: 'You broke it.' });
    const input = `\uFEFF${good}not json\n\n[1]\n{"id":null,"text":"a"}\n{"id":2,"text":3}\n${good.trim()}`;
    const { out, err, exitCode } = await evenkeel(['review', '--jsonl'], { input });
    expect(answers(out).map(({ id, flagged }) => [id, flagged])).toEqual([
      [1, true],
      [1, true],
    ]);
    expect(err.split('\n')).toEqual([
      'stdin:2: this line is not JSON',
      'stdin:4: this line is not a JSON object with "id" and "text"',
      'stdin:5: "id" is neither a string nor a number',
      'stdin:6: "text" is not a string',
      '',
    ]);
    expect(exitCode).toBe(2);
  });

  it('reports a file that is not there', async () => {
    const { err, exitCode } = await evenkeel(['review', '--jsonl', '/nowhere/at/all.jsonl']);
    expect({ err, exitCode }).toEqual({ err: '/nowhere/at/all.jsonl: there is no such file\n', exitCode: 2 });
  });

  it('answers before its input has ended', async () => {
    const { stdin, stdout, ended } = openEnded();
    stdin.write(jsonl({ id: 1, text: 'You broke it.' }));
    while (stdout.text === '') await once(stdout, 'written');
    expect(answers(stdout.text)).toMatchObject([{ id: 1, flagged: true }]);
    stdin.end(jsonl({ id: 2, text: 'The alert fired.' }));
    expect(await ended).toBe(0);
    expect(answers(stdout.text)).toMatchObject([{ id: 1 }, { id: 2, flagged: false }]);
  });

  it('cuts lines at line feeds only, wherever a chunk ends', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '\r', '\u2028', 'é', '😡', '"'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.subarray(at * size, (at + 1) * size),
          );
          const read: string[] = [];
          for await (const some of linesOf(Readable.from(chunks))) read.push(...some);
          expect(read).toEqual(lines);
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });
});
