import type { WordingFigures } from './wording';

const KINDS = { report: 'of a report', chat: 'of a chat' };

/** The figures in words, for a terminal and for the documentation. */
export function wordingLines({ size, loadMs, tenSentences, worst, commandMs }: WordingFigures): string[] {
  const figure = (ms: number) => `${ms.toFixed(2).padStart(6)} ms`;
  return [
    'wording review beside write-good and alex, ten sentences, two of them blaming, on the same texts in the same process',
    ...tenSentences.flatMap(({ kind, characters, review, others }) => [
      `${KINDS[kind]} (${characters} characters)`,
      `  Evenkeel   ${figure(review)}`,
      ...others.map(
        ({ name, ms, ratio }) =>
          `  ${name.padEnd(10)} ${figure(ms)}, Evenkeel takes ${ratio.toFixed(2)} of its time`,
      ),
    ]),
    `loading the language model, once per process, first answer included: ${loadMs.toFixed(0)} ms`,
    `evenkeel review, the whole command for ten sentences: ${commandMs.toFixed(0)} ms`,
    `slowest of ${size.hostile} hostile texts of 10,000 characters: ${worst.ms.toFixed(1)} ms (${JSON.stringify(worst.text.slice(0, 40))}…)`,
    `Medians of ${size.rounds} readings of ${size.texts} texts after a warm-up; hostile texts by processor time, the fastest of three readings.`,
  ];
}
