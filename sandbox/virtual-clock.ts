const unitMs = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1_000, ms: 1 } as const;

/** A span of time as people write it: `{ hours: 1, minutes: 30 }`. */
export type Duration = Partial<Record<keyof typeof unitMs, number>>;

/** Told after the clock was moved; `advance` and `set` wait for it. */
export type ClockListener = (now: Date) => void | Promise<void>;

/** The length of `span` in milliseconds. */
export function toMs(span: number | Duration): number {
  if (typeof span === 'number') return span;
  return (Object.keys(unitMs) as (keyof typeof unitMs)[]).reduce(
    (total, unit) => total + (span[unit] ?? 0) * unitMs[unit],
    0,
  );
}

/** The workspace's time. Frozen: it moves only when told. Running: system time plus an offset. Backwards only with `restart`. */
export class VirtualClock {
  private readonly listeners = new Set<ClockListener>();
  private last: number;
  private offsetMs: number;

  private constructor(
    private readonly base: () => number,
    private readonly firstOffsetMs: number,
    /** Whether it goes on by itself. */
    readonly isRunning: boolean,
  ) {
    this.offsetMs = firstOffsetMs;
    this.last = base() + firstOffsetMs;
  }

  /** A clock that stands at `iso` until it is advanced. */
  static frozenAt(iso: string | Date): VirtualClock {
    const start = new Date(iso).getTime();
    if (Number.isNaN(start)) throw new Error(`Not a date: ${String(iso)}`);
    return new VirtualClock(() => 0, start, false);
  }

  /** A clock that follows the system's, and can be advanced on top of it. */
  static running(): VirtualClock {
    return new VirtualClock(() => Date.now(), 0, true);
  }

  now(): Date {
    // The system clock may be stepped back under us; the workspace's time stands still until it catches up.
    this.last = Math.max(this.last, this.base() + this.offsetMs);
    return new Date(this.last);
  }

  /** Whether it was moved past the time it is based on. */
  isAhead(): boolean {
    return this.offsetMs > 0;
  }

  /** How far a running clock was moved past the system's, in milliseconds; 0 for one that stands still. */
  get aheadMs(): number {
    return this.isRunning ? this.offsetMs : 0;
  }

  /** Goes on where another process left it: as far ahead as then, and not before the last moment it showed. */
  async resume(aheadMs: number, lastShown: Date): Promise<Date> {
    const least = lastShown.getTime() - this.base();
    this.offsetMs = this.isRunning ? Math.max(aheadMs, least) : least;
    return this.announce();
  }

  /** Starts anew, as after its making: the one way back. */
  async restart(): Promise<Date> {
    this.offsetMs = this.firstOffsetMs;
    this.last = this.base() + this.offsetMs;
    return this.announce();
  }

  /** Moves time forward and waits for everyone who listens. */
  async advance(span: number | Duration): Promise<Date> {
    const ms = toMs(span);
    if (ms < 0) throw new Error('The clock never goes backwards.');
    const reached = this.now().getTime() + ms;
    this.offsetMs = reached - this.base();
    return this.announce();
  }

  /** Moves time to `date`, which must not lie in the past of this clock. */
  async set(date: Date | string): Promise<Date> {
    return this.advance(new Date(date).getTime() - this.now().getTime());
  }

  /** Calls `listener` after every move; returns the way to stop listening. */
  onChange(listener: ClockListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async announce(): Promise<Date> {
    const now = this.now();
    for (const listener of [...this.listeners]) await listener(now);
    return now;
  }
}
