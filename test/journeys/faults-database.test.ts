import { Writable } from 'node:stream';
import { type OpenTempFile, openTempFile } from '../../src/file-order/temp-file';
import { channelIdOf, handedOver, latestOrder, userIdOf } from '../support/files';
import { type House, startHouse } from '../support/house';
import { createOwnDatabase } from '../support/own-database';
import { seedRetros } from '../support/seed-retros';
import { copies, duplicates, outbox, write } from '../support/stories';
import { until } from '../support/until';
import { unzip } from '../support/unzip';

const payments = { in: 'payments', title: 'Slow search', words: 'The index was rebuilt at noon.' };
const timing = { requestMs: 2_000, inFlightMs: 500, leaseMs: 6_000 };

jest.setTimeout(60_000);

describe('when Postgres goes away as in a power cut', () => {
  let house: House;
  let own: Awaited<ReturnType<typeof createOwnDatabase>>;
  beforeAll(async () => {
    own = await createOwnDatabase();
    house = await startHouse({
      database: own,
      realTime: true,
      evenkeel: { timing, sweepEveryMs: 500, openTempFile: openWatchedFile },
    });
  });
  afterAll(() => house.stop());

  /** Happens once, when the first bytes of a file are about to be written. */
  let atFirstBytes: (() => Promise<void>) | null = null;
  const openWatchedFile: OpenTempFile = async () => {
    const file = await openTempFile();
    const writer: typeof file.writer = (limits) => {
      const out = file.writer(limits);
      const watched = new Writable({
        write(chunk, encoding, done) {
          const happens = atFirstBytes;
          atFirstBytes = null;
          Promise.resolve(happens?.()).then(() => out.write(chunk, encoding, done), done);
        },
        final: (done) => void out.end(done),
      });
      out.on('error', (error) => watched.destroy(error));
      return watched;
    };
    return { ...file, writer };
  };

  const ready = async () => house.evenkeel.isQueueRunning() && (await own.database.ping(1_000));
  const allSent = async () =>
    (await outbox(house)).every(({ kind, state }) => kind === 'assessment.nudge' || state === 'sent');

  it('keeps the form open with what was typed, a clear word and a reference, and takes it later', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', payments.title);
    await bo.fill('What is not going well?', payments.words);
    await own.server.stopImmediately();
    const settle = house.settle;
    house.settle = house.idle;
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    const form = await bo.modal();
    expect(Object.values(form.errors).join()).toMatch(/Nothing you wrote was lost.*Reference: /s);
    expect(form.value('What is not going well?')).toBe(payments.words);
    await bo.openHome();
    expect((await bo.home()).text()).toMatch(
      /could not be drawn.*Nothing you wrote was lost.*Reference: .*Try again/s,
    );
    await own.server.start();
    await until('Evenkeel is ready again', ready);
    house.settle = settle;
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    await until('the headline and the card are there', allSent);
    expect((await bo.messages('payments')).at(-1)?.visibleText).toContain(payments.title);
    await bo.press('Try again', { in: 'home' });
    expect((await bo.home()).text()).toContain(payments.title);
  });

  it('posts once when it happens between posting and noting it, and goes on by itself', async () => {
    const { sandbox } = house;
    const settle = house.settle;
    house.settle = house.idle;
    const headlineOnly = new Promise<void>((resolve) => {
      const undo = sandbox.hooks.onStored('chat.postMessage', async ({ args }) => {
        if (!String(args.channel).startsWith('C')) return;
        undo();
        await own.server.stopImmediately();
        resolve();
      });
    });
    await write(house, 'ada', { in: 'platform', title: 'Slow deploys', words: 'They were slow.' });
    await headlineOnly;
    const down = performance.now();
    await own.server.start();
    await until('Evenkeel is ready again', ready);
    expect(performance.now() - down).toBeLessThan(10_000);
    await until('everything is noted as posted', allSent, 30_000);
    house.settle = settle;
    expect(await house.person('ada').messages('platform')).toHaveLength(1);
    expect([...copies(sandbox).values()].every((count) => count === 1)).toBe(true);
  });

  it('takes up its work when it goes away again while nothing is to be done', async () => {
    const { sandbox } = house;
    const settle = house.settle;
    house.settle = house.idle;
    const before = house.logged.length;
    await own.server.stopImmediately();
    await until('the queue has noticed', () =>
      house.logged.slice(before).some((line) => line.includes('liveness')),
    );
    await own.server.start();
    await until('Evenkeel is ready again', ready);
    house.settle = settle;
    await write(house, 'chen', { in: 'payments', title: 'Afterwards', words: 'All is well.' });
    await until('it is posted', allSent);
    expect(duplicates(sandbox)).toEqual([]);
  });

  it('hands over an archive once, whole, when it happens in the middle of making it', async () => {
    await seedRetros(house, {
      channelId: channelIdOf(house, 'general'),
      userId: userIdOf(house, 'dalia'),
      // More than are looked up at a time.
      count: 30,
    });
    const settle = house.settle;
    house.settle = house.idle;
    const dalia = house.person('dalia');
    await dalia.command('/retro', 'export', { in: 'general' });
    await dalia.choose('Which retrospective?', 'The archive of this channel: all 30 retros');
    const down = new Promise<void>((resolve) => {
      atFirstBytes = () => own.server.stopImmediately().then(resolve);
    });
    await dalia.submit();
    await down;
    expect(handedOver(house)).toEqual([]);
    await own.server.start();
    await until('Evenkeel is ready again', ready);
    await until('it is delivered', async () => {
      // The pause before the next try is not sat out.
      await own.database.pool.query(`update graphile_worker._private_jobs set run_at = now()
        where run_at > now() and task_id = (select id from graphile_worker._private_tasks where identifier = 'make_file')`);
      return (await latestOrder(house))?.state === 'delivered';
    });
    house.settle = settle;
    await dalia.closeModal();
    expect(await latestOrder(house)).toMatchObject({ problem: null });
    const archives = handedOver(house);
    expect(archives).toHaveLength(1);
    expect((await unzip(archives[0] as Buffer)).size).toBe(31);
    expect((await dalia.dm()).map(({ visibleText }) => visibleText)).toEqual([
      expect.stringContaining('is ready. You find it in these messages'),
      expect.stringContaining('30 retros as Markdown, with an index'),
    ]);
  });
});
