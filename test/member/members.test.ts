import { memberFrom } from '../../src/member/learn-member';
import { type House, startHouse } from '../support/house';

/** What Evenkeel knows of people: no more than it takes to reach them at a decent hour. */
describe('people', () => {
  let house: House;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const members = () =>
    house.rows<{
      user_id: string;
      display_name: string;
      time_zone: string;
      is_deactivated: boolean;
      seen_at: Date;
    }>(workspaceId, 'select * from member order by user_id');
  const write = async (handle: string) => {
    const person = house.person(handle);
    await person.command('/retro', '', { in: 'payments' });
    if ((await person.modal()).has('What is it about?'))
      await person.fill('What is it about?', 'Slow search');
    await person.fill('What is working', 'The rollback.');
    await person.submit();
    return person;
  };
  const asked = () => house.sandbox.requests.calls('users.info').length;

  it('are not kept before they have met Evenkeel, whatever Slack tells of them', async () => {
    house.sandbox.admin.setTimezone('eli', 'Asia/Tokyo');
    await house.settle();
    expect(await members()).toEqual([]);
  });

  it('are kept with name, zone and the day they were seen, never the minute', async () => {
    await house.advance({ hours: 3, minutes: 17 });
    await write('bo');
    expect(await members()).toEqual([
      expect.objectContaining({
        time_zone: 'Europe/Stockholm',
        is_deactivated: false,
        seen_at: new Date('2040-03-05T00:00:00Z'),
      }),
    ]);
  });

  it('are asked about once a day at most', async () => {
    const before = asked();
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.closeModal();
    expect(asked()).toBe(before);
    await house.advance({ days: 1 });
    await bo.command('/retro', '', { in: 'payments' });
    await bo.closeModal();
    expect(asked()).toBe(before + 1);
  });

  it('who move are written to in their new mornings', async () => {
    house.sandbox.admin.setTimezone('bo', 'America/New_York');
    await house.settle();
    expect((await members())[0]?.time_zone).toBe('America/New_York');
    await house.person('bo').press('Tomorrow', { in: 'dm' });
    expect((await house.person('bo').dm()).at(-1)?.visibleText).toContain('09:30 (America/New_York)');
  });

  it('who move without a word from Slack are written to in their new mornings once a form has found out', async () => {
    const { id } = await house.person('dalia').me();
    const nudges = () =>
      house.rows<{ nudge_at: Date }>(
        workspaceId,
        `select nudge_at from assessment where author_id = '${id}'`,
      );
    const dalia = await write('dalia');
    expect(await nudges()).toEqual([{ nudge_at: new Date('2040-03-07T08:30:00Z') }]);
    const user = house.sandbox.workspaces[0]?.users.get(id);
    if (user) user.tz = 'America/New_York';
    await house.advance({ hours: 12 });
    await dalia.command('/retro', 'me', { in: 'payments' });
    await dalia.closeModal();
    expect(await nudges()).toEqual([{ nudge_at: new Date('2040-03-07T14:30:00Z') }]);
  });

  it.each(['Moon/Tycho', '', undefined])('whose zone %j is unknown here are reckoned in UTC', (tz) => {
    expect(memberFrom('T1', 'U1', { tz }, new Date()).timeZone).toBe('UTC');
  });

  it('who have left are not written to any more; their words stay sealed and unshared', async () => {
    const chen = await write('chen');
    const { id } = await chen.me();
    house.sandbox.admin.deactivate('chen');
    await house.settle();
    expect((await members()).find(({ user_id }) => user_id === id)?.is_deactivated).toBe(true);
    const before = house.sandbox.requests.api.length;
    await house.advance({ days: 3 });
    const sent = house.sandbox.requests.api
      .slice(before)
      .filter(({ method, args }) => method.startsWith('chat.') && JSON.stringify(args).includes(id));
    expect(sent).toEqual([]);
    expect(await house.rows(workspaceId, `select 1 from posting`)).toEqual([]);
  });

  it('who come back are reached again', async () => {
    house.sandbox.admin.reactivate('chen');
    await house.settle();
    expect((await members()).filter(({ is_deactivated }) => is_deactivated)).toEqual([]);
  });
});
