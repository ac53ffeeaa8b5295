import type { SeenMessage } from '../../sandbox';
import { lookAfter } from '../../src/between-features';
import { startWorkspaceWatch } from '../../src/installation/watch-workspaces';
import { createLogger } from '../../src/logger';
import { agree } from '../support/agree';
import { type House, startHouse } from '../support/house';
import { duplicates, write } from '../support/stories';

/** What the owner of an action item hears of it in private: little, in their own hours, and no more than they want. */
describe('an action item and its owner', () => {
  let house: House;
  let headline: SeenMessage;
  beforeAll(async () => {
    house = await startHouse();
    await write(house, 'dalia', { in: 'payments', title: 'Slow payments', words: 'The queue stood still.' });
    headline = (await house.person('dalia').messages('payments')).at(-1) as SeenMessage;
    // Half a year passes here, and this is not about its summaries, nor about tidying up each night.
    await house.rows('T0SANDBOX1', 'update summary_schedule set is_on = false returning 1');
    await house.test.database.pool.query(
      "delete from graphile_worker._private_jobs where key like 'tidy_up:%'",
    );
  });
  afterAll(() => house.stop());

  const at = async (instant: string) => {
    await house.clock.set(instant);
    await house.settle();
  };
  const about = async (handle: string, title: string) =>
    (await house.person(handle).dm()).filter(({ visibleText }) => visibleText.includes(title));
  const texts = async (handle: string, title: string) =>
    (await about(handle, title)).map(({ visibleText }) => visibleText);
  /** What their latest notification says of it, which is shown on a locked screen. */
  const notified = () => house.sandbox.requests.calls('chat.postMessage').at(-1)?.args.text;
  const newest = async (handle: string, title: string) => (await about(handle, title)).at(-1) as SeenMessage;
  const inThread = async (title: string) =>
    (await house.person('dalia').thread(headline)).find(({ visibleText }) =>
      visibleText.startsWith(`*Action item:* ${title}`),
    ) as SeenMessage;

  it('hears of it on the working day before, in their own morning, and nobody else does', async () => {
    await agree(house, headline, {
      title: 'Limit the queue',
      owner: 'chen',
      due: '2040-03-12',
      link: 'https://tracker.example/7',
    });
    await agree(house, headline, { title: 'Draw the map', owner: 'eli', due: '2040-03-12' });
    // Friday 9:30 in Shanghai.
    await at('2040-03-09T01:29:00Z');
    expect(await texts('chen', 'Limit the queue')).toEqual([]);
    await at('2040-03-09T01:31:00Z');
    const [reminder, ...more] = await about('chen', 'Limit the queue');
    expect(more).toEqual([]);
    expect(reminder?.visibleText).toContain('*Limit the queue* is yours, and due 12 March.');
    expect(reminder?.visibleText).toContain('|tracker.example>');
    expect(notified()).toBe('An action item of yours is due soon');
    expect(reminder?.visibleText).toContain('From the retro on *Slow payments*');
    expect(reminder?.visibleText).toContain('reminds you again on 13 March');
    expect(reminder?.buttons()).toEqual([
      'Done',
      'New date',
      'Pass it on',
      'Drop, because…',
      'Remind me tomorrow',
      'Remind me in a week',
      'Stop reminders for this one',
    ]);
    expect(await texts('eli', 'Draw the map')).toEqual([]);
    // Friday 9:30 in New York.
    await at('2040-03-09T14:31:00Z');
    expect(await texts('eli', 'Draw the map')).toHaveLength(1);
    for (const other of ['bo', 'dalia', 'ada']) expect(await texts(other, 'Limit the queue')).toEqual([]);
  });

  it('hears of it when it is overdue: three times, a week apart, and then no more', async () => {
    const heard = async () => (await about('chen', 'Limit the queue')).length;
    await at('2040-03-13T01:29:00Z');
    expect(await heard()).toBe(1);
    await at('2040-03-13T01:31:00Z');
    expect(await heard()).toBe(2);
    expect(notified()).toBe('An action item of yours is overdue');
    const [before, first] = await about('chen', 'Limit the queue');
    expect(before?.visibleText).toBe('About *Limit the queue*: there is a newer message below.');
    expect(before?.buttons()).toEqual([]);
    expect(first?.visibleText).toContain('was due 12 March');
    expect(first?.visibleText).toContain('again on 20 March');
    await at('2040-03-19T12:00:00Z');
    expect(await heard()).toBe(2);
    await at('2040-03-20T01:31:00Z');
    await at('2040-03-27T01:31:00Z');
    expect(await heard()).toBe(4);
    expect((await newest('chen', 'Limit the queue')).visibleText).toContain(
      'does not remind you of this again',
    );
    await at('2040-04-20T08:00:00Z');
    expect(await heard()).toBe(4);
    expect((await about('chen', 'Limit the queue')).flatMap((each) => each.buttons())).toContain('Done');
  });

  it('sees in the same message that it was done elsewhere, and hears no more', async () => {
    await agree(house, headline, { title: 'Write it down', owner: 'ada', due: '2040-04-26' });
    await at('2040-04-25T09:00:00Z');
    expect(await texts('ada', 'Write it down')).toHaveLength(1);
    await house.person('dalia').press('Done', { in: await inThread('Write it down') });
    const [settled, ...more] = await about('ada', 'Write it down');
    expect(more).toEqual([]);
    expect(settled?.visibleText).toBe('*Write it down* · Done by Dalia, 25 April');
    expect(settled?.buttons()).toEqual([]);
    await at('2040-04-27T09:00:00Z');
    expect(await texts('ada', 'Write it down')).toHaveLength(1);
    // What is opened again is somebody's again (negative control).
    await house.person('dalia').press('Open again', { in: await inThread('Write it down') });
    await at('2040-04-30T09:00:00Z');
    expect(await texts('ada', 'Write it down')).toHaveLength(2);
    await house.person('ada').press('Done', { in: await newest('ada', 'Write it down') });
    expect((await inThread('Write it down')).visibleText).toContain('Done by Ada');
  });

  it('gives it another date, and is reminded by that one', async () => {
    await agree(house, headline, { title: 'Try a rollback', owner: 'ada', due: '2040-05-02' });
    await at('2040-05-01T09:00:00Z');
    const ada = house.person('ada');
    await ada.press('New date', { in: await newest('ada', 'Try a rollback') });
    await ada.pickDate('By when?', '2040-05-09');
    await ada.submit();
    expect(await texts('ada', 'Try a rollback')).toEqual([expect.stringContaining('due 9 May')]);
    await at('2040-05-04T09:00:00Z');
    expect(await texts('ada', 'Try a rollback')).toHaveLength(1);
    await at('2040-05-08T09:00:00Z');
    expect(await texts('ada', 'Try a rollback')).toHaveLength(2);
  });

  it('passes it on: their message says so quietly, and the other one gets one that it is theirs', async () => {
    const ada = house.person('ada');
    await ada.press('Pass it on', { in: await newest('ada', 'Try a rollback') });
    await ada.pickUser('Who looks after it from now on?', 'eli');
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    expect(await texts('ada', 'Try a rollback')).toEqual([
      '*Try a rollback* is with Eli now.',
      '*Try a rollback* is with Eli now.',
    ]);
    expect((await about('ada', 'Try a rollback')).flatMap((each) => each.buttons())).toEqual([]);
    // It is five in the morning in New York.
    expect(await texts('eli', 'Try a rollback')).toEqual([]);
    await at('2040-05-08T13:31:00Z');
    expect(await texts('eli', 'Try a rollback')).toEqual([
      expect.stringContaining('passed on to you: *Try a rollback*'),
    ]);
    await at('2040-05-09T20:00:00Z');
    expect(await texts('eli', 'Try a rollback')).toHaveLength(1);
    await at('2040-05-10T13:31:00Z');
    expect(await texts('eli', 'Try a rollback')).toHaveLength(2);
    expect((await texts('eli', 'Try a rollback'))[0]).toContain('newer message below');
  });

  it('is not told what they took themselves', async () => {
    const dalia = house.person('dalia');
    await dalia.press('Pass it on', { in: await inThread('Try a rollback') });
    await dalia.pickUser('Who looks after it from now on?', 'dalia');
    await dalia.submit();
    expect(await texts('dalia', 'Try a rollback')).toEqual([]);
    await at('2040-05-11T08:00:00Z');
    expect(await texts('dalia', 'Try a rollback')).toEqual([expect.stringContaining('was due 9 May')]);
  });

  it('drops it with a reason, from the private message as well', async () => {
    const dalia = house.person('dalia');
    await dalia.press('Drop, because…', { in: await newest('dalia', 'Try a rollback') });
    await dalia.fill('Why is it not worth doing', 'The queue is gone.');
    expect(await dalia.submit()).toMatchObject({ action: 'closed' });
    expect(await texts('dalia', 'Try a rollback')).toEqual([
      '*Try a rollback* · Dropped by Dalia, 11 May, because: The queue is gone.',
    ]);
  });

  it('puts it off, stops it for one item, and begins again', async () => {
    await agree(house, headline, { title: 'Add an alert', owner: 'dalia', due: '2040-05-14' });
    await at('2040-05-15T08:00:00Z');
    const dalia = house.person('dalia');
    const heard = () => texts('dalia', 'Add an alert');
    expect(await heard()).toHaveLength(1);
    await dalia.press('Remind me tomorrow', { in: await newest('dalia', 'Add an alert') });
    expect((await heard())[0]).toContain('reminds you again on 16 May');
    await at('2040-05-16T08:00:00Z');
    await dalia.press('Remind me in a week', { in: await newest('dalia', 'Add an alert') });
    await at('2040-05-22T08:00:00Z');
    expect(await heard()).toHaveLength(2);
    await at('2040-05-23T08:00:00Z');
    expect(await heard()).toHaveLength(3);
    expect((await heard())[2]).toContain('again on 30 May');
    await dalia.press('Stop reminders for this one', { in: await newest('dalia', 'Add an alert') });
    expect((await heard())[2]).toContain('No more reminders about *Add an alert*');
    await at('2040-06-20T08:00:00Z');
    expect(await heard()).toHaveLength(3);
    await dalia.press('Remind me again', { in: await newest('dalia', 'Add an alert') });
    await at('2040-06-21T08:00:00Z');
    expect(await heard()).toHaveLength(4);
  });

  it('keeps to their own days, and to how often they want to hear of something', async () => {
    const { id } = await house.person('ada').me();
    const wants = (nudges: string) =>
      house.rows(
        'T0SANDBOX1',
        `insert into personal_setting (workspace_id, user_id, nudges, working_days, changed_at)
         values ('T0SANDBOX1', '${id}', '${nudges}', '{1,2,3}', now())
         on conflict (workspace_id, user_id) do update set nudges = excluded.nudges returning 1`,
      );
    await wants('fewer');
    await agree(house, headline, { title: 'Sort the keys', owner: 'ada', due: '2040-06-25' });
    // A Monday; the day before that Ada works is a Wednesday, too early: it was agreed that day.
    await at('2040-06-25T15:00:00Z');
    expect(await texts('ada', 'Sort the keys')).toEqual([]);
    await at('2040-06-26T09:00:00Z');
    expect(await texts('ada', 'Sort the keys')).toEqual([
      expect.stringContaining('not remind you of this again'),
    ]);
    await wants('none');
    await agree(house, headline, { title: 'Sort the locks', owner: 'ada', due: '2040-06-28' });
    await at('2040-06-27T09:00:00Z');
    expect(await texts('ada', 'Sort the keys')).toHaveLength(1);
    expect(await texts('ada', 'Sort the locks')).toEqual([]);
  });

  it('begins again for somebody who wants reminders again, with what did not come meanwhile', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.press('My settings', { in: 'modal' });
    await ada.choose('Reminders of what I have begun', 'The usual ones');
    await ada.submit();
    await ada.closeModal({ all: true });
    // The day after it is due is a Friday, on which Ada does not work.
    await at('2040-07-02T08:29:00Z');
    expect(await texts('ada', 'Sort the locks')).toEqual([]);
    await at('2040-07-02T08:31:00Z');
    expect(await texts('ada', 'Sort the locks')).toEqual([expect.stringContaining('was due 28 June')]);
    expect(await texts('ada', 'Sort the keys')).toEqual([
      expect.stringContaining('reminds you again on 4 July'),
    ]);
  });

  it('is right for somebody who moves, with and without word from Slack', async () => {
    await agree(house, headline, { title: 'Test the backup', owner: 'dalia', due: '2040-07-05' });
    house.sandbox.admin.setTimezone('dalia', 'Asia/Tokyo');
    await at('2040-07-04T00:29:00Z');
    expect(await texts('dalia', 'Test the backup')).toEqual([]);
    await at('2040-07-04T00:31:00Z');
    expect(await texts('dalia', 'Test the backup')).toHaveLength(1);
    house.sandbox.admin.setSubscriptions([]);
    house.sandbox.admin.setTimezone('dalia', 'America/New_York');
    await at('2040-07-06T00:31:00Z');
    expect(await texts('dalia', 'Test the backup')).toHaveLength(1);
    await at('2040-07-06T13:31:00Z');
    expect(await texts('dalia', 'Test the backup')).toHaveLength(2);
  });

  it('comes once although Slack stored it and answered with an error', async () => {
    await agree(house, headline, { title: 'Name the queues', owner: 'chen', due: '2040-07-10' });
    house.sandbox.faults.add({ kind: 'error500', when: 'after', times: 2, method: 'chat.postMessage' });
    house.sandbox.faults.add({ kind: 'error', error: 'fatal_error', times: 2, method: 'users.info' });
    await at('2040-07-09T01:31:00Z');
    for (let minute = 0; minute < 4; minute += 1) await house.advance({ minutes: 1 });
    expect(await texts('chen', 'Name the queues')).toHaveLength(1);
    expect(duplicates(house.sandbox)).toEqual([]);
    house.sandbox.faults.clear();
  });

  it('waits for do-not-disturb and for somebody away, whose reminder comes on another day', async () => {
    const { admin } = house.sandbox;
    await agree(house, headline, { title: 'Label the racks', owner: 'bo', due: '2040-07-11' });
    admin.setDnd('bo', { snoozeUntil: '2040-07-10T09:00:00Z' });
    await at('2040-07-10T08:00:00Z');
    expect(await texts('bo', 'Label the racks')).toEqual([]);
    admin.setStatus('bo', 'On leave');
    await at('2040-07-10T09:01:00Z');
    expect(await texts('bo', 'Label the racks')).toEqual([]);
    admin.setStatus('bo', '');
    await at('2040-07-11T09:02:00Z');
    expect(await texts('bo', 'Label the racks')).toEqual([expect.stringContaining('due today')]);
  });

  it('hears of what was agreed on before there were reminders, of what is over one a day, and once', async () => {
    await house.rows(
      'T0SANDBOX1',
      `insert into action_item (workspace_id, id, retro_id, channel_id, title, owner_id, due_on, created_by, created_at)
       select workspace_id, gen_random_uuid(), retro_id, channel_id, 'Old ' || day, owner_id, make_date(2040, 7, day),
         created_by, created_at
       from action_item, unnest(array[1, 2, 20]) as day where title = 'Label the racks' returning id`,
    );
    const planned = () =>
      house.rows<{ next_on: string; promises: number }>(
        'T0SANDBOX1',
        `select next_on::text, (select count(*)::int from outbox_message where subject_id = item_id) as promises
         from follow_up join action_item on id = item_id where title like 'Old %' order by due_on`,
      );
    expect(await planned()).toEqual([]);
    const { clock } = house;
    const logger = createLogger({ level: 'silent' });
    // As two processes do when they start.
    const watches = [1, 2].map(() =>
      startWorkspaceWatch({ database: house.test.database, clock, logger, lookAfter }),
    );
    for (const watch of watches) await watch.stop();
    expect(await planned()).toEqual([
      { next_on: '2040-07-12', promises: 1 },
      { next_on: '2040-07-13', promises: 1 },
      { next_on: '2040-07-19', promises: 1 },
    ]);
    await at('2040-07-12T08:00:00Z');
    expect(await texts('bo', 'Old 1')).toHaveLength(1);
    expect(await texts('bo', 'Old 2')).toEqual([]);
    await house.rows('T0SANDBOX1', `delete from action_item where title like 'Old %' returning id`);
  });

  it('asks whoever added it to pass it on when its owner has left, once, and else whoever opened the retro', async () => {
    for (const [title, by] of [
      ['Map the cables', 'bo'],
      ['Count the boxes', 'chen'],
    ] as const)
      await agree(house, headline, { title, owner: 'chen', due: '2040-07-17', by });
    house.sandbox.admin.remove('payments', 'chen');
    await at('2040-07-16T08:00:00Z');
    expect(await texts('chen', 'Map the cables')).toEqual([]);
    expect(await texts('bo', 'Map the cables')).toEqual([
      expect.stringContaining('*Map the cables* needs somebody new: Chen is not in'),
    ]);
    // Chen added the other one; Dalia opened the retro, and is in New York now.
    expect(await texts('bo', 'Count the boxes')).toEqual([]);
    await at('2040-07-16T13:31:00Z');
    expect(await texts('dalia', 'Count the boxes')).toEqual([expect.stringContaining('needs somebody new')]);
    const bo = house.person('bo');
    await bo.press('Pass it on', { in: await newest('bo', 'Map the cables') });
    await bo.pickUser('Who looks after it from now on?', 'chen');
    await bo.submit();
    expect((await bo.modal()).errors['Who looks after it from now on?']).toContain('not in the channel');
    await bo.pickUser('Who looks after it from now on?', 'eli');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    expect(await texts('bo', 'Map the cables')).toEqual(['*Map the cables* is with Eli now. Thank you.']);
    expect(await texts('eli', 'Map the cables')).toEqual([expect.stringContaining('passed on to you')]);
    await at('2040-08-01T14:00:00Z');
    expect(await texts('dalia', 'Count the boxes')).toHaveLength(1);
    expect(await texts('chen', 'Count the boxes')).toEqual([]);
  });

  it('asks for somebody new when the account was deactivated', async () => {
    await agree(house, headline, { title: 'Order the spares', owner: 'eli', due: '2040-08-08' });
    house.sandbox.admin.deactivate('eli');
    await at('2040-08-07T14:00:00Z');
    expect(await texts('bo', 'Order the spares')).toEqual([expect.stringContaining('needs somebody new')]);
    await house.person('bo').press('Done', { in: await newest('bo', 'Order the spares') });
    expect(await texts('bo', 'Order the spares')).toEqual(['*Order the spares* · Done by Bo, 7 August']);
  });

  it('goes on when the channel was archived, and when Evenkeel was removed from it', async () => {
    await agree(house, headline, { title: 'Paint the gate', owner: 'bo', due: '2040-08-15' });
    await agree(house, headline, { title: 'Oil the gate', owner: 'bo', due: '2040-08-15' });
    house.sandbox.admin.archive('payments');
    await at('2040-08-14T08:00:00Z');
    const bo = house.person('bo');
    await bo.press('Done', { in: await newest('bo', 'Paint the gate') });
    expect(await texts('bo', 'Paint the gate')).toEqual([expect.stringContaining('Done by Bo')]);
    house.sandbox.admin.unarchive('payments');
    house.sandbox.admin.removeBot('payments');
    await at('2040-08-16T08:00:00Z');
    expect(await texts('bo', 'Oil the gate')).toHaveLength(2);
    await bo.press('New date', { in: await newest('bo', 'Oil the gate') });
    await bo.pickDate('By when?', '2040-08-30');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    expect((await newest('bo', 'Oil the gate')).visibleText).toContain('due 30 August');
  });
});

it('would come twice without the look into Slack before it is posted again (negative control)', async () => {
  const house = await startHouse({ evenkeel: { defences: { look: false } } });
  try {
    await write(house, 'bo', { in: 'payments', title: 'Slow payments', words: 'The queue stood still.' });
    const headline = (await house.person('bo').messages('payments')).at(-1) as SeenMessage;
    await agree(house, headline, { title: 'Limit the queue', owner: 'chen', due: '2040-03-12' });
    await house.clock.set('2040-03-08T12:00:00Z');
    await house.settle();
    house.sandbox.faults.add({ kind: 'error500', when: 'after', times: 1, method: 'chat.postMessage' });
    await house.clock.set('2040-03-09T01:31:00Z');
    await house.settle();
    await house.advance({ minutes: 2 });
    const heard = (await house.person('chen').dm()).filter(({ visibleText }) =>
      visibleText.includes('Limit the queue'),
    );
    expect(heard).toHaveLength(2);
  } finally {
    await house.stop();
  }
});
