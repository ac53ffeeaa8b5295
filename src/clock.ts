/** Where the time comes from. Passed in everywhere, so that tests and the sandbox can move it. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock; the only place in `src/` that reads it. */
export const systemClock: Clock = { now: () => new Date() };
