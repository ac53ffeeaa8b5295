import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { type Sandbox, type SandboxOptions, startSandbox, VirtualClock } from '../../sandbox';

/** Ahead of any system clock, because Bolt refuses signatures older than five minutes. */
export const testStart = '2040-03-05T09:00:00Z';

/** A sandbox with a real Bolt app as its counterpart. */
export interface Pair {
  sandbox: Sandbox;
  app: App;
  stop: () => Promise<void>;
}

/** Starts both; `register` adds the listeners of the test. */
export async function startPair(register: (app: App) => void, options: SandboxOptions = {}): Promise<Pair> {
  const clock = options.clock ?? VirtualClock.frozenAt(testStart);
  const sandbox = await startSandbox({ ...options, clock });
  const receiver = new HTTPReceiver({ signingSecret: 'sandbox-signing-secret', logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    token: firstOf(sandbox.workspaces).botToken,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    logLevel: LogLevel.ERROR,
    convoStore: false,
    // Bolt hides the bot's own messages otherwise, and with them the echo of what it posted.
    ignoreSelf: false,
  });
  register(app);
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as Server;
  sandbox.setAppUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  return {
    sandbox,
    app,
    stop: async () => {
      server.closeAllConnections();
      await app.stop();
      await sandbox.stop();
    },
  };
}

/** The first of a list that must not be empty. */
export function firstOf<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined) throw new Error('Expected at least one.');
  return first;
}
