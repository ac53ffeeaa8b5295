import { parseArgs } from 'node:util';

/** One run: everything that is random in it comes from the seed. */
export interface ChaosOptions {
  messages: number;
  kills: number;
  restarts: number;
  stops: number;
  seed: number;
  /** Share of Web API calls that go wrong, between 0 and 1. */
  faults: number;
  processes: number;
  /** How many messages are promised a second. */
  rate: number;
  /** Repeats a failed call without looking: what a queue with retries does, for comparison. */
  naive: boolean;
  /** Instead of headlines: so many check-ins, over virtual days in five time zones. */
  checkIns: number;
}

/** Reads the command line. @throws Error in one sentence about a number that is none */
export function readChaosOptions(args: string[]): ChaosOptions {
  const { values } = parseArgs({
    args,
    options: {
      messages: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '20' },
      restarts: { type: 'string', default: '3' },
      stops: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      faults: { type: 'string', default: '0.1' },
      processes: { type: 'string', default: '3' },
      rate: { type: 'string', default: '25' },
      naive: { type: 'boolean', default: false },
      'check-ins': { type: 'string', default: '0' },
    },
  });
  const number = (name: Exclude<keyof typeof values, 'naive'>) => {
    const value = Number(values[name]);
    if (!Number.isFinite(value) || value < 0)
      throw new Error(`--${name} has to be a number, not "${values[name]}".`);
    return value;
  };
  return {
    messages: number('messages'),
    kills: number('kills'),
    restarts: number('restarts'),
    stops: number('stops'),
    seed: number('seed'),
    faults: number('faults'),
    processes: number('processes'),
    rate: number('rate'),
    naive: values.naive,
    checkIns: number('check-ins'),
  };
}

/** A small repeatable random source (mulberry32): numbers from 0 to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
