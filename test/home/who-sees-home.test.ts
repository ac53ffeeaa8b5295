import { randomUUID } from 'node:crypto';
import { defaultWorkspace, secondWorkspace } from '../../sandbox';
import { type House, startHouse } from '../support/house';
import { write } from '../support/stories';

/** Who finds what on their Home tab, of everything there is. */
describe('Home tabs of several people', () => {
  let house: House;
  const workspaceId = 'T0SANDBOX1';
  const seen: Record<string, string> = {};

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
    const all = ['bo', 'chen', 'ada', 'fern', 'gus', 'eli'].map((handle) => house.person(handle));
    for (const person of [...all, house.person('kavya', { workspace: 'T0SANDBOX2' })]) {
      await person.openHome();
      seen[person.handle] = (await person.home()).text();
    }
  });
  afterAll(() => house.stop());

  it.each([
    // who                                    draft  asked  item   open   channel workspace nameless
    ['bo, whose things they are', 'bo', true, false, true, false, true, true, true],
    ['chen, in the channel', 'chen', false, false, false, true, true, true, true],
    ['ada, an admin in the channel', 'ada', false, false, false, true, true, true, true],
    ['fern, asked to read and not in the channel', 'fern', false, true, false, false, false, true, true],
    ['gus, a guest in the channel', 'gus', false, false, false, true, true, true, true],
    ['eli, who has left the channel', 'eli', false, false, false, false, false, true, true],
    ['kavya, of another workspace', 'kavya', false, false, false, false, false, false, false],
  ])('%s', (_who, handle, draft, asked, item, open, channel, workspace, nameless) => {
    const text = seen[handle] as string;
    expect({
      draft: /the open retro\*?\s+Comes back/.test(text),
      asked: text.includes('asks you to read a draft about *the open retro*'),
      item: text.includes('the item'),
      open: text.includes('Write about “the open retro”'),
      channel: text.includes('case channel'),
      workspace: text.includes('case workspace'),
      nameless: text.includes('case without_names'),
    }).toEqual({ draft, asked, item, open, channel, workspace, nameless });
    expect(text).not.toMatch(/secret (words|line)/);
    expect(text.includes('secret feelings')).toBe(handle === 'bo');
  });

  it('say where a case without names is from to nobody but its channel', () => {
    const where = /case without_names\*\s+Closed [^\n]*<#/;
    expect(seen.chen).toMatch(where);
    expect(seen.fern).not.toMatch(where);
  });
});
