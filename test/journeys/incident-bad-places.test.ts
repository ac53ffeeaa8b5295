import { type House, startHouse } from '../support/house';

/** Where an incident cannot be opened, or somebody cannot be checked in with, and what the person reads then. */
describe('an incident where things are in the way', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const incidents = () =>
    house.rows<{ title: string; channel_id: string }>('T0SANDBOX1', 'select * from incident');
  const start = async (handle: string, channel: string, title = 'Mail is late') => {
    const person = house.person(handle);
    await person.command('/retro', `incident ${title}`, { in: channel });
    return person;
  };

  it('offers to join a public channel, and keeps the title on the way', async () => {
    const bo = await start('bo', 'general');
    expect((await bo.modal()).text()).toContain('Evenkeel is not in *#general* yet');
    expect(await bo.submit()).toMatchObject({ action: 'update' });
    expect((await bo.modal()).value('What is it about?')).toBe('Mail is late');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    expect((await bo.messages('general')).at(-1)?.visibleText).toContain('Incident: *Mail is late*');
  });

  it('asks for the channel where there is none', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', 'incident Search is slow');
    expect((await bo.modal()).value('What is it about?')).toBe('Search is slow');
    await bo.pickChannel('In which channel?', 'platform');
    expect(await bo.submit()).toMatchObject({ action: 'update' });
    expect((await bo.modal()).value('What is it about?')).toBe('Search is slow');
    await bo.closeModal({ all: true });
  });

  it.each([
    ['partner-bridge', 'shared with another organisation'],
    ['ward-night-shift', 'not in this private channel'],
  ])('says why not in %s, with what was typed', async (channel, why) => {
    if (channel === 'ward-night-shift') house.sandbox.admin.removeBot(channel);
    const dalia = await start(channel === 'ward-night-shift' ? 'dalia' : 'bo', channel, 'Lost shipment');
    expect((await dalia.modal()).text()).toContain(why);
    expect((await dalia.modal()).text()).toContain('You had typed: *Lost shipment*');
    await dalia.closeModal({ all: true });
  });

  it('says so when the channel is archived', async () => {
    house.sandbox.admin.archive('platform');
    const bo = await start('bo', 'platform');
    expect((await bo.modal()).text()).toContain('This channel is archived');
    await bo.closeModal({ all: true });
    house.sandbox.admin.unarchive('platform');
  });

  it.each([
    ['hana', 'deactivated account'],
    ['evenkeel', 'An app cannot be checked in with'],
    ['gus', 'not in this channel'],
  ])('does not check in with %s, and says why under the field', async (handle, why) => {
    const bo = await start('bo', 'platform');
    await bo.pickUser('Who was involved?', handle);
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    expect((await bo.modal()).errors['Who was involved?']).toContain(why);
    await bo.closeModal();
    expect((await incidents()).map(({ title }) => title)).toEqual(['Mail is late']);
  });

  it('checks in with a guest of the channel, and with nobody from outside of a private one', async () => {
    const bo = await start('bo', 'payments', 'Guests see errors');
    await bo.pickUser('Who was involved?', 'gus');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    house.sandbox.admin.inviteBot('ward-night-shift');
    const dalia = await start('dalia', 'ward-night-shift', 'Wrong label');
    await dalia.pickUser('Who was involved?', 'bo');
    expect(await dalia.submit()).toMatchObject({ action: 'errors' });
    expect((await dalia.modal()).errors['Who was involved?']).toContain('not in this channel');
    await dalia.closeModal();
  });

  it('proposes nobody where it may not read, and no app and nobody who has left', async () => {
    const [ada, eli] = [house.person('ada'), house.person('eli')];
    house.sandbox.admin.addPerson({ handle: 'ivo', name: 'Ivo Horvat', tz: 'Europe/Zagreb' });
    house.sandbox.admin.invite('payments', 'ivo');
    await house.person('ivo').post('payments', 'Looking.');
    await eli.post('payments', 'Me too.');
    house.sandbox.admin.deactivate('ivo');
    await start('ada', 'payments');
    expect((await ada.modal()).value('Who was involved?')).toEqual(['eli']);
    await ada.closeModal();
    house.sandbox.faults.add({ kind: 'error', error: 'missing_scope', method: 'conversations.history' });
    await start('ada', 'payments');
    expect((await ada.modal()).value('Who was involved?')).toEqual([]);
    house.sandbox.faults.clear();
    await ada.closeModal();
  });

  it('names the field when the time is still to come, or the link is none', async () => {
    const bo = await start('bo', 'payments');
    await bo.pickDateTime('When did it begin?', '2040-03-06T09:00:00Z');
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    expect((await bo.modal()).errors['When did it begin?']).toContain('still to come');
    await bo.pickDateTime('When did it begin?', '2040-03-05T08:00:00Z');
    await bo.fill('Where is it tracked?', 'javascript:alert(1)');
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    expect((await bo.modal()).errors['Where is it tracked?']).toContain('https://');
    await bo.closeModal();
  });

  it('opens one incident when the form is handed in twice at once', async () => {
    const before = (await incidents()).length;
    const messages = (await house.person('bo').messages('payments')).length;
    const bo = await start('bo', 'payments', 'Twice');
    await bo.pickUser('Who was involved?', 'chen');
    await bo.submitTwice();
    expect((await incidents()).length).toBe(before + 1);
    expect(await house.person('bo').messages('payments')).toHaveLength(messages + 1);
    const checkIns = await house.rows<{ n: number }>(
      'T0SANDBOX1',
      `select count(*)::int as n from check_in c join incident i on i.id = c.incident_id where i.title = 'Twice'`,
    );
    // Eli, who wrote in the channel, was proposed.
    expect(checkIns[0]?.n).toBe(2);
  });

  it('offers the form again when Slack’s three seconds were over, and loses no title', async () => {
    house.sandbox.faults.add({ kind: 'error', error: 'expired_trigger_id', times: 1, method: 'views.open' });
    const bo = await start('bo', 'payments', 'Late form');
    expect(await bo.hasModal()).toBe(false);
    const offer = (await bo.ephemerals('payments')).at(-1);
    expect(offer?.visibleText).toContain('You had typed: *Late form*');
    await bo.press('Open the form', { in: 'payments' });
    expect((await bo.modal()).title).toBe('Open an incident');
    await bo.closeModal();
  });

  it('tells whoever opened it when its headline could not be posted after all', async () => {
    const bo = await start('bo', 'payments', 'Gone channel');
    house.sandbox.faults.add({
      kind: 'error',
      error: 'is_archived',
      times: 1,
      method: 'chat.postMessage',
    });
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    const told = (await bo.dm()).at(-1);
    expect(told?.visibleText).toContain('*Gone channel* could not be posted');
    expect(told?.visibleText).toContain('The channel is archived');
  });

  it('is told of nothing else: every error had its place', () => {
    expect(house.logged.filter((line) => line.includes('Nobody could be told'))).toEqual([]);
  });
});
