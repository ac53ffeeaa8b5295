import type { Comparison } from './compare';
import type { Burst } from './load';

export interface Results {
  machine: string;
  size: { rounds: number; commands: number; submissions: number; connections: number };
  /** Resident memory when idle, in megabytes. */
  memory: { bare: number; evenkeel: number };
  results: Comparison[];
}

/** The figures in words, for a terminal and for the README. */
export function reportLines({ machine, size, memory, results }: Results): string[] {
  return [
    `Evenkeel beside a bare Bolt app (HTTPReceiver) on the same machine, in the same run`,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}`,
    `Medians of ${size.rounds} rounds after a warm-up, ${size.connections} connections; the load comes from a process of its own`,
    '',
    ...results.flatMap(({ name, pace, bare, evenkeel, throughputRatio, p99Ratio }) => [
      name,
      `  bare app   ${figures(bare)}`,
      `  Evenkeel   ${figures(evenkeel)}`,
      `  ratio      ${pace ? '' : `throughput ${throughputRatio.toFixed(2)}, `}p99 ${p99Ratio.toFixed(2)}`,
    ]),
    'idle memory (RSS)',
    `  bare app   ${memory.bare.toFixed(0)} MB`,
    `  Evenkeel   ${memory.evenkeel.toFixed(0)} MB, queue running`,
    '',
    'The bare app acknowledges a command and does nothing else. It stores a form by hand: the same rows and jobs in one',
    'transaction with pg, nothing read, checked or encrypted. Slack is a stub that answers at once. Evenkeel runs here without',
    'its queue, since the bare app has none. /retro is acknowledged before any work, but reading what the form shows and',
    'calling views.open follow in the same process and cost the same processor, so it is measured at a steady pace.',
  ];
}

function figures({ perSecond, p50, p99 }: Burst): string {
  return `${perSecond.toFixed(0).padStart(6)} per second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}
