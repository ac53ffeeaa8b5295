import { type House, startHouse } from '../support/house';
import { startReplica } from '../support/replica';
import { copies, duplicates, outbox, write } from '../support/stories';
import { until } from '../support/until';

const payments = { in: 'payments', title: 'Slow search', words: 'The index was rebuilt at noon.' };

describe('what Slack delivers more than once, late or out of order', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    await write(house, 'bo', payments);
  });
  afterAll(() => house.stop());

  const workspaceId = () => house.sandbox.workspaces[0]?.id as string;
  const headline = async () => {
    const [first] = await house.person('ada').messages('payments');
    return first as NonNullable<typeof first>;
  };
  const replies = () =>
    house.rows<{ text: string | null; gone: boolean }>(
      workspaceId(),
      'select text, deleted_at is not null as gone from reply order by posted_at',
    );
  beforeEach(() => house.test.database.withTenant(workspaceId(), (tx) => tx.reply.deleteMany()));
  /** Events about messages that were lost on the way, to be delivered in another order. */
  const losing = async (story: () => Promise<void>) => {
    const { events } = house.sandbox;
    const from = events.sent.length;
    events.drop = (event) => event.type === 'message';
    await story();
    events.drop = undefined;
    return events.sent.slice(from).filter(({ event }) => event.type === 'message');
  };

  it('keeps one reply of an event that comes four times at once', async () => {
    const { sandbox } = house;
    const [sent] = await losing(async () => {
      await house.person('ada').post('payments', 'Same here.', { thread: await headline() });
    });
    const again = [];
    for (const retry of [0, 1, 2, 3]) {
      again.push(sandbox.app.redeliver(sent as NonNullable<typeof sent>, retry));
      // Slack signs each try anew; the same signature twice is a replay and refused as such.
      await house.clock.advance({ seconds: 1 });
    }
    const answers = await Promise.all(again);
    await house.settle();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await replies()).toEqual([{ text: 'Same here.', gone: false }]);
    const id = String(sent?.payload.event_id);
    expect(
      await house.rows(workspaceId(), `select 1 from inbox_event where event_id = '${id}'`),
    ).toHaveLength(1);
  });

  it.each([
    ['an edit comes before its message', [1, 0]],
    ['they come in order', [0, 1]],
  ])('keeps the edited words when %s', async (_, order) => {
    const ada = house.person('ada');
    const sent = await losing(async () => {
      const message = await ada.post('payments', 'First words.', { thread: await headline() });
      await house.clock.advance({ seconds: 2 });
      await ada.edit(message, 'Better words.');
    });
    for (const index of order) await house.sandbox.app.redeliver(sent[index] as (typeof sent)[number], 1);
    await house.settle();
    expect(await replies()).toEqual([{ text: 'Better words.', gone: false }]);
  });

  it.each([
    ['the deletion comes before the edit', [0, 2, 1]],
    ['the deletion comes first of all', [2, 1, 0]],
    ['they come in order', [0, 1, 2]],
  ])('keeps no words when %s', async (_, order) => {
    const ada = house.person('ada');
    const sent = await losing(async () => {
      const message = await ada.post('payments', 'First words.', { thread: await headline() });
      await house.clock.advance({ seconds: 2 });
      const edited = await ada.edit(message, 'Better words.');
      await house.clock.advance({ seconds: 2 });
      await ada.delete(edited);
    });
    for (const index of order) await house.sandbox.app.redeliver(sent[index] as (typeof sent)[number], 1);
    await house.settle();
    expect(await replies()).toEqual([{ text: null, gone: true }]);
  });
});

