/** A short real-time pause in which the app may start its next call before we call the workspace idle. */
const quietMs = 5;

/** Counts work under way, so that a test can wait until the workspace is quiet. */
export class InFlight {
  private count = 0;
  private changes = 0;
  private waiting: (() => void)[] = [];

  /** Counts `work` until it settles. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.count += 1;
    this.changes += 1;
    try {
      return await work();
    } finally {
      this.count -= 1;
      if (this.count === 0) for (const resume of this.waiting.splice(0)) resume();
    }
  }

  /** Resolves when nothing is under way, and nothing new began during a short pause. */
  async idle(): Promise<void> {
    for (;;) {
      if (this.count > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
      const seen = this.changes;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      if (this.count === 0 && this.changes === seen) return;
    }
  }
}
