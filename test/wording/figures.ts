import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, parseLabelled, type Scores, table } from '../../src/wording/evaluate';

const SETS = {
  dev: 'dev.jsonl',
  own: 'own.jsonl',
  rounds: 'rounds.jsonl',
  'held out': 'held-out.jsonl',
  unseen: 'unseen.jsonl',
  blind: 'blind.jsonl',
} as const;

/** The labelled sentences of one set. */
export const labelled = (set: keyof typeof SETS) =>
  parseLabelled(readFileSync(join(__dirname, 'data', SETS[set]), 'utf8'));

/** The scores of every set. */
export function figures(): [keyof typeof SETS, Scores][] {
  return (Object.keys(SETS) as (keyof typeof SETS)[]).map((set) => [set, evaluate(labelled(set))]);
}

const BEGIN = '<!-- figures: begin -->';
const END = '<!-- figures: end -->';

/** Puts the present figures between the marks of the documentation. */
export function withFigures(page: string): string {
  const begin = page.indexOf(BEGIN) + BEGIN.length;
  const end = page.indexOf(END);
  if (begin < BEGIN.length || end < begin) throw new Error('The marks of the figures are missing');
  return `${page.slice(0, begin)}\n${table(figures())}\n${page.slice(end)}`;
}
