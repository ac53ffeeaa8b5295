import type { Json } from '../json';

/** A Web API fault to inject. `when` is before or after the call's effect was stored. */
export interface Fault {
  /** A method name; every method when left out. */
  method?: string;
  kind: 'ratelimited' | 'error500' | 'error' | 'hang' | 'reset' | 'store_late';
  when?: 'before' | 'after';
  /** For `ratelimited`; null leaves the header out. */
  retryAfterSeconds?: number | null;
  /** For `error`: Slack's code, `fatal_error` when left out. */
  error?: string;
  /** For `hang` (the answer comes this late) and `store_late` (effect and answer come this late). */
  ms?: number;
  /** How often it strikes; for ever when left out. */
  times?: number;
  /** Only for the workspace with this id. */
  workspace?: string;
  /** Strikes with this probability, drawn from `seed`. */
  probability?: number;
  seed?: number;
  /** In-process only: strikes calls whose arguments satisfy it. */
  match?: (args: Json) => boolean;
}

interface Armed {
  fault: Fault;
  left: number;
  random: () => number;
}

/** The faults now armed. The first that fits a call strikes it. */
export class Faults {
  private armed: Armed[] = [];
  /** How often each kind struck. */
  readonly counts: Record<string, number> = {};

  /** Arms a fault; returns the way to disarm it. */
  add(fault: Fault): () => void {
    const armed = { fault, left: fault.times ?? Number.POSITIVE_INFINITY, random: seeded(fault.seed ?? 1) };
    this.armed.push(armed);
    return () => {
      this.armed = this.armed.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.armed = [];
  }

  /** The fault that strikes this call, if any; counts it. */
  strike(method: string, workspaceId: string | null, args: Json): Fault | undefined {
    const found = this.armed.find(({ fault, left, random }) => {
      const fits =
        left > 0 &&
        (fault.method === undefined || fault.method === method) &&
        (fault.workspace === undefined || fault.workspace === workspaceId) &&
        (fault.match === undefined || fault.match(args));
      return fits && (fault.probability === undefined || random() < fault.probability);
    });
    if (!found) return undefined;
    found.left -= 1;
    this.counts[found.fault.kind] = (this.counts[found.fault.kind] ?? 0) + 1;
    return found.fault;
  }
}

/** A small repeatable random source (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
