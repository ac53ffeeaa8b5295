import { type House, startHouse } from '../support/house';

interface CheckInRow {
  user_id: string;
  shown_step: string | null;
  next_step: string | null;
  next_at: Date | null;
  is_ended: boolean;
  words: Uint8Array | null;
}

/** From something that went wrong to three quiet messages and nothing more. */
describe('an incident and its check-ins', () => {
  let house: House;
  beforeEach(async () => {
    // A Monday, 9:00 in London, 10:00 in Stockholm and Lagos, 17:00 in Shanghai, 4:00 in New York.
    house = await startHouse();
  });
  afterEach(() => house.stop());

  const rows = () => house.rows<CheckInRow>('T0SANDBOX1', 'select * from check_in order by user_id');
  const texts = async (handle: string) => (await house.person(handle).dm()).map((each) => each.visibleText);
  const last = async (handle: string) => (await house.person(handle).dm()).at(-1);

  /** In steps that meet everybody's working hours, as time passes where nothing is broken. */
  const passDays = async (count: number) => {
    for (let step = 0; step < count * 3; step += 1) await house.advance({ hours: 8 });
  };

  async function opened(people: readonly string[] = ['bo']) {
    const ada = house.person('ada');
    await ada.command('/retro', 'incident Payments slow', { in: 'payments' });
    for (const handle of people) await ada.pickUser('Who was involved?', handle);
    await ada.fill('What is known so far?', 'Half of the card payments time out since 8:40.');
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    return ada;
  }

  it('opens with the people who wrote in the channel, and posts one quiet headline', async () => {
    const [ada, bo] = [house.person('ada'), house.person('bo')];
    await bo.post('payments', 'Is anybody else seeing timeouts?');
    await house.person('gus').post('payments', 'Yes, here as well.');
    await ada.command('/retro', 'incident   Payments slow', { in: 'payments' });
    const form = await ada.modal();
    expect(form.value('What is it about?')).toBe('Payments slow');
    expect(form.value('Who was involved?')).toEqual(['gus', 'bo']);
    expect(form.value('When did it begin?')).toBe(String(house.clock.now().getTime() / 1000));
    await ada.fill('What is known so far?', 'Bo forgot to renew the certificate.');
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    expect((await ada.modal()).text()).toContain('Someone may hear blame');
    await ada.fill('What is known so far?', 'The certificate ran out at 8:40.');
    await ada.fill('Where is it tracked?', 'https://status.example/42');
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    const headline = (await bo.messages('payments')).at(-1);
    expect(headline?.visibleText).toContain('Incident: *Payments slow*');
    expect(headline?.visibleText).toContain('The certificate ran out at 8:40.');
    expect(headline?.visibleText).not.toMatch(/Bo|Gus/);
    expect(headline?.buttons()).toEqual(['Write a retro', 'I had something similar', 'I was involved too']);
  });

  it('writes three times and then never again, each in the person’s own hours', async () => {
    await opened(['bo', 'eli', 'chen']);
    expect(await texts('bo')).toEqual([]);
    await house.advance({ minutes: 15 });
    expect(await texts('bo')).toHaveLength(1);
    expect((await last('bo'))?.visibleText).toContain('How are you after “Payments slow”?');
    expect((await last('bo'))?.visibleText).toContain('nobody is told whether you answer');
    expect((await last('bo'))?.visibleText).toContain('talk to somebody you trust');
    // Shanghai has 15 minutes left in the day, New York sleeps.
    expect(await texts('chen')).toHaveLength(1);
    expect(await texts('eli')).toHaveLength(0);
    await house.advance({ hours: 5, minutes: 20 });
    expect(await texts('eli')).toHaveLength(1);

    await house.advance({ hours: 18 });
    expect((await last('bo'))?.visibleText).toContain('A night has passed since *Payments slow*');
    expect(await texts('bo')).toHaveLength(2);
    expect((await texts('bo'))[0]).toContain('there is a newer message below');
    await house.advance({ days: 1 });
    expect((await last('bo'))?.visibleText).toContain('After this, Evenkeel does not ask again');
    await passDays(4);
    for (const handle of ['bo', 'eli', 'chen']) expect(await texts(handle)).toHaveLength(3);
    expect((await rows()).map(({ next_step, is_ended }) => [next_step, is_ended])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ]);
    const { rows: jobs } = await house.test.database.pool.query(
      `select count(*)::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send_message'`,
    );
    expect(jobs[0].left).toBe(0);
  });

  it('keeps what is noted, sealed, and brings it back in the three questions', async () => {
    await opened();
    await house.advance({ minutes: 15 });
    const bo = house.person('bo');
    await bo.press('Write now', { in: 'dm' });
    await bo.fill('How are you?', 'Tired and a bit angry.');
    await bo.fill('The facts', '8:40 first alert. 8:52 failover.');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    expect((await last('bo'))?.visibleText).toContain('What you noted about *Payments slow* is kept');
    expect(JSON.stringify(await rows())).not.toContain('failover');
    await house.advance({ days: 1 });
    await bo.press('Write now', { in: 'dm' });
    const form = await bo.modal();
    expect(form.value('What is not going well?')).toBe('8:40 first alert. 8:52 failover.');
    expect(form.value('How do you feel about it?')).toBe('Tired and a bit angry.');
    expect(form.value('What is it about?')).toBe('Payments slow');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    expect(await rows()).toEqual([]);
    const before = (await texts('bo')).length;
    await passDays(3);
    const later = (await texts('bo')).slice(before).filter((text) => !/second look|retro on/.test(text));
    expect(later).toEqual([]);
    const [retro] = await house.rows<{ incident_id: string }>('T0SANDBOX1', 'select incident_id from retro');
    const [incident] = await house.rows<{ id: string }>('T0SANDBOX1', 'select id from incident');
    expect(retro?.incident_id).toBe(incident?.id);
  });

  it.each([['I wasn’t involved'], ['Stop these']])('ends with “%s”, and nobody is told', async (button) => {
    await opened();
    await house.advance({ minutes: 15 });
    const bo = house.person('bo');
    const channelBefore = JSON.stringify(await house.person('ada').messages('payments'));
    await bo.press(button, { in: 'dm' });
    expect((await last('bo'))?.visibleText).toContain('does not ask about this any more');
    expect((await last('bo'))?.buttons()).toEqual([]);
    await bo.press('I was involved too', { in: 'payments' });
    expect((await bo.ephemerals('payments')).at(-1)?.visibleText).toContain(
      'among the people involved already',
    );
    await passDays(3);
    expect(await texts('bo')).toHaveLength(1);
    expect(await texts('ada')).toEqual([]);
    expect(JSON.stringify(await house.person('ada').messages('payments'))).toBe(channelBefore);
    expect(await rows()).toEqual([]);
    expect(
      await house.rows('T0SANDBOX1', `select 1 from outbox_message where kind like 'checkin.%'`),
    ).toEqual([]);
  });

  it('comes again when it was put off: in an hour, tomorrow, at a picked time; each time once', async () => {
    await opened();
    await house.advance({ minutes: 15 });
    const bo = house.person('bo');
    await bo.choose('Later', 'In 1 hour', { in: 'dm' });
    await house.settle();
    expect((await last('bo'))?.visibleText).toContain('This comes to you again');
    await house.advance({ minutes: 61 });
    expect(await texts('bo')).toHaveLength(2);
    await bo.choose('Later', 'Tomorrow', { in: 'dm' });
    await bo.choose('Later', 'Tomorrow', { in: 'dm' });
    await house.settle();
    await house.advance({ hours: 20 });
    expect(await texts('bo')).toHaveLength(2);
    await house.advance({ hours: 4 });
    expect(await texts('bo')).toHaveLength(3);
    await bo.choose('Later', 'I pick a time', { in: 'dm' });
    await bo.pickDateTime('When should it come again?', new Date(house.clock.now().getTime() - 60_000));
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    const evening = '2040-03-06T19:00:00Z';
    await bo.pickDateTime('When should it come again?', evening);
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    await house.clock.set(evening);
    await house.settle();
    expect(await texts('bo')).toHaveLength(4);
    expect((await last('bo'))?.visibleText).toContain('How are you after');
    for (const text of (await texts('bo')).slice(0, 3))
      expect(text).toContain('there is a newer message below');
    await passDays(4);
    expect(await texts('bo')).toHaveLength(6);
  });

  it('lends its title to /retro in the channel, and two who write at once meet in one retro', async () => {
    await opened([]);
    const [bo, chen] = [house.person('bo'), house.person('chen')];
    await bo.command('/retro', '', { in: 'payments' });
    await chen.press('Write a retro', { in: 'payments' });
    for (const person of [bo, chen]) {
      expect((await person.modal()).value('What is it about?')).toBe('Payments slow');
      await person.fill('What is not going well?', 'Two of three alerts went nowhere.');
    }
    await bo.submit();
    await chen.submit();
    expect(await house.rows('T0SANDBOX1', 'select id from retro')).toHaveLength(1);
    await house.person('ada').press('Write a retro', { in: 'payments' });
    expect((await house.person('ada').modal()).value('Which retrospective?')).toBe('Payments slow');
  });

  it('takes somebody in who says so, once, and something similar into the retro it opens for it', async () => {
    await opened([]);
    const [bo, eli] = [house.person('bo'), house.person('eli')];
    await bo.press('I was involved too', { in: 'payments' });
    expect((await bo.ephemerals('payments')).at(-1)?.visibleText).toContain('writes to you privately');
    await bo.press('I was involved too', { in: 'payments' });
    expect((await bo.ephemerals('payments')).at(-1)?.visibleText).toContain(
      'among the people involved already',
    );
    expect(await rows()).toHaveLength(1);
    await eli.press('I had something similar', { in: 'payments' });
    expect(await eli.submit()).toMatchObject({ action: 'errors' });
    expect(await house.rows('T0SANDBOX1', 'select id from retro')).toEqual([]);
    await eli.fill('What happened in your case', 'Ours ran out in May; a calendar entry helped.');
    expect(await eli.submit()).toMatchObject({ action: 'closed' });
    expect(await house.rows('T0SANDBOX1', 'select id from retro')).toHaveLength(1);
    await house.advance({ seconds: 5 });
    const headline = (await bo.messages('payments')).at(-1) as { channel: string; ts: string };
    expect((await bo.thread(headline)).at(-1)?.visibleText).toContain('a calendar entry helped');
  });

  it('offers the plan that was chosen, with its steps, in the first check-in', async () => {
    await house.rows(
      'T0SANDBOX1',
      `insert into plan (workspace_id, id, title, applies_when, steps, added_by, added_at, changed_at)
       values ('T0SANDBOX1', gen_random_uuid(), 'Certificate ran out', 'A certificate is out of date',
         'Put the spare one in place', 'U1', now(), now()) returning id`,
    );
    const ada = house.person('ada');
    await ada.command('/retro', 'incident Payments slow', { in: 'payments' });
    await ada.pickUser('Who was involved?', 'bo');
    await ada.choose('Is there a plan for this?', 'Certificate ran out');
    await ada.submit();
    await house.advance({ minutes: 15 });
    expect((await last('bo'))?.visibleText).toContain('Put the spare one in place');
  });

  it('starts from a message, with its link, its time and who wrote it', async () => {
    const [ada, bo] = [house.person('ada'), house.person('bo')];
    const message = await bo.post('payments', '*Checkout* is down again\nmore');
    await house.advance({ minutes: 30 });
    await ada.messageShortcut('incident.check_in_after', message);
    const form = await ada.modal();
    expect(form.value('What is it about?')).toBe('Checkout is down again');
    expect(form.value('Where is it tracked?')).toContain(`/p${message.ts.replace('.', '')}`);
    expect(form.value('When did it begin?')).toBe(String(Math.floor(Number(message.ts))));
    expect(form.value('Who was involved?')).toEqual(['bo']);
  });
});
