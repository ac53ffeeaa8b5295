import { brokenAfterMs, productionTiming, type SendPoint } from '../../src/delivery/delivery-deps';
import { type House, startHouse } from '../support/house';
import { startReplica } from '../support/replica';
import { startHouseProcess } from '../support/start-house-process';
import { copies, duplicates, outbox, write } from '../support/stories';
import { until } from '../support/until';

const timing = { requestMs: 500, inFlightMs: 500, leaseMs: 4_000 };
const headlineKind = 'retro.headline';

/**
 * The house's own Evenkeel rests: one process listens to Slack and takes no jobs, and the jobs are done by processes that can be
 * killed.
 */
async function restingHouse() {
  const house = await startHouse({ realTime: true });
  await house.evenkeel.stop();
  const door = await startReplica(house, { takesJobs: false });
  house.sandbox.setAppUrl(door.url);
  house.settle = async () => {
    await door.idle();
    await house.sandbox.idle();
  };
  const stop = async () => {
    await door.stop();
    await house.sandbox.stop();
    await house.test.drop();
  };
  return { house, stop };
}

/** These start processes of their own. */
jest.setTimeout(60_000);

const settled = async (house: House) =>
  (await outbox(house)).filter(({ kind, state }) => kind !== 'assessment.nudge' && state !== 'sent')
    .length === 0;

describe('when the process is killed while it brings a message to Slack', () => {
  let house: House;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ house, stop } = await restingHouse());
  });
  afterAll(() => stop());

  const points: SendPoint[] = [
    'before_claim',
    'after_claim',
    'before_send',
    'after_send',
    'before_mark',
    'after_mark',
  ];
  it.each(points)('posts once when that happens at %s', async (killAt) => {
    const { sandbox } = house;
    const name = `killed-${killAt.replace('_', '-')}`;
    sandbox.admin.addChannel({ name });
    const victim = await startHouseProcess(house, { timing, killAt, kind: headlineKind });
    await write(house, 'bo', { in: name, title: 'Slow search', words: 'It was slow.' });
    expect(await victim.gone).toBe('SIGKILL');

    const killed = performance.now();
    const survivor = await startReplica(house, { timing, sweepEveryMs: 1_000 });
    await until('everything is posted', () => settled(house), 25_000);
    const resumedMs = performance.now() - killed;
    await survivor.stop();
    expect(await house.person('bo').messages(name)).toHaveLength(1);
    expect(duplicates(sandbox)).toEqual([]);
    // The rest of what 30 seconds leave in production: finding the dead process, ringing, a poll.
    expect(resumedMs).toBeLessThan(30_000 - brokenAfterMs(productionTiming) + brokenAfterMs(timing) + 4_000);
  });
});

describe('without looking for what the dead process may have done', () => {
  it('posts twice', async () => {
    const { house, stop } = await restingHouse();
    try {
      const victim = await startHouseProcess(house, { timing, killAt: 'after_send', kind: headlineKind });
      await write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
      await victim.gone;
      const survivor = await startReplica(house, { timing, sweepEveryMs: 1_000, defences: { look: false } });
      await until('everything is posted', () => settled(house), 25_000);
      await survivor.stop();
      expect(Math.max(...copies(house.sandbox).values())).toBe(2);
    } finally {
      await stop();
    }
  });
});

describe('when the process is stopped for longer than its lease', () => {
  const story = async (lease: boolean) => {
    const { house, stop } = await restingHouse();
    const { sandbox } = house;
    try {
      const stopped = await startHouseProcess(house, {
        timing,
        pauseAt: 'before_send',
        kind: headlineKind,
        defences: { lease },
      });
      const writing = write(house, 'bo', { in: 'payments', title: 'Slow search', words: 'It was slow.' });
      await stopped.atPause();
      stopped.kill('SIGSTOP');
      stopped.goOn();
      const other = await startReplica(house, { timing, sweepEveryMs: 500 });
      await until('another process has posted it', () => settled(house), 25_000);
      // The author's card may be under way in the stopped process, too; this is about the headline.
      const payments = sandbox.workspaces[0]?.channel('payments').id;
      const posts = () =>
        sandbox.requests.calls('chat.postMessage').filter(({ args }) => args.channel === payments);
      const before = posts().length;
      stopped.kill('SIGCONT');
      await writing;
      const row = async () => (await outbox(house)).find(({ kind }) => kind === headlineKind)?.state;
      await until('the stopped process has gone on', async () => {
        const { rows } = await house.test.database.pool.query(
          `select 1 from graphile_worker.jobs where locked_at is not null`,
        );
        return rows.length === 0;
      });
      await sandbox.idle();
      const after = posts().length;
      expect(await row()).toBe('sent');
      stopped.kill('SIGKILL');
      await stopped.gone;
      await other.stop();
      const headlines = await house.person('bo').messages('payments');
      return { postedAfterwards: after - before, headlines: headlines.length };
    } finally {
      await stop();
    }
  };

  it('does not post when it comes back', async () => {
    expect(await story(true)).toEqual({ postedAfterwards: 0, headlines: 1 });
  });

  it('posts a second time without asking whether the lease is still its own', async () => {
    expect(await story(false)).toEqual({ postedAfterwards: 1, headlines: 2 });
  });
});

it('leaves a message of a killed process alone for less than half a minute in production', () => {
  const { leaseMs, requestMs, inFlightMs } = productionTiming;
  const [livenessMs, pollMs] = [2_000, 1_000];
  expect(brokenAfterMs(productionTiming) + livenessMs + pollMs).toBeLessThan(30_000);
  expect(leaseMs).toBeGreaterThan(brokenAfterMs(productionTiming));
  expect(inFlightMs).toBeGreaterThanOrEqual(requestMs);
});
