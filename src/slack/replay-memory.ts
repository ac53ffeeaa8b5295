import type { Clock } from '../clock';

/**
 * Remembers accepted signatures for at least as long as one of them could be sent again, in this process only and in
 * bounded memory: two sets that take turns. When a set is full before its time the older one goes early.
 */
export class ReplayMemory {
  private current = new Set<string>();
  private previous = new Set<string>();
  private turnedAtMillis: number;

  constructor(
    private readonly clock: Clock,
    private readonly windowSeconds: number,
    private readonly maxPerSet = 100_000,
  ) {
    this.turnedAtMillis = clock.now().getTime();
  }

  /** True the first time a signature is seen, false when it was seen before. */
  accept(signature: string): boolean {
    this.turnWhenDue();
    if (this.current.has(signature) || this.previous.has(signature)) return false;
    this.current.add(signature);
    return true;
  }

  /** Lets a signature through again: our answer asked Slack to repeat the request, maybe within the same second. */
  forget(signature: string): void {
    this.current.delete(signature);
    this.previous.delete(signature);
  }

  private turnWhenDue(): void {
    const now = this.clock.now().getTime();
    const due = Math.abs(now - this.turnedAtMillis) >= this.windowSeconds * 1000;
    if (!due && this.current.size < this.maxPerSet) return;
    this.previous = this.current;
    this.current = new Set();
    this.turnedAtMillis = now;
  }
}
