import type { SeenMessage } from '../../sandbox';
import type { Workspace } from '../../sandbox/state/workspace';
import { agree } from '../support/agree';
import { channelIdOf, handedOver, latestOrder } from '../support/files';
import { type House, type PersonClient, startHouse } from '../support/house';
import { share, write } from '../support/stories';

const workspaceId = 'T0SANDBOX1';
const ward = 'ward-night-shift';
const refusal = /You are not in this channel any more.*What you wrote is kept, and only you can read it/s;

/** What was begun in a private channel by somebody who has left it when they go on. */
describe('somebody who leaves in between', () => {
  let house: House;
  let dalia: PersonClient;
  beforeAll(async () => {
    house = await startHouse();
    dalia = house.person('dalia');
    await write(house, 'dalia', { in: ward, title: 'Beds on the corridor', words: 'Nobody knew.' });
    await write(house, 'ada', { in: ward, title: 'The night list', words: 'It was late.' });
    await house.advance({ hours: 25 });
  });
  beforeEach(() => house.sandbox.admin.invite(ward, 'dalia'));
  afterAll(() => house.stop());

  const leave = () => house.sandbox.admin.remove(ward, 'dalia');
  const said = async () => JSON.stringify((await dalia.modal()).snapshot);
  const count = async (table: string) => (await house.rows(workspaceId, `select 1 from ${table}`)).length;
  const headline = async (title: string) =>
    (await house.person('ada').messages(ward)).find(({ visibleText }) =>
      visibleText.includes(title),
    ) as SeenMessage;

  it('hands in nothing, and keeps every word', async () => {
    await dalia.command('/retro', '', { in: ward });
    await dalia.choose('Which retrospective?', 'A new retrospective');
    await dalia.fill('What is it about?', 'After I left');
    await dalia.fill('What is not going well?', 'My own words.');
    leave();
    expect(await dalia.submit()).toMatchObject({ action: 'errors' });
    expect(await said()).toMatch(refusal);
    expect((await dalia.modal()).value('What is not going well?')).toBe('My own words.');
    expect(await headline('After I left')).toBeUndefined();
    await dalia.closeModal({ all: true });
    const kept = await house.rows(workspaceId, `select 1 from assessment where state = 'writing'`);
    expect(kept).toHaveLength(1);
  });

  it('learns of no retro that is opened afterwards, whatever they choose in the form', async () => {
    await dalia.command('/retro', '', { in: ward });
    leave();
    await write(house, 'ada', { in: ward, title: 'Opened without them', words: 'Ours.' });
    const before = house.sandbox.requests.calls('views.update').length;
    await dalia.press('Look for similar cases', { in: 'modal' });
    const drawn = JSON.stringify(house.sandbox.requests.calls('views.update').slice(before));
    expect(drawn).not.toContain('Opened without them');
    expect(await said()).toMatch(/not in this channel any more/);
    await dalia.closeModal({ all: true });
  });

  it('shares nothing, early facts included, and can read it and throw it away', async () => {
    await dalia.press('Re-read and share', { in: 'dm' });
    await dalia.fill('What is not going well?', 'Nobody was told.');
    leave();
    expect(await dalia.submit()).toMatchObject({ action: 'errors' });
    expect(await said()).toMatch(refusal);
    await dalia.closeModal({ all: true });
    await dalia.press('Facts must go out now', { in: 'dm' });
    await dalia.fill('What happened?', 'Three beds.');
    await dalia.submit();
    await dalia.submit();
    expect(await said()).toMatch(refusal);
    await dalia.closeModal({ all: true });
    expect(await count('posting')).toBe(0);
    await dalia.press('Re-read and share', { in: 'dm' });
    expect((await dalia.modal()).value('What is not going well?')).toBe('Nobody was told.');
    await dalia.closeModal({ all: true });
  });

  it('shares while Slack cannot be asked: an outage takes nobody’s words (and shows what the question is for)', async () => {
    leave();
    const undo = house.sandbox.faults.add({
      method: 'conversations.members',
      kind: 'error500',
      when: 'before',
    });
    await share(dalia);
    undo();
    expect(await count('posting')).toBe(1);
    const { id } = await dalia.me();
    const logged = house.logged.filter((line) => line.includes('who is in a channel could not be asked'));
    expect(logged).toHaveLength(1);
    expect(house.logged.filter((line) => line.includes(id))).toEqual([]);
  });

  it('goes on with what is theirs: what they shared, and work they own', async () => {
    const posted = (await dalia.thread(await headline('Beds on the corridor'))).at(-1) as SeenMessage;
    await agree(house, posted, { title: 'Count the beds', owner: 'dalia', due: '2040-04-02', by: 'ada' });
    await dalia.press('Edit (author only)', { in: posted });
    await dalia.fill('What is not going well', 'We were not told.');
    leave();
    expect(await dalia.submit()).toMatchObject({ action: 'closed' });
    expect(await house.rows(workspaceId, 'select second_text from posting')).toEqual([
      { second_text: 'We were not told.' },
    ]);
    await dalia.command('/retro', 'actions mine');
    expect((await dalia.modal()).text()).toContain('Count the beds');
    await dalia.closeModal({ all: true });
  });

  it.each<[string, string, () => Promise<void>]>([
    [
      'a similar case',
      'posting',
      async () => {
        const posted = (await dalia.thread(await headline('Beds on the corridor'))).find(({ buttonTexts }) =>
          buttonTexts.includes('I had something similar'),
        );
        await dalia.press('I had something similar', { in: posted });
        await dalia.fill('What happened in your case', 'The same.');
      },
    ],
    [
      'an action item',
      'action_item',
      async () => {
        await dalia.press('Add an action item', { in: ward });
        await dalia.fill('What is to be done?', 'Count the chairs');
      },
    ],
    [
      'settings',
      'channel_setting',
      async () => {
        await dalia.command('/retro', 'settings', { in: ward });
        await dalia.choose('A retro stays open for', '14 days');
      },
    ],
  ])('adds nothing with a form that was open: %s', async (_what, table, begin) => {
    await begin();
    const before = await count(table);
    leave();
    expect(await dalia.submit()).toMatchObject({ action: 'errors' });
    expect(await said()).toMatch(/This is for people who are in the channel/);
    expect(await count(table)).toBe(before);
    await dalia.closeModal({ all: true });
  });

  it('neither closes a retro they had opened, nor opens its case to the workspace', async () => {
    await dalia.press('Close the retro', { in: await headline('Beds on the corridor') });
    await dalia.choose('Who may find it later?', 'Members of this workspace');
    leave();
    expect(await dalia.submit()).toMatchObject({ action: 'errors' });
    expect(await said()).toMatch(/not in this channel any more/);
    await dalia.closeModal({ all: true });
    house.sandbox.admin.invite(ward, 'dalia');
    await dalia.press('Close the retro', { in: await headline('Beds on the corridor') });
    expect(await dalia.submit()).toMatchObject({ action: 'closed' });
    await dalia.press('Add what was learned', { in: await headline('Beds on the corridor') });
    await dalia.choose('Who may find it later?', 'Members of this workspace');
    leave();
    expect(await dalia.submit()).toMatchObject({ action: 'errors' });
    await dalia.closeModal({ all: true });
    expect(await house.rows(workspaceId, `select 1 from retro where visibility <> 'channel'`)).toEqual([]);
  });

  describe('with a file under way', () => {
    /** By then it is made, and Slack has its bytes: only showing it is left. */
    const beforeItIsShown = (goes: () => void) => {
      const off = house.sandbox.hooks.onStored('files.getUploadURLExternal', () => {
        off();
        goes();
      });
    };
    const order = async (goes: () => void) => {
      await dalia.command('/retro', 'export', { in: ward });
      await dalia.choose('Which retrospective?', 'Beds on the corridor');
      beforeItIsShown(goes);
      await dalia.submit();
    };
    const orderTheirs = async (goes: () => void) => {
      await dalia.command('/retro', 'me', { in: ward });
      await dalia.press('Download', { in: 'modal' });
      beforeItIsShown(goes);
      await dalia.submit();
    };
    /** At worst Slack goes on listing them among the people of the channel. */
    const closeAccount = () => {
      const workspace = house.sandbox.workspaces[0] as Workspace;
      house.sandbox.admin.deactivate('dalia');
      workspace.channel(channelIdOf(house, ward)).members.add(workspace.person('dalia').id);
    };

    it('gets it while they stay (negative control)', async () => {
      await order(() => undefined);
      expect(handedOver(house)).toHaveLength(1);
      await dalia.closeModal({ all: true });
    });

    it('does not get it once they have left, and reads why', async () => {
      await order(leave);
      expect(handedOver(house)).toHaveLength(1);
      expect(await latestOrder(house)).toMatchObject({ state: 'failed', problem: 'not_a_member' });
      expect((await dalia.dm()).at(-1)?.visibleText).toContain('It is for people who are in the channel');
      await dalia.closeModal({ all: true });
    });

    it.each([
      ['of the retro', () => order(closeAccount)],
      ['of everything that is theirs', () => orderTheirs(closeAccount)],
    ])('gets none once their account is closed: %s', async (_what, come) => {
      await come();
      expect(handedOver(house)).toHaveLength(1);
      expect(await latestOrder(house)).toMatchObject({ state: 'failed', problem: 'user_deactivated' });
      house.sandbox.admin.reactivate('dalia');
      await dalia.closeModal({ all: true });
    });
  });
});
