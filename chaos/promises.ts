import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../sandbox';
import { systemClock } from '../src/clock';
import type { Database } from '../src/database/database';
import { reviseMessage } from '../src/delivery/promise-message';
import { openRetro } from '../src/retro/open-retro';
import { headlineKind } from '../src/retro/retro';

export interface PromisePlan {
  messages: number;
  rate: number;
  channelIds: string[];
  /** Shown in each title, so that its message can be told from the others. */
  random: () => number;
}

/** One in so many messages is changed again while it is on its way. */
const reviseOneIn = 4;

/** Opens one retro after the other; each promises its headline. A database that is away is waited for, as a person would. */
export async function makePromises(database: Database, sandbox: Sandbox, plan: PromisePlan): Promise<void> {
  const { messages, rate, channelIds, random } = plan;
  const [workspace] = sandbox.workspaces;
  const workspaceId = workspace?.id as string;
  const began = performance.now();
  for (let index = 0; index < messages; index += 1) {
    await patiently(async () => {
      const retroId = await database.withTenant(workspaceId, async (tx) => {
        const { id } = await openRetro(
          { tx, clock: systemClock },
          {
            workspaceId,
            channelId: channelIds[index % channelIds.length] as string,
            title: `chaos ${index}`,
            facilitatorId: 'U0CHAOS0001',
            timeZone: 'UTC',
            latestByDays: 5,
          },
        );
        return id;
      });
      if (random() * reviseOneIn < 1) {
        await database.withTenant(workspaceId, (tx) =>
          reviseMessage(tx, { clock: systemClock, workspaceId }, headlineKind, retroId),
        );
      }
    });
    const ahead = began + ((index + 1) * 1_000) / rate - performance.now();
    if (ahead > 0) await pause(ahead);
  }
}

/** A try that failed half-way may have promised already: it counts as one more promise, which is kept like any other. */
async function patiently(work: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await pause(200);
  }
}
