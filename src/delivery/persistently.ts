import { setTimeout as pause } from 'node:timers/promises';

/** How long the database may be away before an outcome is left to the lease and the next try, in milliseconds. */
const patienceMs = 10_000;
const everyMs = 250;

/**
 * Repeats a transaction that fails: Slack has done its part, and a database that is just restarting must not make us forget it.
 * What is still not noted after that is found again by looking in Slack.
 */
export async function persistently(work: () => Promise<void>, limitMs = patienceMs): Promise<void> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await pause(everyMs);
  }
}
