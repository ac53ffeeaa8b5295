import pg from 'pg';
import { ringMaker } from '../../src/file-order/order-file';
import { dumpDatabase, placesOf } from '../privacy/dump';
import { channelIdOf, handedOver, latestOrder, userIdOf } from '../support/files';
import { type House, startHouse } from '../support/house';
import { startReplica } from '../support/replica';
import { seedRetros } from '../support/seed-retros';
import { startHouseProcess } from '../support/start-house-process';
import { until } from '../support/until';

const timing = { requestMs: 400, inFlightMs: 400, leaseMs: 4_000 };

/** These start processes of their own. */
jest.setTimeout(60_000);

describe('when the process is killed in the middle of what takes long', () => {
  let house: House;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    house = await startHouse({ realTime: true });
    await seedRetros(house, {
      channelId: channelIdOf(house, 'payments'),
      userId: userIdOf(house, 'ada'),
      count: 2,
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
    await ada.choose('Which retrospective?', 'The archive of this channel: all 2 retros');
    await ada.submit();
  }

  /** Lets a process work until Slack has stored this call, and kills it before it hears so. */
  async function killAt(method: string, begin: () => Promise<void> = async () => {}): Promise<void> {
    const victim = await startHouseProcess(house, { timing });
    const off = house.sandbox.hooks.onStored(method, async () => {
      off();
      victim.kill('SIGKILL');
      await victim.gone;
    });
    await begin();
    expect(await victim.gone).toBe('SIGKILL');
  }

  /** Lets another one go on until the file is delivered; with `look: false` it trusts what it finds in the database. */
  async function finish(defences: { look: boolean }): Promise<void> {
    const next = await startReplica(house, { timing, defences });
    await until('it is delivered', async () => (await latestOrder(house))?.state === 'delivered');
    await next.stop();
  }

  it('a file arrives once, even when that happens to two, at the worst moments', async () => {
    const said = async () => (await house.sandbox.person('ada').dm()).map(({ visibleText }) => visibleText);
    await killAt('files.getUploadURLExternal', order);
    expect(handedOver(house)).toHaveLength(0);
    // What the first had counted is not what the second has: the message says why.
    const off = house.sandbox.hooks.onStored('files.getUploadURLExternal', async () => {
      off();
      await until('that it began again is said', async () => /It had to begin again/.test(`${await said()}`));
    });
    await killAt('files.completeUploadExternal');
    expect(handedOver(house)).toHaveLength(1);
    expect(await latestOrder(house)).toMatchObject({ state: 'handing_over', begins: 2 });
    await finish({ look: true });
    expect(handedOver(house)).toHaveLength(1);
  });

  it('the file would arrive twice if nobody looked for it', async () => {
    const workspaceId = house.sandbox.workspaces[0]?.id as string;
    // As the killed process has left it.
    await house.rows(workspaceId, "update file_order set state = 'handing_over' returning 1");
    const { id } = (await latestOrder(house)) as { id: string };
    await house.test.database.withTenant(workspaceId, (tx) =>
      ringMaker(tx, { clock: house.clock, workspaceId }, id),
    );
    await finish({ look: false });
    expect(handedOver(house)).toHaveLength(2);
  });

  it('an erasure goes on where it was, and is told of once', async () => {
    const adaId = userIdOf(house, 'ada');
    const ada = house.sandbox.person('ada');
    const placesOfAda = async () => placesOf(await dumpDatabase(house.test.url), adaId);
    const shows = async (text: string) => (await ada.hasModal()) && (await ada.modal()).text().includes(text);
    if (await ada.hasModal()) await ada.closeModal({ all: true });
    await ada.command('/retro', 'me', { in: 'payments' });
    await until('what is kept is shown', () => shows('Erase…'));
    await ada.press('Erase…', { in: 'modal' });
    await until('the form is there', () => shows('Type “erase”'));
    await ada.fill('Type “erase”', 'erase');
    // Her action items are held fast, so that the erasure stands still in the middle.
    const holder = new pg.Client({ connectionString: house.test.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table action_item in share mode');
    const victim = await startHouseProcess(house, { timing });
    await ada.submit();
    await until('it waits for them', async () => {
      const { rows } = await house.test.database.pool.query(
        "select 1 from pg_locks where relation = 'action_item'::regclass and not granted",
      );
      return rows.length > 0;
    });
    victim.kill('SIGKILL');
    await victim.gone;
    await holder.end();
    const left = await placesOfAda();
    expect(left).toEqual(expect.arrayContaining(['action_item.owner_id', 'erasure.user_id']));
    expect(left).not.toContain('reply.author_id');
    const next = await startReplica(house, { timing });
    await until('she is told', async () => /It is done/.test(JSON.stringify(await ada.dm())));
    await until('no message of hers is known any more', async () => {
      const workspaceId = house.sandbox.workspaces[0]?.id as string;
      const sql = `select 1 from outbox_message where recipient_id = '${adaId}'`;
      return (await house.rows(workspaceId, sql)).length === 0;
    });
    await next.stop();
    // Looked for once and at rest: a dump locks every table.
    expect(await placesOfAda()).toEqual([]);
    const told = (await ada.dm()).map(({ visibleText }) => visibleText).filter((text) => /erased/.test(text));
    expect(told).toEqual([expect.stringContaining('It is done: everything of yours is erased.')]);
  });
});
