import type { EvenkeelOptions } from '../../src/app';
import { type House, startHouse } from '../support/house';
import { duplicates, outbox, share, write } from '../support/stories';

const payments = { in: 'payments', title: 'Slow search', words: 'The index was rebuilt at noon.' };

describe('a channel Evenkeel is not in', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  it('can be joined with one press when it is public, and the story goes on', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'general' });
    expect((await bo.modal()).text()).toContain('Evenkeel is not in *#general* yet');
    await bo.press('Add Evenkeel to the channel', { in: 'modal' });
    await bo.fill('What is it about?', 'In general');
    await bo.fill('What is not going well?', 'It was slow.');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    expect((await bo.messages('general')).at(-1)?.visibleText).toContain('In general');
  });

  it('has to invite it when it is private, and works from then on', async () => {
    house.sandbox.admin.removeBot('ward-night-shift');
    const ada = house.person('ada');
    await ada.command('/retro', '', { in: 'ward-night-shift' });
    expect((await ada.modal()).text()).toContain('/invite @Evenkeel');
    await ada.closeModal();
    house.sandbox.admin.inviteBot('ward-night-shift');
    await write(house, 'ada', { in: 'ward-night-shift', title: 'Night shift', words: 'Tea ran out.' });
    expect((await ada.messages('ward-night-shift')).at(-1)?.visibleText).toContain('Night shift');
  });
});

describe('a channel that changes while the words are cooling', () => {
  let house: House;
  const begin = async (evenkeel: Partial<EvenkeelOptions> = {}) => {
    house = await startHouse({ evenkeel });
    await write(house, 'bo', payments);
    await house.advance({ hours: 24 });
  };
  afterEach(() => house.stop());

  const thread = async () => {
    const [headline] = await house.person('ada').messages('payments');
    return house.person('ada').thread(headline as NonNullable<typeof headline>);
  };
  const returned = async () =>
    (await house.person('bo').dm()).filter(({ visibleText }) => visibleText.includes('came back'));
  const wait = async () => {
    for (let minute = 0; minute < 3; minute += 1) await house.advance({ minutes: 1 });
  };

  it('gives the words back when it was archived, and takes them when it is there again', async () => {
    await begin();
    house.sandbox.admin.archive('payments');
    await share(house.person('bo'));
    await wait();
    expect(await thread()).toHaveLength(1);
    const notes = (await house.person('bo').dm()).map(({ text }) => text);
    expect(notes).toContain('Your text came back to you');
    expect(
      await house.rows(house.sandbox.workspaces[0]?.id as string, 'select state::text from assessment'),
    ).toEqual([{ state: 'ready' }]);

    house.sandbox.admin.unarchive('payments');
    await share(house.person('bo'));
    await wait();
    const [headline, posting] = await thread();
    expect(posting?.visibleText).toContain('The index was rebuilt at noon.');
    expect(headline?.visibleText).not.toContain('1 person is writing');
    expect(duplicates(house.sandbox)).toEqual([]);
  });

  it('asks once more before the retro closes about what came back and nobody shared again', async () => {
    await begin();
    house.sandbox.admin.archive('payments');
    await share(house.person('bo'));
    await wait();
    house.sandbox.admin.unarchive('payments');
    const nudges = async () =>
      (await house.person('bo').dm()).filter(({ visibleText }) => visibleText.includes('second look'));
    const before = (await nudges()).length;
    await house.clock.set(new Date('2040-03-12T08:31:00Z'));
    await house.settle();
    expect(await nudges()).toHaveLength(before + 1);
    expect((await nudges()).at(-1)?.buttons()).toContain('Re-read and share');
  });

  it('gives the words back when Evenkeel was removed from it', async () => {
    await begin();
    house.sandbox.admin.removeBot('payments');
    await share(house.person('bo'));
    await wait();
    expect(await thread()).toHaveLength(1);
    expect((await house.person('bo').dm()).map(({ text }) => text)).toContain('Your text came back to you');
  });

  it('gets nothing any more when outsiders read along, and the words come back to their author', async () => {
    await begin();
    house.sandbox.admin.shareExternally('payments');
    const before = house.sandbox.requests.calls('chat.postMessage').length;
    await share(house.person('bo'));
    await wait();
    expect(await thread()).toHaveLength(1);
    const channel = house.sandbox.workspaces[0]?.channel('payments').id;
    const tried = house.sandbox.requests.calls('chat.postMessage').slice(before);
    expect(tried.filter(({ args }) => args.channel === channel)).toEqual([]);
    expect((await house.person('bo').dm()).map(({ text }) => text)).toContain('Your text came back to you');
    expect(await outbox(house)).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'dead', last_error: 'channel_external' })]),
    );
  });

  it('would show the words to outsiders without the last look', async () => {
    await begin({ defences: { guard: false } });
    house.sandbox.admin.shareExternally('payments');
    await share(house.person('bo'));
    await wait();
    expect(await thread()).toHaveLength(2);
    expect(await returned()).toEqual([]);
  });
});

