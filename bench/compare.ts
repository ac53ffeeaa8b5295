import { type Burst, sendAll } from './load';
import type { SignedRequest } from './requests';
import type { Target } from './target';

/** Medians over the rounds; the ratios are medians of each round's own ratio, so that a busy machine disturbs both alike. */
export interface Comparison {
  name: string;
  /** Requests per second that both were given; null when they got as many as they could take. */
  pace: number | null;
  bare: Burst;
  evenkeel: Burst;
  /** Evenkeel's throughput as a share of the bare app's. */
  throughputRatio: number;
  /** Evenkeel's p99 as a multiple of the bare app's. */
  p99Ratio: number;
}

export interface CompareOptions {
  name: string;
  bare: Target;
  evenkeel: Target;
  rounds: number;
  count: number;
  connections: number;
  make(): SignedRequest;
  answer: RegExp;
  pace?: number;
}

/** Both in turn, round by round, after one round that only warms up. */
export async function compare(options: CompareOptions): Promise<Comparison> {
  const { name, bare, evenkeel, rounds, count, connections, make, answer, pace } = options;
  const burst = (target: Target) =>
    sendAll({ port: target.port, connections, answer, pace, requests: Array.from({ length: count }, make) });
  const pairs: { bare: Burst; evenkeel: Burst }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    // Whoever comes second may find a warmer disk, so they take turns.
    const first = round % 2 === 0 ? await burst(bare) : null;
    const second = await burst(evenkeel);
    pairs.push({ bare: first ?? (await burst(bare)), evenkeel: second });
  }
  const measured = pairs.slice(1);
  const over = (pick: (pair: (typeof pairs)[number]) => number) => median(measured.map(pick));
  const medians = (which: 'bare' | 'evenkeel'): Burst => ({
    perSecond: over((pair) => pair[which].perSecond),
    p50: over((pair) => pair[which].p50),
    p99: over((pair) => pair[which].p99),
  });
  return {
    name,
    pace: pace ?? null,
    bare: medians('bare'),
    evenkeel: medians('evenkeel'),
    throughputRatio: over((pair) => pair.evenkeel.perSecond / pair.bare.perSecond),
    p99Ratio: over((pair) => pair.evenkeel.p99 / pair.bare.p99),
  };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
