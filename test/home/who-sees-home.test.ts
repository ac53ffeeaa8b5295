import { randomUUID } from 'node:crypto';
import { defaultWorkspace, secondWorkspace } from '../../sandbox';
import { promisedSights, thingsIn } from '../privacy/sights/promised';
import { type House, startHouse } from '../support/house';
import { write } from '../support/stories';

/** Who finds what on their Home tab, of everything there is. */
describe('Home tabs of several people', () => {
  let house: House;
  const workspaceId = 'T0SANDBOX1';
  const seen: Record<string, string> = {};
  const cast: Record<string, string> = {
    'who writes, owns an item and keeps a journal': 'bo',
    'a member of the channel': 'chen',
    'an admin in the channel': 'ada',
    'a guest in the channel': 'gus',
    'the colleague they asked, outside of it': 'fern',
    'who has left the channel': 'eli',
    'of another organisation, in the channel': 'omar',
    'of another workspace': 'kavya',
  };
  const things = {
    'their draft': /the open retro\*?\s+Comes back/,
    'their item': /the item/,
    'their journal': /secret feelings/,
    'that they are asked': /asks you to read a draft about \*the open retro\*/,
    'the open retro': /Write about “the open retro”/,
    'a case for the channel': /case channel/,
    'one for the workspace': /case workspace/,
    'one without names': /case without_names/,
  };

  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    const channelId = house.sandbox.workspaces[0]?.channel('payments').id as string;
    const bo = house.person('bo');
    const { id: boId } = await bo.me();
    await write(house, 'bo', { in: 'payments', title: 'the open retro', words: 'secret words' });
    await bo.press('Ask someone to read it', { in: 'dm' });
    await bo.pickUser('Who?', 'fern');
    await bo.fill('A line to them', 'secret line');
    await bo.submit();
    await bo.command('/retro', 'me journal');
    await bo.press('Write', { in: 'modal' });
    await bo.fill('How do you feel?', 'secret feelings');
    await bo.submit();
    await bo.closeModal({ all: true });
    await house.test.database.withTenant(workspaceId, async (tx) => {
      for (const visibility of ['channel', 'workspace', 'without_names'])
        await tx.$executeRaw`
          insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at, learned, visibility)
          values (${workspaceId}, ${randomUUID()}::uuid, ${channelId}, ${`case ${visibility}`}, 'closed', 'U1', now(), now(), now(),
            'learned', ${visibility}::case_visibility)`;
      await tx.$executeRaw`
        insert into action_item (workspace_id, id, retro_id, channel_id, title, owner_id, due_on, created_by, created_at)
        select ${workspaceId}, ${randomUUID()}::uuid, id, channel_id, 'the item', ${boId}, date '2040-03-09', 'U1', now()
        from retro where title = 'case channel'`;
    });
    house.sandbox.admin.remove('payments', 'eli');
    house.sandbox.admin.addPerson({
      handle: 'omar',
      name: 'Omar Said',
      tz: 'Africa/Cairo',
      home: 'T0PARTNER1',
    });
    house.sandbox.admin.invite('payments', 'omar');
    const all = ['bo', 'chen', 'ada', 'fern', 'gus', 'eli', 'omar'].map((handle) => house.person(handle));
    for (const person of [...all, house.person('kavya', { workspace: 'T0SANDBOX2' })]) {
      await person.openHome();
      seen[person.handle] = (await person.home()).text();
    }
  });
  afterAll(() => house.stop());

  it.each(promisedSights('App Home'))('$who', ({ who, cells }) => {
    const handle = cast[who] as string;
    const text = seen[handle] as string;
    expect({ 'App Home': thingsIn(text, things) }).toEqual(cells);
    expect(text).not.toMatch(/secret (words|line)/);
  });

  it('tells somebody of another organisation why there is nothing, and remembers nothing of them', async () => {
    expect(seen.omar).toContain('belongs to another organisation');
    const { id } = await house.person('omar').me();
    const known = await house.rows(workspaceId, `select 1 from member where user_id = '${id}'`);
    expect(known).toEqual([]);
  });

  it('is drawn from what is known while Slack does not say who somebody is, and for a stranger says to try again', async () => {
    const undo = house.sandbox.faults.add({ method: 'users.info', kind: 'error500', when: 'before' });
    house.sandbox.admin.addPerson({ handle: 'new', name: 'Nia New', tz: 'Europe/Rome' });
    await house.rows(workspaceId, "update member set seen_at = '2020-01-01' returning 1");
    for (const handle of ['bo', 'new']) await house.person(handle).openHome();
    const [bo, stranger] = [await house.person('bo').home(), await house.person('new').home()];
    expect(bo.text()).toMatch(/the open retro.*Recent cases could not be looked up just now/s);
    expect(stranger.text()).toMatch(/could not be drawn.*Reference: \w+/s);
    undo();
    await house.person('new').press('Try again', { in: 'home' });
    expect((await house.person('new').home()).text()).toMatch(/Welcome.*case workspace/s);
  });

  it('say where a case without names is from to nobody but its channel', () => {
    const where = /case without_names\*\s+Closed [^\n]*<#/;
    expect(seen.chen).toMatch(where);
    expect(seen.fern).not.toMatch(where);
  });
});