describe('a retro whose headline never got there', () => {
  let house: House;
  beforeEach(async () => {
    house = await startHouse();
  });
  afterEach(() => house.stop());

  it('gives shared words back instead of waiting for ever, and begins anew when the channel is there again', async () => {
    const { sandbox } = house;
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    sandbox.admin.archive('payments');
    await bo.fill('What is it about?', 'Slow search');
    await bo.fill('What is not going well?', 'It was slow.');
    await bo.submit();
    await house.advance({ hours: 24 });
    await share(bo);
    for (let minute = 0; minute < 3; minute += 1) await house.advance({ minutes: 1 });
    expect((await bo.dm()).map(({ text }) => text)).toContain('Your text came back to you');

    sandbox.admin.unarchive('payments');
    await share(bo);
    for (let minute = 0; minute < 3; minute += 1) await house.advance({ minutes: 1 });
    const [headline] = await house.person('ada').messages('payments');
    expect(headline?.visibleText).toContain('Slow search');
    const thread = await house.person('ada').thread(headline as NonNullable<typeof headline>);
    expect(thread[1]?.visibleText).toContain('It was slow.');
    expect(duplicates(sandbox)).toEqual([]);
  });
});

describe('a withdrawal Slack refuses for the time being', () => {
  let house: House;
  afterEach(() => house.stop());

  it('is tried again until the message is gone', async () => {
    house = await startHouse();
    await write(house, 'bo', payments);
    await house.advance({ hours: 24 });
    const bo = house.person('bo');
    await share(bo);
    await house.advance({ seconds: 5 });
    const [headline] = await bo.messages('payments');
    const [, posting] = await bo.thread(headline as NonNullable<typeof headline>);
    await bo.press('Withdraw (author only)', { in: posting });
    const deny = { method: 'chat.delete', kind: 'error', error: 'cant_delete_message' } as const;
    const allow = house.sandbox.faults.add(deny);
    await bo.submit();
    await house.advance({ hours: 1 });
    expect(await bo.thread(headline as NonNullable<typeof headline>)).toHaveLength(2);
    allow();
    await house.advance({ hours: 3 });
    expect(await bo.thread(headline as NonNullable<typeof headline>)).toHaveLength(1);
  });
});

describe('people and workspaces that leave while words are cooling', () => {
  let house: House;
  beforeEach(async () => {
    house = await startHouse();
    await write(house, 'bo', payments);
  });
  afterEach(() => house.stop());

  const nudge = async () => (await outbox(house)).find(({ kind }) => kind === 'assessment.nudge');
  const posts = () => house.sandbox.requests.calls('chat.postMessage').length;

  it('somebody whose account is closed gets no direct message, and the reason is kept as a code', async () => {
    house.sandbox.admin.deactivate('bo');
    await house.settle();
    const before = posts();
    await house.advance({ hours: 24 });
    expect(posts()).toBe(before);
    expect(await nudge()).toMatchObject({ state: 'cancelled', last_error: 'user_deactivated' });
  });

  it('the same when Slack’s event about it was lost: Slack refuses, and its code is kept', async () => {
    house.sandbox.events.drop = (event) => event.type === 'user_change';
    house.sandbox.admin.deactivate('bo');
    await house.settle();
    await house.advance({ hours: 24 });
    const row = await nudge();
    expect(row?.state).toBe('dead');
    expect(row?.last_error).toMatch(/^[a-z_]+$/);
  });

  it('a workspace that has removed Evenkeel gets nothing afterwards', async () => {
    house.sandbox.admin.uninstall();
    await house.settle();
    const before = house.sandbox.requests.api.length;
    await house.advance({ hours: 24 });
    await house.advance({ hours: 24 });
    expect(house.sandbox.requests.api.length).toBe(before);
    expect(await nudge()).toMatchObject({ state: 'cancelled', last_error: 'workspace_not_installed' });
  });
});