describe('a form', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  it('handed in twice at once makes one assessment, one headline and one card', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Slow search');
    await bo.fill('What is not going well?', 'It was slow.');
    await bo.submitTwice();
    expect((await outbox(house)).map(({ kind }) => kind).sort()).toEqual([
      'assessment.card',
      'assessment.nudge',
      'retro.headline',
    ]);
    expect(await bo.messages('payments')).toHaveLength(1);
    expect([...copies(house.sandbox).values()]).toEqual([1, 1]);
  });

  it('that could not open within three seconds is offered by a button, with what was typed before', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', '', { in: 'platform' });
    await ada.fill('What is it about?', 'Slow deploys');
    await ada.fill('What is working', 'The rollback was quick.');
    await ada.closeModal();
    house.sandbox.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id', times: 1 });
    await ada.command('/retro', '', { in: 'platform' });
    expect(await ada.hasModal()).toBe(false);
    expect((await ada.ephemerals('platform')).at(-1)?.visibleText).toContain('Nothing is lost');
    await ada.press('Open the form', { in: 'platform' });
    const form = await ada.modal();
    expect(form.value('What is it about?')).toBe('Slow deploys');
    expect(form.value('What is working')).toBe('The rollback was quick.');
    await ada.closeModal();
  });

  it('is offered on the spot, too, where Evenkeel is not a member', async () => {
    const ada = house.person('ada');
    house.sandbox.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id', times: 1 });
    await ada.command('/retro', '', { in: 'general' });
    expect((await ada.ephemerals('general')).at(-1)?.buttonTexts).toEqual(['Open the form']);
    await ada.press('Open the form', { in: 'general' });
    expect((await ada.modal()).text()).toContain('Evenkeel is not in *#general* yet');
    await ada.closeModal();
    await ada.command('/retro', 'export', { in: 'general' });
    expect((await ada.ephemerals('general')).at(-1)?.visibleText).toContain(
      'There are no retros in this channel yet',
    );
    expect(await ada.dm()).toEqual([]);
  });
});

describe('several processes', () => {
  let house: House;
  afterEach(() => house.stop());

  it('do not post the same message twice when they reach for it at the same time', async () => {
    house = await startHouse();
    const replicas = [await startReplica(house), await startReplica(house)];
    const { pool } = house.test.database;
    // Every ring becomes three, so that each process has one of its own.
    await pool.query(`create function ring_thrice() returns trigger language plpgsql as $$
      begin
        if new.key is not null then
          insert into graphile_worker._private_jobs (task_id, payload, run_at, priority, max_attempts)
          select new.task_id, new.payload, new.run_at, new.priority, new.max_attempts from generate_series(1, 2);
        end if;
        return new;
      end $$`);
    await pool.query(
      'create trigger ring_thrice after insert on graphile_worker._private_jobs for each row execute function ring_thrice()',
    );
    for (const [index, handle] of ['ada', 'bo', 'chen', 'dalia', 'eli'].entries()) {
      await write(house, handle, { ...payments, title: `Retro ${index}` });
    }
    for (const replica of replicas) await replica.stop();
    expect([...copies(house.sandbox).values()]).toEqual(Array.from({ length: 10 }, () => 1));
    expect(house.sandbox.requests.calls('chat.postMessage')).toHaveLength(10);
  });

  it('do post it twice when a lease is over before the request is', async () => {
    // Nobody can take a row from a living process before its lease is over; here it is over at once.
    const timing = { requestMs: 3_000, inFlightMs: 0, leaseMs: 100 };
    house = await startHouse({
      realTime: true,
      evenkeel: { timing, sweepEveryMs: 200, defences: { look: false } },
    });
    house.sandbox.faults.add({ method: 'chat.postMessage', kind: 'hang', ms: 1_500, times: 2 });
    await write(house, 'bo', payments);
    await until('a second copy', () => duplicates(house.sandbox).length > 0);
  });
});

describe('a lost job', () => {
  let house: House;
  afterEach(() => house.stop());

  const story = async (sweepEveryMs: number) => {
    house = await startHouse({ evenkeel: { sweepEveryMs } });
    await write(house, 'bo', payments);
    await house.test.database.pool.query('delete from graphile_worker._private_jobs');
    await house.advance({ hours: 24 });
    await house.advance({ seconds: 11 });
  };
  const nudged = async () =>
    (await house.person('bo').dm()).filter(({ text }) => text.includes('second look')).length;

  it('is rung for again', async () => {
    await story(200);
    await until('the nudge', async () => (await nudged()) > 0);
    await house.settle();
    expect(await nudged()).toBe(1);
    expect(duplicates(house.sandbox)).toEqual([]);
  });

  it('would be a lost message without the sweeper', async () => {
    await story(3_600_000);
    expect(await nudged()).toBe(0);
    expect((await outbox(house)).map(({ state }) => state)).toContain('pending');
  });
});
