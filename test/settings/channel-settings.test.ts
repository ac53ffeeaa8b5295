import { attackerOf } from '../privacy/forge';
import { type House, startHouse } from '../support/house';
import { write } from '../support/stories';

const choice = (value: string) => ({ it: { type: 'static_select', selected_option: { value } } });

/** What Slack sends of the form, with some choices replaced. */
const channelState = (changed: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({
      minimum_delay: '30',
      default_nudge: 'next_morning',
      latest_by: '5',
      visibility: 'channel',
      retention: 'unset',
      language: 'unset',
      ...changed,
    }).map(([name, value]) => [`settings.${name}`, choice(value)]),
  );

describe('the settings of a channel', () => {
  let house: House;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const stored = () =>
    house.rows<Record<string, unknown>>(
      workspaceId,
      'select * from channel_setting where channel_id <> $$none$$',
    );
  const log = () =>
    house.rows<Record<string, unknown>>(
      workspaceId,
      'select scope, subject_id, changed_by from setting_change order by changed_by',
    );
  const open = async (handle: string, channel: string) => {
    const person = house.person(handle);
    await person.command('/retro', 'settings', { in: channel });
    return person;
  };

  it('begin with half an hour of cooling-off, five days, and everything offered; looking stores nothing', async () => {
    const ada = await open('ada', 'payments');
    const form = await ada.modal();
    expect(form.value('Shortest time between writing and sharing')).toBe('30 minutes');
    expect(form.value('A retro stays open for')).toBe('5 days');
    expect(form.value('In this channel')).toHaveLength(3);
    await ada.closeModal();
    expect(form.value('What is written comes back')).toBe('The next working morning');
    expect(form.value('Who may find a closed retro')).toBe('People of this channel');
    expect(form.value('Closed retros are kept for')).toBe('As long as the workspace: always');
    expect(form.text()).not.toContain('Last changed');
    const { id } = house.sandbox.workspaces[0]?.channel('payments') ?? {};
    expect(form.text()).toContain(`How <#${id}> wants its retros`);
    expect(await stored()).toEqual([]);
  });

  it('come back as they were saved, by whoever is in the channel', async () => {
    const ada = await open('ada', 'payments');
    await ada.choose('Shortest time', '12 hours');
    await ada.choose('A retro stays open for', '14 days');
    await ada.uncheck('Offer sharing without a name');
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    const bo = await open('bo', 'payments');
    const form = await bo.modal();
    expect(form.value('Shortest time')).toBe('12 hours');
    expect(form.value('A retro stays open for')).toBe('14 days');
    expect(form.text()).toContain(`Last changed by <@${(await ada.me()).id}> on `);
    expect(form.value('In this channel')).toEqual([
      'Offer “Facts must go out now”',
      'Keep replies of retro threads',
    ]);
    await bo.choose('Shortest time', '10 minutes');
    await bo.submit();
    await open('bo', 'payments');
    await bo.submit();
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      minimum_delay_minutes: 10,
      latest_by_days: 14,
      changed_by: (await bo.me()).id,
    });
    // Handing in what is there already is no change.
    const change = (changed_by: string) => ({ scope: 'channel', subject_id: row?.channel_id, changed_by });
    expect(await log()).toEqual([change((await ada.me()).id), change((await bo.me()).id)]);
  });

  it('begin every retro and every closing form in this channel', async () => {
    const ada = await open('ada', 'payments');
    await ada.choose('What is written comes back', 'After 4 hours');
    await ada.choose('Who may find a closed retro', 'Members of this workspace, without names');
    await ada.submit();
    const dalia = house.person('dalia');
    await dalia.command('/retro', '', { in: 'payments' });
    expect((await dalia.modal()).value('When should it come back')).toContain('In 4 hours');
    await dalia.closeModal();
    await write(house, 'dalia', { in: 'payments', title: 'Slow mail', words: 'Mail was slow.' });
    await dalia.press('Close the retro', { in: 'payments' });
    expect((await dalia.modal()).value('Who may find it later?')).toBe(
      'Members of this workspace, without names',
    );
    await dalia.choose('Who may find it later?', 'People of this channel');
    await dalia.submit();
  });

  it('open the weekly summary on top, and come back when that is closed', async () => {
    const bo = await open('bo', 'payments');
    await bo.press('Weekly summary', { in: 'modal' });
    expect((await bo.modal()).title).toBe('Weekly summary');
    await bo.closeModal();
    expect((await bo.modal()).title).toBe('Channel settings');
    await bo.closeModal();
  });

  it('hold for their own channel only', async () => {
    const ada = await open('ada', 'platform');
    expect((await ada.modal()).value('Shortest time')).toBe('30 minutes');
    await ada.closeModal();
  });

  it.each([
    ['general', '/invite @Evenkeel'],
    ['partner-bridge', 'shared with another organisation'],
    ['dm', 'Quiet hours'],
  ])(
    'are for a channel that Evenkeel can work in; in #%s the person finds the ways to all the others',
    async (channel, words) => {
      const bo = await open('bo', channel);
      const hub = await bo.modal();
      expect(hub.title).toBe('Settings');
      expect(hub.text()).toContain(words);
      expect(hub.text()).not.toContain('Workspace settings');
      expect(hub.snapshot.submit).toBeNull();
      await bo.pickChannel('Choose a channel', 'payments');
      expect((await bo.modal()).title).toBe('Channel settings');
      await bo.closeModal({ all: true });
    },
  );

  it('show an admin the way to those of the workspace wherever they look', async () => {
    const ada = await open('ada', 'general');
    expect((await ada.modal()).text()).toContain('Workspace settings');
    await ada.press('Open', { in: 'modal', nth: 1 });
    expect((await ada.modal()).buttons()).toEqual([
      'Workspace phrases',
      'Ideas for a pause',
      'Check-ins',
      'Incident tools',
    ]);
    await ada.press('Incident tools', { in: 'modal' });
    expect((await ada.modal()).title).toBe('Incident tools');
    await ada.press('Add a tool', { in: 'modal' });
    expect((await ada.modal()).title).toBe('Add a tool');
    await ada.closeModal({ all: true });
  });

  it('take nothing but what the form offers, so that no cooling-off can be forged away', async () => {
    const [before] = await stored();
    const ada = await attackerOf(house, 'ada');
    const send = (changed: Record<string, string>) =>
      ada.view('view_submission', 'settings.channel', {
        metadata: { channelId: before?.channel_id },
        state: channelState(changed),
      });
    for (const minutes of ['0', '-30', '1', 'NaN', '30 minutes', ''])
      expect((await send({ minimum_delay: minutes })).answer).toContain('errors');
    for (const months of ['0', '-1', '2', '1e9', 'NaN', 'null'])
      expect((await send({ minimum_delay: '60', retention: months })).answer).toContain('errors');
    expect((await send({ visibility: 'everybody' })).answer).toContain('errors');
    expect((await send({ language: 'xx' })).answer).toContain('errors');
    expect(await stored()).toEqual([before]);
    await send({ minimum_delay: '60' });
    expect((await stored())[0]).toMatchObject({ minimum_delay_minutes: 60 });
  });

  it('keep a text back to the very minute, whatever the author presses', async () => {
    const chen = house.person('chen');
    await chen.command('/retro', '', { in: 'payments' });
    await chen.fill('What is it about?', 'Slow search');
    await chen.fill('What is working', 'The rollback.');
    await chen.submit();
    const forged = await attackerOf(house, 'chen');
    const [row] = await house.rows<{ id: string }>(
      workspaceId,
      "select id from assessment where state = 'cooling'",
    );
    const share = () =>
      forged.view('view_submission', 'assessment.reread.confirm', { metadata: { assessmentId: row?.id } });
    await house.advance({ minutes: 59, seconds: 59 });
    expect((await share()).answer).toContain('still cooling off');
    expect(await house.rows(workspaceId, 'select 1 from posting')).toEqual([]);
    await house.advance({ seconds: 1 });
    expect((await share()).answer).toContain('Shared');
    expect(await house.rows(workspaceId, 'select 1 from posting')).toHaveLength(1);
  });
});
