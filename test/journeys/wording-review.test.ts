import { visibleText } from '../../sandbox/blocks/visible-text';
import { type House, type PersonClient, startHouse } from '../support/house';

const blame =
  'Eli should have known :facepalm: <@U0A0000001> & `eli should have`. Dana forgot to scale the workers.';

/** Re-reading with the wording review, as its author sees it. */
describe('the wording review', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const write = async (handle: string, words: string, title: string) => {
    const person = house.person(handle);
    await person.command('/retro', '', { in: 'payments' });
    if ((await person.modal()).has('Which retrospective?'))
      await person.choose('Which retrospective?', 'A new retrospective');
    await person.fill('What is it about?', title);
    await person.fill('What is not going well?', words);
    await person.submit();
    await house.advance({ hours: 24 });
    return person;
  };
  const reopen = async (person: PersonClient) => {
    if (await person.hasModal()) await person.closeModal({ all: true });
    await person.press('Re-read and share', { in: 'dm' });
    return person.modal();
  };
  const blocks = async (person: PersonClient) => (await person.modal()).snapshot.blocks;
  const bold = async (person: PersonClient) =>
    [...JSON.stringify(await blocks(person)).matchAll(/"text":"([^"]*)","style":\{"bold":true\}/g)].map(
      (match) => match[1],
    );
  const alerts = async (person: PersonClient) =>
    (await blocks(person)).filter(({ type }) => type === 'alert').map((block) => visibleText([block]));
  const sections = async (person: PersonClient) =>
    (await blocks(person)).filter(({ type }) => type === 'section').map((block) => visibleText([block]));
  const shared = async () => house.rows('T0SANDBOX1', 'select 1 from posting');

  it('shows the flagged words in bold where they stand, what they sound like, why, a rewording and a question', async () => {
    const bo = await write('bo', blame, 'Slow search');
    await reopen(bo);
    expect(await bold(bo)).toEqual(['Eli should have known', 'Dana forgot to scale']);
    expect((await bo.modal()).text()).toContain(':facepalm: <@U0A0000001> & `eli should have`. ');
    const [first, second] = await alerts(bo);
    expect(first).toMatch(/^\*“Eli should have known”\* This describes .* made sense\.$/);
    expect(second).toMatch(/^\*“Dana forgot to scale”\* This sounds like .* looked like\.$/);
    expect((await sections(bo))[1]).toMatch(
      /^\*You could write:\* The step to scale the workers .*\n\*Worth asking:\* How is this step .*\nThis is fine$/,
    );
    expect((await bo.modal()).text()).toContain('2 phrases may sound like blame');
  });

  it('checks again without losing what was typed, and says nothing of a form that was closed meanwhile', async () => {
    const bo = house.person('bo');
    await bo.fill('What is working', 'The rollback. You broke the import.');
    await bo.press('Check again', { in: 'modal' });
    expect((await bo.modal()).value('What is working')).toBe('The rollback. You broke the import.');
    expect(await bold(bo)).toEqual(['You broke the import', 'Eli should have known', 'Dana forgot to scale']);
    await bo.fill('What is working', 'The rollback.');
    const failures = house.sandbox.requests.failures().length;
    const gone = house.sandbox.faults.add({
      method: 'views.update',
      kind: 'error',
      error: 'not_found',
      times: 1,
    });
    await bo.press('Check again', { in: 'modal' });
    gone();
    expect((await bo.modal()).title).toBe('Re-read');
    expect(house.sandbox.requests.failures().length).toBe(failures + 1);
    expect((await reopen(bo)).value('What is working')).toBe('The rollback.');
  });

  it('goes quiet about what its author calls fine: now, after another check, and when the form is opened again', async () => {
    const bo = house.person('bo');
    await bo.fill('What is working', 'The rollback, at once.');
    await bo.press('This is fine', { in: 'modal' });
    expect(await bold(bo)).toEqual(['Dana forgot to scale']);
    expect((await bo.modal()).value('What is working')).toBe('The rollback, at once.');
    await bo.press('Check again', { in: 'modal' });
    expect(await bold(bo)).toEqual(['Dana forgot to scale']);
    await reopen(bo);
    expect(await bold(bo)).toEqual(['Dana forgot to scale']);
    expect((await bo.modal()).value('What is working')).toBe('The rollback, at once.');
  });

  it('stays quiet at Share’s question, and speaks up when the sentence changes, not when another one does', async () => {
    const bo = house.person('bo');
    expect(await bo.submit()).toMatchObject({ action: 'push' });
    expect((await bo.modal()).text()).toContain('Dana forgot');
    expect((await bo.modal()).text()).not.toContain('should have known');
    await bo.closeModal();
    await bo.fill('What is not going well?', `A first line.\n${blame}  The queue grew.`);
    await bo.press('Check again', { in: 'modal' });
    expect(await bold(bo)).toEqual(['Dana forgot to scale']);
    await bo.fill('What is not going well?', blame.replace(':facepalm:', 'better'));
    await bo.press('Check again', { in: 'modal' });
    expect(await bold(bo)).toContain('Eli should have known');
    await bo.fill('What is not going well?', blame);
    await bo.fill(
      'What can I do differently?',
      'Eli should have known :facepalm: <@U0A0000001> & `eli should have`.',
    );
    await bo.press('Check again', { in: 'modal' });
    expect(await bold(bo)).toEqual(['Dana forgot to scale', 'Eli should have known']);
    await bo.fill('What can I do differently?', 'Scale by queue length.');
  });

  it('takes a double click for one, and shows again what was called fine when asked to', async () => {
    const bo = house.person('bo');
    await bo.press('Check again', { in: 'modal' });
    await Promise.all([bo.press('This is fine', { in: 'modal' }), bo.press('This is fine', { in: 'modal' })]);
    expect(await bold(bo)).toEqual([]);
    expect((await bo.modal()).title).toBe('Re-read');
    expect((await bo.modal()).text()).toContain('Nothing else here sounds like blame.');
    expect((await bo.modal()).buttons()).toEqual(['Check again', 'Show what I called fine (2)']);
    await bo.press('Show what I called fine', { in: 'modal' });
    expect(await bold(bo)).toEqual(['Eli should have known', 'Dana forgot to scale']);
    await bo.press('This is fine', { in: 'modal', nth: 1 });
    await bo.press('This is fine', { in: 'modal' });
  });

  it('shares without a question once everything is fine, and keeps nothing of it', async () => {
    const bo = house.person('bo');
    expect(await bo.submit()).toMatchObject({ action: 'update' });
    expect(await shared()).toHaveLength(1);
    expect(await house.rows('T0SANDBOX1', 'select answers from assessment')).toEqual([{ answers: null }]);
    await bo.closeModal({ all: true });
  });

  it('says honestly that it did not read another language, and is silent about a blank', async () => {
    const eli = await write(
      'eli',
      'Die Kollegen haben nicht getestet und das war wieder einmal ein Fehler.',
      'Kiosk',
    );
    const text = (await reopen(eli)).text();
    expect(text).toContain('I can only read English so far; this text was not checked.');
    expect(text).not.toContain('sounds like blame');
    await eli.fill('What is working', 'The rollback was quick.');
    await eli.press('Check again', { in: 'modal' });
    expect((await eli.modal()).text()).toContain('Nothing in the English part sounds like blame.');
    await eli.closeModal({ all: true });
  });

  it('draws the same with plain blocks where Slack does not know alerts, and asks each workspace once', async () => {
    const { sandbox } = house;
    const chen = await write('chen', blame, 'Alerts');
    sandbox.faults.add({
      kind: 'error',
      error: 'invalid_blocks',
      match: (args) =>
        JSON.stringify(args).includes('\\"alert\\"') || JSON.stringify(args).includes('"alert"'),
    });
    await reopen(chen);
    expect(await alerts(chen)).toEqual([]);
    expect((await sections(chen))[0]).toMatch(/^\*“Eli should have known”\* This describes/);
    const refused = sandbox.faults.counts.error;
    await chen.press('This is fine', { in: 'modal' });
    expect(await bold(chen)).toEqual(['Dana forgot to scale']);
    await chen.press('Check again', { in: 'modal' });
    expect(sandbox.faults.counts.error).toBe(refused);
    sandbox.faults.clear();
    await chen.closeModal({ all: true });
  });

  it('offers the button again when Slack’s three seconds are over', async () => {
    const chen = house.person('chen');
    house.sandbox.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id', times: 1 });
    await chen.press('Re-read and share', { in: 'dm' });
    expect(await chen.hasModal()).toBe(false);
    expect((await chen.dm()).at(-1)?.visibleText).toContain('please press the button again');
  });

  it('is the same, shorter, before early facts and edits, without dropping anything in silence', async () => {
    const dalia = await write('dalia', 'Two on leave.', 'Night shift');
    await dalia.press('Facts must go out now', { in: 'dm' });
    await dalia.fill('What happened?', `${'Bo forgot to page. '.repeat(9)}`);
    await dalia.fill(
      'What does it affect?',
      'Die Station war nicht erreichbar und das ist nicht gut für uns.',
    );
    await dalia.submit();
    const text = (await dalia.modal()).text();
    expect(await bold(dalia)).toHaveLength(9);
    expect(text.match(/You could write/g)).toHaveLength(6);
    expect(text).toContain('And 3 more');
    expect(text).toContain('this text was not checked');
    expect(text).not.toContain('Nothing here sounds like blame');
    expect(await alerts(dalia)).toEqual([]);
    await dalia.submit();
    await dalia.closeModal({ all: true });
    await dalia.press('Edit (author only)', { in: 'payments' });
    expect((await dalia.modal()).text()).toContain('And 3 more');
    expect((await dalia.modal()).buttons()).toEqual(['Check again']);
    await dalia.fill('What happened', 'Bo forgot to page.');
    await Promise.all([
      dalia.press('Check again', { in: 'modal' }),
      dalia.press('Check again', { in: 'modal' }),
    ]);
    expect(await dalia.submit()).toMatchObject({ action: 'update' });
    expect((await dalia.modal()).snapshot.submit).toBe('Save as it is');
    expect(await dalia.submit()).toMatchObject({ action: 'closed' });
  });

  it('asks what the system could do when an action item asks a person to be different', async () => {
    const ada = house.person('ada');
    await ada.press('Add an action item', { in: 'payments' });
    await ada.fill('What is to be done?', 'Pay more attention to the pager');
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    expect((await ada.modal()).text()).toContain(
      'This asks a person to be different; what could the system do?',
    );
    await ada.fill('What is to be done?', 'Page a second person after five minutes');
    expect(await ada.submit()).toMatchObject({ action: 'closed' });
    expect(await house.rows('T0SANDBOX1', 'select title from action_item')).toEqual([
      { title: 'Page a second person after five minutes' },
    ]);
  });
});
