import type { App, Receiver } from '@slack/bolt';

/** Hands payloads straight to a real App and notes what was acknowledged. */
export class MemoryReceiver implements Receiver {
  private app: App | undefined;

  init(app: App): void {
    this.app = app;
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  /** @returns what `ack` was given, for each time it was called; rejects when Bolt does. */
  async deliver(body: Record<string, unknown>): Promise<unknown[]> {
    const acks: unknown[] = [];
    await this.app?.processEvent({ body, ack: async (response: unknown) => void acks.push(response) });
    return acks;
  }
}
