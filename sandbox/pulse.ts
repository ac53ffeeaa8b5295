/** Says that something may have happened in the workspace; whoever listens looks what it was. */
export class Pulse {
  private readonly listeners = new Set<() => void>();

  beat(): void {
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` at every beat; returns the way to stop. */
  onBeat(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
