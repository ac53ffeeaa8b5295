import { type House, startHouse } from '../support/house';
import { duplicates, outbox, write } from '../support/stories';

/** What keeps a check-in from coming at a bad moment, and from coming twice or never. */
describe('a check-in and the person’s own time', () => {
  let house: House;
  beforeEach(async () => {
    house = await startHouse();
  });
  afterEach(() => house.stop());

  const texts = async (handle: string) => (await house.person(handle).dm()).map((each) => each.visibleText);
  const calls = (method: string) =>
    house.sandbox.requests.api.filter((call) => call.method === method).length;

  async function opened(...people: string[]) {
    const ada = house.person('ada');
    await ada.command('/retro', 'incident Mail is late', { in: 'payments' });
    for (const handle of people) await ada.pickUser('Who was involved?', handle);
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
  }

  it('waits for do-not-disturb and for an away status, and asks Slack right before it sends', async () => {
    const { admin } = house.sandbox;
    admin.setDnd('bo', { startsAt: '2040-03-05T08:00:00Z', endsAt: '2040-03-05T12:00:00Z' });
    admin.setStatus('dalia', 'On holiday', ':palm_tree:');
    await opened('bo', 'dalia', 'chen');
    await house.advance({ minutes: 16 });
    expect([await texts('bo'), await texts('dalia')]).toEqual([[], []]);
    expect(await texts('chen')).toHaveLength(1);
    await house.advance({ hours: 2, minutes: 45 });
    expect(await texts('bo')).toHaveLength(1);
    expect(await texts('dalia')).toEqual([]);
    admin.setStatus('dalia', '');
    await house.advance({ hours: 1 });
    expect(await texts('dalia')).toHaveLength(1);
    expect(calls('dnd.info')).toBeGreaterThanOrEqual(5);
  });

  it('would disturb without that question (negative control): a workspace that forbids to ask is not asked', async () => {
    house.sandbox.admin.setDnd('bo', { snoozeUntil: '2040-03-05T15:00:00Z' });
    const { scopes } = house.sandbox.workspaces[0] as (typeof house.sandbox.workspaces)[number];
    house.sandbox.admin.setScopes([...scopes].filter((scope) => scope !== 'dnd:read'));
    await opened('bo');
    await house.advance({ minutes: 16 });
    expect(await texts('bo')).toHaveLength(1);
  });

  it('moves with a person who moves: earlier or later, and never to a night', async () => {
    await opened('bo', 'eli');
    house.sandbox.admin.setTimezone('bo', 'Asia/Tokyo');
    house.sandbox.admin.setTimezone('eli', 'Europe/Berlin');
    await house.settle();
    const due = await house.rows<{ next_at: Date }>(
      'T0SANDBOX1',
      'select next_at from check_in order by user_id',
    );
    expect(due.map(({ next_at }) => next_at.toISOString())).toEqual([
      // Tokyo's day ends at 8:30 here, New York's had not begun.
      '2040-03-06T00:30:00.000Z',
      '2040-03-05T09:15:00.000Z',
    ]);
    const queued = (await outbox(house)).filter(({ kind }) => kind === 'checkin.first_words');
    expect(queued.map(({ due_at }) => due_at.toISOString()).sort()).toEqual([
      '2040-03-05T09:15:00.000Z',
      '2040-03-06T00:30:00.000Z',
    ]);
    await house.advance({ minutes: 15 });
    expect([await texts('bo'), await texts('eli')]).toMatchObject([
      [],
      [expect.stringContaining('How are you')],
    ]);
    await house.advance({ hours: 15, minutes: 15 });
    expect(await texts('bo')).toHaveLength(1);
  });

  it('finds out by itself that somebody has moved when Slack never told', async () => {
    await write(house, 'bo', { in: 'payments', title: 'Mail is late', words: 'The relay was full.' });
    const nudge = async () => (await outbox(house)).find(({ kind }) => kind === 'assessment.nudge')?.due_at;
    expect(await nudge()).toEqual(new Date('2040-03-06T08:30:00Z'));
    await opened('bo');
    const before = (await texts('bo')).length;
    house.sandbox.admin.setSubscriptions([]);
    house.sandbox.admin.setTimezone('bo', 'Pacific/Auckland');
    await house.advance({ minutes: 16 });
    expect(await texts('bo')).toHaveLength(before);
    // Whatever else is promised to them moves as well.
    expect((await outbox(house)).filter(({ kind }) => kind === 'assessment.nudge')).toMatchObject([
      { state: 'cancelled' },
      { state: 'pending', due_at: new Date('2040-03-05T20:30:00Z') },
    ]);
    await house.clock.set('2040-03-05T20:30:00Z');
    await house.settle();
    expect(await texts('bo')).toHaveLength(before + 2);
  });

  it('keeps to the wall clock when it goes forward', async () => {
    await house.clock.set('2040-03-09T15:00:00Z');
    house.sandbox.admin.setTimezone('eli', 'America/New_York');
    await opened('eli');
    await house.advance({ minutes: 15 });
    expect(await texts('eli')).toHaveLength(1);
    // New York goes from UTC-5 to UTC-4 on Sunday, 11 March 2040.
    const [{ next_at } = { next_at: new Date(0) }] = await house.rows<{ next_at: Date }>(
      'T0SANDBOX1',
      'select next_at from check_in',
    );
    expect(next_at.toISOString()).toBe('2040-03-12T13:30:00.000Z');
  });

  it('ends quietly for somebody who has left, and for whom Slack will not be written to', async () => {
    await opened('bo', 'chen');
    house.sandbox.admin.deactivate('bo');
    await house.settle();
    house.sandbox.faults.add({ kind: 'error', error: 'cannot_dm_bot', method: 'conversations.open' });
    await house.advance({ minutes: 16 });
    house.sandbox.faults.clear();
    // Bo, whose message was withdrawn, may come back; Chen, whom Slack will not let us write to, is forgotten.
    expect(await house.rows('T0SANDBOX1', 'select 1 from check_in')).toHaveLength(1);
    for (let day = 0; day < 9; day += 1) await house.advance({ hours: 8 });
    house.sandbox.admin.reactivate('bo');
    expect([await texts('bo'), await texts('chen')]).toEqual([[], []]);
    expect((await texts('ada')).filter((text) => /bo|chen/i.test(text))).toEqual([]);
  });

  it('comes once when Slack stored it and answered with an error, and goes on from there', async () => {
    await opened('bo', 'chen', 'dalia');
    house.sandbox.faults.add({ kind: 'error500', when: 'after', times: 3, method: 'chat.postMessage' });
    house.sandbox.faults.add({ kind: 'error', error: 'fatal_error', times: 2, method: 'users.info' });
    house.sandbox.faults.add({ kind: 'error500', times: 2, method: 'dnd.info' });
    await house.advance({ minutes: 16 });
    for (let minute = 0; minute < 10; minute += 1) await house.advance({ minutes: 1 });
    for (const handle of ['bo', 'chen', 'dalia']) expect(await texts(handle)).toHaveLength(1);
    await house.clock.set('2040-03-06T08:30:00Z');
    await house.settle();
    for (const handle of ['bo', 'chen', 'dalia']) expect(await texts(handle)).toHaveLength(2);
    expect(duplicates(house.sandbox)).toEqual([]);
  });

  it('goes on after a message nobody can tell about, and does not send that one again', async () => {
    await opened('bo');
    const { scopes } = house.sandbox.workspaces[0] as (typeof house.sandbox.workspaces)[number];
    house.sandbox.faults.add({ kind: 'error500', when: 'before', times: 1, method: 'chat.postMessage' });
    house.sandbox.admin.setScopes([...scopes].filter((scope) => !scope.endsWith(':history')));
    await house.advance({ minutes: 16 });
    await house.advance({ minutes: 5 });
    expect(await texts('bo')).toEqual([]);
    expect((await outbox(house)).map(({ state }) => state)).toContain('unknown');
    await house.clock.set('2040-03-06T08:30:00Z');
    await house.settle();
    expect(await texts('bo')).toHaveLength(1);
    expect((await texts('bo'))[0]).toContain('A night has passed');
  });

  it('says at its foot whom to talk to, in the workspace’s words', async () => {
    const ada = house.person('ada');
    const say = async (talkTo: string) => {
      await ada.command('/retro', 'settings', { in: 'payments' });
      await ada.press('Workspace settings', { in: 'modal' });
      await ada.press('Check-ins', { in: 'modal' });
      await ada.fill('Somebody to talk to', talkTo);
      expect(await ada.submit()).toMatchObject({ action: 'closed' });
      await ada.closeModal({ all: true });
    };
    await say('  Talk to *Sam* in <!channel>\n on the first floor. ');
    await opened('bo', 'dalia');
    await house.advance({ minutes: 16 });
    const message = (await house.person('bo').dm()).at(-1);
    expect(message?.visibleText).toContain('Talk to *Sam* in <!channel> on the first floor.');
    expect(JSON.stringify(message?.blocks)).toContain('"type":"plain_text","text":"Talk to');
    await say('');
    await house.person('dalia').choose('Later', 'In 1 hour', { in: 'dm' });
    await house.settle();
    expect((await texts('dalia'))[0]).toContain('talk to somebody you trust');
  });

  it('is not sent when it has become too late for it to make sense', async () => {
    await opened('bo');
    house.sandbox.admin.setStatus('bo', 'Parental leave', ':baby:');
    for (let day = 0; day < 15; day += 1) await house.advance({ days: 1 });
    house.sandbox.admin.setStatus('bo', '');
    for (let day = 0; day < 3; day += 1) await house.advance({ hours: 8 });
    expect(await texts('bo')).toEqual([]);
    expect((await outbox(house)).find(({ kind }) => kind === 'checkin.first_words')).toMatchObject({
      state: 'cancelled',
      last_error: 'stale',
    });
  });
});
