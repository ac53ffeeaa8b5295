import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence of test/wording/data, as far as it matters here. */
interface Labelled {
  text: string;
  label: 'blame' | 'clean';
  kind: string;
}

const data = join(__dirname, '../../test/wording/data');
const sentences = ['dev', 'own', 'held-out'].flatMap((set) =>
  readFileSync(join(data, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled),
);

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;
const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Texts of ten sentences, two of them blaming: eight from a report, or eight as people write in a chat. */
export function tenSentences(kind: 'report' | 'chat', count: number): string[] {
  const random = seeded(10);
  const blaming = sentences.filter(({ label }) => label === 'blame');
  const clean = sentences.filter(
    ({ label, kind: each }) => label === 'clean' && (each === 'report') === (kind === 'report'),
  );
  const eight = Array.from({ length: 8 });
  return Array.from({ length: count }, () => {
    const chosen = [...eight.map(() => pick(random, clean)), pick(random, blaming)];
    chosen.splice(3, 0, pick(random, blaming));
    return chosen.map(({ text }) => ended(text)).join(' ');
  });
}

/** What rules and regular expressions stumble over: marks that open and never close, and words that rules begin with. */
const STUMBLING_BLOCKS = [
  ...[
    'a',
    ' ',
    '\n',
    '"',
    "'",
    '“',
    '*',
    '_a',
    '~a',
    '`',
    '<',
    '<@',
    '&gt;',
    '[x](',
    ':a',
    '.',
    '!?',
    ',',
    '(',
    '@a',
  ],
  ...[
    '\u0301',
    '😡',
    '漢',
    '\ud800',
    'x-',
    '1:1',
    'https://a',
    '> ',
    '- ',
    '| ',
    "'s ",
    "n't ",
    '/',
    '\\',
    '=',
    '0',
  ],
  ...[
    'the ',
    'not ',
    'who ',
    'and ',
    'he ',
    'they ',
    'should ',
    'have ',
    'never ',
    'because of ',
    'of ',
    'you ',
    'Marek ',
  ],
  ...[
    'had they been more ',
    'is it really so ',
    'great job ',
    'nobody even ',
    'if only ',
    'why did ',
    'the team ',
  ],
];

/** Texts of 10,000 characters made to be slow: one block over and over, two to five in turn, and sentences in any order. */
export function hostileTexts(count: number): string[] {
  const random = seeded(50);
  const pieces = [...STUMBLING_BLOCKS, ...sentences.map(({ text }) => `${text} `)];
  const filled = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
  return Array.from({ length: count }, (_, at) => {
    const alone = STUMBLING_BLOCKS[at];
    if (alone !== undefined) return filled(alone);
    const blocks = at % 4 === 0 ? 400 : 2 + (at % 4);
    const from = at % 4 === 0 ? pieces : STUMBLING_BLOCKS;
    return filled(Array.from({ length: blocks }, () => pick(random, from)).join(''));
  });
}
