import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './compare';
import { hostileTexts, tenSentences } from './wording-texts';

export interface WordingSize {
  /** Texts of ten sentences of each kind, read this often by each. */
  texts: number;
  rounds: number;
  /** How long each of them reads before it counts; compilers need their time on a busy machine. */
  warmUpMs: number;
  hostile: number;
  processes: number;
}

/** Milliseconds for a text of ten sentences, medians over all readings. */
export interface TenSentences {
  kind: 'report' | 'chat';
  characters: number;
  review: number;
  others: { name: string; ms: number; ratio: number }[];
}

export interface WordingFigures {
  size: WordingSize;
  /** From asking for the review to its first answer, once per process. */
  loadMs: number;
  tenSentences: TenSentences[];
  /** The slowest text of 10,000 characters: processor time of the fastest of three readings, whatever else the machine does. */
  worst: { ms: number; text: string };
  /** From starting `evenkeel review` to the end of the process, for one text of ten sentences. */
  commandMs: number;
}

type Reader = (text: string) => unknown;

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What `npm run bench` and `npm run bench:wording` measure, and enough to show that it works. */
export const wordingSizes = {
  whole: { texts: 40, rounds: 15, warmUpMs: 2_000, hostile: 200, processes: 5 },
  quick: { texts: 2, rounds: 1, warmUpMs: 10, hostile: 3, processes: 1 },
} satisfies Record<string, WordingSize>;

/** Measures the wording review beside write-good and alex, the open-source tools nearest to it. */
export async function measureWording(size: WordingSize): Promise<WordingFigures> {
  const start = performance.now();
  const { review } = await import('../src/wording/review');
  review('The alert fired at nine, and somebody forgot to look.');
  const loadMs = performance.now() - start;
  const { default: writeGood } = await import('write-good');
  const { text: alex } = await import('alex');
  const others: [string, Reader][] = [
    ['write-good', writeGood],
    ['alex', alex],
  ];
  const tens = (['report', 'chat'] as const).map((kind) => compareReaders(kind, review, others, size));
  return {
    size,
    loadMs,
    tenSentences: tens,
    worst: worstOf(review, hostileTexts(size.hostile)),
    commandMs: median(Array.from({ length: size.processes }, () => timed(runCommand))),
  };
}

/** They take turns with all texts, round by round, so that a busy machine disturbs all of them. */
function compareReaders(
  kind: TenSentences['kind'],
  review: Reader,
  others: [string, Reader][],
  { texts: count, rounds, warmUpMs }: WordingSize,
): TenSentences {
  const texts = tenSentences(kind, count);
  const readers = [review, ...others.map(([, read]) => read)];
  for (const read of readers) {
    const end = performance.now() + warmUpMs;
    while (performance.now() < end) for (const text of texts) read(text);
  }
  const spent = readers.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, read] of readers.entries()) {
      for (const text of texts) spent[at]?.push(timed(() => read(text)));
    }
  }
  const [own = [], ...theirs] = spent;
  return {
    kind,
    characters: median(texts.map(({ length }) => length)),
    review: median(own),
    others: others.map(([name], at) => {
      const ms = theirs[at] ?? [];
      return { name, ms: median(ms), ratio: median(own.map((mine, reading) => mine / (ms[reading] ?? 0))) };
    }),
  };
}

function worstOf(review: (text: string) => unknown, texts: string[]): { ms: number; text: string } {
  return texts
    .map((text) => ({ text, ms: Math.min(...[1, 2, 3].map(() => processorTime(() => review(text)))) }))
    .reduce((worst, each) => (each.ms > worst.ms ? each : worst));
}

function runCommand(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, '../src/main.js'), 'review', '--check'],
    { input: tenSentences('report', 1)[0], encoding: 'utf8' },
  );
  if (status !== 1) throw new Error(`evenkeel review found no blame in a text that has some: ${stderr}`);
}
