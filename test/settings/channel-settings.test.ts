import { attackerOf } from '../privacy/forge';
import { type House, startHouse } from '../support/house';

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
    expect(form.value('In this channel')).toEqual([
      'Offer “Facts must go out now”',
      'Keep replies of retro threads',
    ]);
    await bo.choose('Shortest time', '10 minutes');
    await bo.submit();
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      minimum_delay_minutes: 10,
      latest_by_days: 14,
      changed_by: (await bo.me()).id,
    });
  });

  it('hold for their own channel only', async () => {
    const ada = await open('ada', 'platform');
    expect((await ada.modal()).value('Shortest time')).toBe('30 minutes');
    await ada.closeModal();
  });

  it.each([
    ['general', '/invite @Evenkeel'],
    ['partner-bridge', 'shared with another organisation'],
  ])(
    'are for a channel that Evenkeel can work in; in #%s the person is told so on the spot',
    async (channel, words) => {
      const bo = await open('bo', channel);
      expect(await bo.hasModal()).toBe(false);
      expect((await bo.ephemerals(channel)).at(-1)?.visibleText).toContain(words);
      expect(await bo.dm()).toEqual([]);
    },
  );

  it('are not in the way of a workspace admin who looks for those of the workspace', async () => {
    const ada = await open('ada', 'general');
    expect((await ada.modal()).text()).toContain('/invite @Evenkeel');
    expect((await ada.modal()).buttons()).toEqual(['Workspace phrases', 'Ideas for a pause', 'Check-ins']);
    expect((await ada.modal()).snapshot.submit).toBeNull();
    await ada.closeModal();
  });

  it('take nothing but what the form offers, so that no cooling-off can be forged away', async () => {
    const [before] = await stored();
    const ada = await attackerOf(house, 'ada');
    const choice = (value: string) => ({ it: { type: 'static_select', selected_option: { value } } });
    for (const minutes of ['0', '-30', '1', 'NaN', '30 minutes', '']) {
      const outcome = await ada.view('view_submission', 'settings.channel', {
        metadata: { channelId: before?.channel_id },
        state: { 'settings.minimum_delay': choice(minutes), 'settings.latest_by': choice('5') },
      });
      expect(outcome.answer).toContain('errors');
    }
    expect(await stored()).toEqual([before]);
    await ada.view('view_submission', 'settings.channel', {
      metadata: { channelId: before?.channel_id },
      state: { 'settings.minimum_delay': choice('60'), 'settings.latest_by': choice('5') },
    });
    expect((await stored())[0]).toMatchObject({ minimum_delay_minutes: 60 });
  });

  it('keep a text back to the very minute, whatever the author presses', async () => {
    const chen = house.person('chen');
    await chen.command('/retro', '', { in: 'payments' });
    await chen.fill('What is it about?', 'Slow search');
    await chen.fill('What is working', 'The rollback.');
    await chen.submit();
    const forged = await attackerOf(house, 'chen');
    const [row] = await house.rows<{ id: string }>(workspaceId, 'select id from assessment');
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
