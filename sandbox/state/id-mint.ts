import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../virtual-clock';

/** More than is named in the seconds between two keepings. */
const marginAfterRestart = 10_000;

/** Mints ids shaped like Slack's and timestamps that are unique and increasing within one workspace. */
export class IdMint {
  private counter = 0;
  private lastMicros = 0;

  constructor(
    private readonly mark: string,
    private readonly clock: VirtualClock,
  ) {}

  /** As if nothing had been named yet. */
  beginAnew(): void {
    this.counter = 0;
    this.lastMicros = 0;
  }

  /** Where the numbers stand, for `resume`. */
  position(): { counter: number; lastMicros: number } {
    return { counter: this.counter, lastMicros: this.lastMicros };
  }

  /** Goes on after a position that was kept, far enough on that nothing named since then is named twice. */
  resume({ counter, lastMicros }: { counter: number; lastMicros: number }): void {
    this.counter = counter + marginAfterRestart;
    this.lastMicros = lastMicros;
  }

  /** For example `C0A0000002`: a prefix, the workspace's mark, a running number. */
  next(prefix: string): string {
    this.counter += 1;
    return `${prefix}0${this.mark}${this.counter.toString(36).toUpperCase().padStart(7, '0')}`;
  }

  /** A message ts, "seconds.micros", from the workspace's clock. */
  ts(): string {
    const micros = Math.max(this.clock.now().getTime() * 1000, this.lastMicros + 1);
    this.lastMicros = micros;
    return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
  }

  /** A view's hash: changes with every change of the view. */
  hash(): string {
    this.counter += 1;
    return `${this.ts().split('.')[0]}.${this.counter.toString(36)}${randomUUID().slice(0, 6)}`;
  }
}
