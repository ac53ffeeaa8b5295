import { channelIdOf, handedOver, latestOrder, userIdOf } from '../support/files';
import { type House, startHouse } from '../support/house';
import { startReplica } from '../support/replica';
import { seedRetros } from '../support/seed-retros';
import { startHouseProcess } from '../support/start-house-process';
import { until } from '../support/until';

const timing = { requestMs: 500, inFlightMs: 500, leaseMs: 4_000 };

/** These start processes of their own. */
jest.setTimeout(60_000);

describe('when the process is killed while it makes a file', () => {
  let house: House;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    house = await startHouse({ realTime: true });
    await seedRetros(house, {
      channelId: channelIdOf(house, 'payments'),
      userId: userIdOf(house, 'ada'),
      count: 5,
    });
    // The house's own Evenkeel rests: one process listens to Slack, and the jobs are done by processes that can be killed.
    await house.evenkeel.stop();
    const door = await startReplica(house, { takesJobs: false });
    house.sandbox.setAppUrl(door.url);
    stop = async () => {
      await door.stop();
      await house.sandbox.stop();
      await house.test.drop();
    };
  });
  afterAll(() => stop());

  async function order() {
    const ada = house.sandbox.person('ada');
    await ada.command('/retro', 'export', { in: 'payments' });
    await until(
      'the form is there',
      async () => (await ada.hasModal()) && (await ada.modal()).has('As what?'),
    );
    await ada.choose('Which retrospective?', 'The archive of this channel: all 5 retros');
    await ada.submit();
  }

  /** Orders, kills the process when Slack has stored this call, and lets another one go on. Returns how many files arrive. */
  async function filesAfterKillAt(method: string, look = true): Promise<number> {
    const before = handedOver(house).length;
    const victim = await startHouseProcess(house, { timing });
    const off = house.sandbox.hooks.onStored(method, async () => {
      off();
      victim.kill('SIGKILL');
      await victim.gone;
    });
    await order();
    expect(await victim.gone).toBe('SIGKILL');
    const next = await startHouseProcess(house, { timing, defences: { look } });
    await until('it is delivered', async () => (await latestOrder(house))?.state === 'delivered');
    next.kill('SIGTERM');
    await next.gone;
    return handedOver(house).length - before;
  }

  it.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'arrives once when that happens after %s',
    async (method) => {
      expect(await filesAfterKillAt(method)).toBe(1);
    },
  );

  it('would arrive twice if nobody looked for it', async () => {
    expect(await filesAfterKillAt('files.completeUploadExternal', false)).toBe(2);
  });
});
