import { type House, startHouse } from '../support/house';

/** Two days, three people, two time zones: from the first word to the closed case. */
describe('a retro from the first word to the closed case', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const lastIn = async (handle: string) => (await house.person(handle).dm()).at(-1);
  const headline = async () =>
    (await house.person('ada').messages('payments')).at(-1) as NonNullable<
      Awaited<ReturnType<typeof lastIn>>
    >;

  it('opens with a quiet headline and keeps the words private', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Payments slow on Monday');
    await bo.fill('What is working', 'The dashboards were right from the first minute.');
    await bo.fill('What is not going well?', 'Dana forgot to scale the queue workers.');
    await bo.fill('How do you feel', 'Tired and a bit ashamed');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });

    expect((await headline()).visibleText).toContain('A retro on *Payments slow on Monday* is open');
    expect((await headline()).visibleText).toContain('1 person is writing');
    const card = await lastIn('bo');
    expect(card?.buttons()).toEqual([
      'Re-read now',
      'Ask someone to read it',
      'Facts must go out now',
      'Change the time',
      'Discard',
    ]);
    expect(card?.visibleText).toContain('6 Mar 2040, 09:30 (Europe/Stockholm)');
    const everything = (await house.person('ada').messages('payments'))
      .map((each) => each.visibleText)
      .join('\n');
    expect(everything).not.toContain('forgot');
  });

  it('lets others write in the same retro, and shows how many, never who', async () => {
    const eli = house.person('eli');
    await eli.press('Write mine', { in: 'payments' });
    const form = await eli.modal();
    expect(form.value('Which retrospective?')).toBe('Payments slow on Monday');
    await eli.fill('What can I do differently?', 'I can ask for a second pair of eyes sooner.');
    await eli.submit();
    const chen = house.person('chen');
    await chen.command('/retro', '', { in: 'payments' });
    await chen.fill('What is working', 'The handover note was clear.');
    await chen.submit();

    const { visibleText } = await headline();
    expect(visibleText).toContain('3 people are writing');
    for (const name of ['Bo', 'Eli', 'Chen']) expect(visibleText).not.toContain(name);
  });

  it('does not offer sharing before the shortest cooling-off is over', async () => {
    const bo = house.person('bo');
    await bo.press('Re-read now', { in: 'dm' });
    expect((await bo.modal()).snapshot.submit).toBe('Save');
    await bo.closeModal();
  });

  it('comes back the next morning in each author’s own zone', async () => {
    await house.clock.set(new Date('2040-03-06T01:29:00Z'));
    await house.settle();
    expect((await lastIn('chen'))?.buttons()).toContain('Re-read now');
    await house.clock.set(new Date('2040-03-06T01:31:00Z'));
    await house.settle();
    expect((await lastIn('chen'))?.buttons()).toEqual(['Re-read and share', 'Tomorrow', 'Discard']);
    expect((await lastIn('bo'))?.buttons()).toContain('Re-read now');

    await house.clock.set(new Date('2040-03-06T08:31:00Z'));
    await house.settle();
    expect((await lastIn('bo'))?.buttons()).toEqual(['Re-read and share', 'Tomorrow', 'Discard']);
    await house.clock.set(new Date('2040-03-06T14:31:00Z'));
    await house.settle();
    expect((await lastIn('eli'))?.buttons()).toEqual(['Re-read and share', 'Tomorrow', 'Discard']);
  });

  it('reads what was written, flags what sounds like blame, and keeps what is typed through “Check again”', async () => {
    const bo = house.person('bo');
    await bo.press('Re-read and share', { in: 'dm' });
    expect((await bo.modal()).text()).toContain('forgot to');
    expect((await bo.modal()).text()).toMatch(/may sound like blame/);
    await bo.fill(
      'What is not going well?',
      'The queue workers stayed at two; scaling them is not in the runbook.',
    );
    await bo.press('Check again', { in: 'modal' });
    const checked = await bo.modal();
    expect(checked.value('What is not going well?')).toContain('not in the runbook');
    expect(checked.text()).toContain('Nothing here sounds like blame');
  });

  it('shares to the thread in the author’s name', async () => {
    const bo = house.person('bo');
    expect(await bo.submit()).toMatchObject({ action: 'update' });
    expect((await bo.modal()).title).toBe('Shared');
    await bo.closeModal();

    const thread = await house.person('ada').thread(await headline());
    expect(thread).toHaveLength(2);
    expect(thread[1]?.visibleText).toContain('*Bo* looks back');
    expect(thread[1]?.visibleText).toContain('scaling them is not in the runbook');
    expect((await headline()).visibleText).toContain('2 people are writing · 1 shared');
    expect((await lastIn('bo'))?.visibleText).toContain('read again, and shared');
  });

  it('asks once, gently, before sharing words that are still flagged', async () => {
    const eli = house.person('eli');
    await eli.press('Re-read and share', { in: 'dm' });
    await eli.fill('What can I do differently?', 'Bo should have told me. I can ask sooner.');
    expect(await eli.submit()).toMatchObject({ action: 'push' });
    const question = await eli.modal();
    expect(question.title).toBe('Share it like this?');
    expect(question.text()).toContain('should have');
    await eli.submit();
    const thread = await house.person('ada').thread(await headline());
    expect(thread[2]?.visibleText).toContain('Bo should have told me');
    await eli.closeModal({ all: true });
  });

  it('keeps the thread, counts thanks once a person, and closes with what was learned', async () => {
    const ada = house.person('ada');
    const thread = await ada.thread(await headline());
    const reply = await ada.post('payments', 'I will add it to the runbook today.', { thread: thread[0] });
    await ada.edit(reply, 'I have added it to the runbook.');
    await ada.press('Thanks for sharing', { in: thread[1] });
    await house.person('dalia').press('Thanks for sharing · 1', { in: thread[1] });
    await ada.press('Thanks for sharing · 2', { in: thread[1] });
    expect((await ada.thread(await headline()))[1]?.buttons()).toContain('Thanks for sharing · 2');

    const bo = house.person('bo');
    await bo.press('Close the retro', { in: 'payments' });
    await bo.fill('What did we learn?', 'Scaling the workers belongs in the runbook.');
    await bo.submit();
    const closed = await headline();
    expect(closed.visibleText).toContain('was closed');
    expect(closed.visibleText).toContain('Scaling the workers belongs in the runbook.');
    expect(closed.buttons()).toEqual(['Read it', 'Get as a file', 'Change what was learned']);
    await ada.press('Read it', { in: closed });
    expect((await ada.modal()).text()).toContain('Scaling the workers belongs in the runbook.');
    await ada.closeModal();
  });

  it('leaves what nobody shared with its author, and is silent about it', async () => {
    const chen = house.person('chen');
    expect((await lastIn('chen'))?.visibleText).toContain('has closed');
    const before = (await chen.dm()).length;
    await house.advance({ days: 14 });
    expect(await chen.dm()).toHaveLength(before);
    await chen.press('Read it', { in: 'dm' });
    expect((await chen.modal()).text()).toContain('The handover note was clear.');
    await chen.closeModal();
  });

  it('gives the whole retro as Markdown to somebody of the channel', async () => {
    const ada = house.person('ada');
    await ada.press('Get as a file', { in: 'payments' });
    const file = (await ada.files()).at(-1);
    expect(file?.name).toBe('2040-03-05-payments-slow-on-monday.md');
    expect(JSON.stringify(file)).toContain('Scaling the workers belongs in the runbook.');
    expect(JSON.stringify(file)).toContain('I have added it to the runbook.');
    expect(JSON.stringify(file)).not.toContain('The handover note was clear.');
  });

  it('made no call that Slack refused', () => {
    expect(house.sandbox.requests.failures()).toEqual([]);
  });
});
