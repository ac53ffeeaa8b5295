import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { type LabelledText, parseLabelledText } from './labelled-text';
import { linesOf } from './lines';
import { count, noOutcome, type Outcome } from './outcome';
import { printable } from './report';
import { type Format, findIn } from './review-text';
import { type Source, whyUnreadable } from './source';

export interface ReviewLinesOptions {
  sources: readonly Source[];
  /** How the texts are written; as Slack hands them over when left out. */
  format: Format | undefined;
  stdout: Writable;
  stderr: Writable;
}

/**
 * Reviews JSON Lines as they come, `{"id","text"}` each, and answers each with a line of its own in the same order. A line
 * that cannot be read is told on standard error by its number and has no answer; those after it have theirs.
 */
export async function reviewLines({ sources, format, stdout, stderr }: ReviewLinesOptions): Promise<Outcome> {
  const outcome = noOutcome();
  const complain = (place: string, problem: string) => {
    outcome.unusable += 1;
    stderr.write(`${printable(place)}: ${problem}\n`);
  };
  for (const source of sources) {
    let number = 0;
    try {
      for await (const lines of linesOf(source.open())) {
        const answers: string[] = [];
        for (const line of lines) {
          number += 1;
          const given = number === 1 ? line.replace(/^\uFEFF/, '') : line;
          if (given.trim() === '') continue;
          const labelled = parseLabelledText(given);
          if ('problem' in labelled) complain(`${source.name}:${number}`, labelled.problem);
          else answers.push(answer(labelled, format ?? 'slack', outcome));
        }
        // A slow reader is waited for, so that a long stream never piles up in memory.
        if (!stdout.write(answers.join(''))) await once(stdout, 'drain');
      }
    } catch (error) {
      complain(source.name, whyUnreadable(error));
    }
  }
  return outcome;
}

function answer({ id, text }: LabelledText, format: Format, outcome: Outcome): string {
  const { findings } = findIn(text, format);
  count(outcome, findings);
  const spans = findings.map(({ start, end }) => [start, end]);
  return `${JSON.stringify({ id, flagged: findings.length > 0, spans, findings })}\n`;
}
