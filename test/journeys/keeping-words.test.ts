import { type House, startHouse } from '../support/house';

/** Nothing a person typed is lost, and nothing is stored twice. */
describe('what people type', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const workspaceId = () => house.sandbox.workspaces[0]?.id as string;
  const assessments = () =>
    house.rows<{ id: string; state: string }>(workspaceId(), 'select id, state from assessment');

  it('is kept when the form is closed by accident, and offered again', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', '', { in: 'payments' });
    await ada.fill('What is it about?', 'Checkout was down');
    await ada.fill('What is not going well?', 'The cache was cold after the restart.');
    await ada.closeModal();
    await ada.command('/retro', '', { in: 'payments' });
    const form = await ada.modal();
    expect(form.text()).toContain('We kept what you wrote');
    expect(form.value('What is it about?')).toBe('Checkout was down');
    expect(form.value('What is not going well?')).toBe('The cache was cold after the restart.');
  });

  it('can be left behind for an empty form', async () => {
    const ada = house.person('ada');
    await ada.press('Start with an empty form', { in: 'modal' });
    const form = await ada.modal();
    expect(form.value('What is not going well?')).toBeNull();
    await ada.closeModal();
    expect(await assessments()).toEqual([]);
  });

  it('is offered in its own channel only, and to its author only', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is working', 'Something of Bo’s');
    await bo.closeModal();
    await house.person('ada').command('/retro', '', { in: 'payments' });
    expect((await house.person('ada').modal()).text()).not.toContain('We kept');
    await house.person('ada').closeModal();
    await bo.command('/retro', '', { in: 'platform' });
    expect((await bo.modal()).text()).not.toContain('We kept');
    await bo.closeModal();
  });

  it('makes one assessment and one headline when the form is handed in twice at once', async () => {
    const chen = house.person('chen');
    await chen.command('/retro', '', { in: 'platform' });
    await chen.fill('What is it about?', 'Slow deploys');
    await chen.fill('What is working', 'The rollback.');
    const results = await chen.submitTwice();
    expect(results.map(({ action }) => action)).toContain('closed');
    expect((await assessments()).filter(({ state }) => state === 'cooling')).toHaveLength(1);
    const headlines = (await chen.messages('platform')).filter(({ visibleText }) =>
      visibleText.includes('Slow deploys'),
    );
    expect(headlines).toHaveLength(1);
    expect((await chen.dm()).filter(({ visibleText }) => visibleText.startsWith('Saved'))).toHaveLength(1);
  });

  it('is asked for in the place where it is missing', async () => {
    const dalia = house.person('dalia');
    await dalia.command('/retro', '', { in: 'payments' });
    await dalia.fill('What is it about?', 'Night shift');
    expect(await dalia.submit()).toMatchObject({ action: 'errors' });
    expect(Object.values((await dalia.modal()).errors)[0]).toMatch(/A line under any one.*Reference: /s);
    await dalia.choose('When should it come back', 'I pick a time');
    expect((await dalia.modal()).value('What is it about?')).toBe('Night shift');
    await dalia.fill('What is working', 'Tea.');
    await dalia.pickDateTime('At what time?', '2040-03-05T08:00:00Z');
    await dalia.submit();
    expect((await dalia.modal()).errors['At what time?']).toContain('already passed');
    await dalia.pickDateTime('At what time?', '2040-03-05T22:15:00Z');
    expect(await dalia.submit()).toMatchObject({ action: 'closed' });
    expect((await dalia.dm()).at(-1)?.visibleText).toContain('5 Mar 2040, 23:15 (Europe/Berlin)');
  });

  it('survives 3,000 characters in every answer', async () => {
    const eli = house.person('eli');
    const long = `${'👩‍🚒 <@U123> *everything* & more. '.repeat(80)}end`;
    await eli.command('/retro', '', { in: 'payments' });
    await eli.choose('Which retrospective?', 'A new retrospective');
    await eli.fill('What is it about?', '<!channel> a *loud* title & `code`');
    for (const label of ['What is working', 'What is not going well?', 'What can I do differently?'])
      await eli.fill(label, long);
    expect(await eli.submit()).toMatchObject({ action: 'closed' });
    await house.advance({ hours: 24 });
    await eli.press('Re-read and share', { in: 'dm' });
    const shared = await eli.submit();
    if (shared.action === 'push') await eli.submit();
    await eli.closeModal({ all: true });
    const headline = (await eli.messages('payments')).find(({ visibleText }) => visibleText.includes('loud'));
    const [, posting] = await eli.thread(headline as NonNullable<typeof headline>);
    expect(posting?.visibleText.split('end').length).toBeGreaterThan(3);
    expect(JSON.stringify(headline?.blocks)).not.toContain('<!channel>');
    expect(house.sandbox.requests.failures()).toEqual([]);
  });

  it('keeps the chosen retro and time with it, and a title for a change of mind', async () => {
    const eli = house.person('eli');
    for (const title of ['Older', 'Newer']) {
      await eli.command('/retro', '', { in: 'platform' });
      if ((await eli.modal()).has('Which retrospective?'))
        await eli.choose('Which retrospective?', 'A new retrospective');
      await eli.fill('What is it about?', title);
      await eli.fill('What is working', 'Something.');
      await eli.submit();
    }
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'platform' });
    await bo.choose('Which retrospective?', 'A new retrospective');
    await bo.fill('What is it about?', 'A third one');
    await bo.choose('Which retrospective?', 'Older');
    await bo.fill('What is working', 'Something of Bo’s');
    await bo.choose('When should it come back', 'I pick a time');
    await bo.pickDateTime('At what time?', '2040-03-06T12:00:00Z');
    await bo.closeModal();
    await bo.command('/retro', '', { in: 'platform' });
    const form = await bo.modal();
    expect(form.value('Which retrospective?')).toBe('Older');
    expect(form.value('When should it come back')).toBe('I pick a time');
    expect(form.value('At what time?')).toBe(String(Date.UTC(2040, 2, 6, 12) / 1000));
    await bo.choose('Which retrospective?', 'A new retrospective');
    expect((await bo.modal()).value('What is it about?')).toBe('A third one');
    await bo.closeModal();
  });

  it('ends quietly when an empty form is asked for twice at once', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'platform' });
    const isFailure = (line: string) => /request (failed|was declined)/.test(line);
    const failures = house.logged.filter(isFailure).length;
    await Promise.all([1, 2].map(() => bo.press('Start with an empty form', { in: 'modal' })));
    const form = await bo.modal();
    expect([form.title, form.value('What is working')]).toEqual(['Write a retro', null]);
    expect(house.logged.filter(isFailure)).toHaveLength(failures);
    await bo.closeModal();
  });
});
