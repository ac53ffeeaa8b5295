import { type House, startHouse } from '../support/house';

/** The author decides: when it comes back, whether and how it is shared, and what becomes of it afterwards. */
describe('the author', () => {
  let house: House;
  beforeEach(async () => {
    house = await startHouse();
  });
  afterEach(() => house.stop());

  const workspaceId = () => house.sandbox.workspaces[0]?.id as string;
  const write = async (
    handle: string,
    { title, words, nameless = false }: { title?: string; words: string; nameless?: boolean },
  ) => {
    const person = house.person(handle);
    await person.command('/retro', '', { in: 'payments' });
    if (title) await person.fill('What is it about?', title);
    await person.fill('What is not going well?', words);
    if (nameless) await person.check('Share without my name');
    await person.submit();
    return person;
  };
  const headline = async () =>
    (await house.person('ada').messages('payments')).findLast(({ visibleText }) =>
      visibleText.includes(' retro on '),
    ) as NonNullable<Awaited<ReturnType<ReturnType<House['person']>['dm']>>[number]>;
  const card = async (handle: string) => (await house.person(handle).dm()).at(-1);

  it('puts it off until tomorrow, changes the time, and throws it away', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'The index was rebuilt at noon.' });
    await house.advance({ hours: 24 });
    await bo.press('Tomorrow', { in: 'dm' });
    expect((await card('bo'))?.visibleText).toContain('7 Mar 2040, 09:30');
    await house.advance({ hours: 24 });
    expect((await card('bo'))?.buttons()).toEqual(['Re-read and share', 'Tomorrow', 'Discard']);
    await bo.press('Change the time', { in: 'dm' });
    await bo.pickDateTime('When should it come back', '2040-03-08T12:00:00Z');
    await bo.submit();
    await house.clock.set(new Date('2040-03-08T12:00:30Z'));
    await house.settle();
    await bo.press('Discard', { in: 'dm', confirm: true });
    expect(await house.rows(workspaceId(), 'select 1 from assessment')).toEqual([]);
    expect((await card('bo'))?.buttons()).toEqual([]);
    expect((await headline()).visibleText).not.toContain('writing');
    await house.advance({ days: 10 });
    expect((await bo.dm()).filter((each) => each.buttons().length > 0)).toEqual([]);
  });

  it('is nudged once more before the date, then left alone; nothing is shared by itself', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'The index was rebuilt at noon.' });
    await house.advance({ hours: 24 });
    const nudges = async () =>
      (await bo.dm()).filter((each) => each.visibleText.includes('ready for a second look'));
    expect(await nudges()).toHaveLength(1);
    await house.advance({ days: 5, hours: 23, minutes: 45 });
    expect(await nudges()).toHaveLength(2);
    await house.clock.set(new Date('2040-03-12T16:00:30Z'));
    await house.settle();
    expect((await headline()).visibleText).toContain('was closed');
    expect(await house.person('ada').thread(await headline())).toHaveLength(1);
    expect(await nudges()).toHaveLength(0);
    const before = (await bo.dm()).length;
    await house.advance({ days: 30 });
    expect(await bo.dm()).toHaveLength(before);
  });

  it('is asked once what was learned when the date closes their retro, and the headline says it in place', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'The index was rebuilt at noon.' });
    await write('ada', { words: 'The cache was cold.' });
    const asked = async (handle: string) =>
      (await house.person(handle).dm()).filter(({ visibleText }) =>
        visibleText.includes('closed on its date'),
      );
    await house.clock.set(new Date('2040-03-12T16:00:30Z'));
    await house.settle();
    // A database that was busy for a moment is asked again within the minute.
    await house.advance({ minutes: 1 });
    expect(await asked('bo')).toHaveLength(1);
    expect(await asked('ada')).toEqual([]);
    await house.advance({ days: 10 });
    expect(await asked('bo')).toHaveLength(1);
    const messages = (await house.person('ada').messages('payments')).length;
    await bo.press('Say what we learned', { in: 'dm' });
    await bo.fill('What did we learn?', 'Rebuild at night.');
    await bo.submit();
    expect((await headline()).visibleText).toContain('Rebuild at night.');
    expect(await house.person('ada').messages('payments')).toHaveLength(messages);
    expect(await asked('bo')).toEqual([]);
    expect((await bo.dm()).map(({ visibleText }) => visibleText).join()).toContain('is in its headline');
  });

  it('closes their retro by hand without being asked again (negative control)', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'The index was rebuilt at noon.' });
    await bo.press('Close the retro', { in: 'payments' });
    await bo.submit();
    await house.advance({ days: 10 });
    expect(
      await house.rows(workspaceId(), `select 1 from outbox_message where kind = 'retro.ask_learned'`),
    ).toEqual([]);
  });

  it('is nudged once more before the date also when the first nudge was put off', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'The index was rebuilt at noon.' });
    await house.advance({ hours: 24 });
    await bo.press('Tomorrow', { in: 'dm' });
    await house.advance({ hours: 24 });
    const nudges = async () =>
      (await bo.dm()).filter((each) => each.visibleText.includes('ready for a second look'));
    expect(await nudges()).toHaveLength(1);
    // 9:31 in Stockholm on the Monday it closes.
    await house.clock.set(new Date('2040-03-12T08:31:00Z'));
    await house.settle();
    expect(await nudges()).toHaveLength(2);
    await house.clock.set(new Date('2040-03-12T15:59:00Z'));
    await house.settle();
    expect(await nudges()).toHaveLength(2);
  });

  it('is never told a time at which the retro will be closed', async () => {
    await write('ada', { title: 'Slow search', words: 'The index.' });
    await house.clock.set(new Date('2040-03-12T10:00:00Z'));
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is not going well?', 'The index was rebuilt at noon.');
    await bo.choose('When should it come back', 'I pick a time');
    await bo.pickDateTime('At what time?', '2040-03-13T10:00:00Z');
    const refused = await bo.submit();
    expect(JSON.stringify(refused)).toContain('The retro closes before that, on Mon 12 March, 17:00');
    await bo.choose('When should it come back', 'Next working morning');
    await bo.submit();
    // It is 11:00, and it closes at 17:00: the next morning would be too late.
    expect((await card('bo'))?.visibleText).toMatch(/It comes back to you .*\|12 Mar 2040, 14:00/);
    await bo.press('Change the time', { in: 'dm' });
    await bo.pickDateTime('When should it come back', '2040-03-13T10:00:00Z');
    expect(JSON.stringify(await bo.submit())).toContain('Please pick an earlier time.');
    await bo.closeModal();
  });

  it('may have it back before it can be shared, and is told so', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.choose('Shortest time', '24 hours');
    await ada.submit();
    const bo = await write('bo', { title: 'Slow search', words: 'The index.' });
    await bo.press('Change the time', { in: 'dm' });
    await bo.pickDateTime('When should it come back', '2040-03-05T10:00:00Z');
    await bo.submit();
    await house.advance({ hours: 1, minutes: 1 });
    const nudge = await card('bo');
    expect(nudge?.buttons()).toEqual(['Re-read now', 'Tomorrow', 'Discard']);
    expect(nudge?.visibleText).toMatch(/sharing is possible from .*\|6 Mar 2040, 10:00/);
  });

  it('is told that words stay private when the retro closes before they have cooled off', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.choose('Shortest time', '24 hours');
    await ada.submit();
    await write('ada', { title: 'Slow search', words: 'The index.' });
    await house.clock.set(new Date('2040-03-12T10:00:00Z'));
    const bo = await write('bo', { words: 'Too late for this one.' });
    expect((await card('bo'))?.visibleText).toMatch(/closes .*before this has cooled off.*stays private/);
    expect((await card('bo'))?.visibleText).not.toContain('Sharing is possible');
    await bo.press('Re-read now', { in: 'dm' });
    expect((await bo.modal()).text()).toContain('it is saved and stays private');
    expect((await bo.modal()).snapshot.submit).toBe('Save');
    await bo.closeModal();
    await house.clock.set(new Date('2040-03-12T13:31:00Z'));
    await house.settle();
    expect((await card('bo'))?.visibleText).not.toContain('sharing is possible from');
    await house.clock.set(new Date('2040-03-12T16:00:30Z'));
    await house.settle();
    expect((await bo.dm()).map(({ visibleText }) => visibleText).join()).toContain('stays private');
    expect(await house.rows(workspaceId(), 'select 1 from posting')).toEqual([]);
  });

  it('sends early facts at once, after a pause and a review, while the rest goes on cooling', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'More of it later.' });
    await bo.press('Facts must go out now', { in: 'dm' });
    await bo.fill('What happened?', 'At 11:58 the index was rebuilt. Anna should have known.');
    expect(await bo.submit()).toMatchObject({ action: 'push' });
    expect((await bo.modal()).text()).toContain('should have known');
    await bo.closeModal();
    await bo.fill('What happened?', 'At 11:58 the index was rebuilt.');
    await bo.submit();
    expect((await bo.modal()).text()).toContain('Nothing here sounds like blame');
    await bo.submit();
    const [, facts] = await house.person('ada').thread(await headline());
    expect(facts?.visibleText).toContain('*Early facts* from *Bo*');
    expect(facts?.visibleText).toContain('At 11:58');
    expect(facts?.visibleText).not.toContain('More of it later');
    expect((await headline()).visibleText).toContain('1 person is writing');
    expect(await house.rows(workspaceId(), 'select state::text from assessment')).toEqual([
      { state: 'cooling' },
    ]);
    await bo.press('Close the retro', { in: 'payments' });
    await bo.submit();
    expect((await headline()).visibleText).toContain('· early facts in this thread');
  });

  it('gets early facts back when Slack will not take them', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'More of it later.' });
    house.sandbox.faults.add({
      method: 'chat.postMessage',
      kind: 'error',
      error: 'is_archived',
      match: (args) => 'thread_ts' in args,
      times: 1,
    });
    await bo.press('Facts must go out now', { in: 'dm' });
    await bo.fill('What happened?', 'At 11:58 the index was rebuilt.');
    await bo.submit();
    await bo.submit();
    await bo.closeModal({ all: true });
    expect(await house.person('ada').thread(await headline())).toHaveLength(1);
    expect((await card('bo'))?.visibleText).toContain('could not be posted');
    await bo.press('Facts must go out now', { in: 'dm' });
    expect((await bo.modal()).value('What happened?')).toBe('At 11:58 the index was rebuilt.');
  });

  it('shares without a name: no row says whose it is, and it can still be edited and withdrawn', async () => {
    const bo = await write('bo', {
      title: 'Slow search',
      words: 'The index was rebuilt at noon.',
      nameless: true,
    });
    await house.advance({ hours: 24 });
    await bo.press('Re-read and share', { in: 'dm' });
    expect((await bo.modal()).value('Your name')).toEqual(['Share without my name']);
    await bo.submit();
    await bo.closeModal();
    const posting = async () => (await house.person('ada').thread(await headline()))[1];
    expect((await posting())?.visibleText).toContain('*A teammate* looks back');
    expect(await house.rows(workspaceId(), 'select author_id, without_name from posting')).toEqual([
      { author_id: null, without_name: true },
    ]);
    expect(await house.rows(workspaceId(), 'select 1 from assessment')).toEqual([]);

    const ada = house.person('ada');
    await ada.press('Edit (author only)', { in: await posting() });
    expect(await ada.hasModal()).toBe(false);
    expect((await ada.ephemerals('payments')).at(-1)?.visibleText).toContain(
      'Only the person who wrote this',
    );
    await bo.press('Edit (author only)', { in: await posting() });
    await bo.fill('What is not going well', 'The index was rebuilt at noon, the busiest hour.');
    await bo.submit();
    expect((await posting())?.visibleText).toContain('the busiest hour');
    expect((await posting())?.visibleText).toContain('Edited by its author.');
    await bo.press('Withdraw (author only)', { in: await posting() });
    await bo.submit();
    expect(await posting()).toBeUndefined();
    expect(await house.rows(workspaceId(), 'select 1 from posting')).toEqual([]);
  });

  it('takes back what was shared by name; no card goes on saying that it is shared', async () => {
    const bo = await write('bo', { title: 'Slow search', words: 'The index was rebuilt at noon.' });
    await house.advance({ hours: 24 });
    await bo.press('Re-read and share', { in: 'dm' });
    await bo.submit();
    await bo.closeModal();
    const cards = async () => (await bo.dm()).map(({ visibleText }) => visibleText).join();
    expect(await cards()).toContain('You shared your assessment');
    const [, posting] = await bo.thread(await headline());
    await bo.press('Withdraw (author only)', { in: posting });
    await bo.submit();
    expect(await cards()).not.toContain('You shared');
    expect(await cards()).toContain('This one is finished');
    expect(await house.rows(workspaceId(), 'select 1 from assessment')).toEqual([]);
    expect((await headline()).visibleText).not.toContain('shared ·');
  });

  it('is counted as one person, also with two forms handed in', async () => {
    await write('ada', { title: 'Slow search', words: 'The index.' });
    const bo = await write('bo', { words: 'First thought.' });
    await write('chen', { words: 'Second thought.' });
    // As if Bo had had the form open on a second device.
    const { id } = await bo.me();
    const chen = await house.person('chen').me();
    await house.rows(
      workspaceId(),
      `update assessment set author_id = '${id}' where author_id = '${chen.id}' returning 1`,
    );
    await write('dalia', { words: 'The cache.' });
    expect(await house.rows(workspaceId(), 'select distinct author_id from assessment')).toHaveLength(3);
    expect((await headline()).visibleText).toContain('3 people are writing');
  });

  it('starts from a message, from the global shortcut, and from Home', async () => {
    const ada = house.person('ada');
    const message = await ada.post(
      'payments',
      'Checkout is timing out for <https://shop.example|the shop>\nsecond line',
    );
    await ada.messageShortcut('retro.start_from_message', message);
    expect((await ada.modal()).value('What is it about?')).toBe('Checkout is timing out for the shop');
    await ada.closeModal();
    await ada.globalShortcut('assessment.write_global');
    await ada.pickChannel('In which channel?', 'platform');
    await ada.submit();
    expect((await ada.modal()).has('What is it about?')).toBe(true);
    await ada.fill('What is it about?', 'Deploys');
    await ada.fill('What is working', 'Rollback.');
    await ada.fill('How do you feel', 'Relieved.');
    await ada.submit();
    await ada.openHome();
    const home = await ada.home();
    expect(home.text()).toContain('Deploys');
    expect(home.text()).toContain('Relieved.');
    await ada.press('Re-read', { in: 'home' });
    expect((await ada.modal()).title).toBe('Re-read');
  });

  it('is told what the command can do, and what an unknown word is not', async () => {
    const ada = house.person('ada');
    expect((await ada.command('/retro', 'help', { in: 'payments' })).ackText).toContain('*/retro settings*');
    const answer = await ada.command('/retro', '<!channel> bananas', { in: 'payments' });
    expect(answer.ackText).toContain('There is no “&lt;!channel&gt;” here');
  });

  it('keeps to the channel’s own settings', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.choose('Shortest time', '4 hours');
    await ada.choose('A retro stays open for', '2 days');
    await ada.uncheck('Offer sharing without a name');
    await ada.uncheck('Offer “Facts must go out now”');
    await ada.submit();
    const bo = await write('bo', { title: 'Slow search', words: 'The index.' });
    expect((await card('bo'))?.buttons()).not.toContain('Facts must go out now');
    expect((await card('bo'))?.visibleText).toContain('5 Mar 2040, 14:00');
    await house.advance({ hours: 3, minutes: 59 });
    await bo.press('Re-read now', { in: 'dm' });
    expect((await bo.modal()).snapshot.submit).toBe('Save');
    expect((await bo.modal()).has('Share without my name')).toBe(false);
    await bo.closeModal();
    await house.advance({ minutes: 2 });
    await bo.press('Re-read now', { in: 'dm' });
    expect((await bo.modal()).snapshot.submit).toBe('Share');
  });
});
