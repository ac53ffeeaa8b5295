import { review } from './review';
import type { Category } from './wording';

/** A sentence with the answer people gave; one a line in the data files. */
export interface Labelled {
  id: string;
  text: string;
  label: 'blame' | 'clean';
  category: Category | null;
  spans: [start: number, end: number][];
  /** `report` for sentences in the manner of an incident report, `written` for the others. */
  kind: string;
}

/** How often something was right, of how many. */
export interface Rate {
  hits: number;
  of: number;
}

export interface Scores {
  sentences: number;
  precision: Rate;
  recall: Rate;
  perCategory: Map<Category, Rate>;
  /** Clean sentences that were flagged. */
  falseAlarmsReport: Rate;
  falseAlarmsTricky: Rate;
  /** Labelled stretches that a finding touches. */
  spansTouched: Rate;
  /** Findings on blaming sentences that touch a labelled stretch. */
  findingsOnSpans: Rate;
  missed: Labelled[];
  falseAlarms: Labelled[];
}

/** Reads labelled sentences, one JSON object a line. */
export function parseLabelled(jsonl: string): Labelled[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

const touches = ([start, end]: [number, number], other: [number, number]): boolean =>
  start < other[1] && end > other[0];

/** Measures the review against labelled sentences. */
export function evaluate(labelled: Labelled[]): Scores {
  const scores: Scores = {
    sentences: labelled.length,
    precision: { hits: 0, of: 0 },
    recall: { hits: 0, of: 0 },
    perCategory: new Map(),
    falseAlarmsReport: { hits: 0, of: 0 },
    falseAlarmsTricky: { hits: 0, of: 0 },
    spansTouched: { hits: 0, of: 0 },
    findingsOnSpans: { hits: 0, of: 0 },
    missed: [],
    falseAlarms: [],
  };
  for (const gold of labelled) {
    const found = review(gold.text, { mrkdwn: true }).map(({ start, end }): [number, number] => [start, end]);
    const flagged = found.length > 0;
    if (flagged) scores.precision.of += 1;
    if (gold.label === 'clean') {
      const rate = gold.kind === 'report' ? scores.falseAlarmsReport : scores.falseAlarmsTricky;
      rate.of += 1;
      if (flagged) {
        rate.hits += 1;
        scores.falseAlarms.push(gold);
      }
      continue;
    }
    const category = gold.category as Category;
    const rate = scores.perCategory.get(category) ?? { hits: 0, of: 0 };
    scores.perCategory.set(category, rate);
    for (const counted of [scores.recall, rate]) counted.of += 1;
    if (flagged) {
      for (const counted of [scores.recall, rate, scores.precision]) counted.hits += 1;
    } else {
      scores.missed.push(gold);
    }
    scores.spansTouched.of += gold.spans.length;
    scores.spansTouched.hits += gold.spans.filter((span) =>
      found.some((other) => touches(span, other)),
    ).length;
    scores.findingsOnSpans.of += found.length;
    scores.findingsOnSpans.hits += found.filter((span) =>
      gold.spans.some((other) => touches(span, other)),
    ).length;
  }
  return scores;
}

/** A rate as a percentage with its counts: `97.4% (75/77)`. */
export function percent({ hits, of }: Rate): string {
  return of === 0 ? 'none' : `${((100 * hits) / of).toFixed(1)}% (${hits}/${of})`;
}

/** The table of figures in the documentation, one column a data set. */
export function table(sets: [name: string, scores: Scores][]): string {
  const categories = [...new Set(sets.flatMap(([, scores]) => [...scores.perCategory.keys()]))].sort();
  const rows: [string, (scores: Scores) => string][] = [
    ['sentences', (scores) => String(scores.sentences)],
    ['precision', (scores) => percent(scores.precision)],
    ['recall', (scores) => percent(scores.recall)],
    ...categories.map((category): [string, (scores: Scores) => string] => [
      `recall, \`${category}\``,
      (scores) => percent(scores.perCategory.get(category) ?? { hits: 0, of: 0 }),
    ]),
    ['false alarms, report sentences', (scores) => percent(scores.falseAlarmsReport)],
    ['false alarms, tricky clean sentences', (scores) => percent(scores.falseAlarmsTricky)],
    ['labelled words touched', (scores) => percent(scores.spansTouched)],
    ['findings on labelled words', (scores) => percent(scores.findingsOnSpans)],
  ];
  return [
    `| | ${sets.map(([name]) => name).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(sets.length)}`,
    ...rows.map(([name, cell]) => `| ${name} | ${sets.map(([, scores]) => cell(scores)).join(' | ')} |`),
  ].join('\n');
}
