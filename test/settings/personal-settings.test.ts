import { attackerOf } from '../privacy/forge';
import { type House, type PersonClient, startHouse } from '../support/house';
import { share, write } from '../support/stories';

/** Monday, 5 March 2040, 9:00 in London; Bo is in Stockholm, an hour ahead. */
describe('the settings of one person', () => {
  let house: House;
  let bo: PersonClient;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
    bo = house.person('bo');
  });
  afterAll(() => house.stop());

  const open = async () => {
    await bo.command('/retro', 'settings', { in: 'payments' });
    await bo.press('My settings', { in: 'modal' });
    return bo.modal();
  };
  const saveAndClose = async () => {
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    await bo.closeModal({ all: true });
  };
  const stored = () => house.rows<Record<string, unknown>>(workspaceId, 'select * from personal_setting');
  /** When what is promised to Bo comes, in Bo's zone. */
  const due = async () => {
    const rows = await house.rows<{ at: string }>(
      workspaceId,
      `select to_char(due_at at time zone 'Europe/Stockholm', 'Dy HH24:MI') as at from outbox_message
       where state = 'pending' and recipient_id = '${(await bo.me()).id}' order by due_at`,
    );
    return rows.map(({ at }) => at);
  };
  const nudges = async () =>
    (await bo.dm()).filter(({ visibleText }) => visibleText.includes('ready for a second look'));

  it('begin as usual, and looking stores nothing', async () => {
    const form = await open();
    expect([form.value('Quiet from'), form.value('Quiet until')]).toEqual(['17:30', '09:00']);
    expect(form.value('My working days')).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']);
    expect(form.value('Reminders of what I have begun')).toBe('The usual ones');
    expect(form.value('Language')).toBe('As in Slack');
    expect(form.text()).toContain('Nobody else sees them');
    await bo.closeModal({ all: true });
    expect(await stored()).toEqual([]);
  });

  it('leave some of the day and of the week, or say so under the field; nothing typed is lost', async () => {
    await open();
    await bo.pickTime('Quiet until', '17:30');
    await bo.submit();
    expect((await bo.modal()).errors['Quiet until']).toContain('at least an hour of the day');
    await bo.pickTime('Quiet until', '16:31');
    await bo.submit();
    expect((await bo.modal()).errors['Quiet until']).toContain('at least an hour of the day');
    await bo.pickTime('Quiet until', '09:00');
    for (const day of ['Monday', 'Tuesday', 'Thursday', 'Friday']) await bo.uncheck(day);
    await bo.choose('Language', 'Deutsch');
    await saveAndClose();
    expect(await stored()).toMatchObject([{ working_days: [3], language: 'de', quiet_from_minutes: 1_050 }]);
    const form = await open();
    expect(form.value('My working days')).toEqual(['Wednesday']);
    expect(form.text()).toContain(`Last changed by <@${(await bo.me()).id}> on `);
    await bo.closeModal({ all: true });
    expect(await house.rows(workspaceId, 'select scope, subject_id, changed_by from setting_change')).toEqual(
      [{ scope: 'personal', subject_id: (await bo.me()).id, changed_by: (await bo.me()).id }],
    );
  });

  it('say when what was written comes back, and move what is promised already when they change', async () => {
    await bo.command('/retro', '', { in: 'payments' });
    expect((await bo.modal()).options('When should it come back').join()).toContain(
      'Next working morning (Wed 7 March, 09:30)',
    );
    await bo.closeModal();
    await write(house, 'bo', { in: 'payments', title: 'Slow mail', words: 'Mail was slow.' });
    expect(await due()).toEqual(['Wed 09:30']);
    await open();
    await bo.check('Tuesday');
    await bo.pickTime('Quiet from', '22:00');
    await bo.pickTime('Quiet until', '14:00');
    await saveAndClose();
    expect(await due()).toEqual(['Tue 14:00']);
    expect((await bo.dm()).at(-1)?.visibleText).toContain('It comes back to you');
    await house.advance({ hours: 27, minutes: 59 });
    expect(await nudges()).toEqual([]);
    await house.advance({ minutes: 1 });
    expect(await nudges()).toHaveLength(1);
    // The last one before the retro closes on Monday: Wednesday is the latest of Bo's days before that.
    expect(await due()).toEqual(['Wed 14:00']);
  });

  it('keep a nudge that a slow queue would bring at night until their hours', async () => {
    const kept = await house.rows<{ id: string }>(
      workspaceId,
      "update outbox_message set due_at = now() where state = 'pending' and kind = 'assessment.nudge' returning id",
    );
    expect(kept).toHaveLength(1);
    await house.clock.set('2040-03-06T21:30:00Z');
    await house.settle();
    expect(await nudges()).toHaveLength(1);
    await house.clock.set('2040-03-07T13:00:00Z');
    await house.settle();
    expect(await nudges()).toHaveLength(2);
  });

  it('let somebody have one reminder, or none: then it waits in App Home, and says so', async () => {
    await open();
    await bo.choose('Reminders', 'Only one for each thing');
    for (const day of ['Monday', 'Thursday', 'Friday']) await bo.check(day);
    await saveAndClose();
    await write(house, 'bo', { in: 'platform', title: 'Slow search', words: 'It was slow.' });
    expect(await due()).toEqual(['Thu 14:00']);
    await open();
    await bo.choose('Reminders', 'None');
    await saveAndClose();
    expect(await due()).toEqual([]);
    expect((await bo.dm()).at(-1)?.visibleText).toContain('It waits for you in App Home');
    await bo.openHome();
    expect((await bo.home()).text()).toContain('Slow search');
    await open();
    await bo.choose('Reminders', 'Only one for each thing');
    await saveAndClose();
    expect(await due()).toEqual(['Thu 14:00']);
    await house.advance({ days: 1, hours: 1 });
    // The one, and no last one.
    expect(await due()).toEqual([]);
    await share(bo);
  });

  it('leave a moment they picked themselves alone', async () => {
    await open();
    await bo.choose('Reminders', 'None');
    await saveAndClose();
    await bo.command('/retro', '', { in: 'platform' });
    expect((await bo.modal()).value('When should it come back')).toContain('Not by itself');
    await bo.closeModal();
    await write(house, 'bo', { in: 'platform', title: 'Slow build', words: 'It was slow.' });
    expect(await due()).toEqual([]);
    await bo.press('Change the time', { in: 'dm' });
    await bo.pickDateTime('When should it come back instead?', '2040-03-09T05:00:00Z');
    await bo.submit();
    expect(await due()).toEqual(['Fri 06:00']);
    await open();
    await bo.pickTime('Quiet from', '20:00');
    await saveAndClose();
    expect(await due()).toEqual(['Fri 06:00']);
  });

  it('hold for check-ins after an incident, begun and to come', async () => {
    await house.person('ada').command('/retro', 'incident Mail is late', { in: 'payments' });
    await house.person('ada').pickUser('Who was involved?', 'bo');
    await house.person('ada').submit();
    // Thursday 15:00 in Stockholm; Bo's hours are 14:00 to 20:00.
    expect(await due()).toEqual(['Thu 15:15', 'Fri 06:00']);
    await open();
    await bo.pickTime('Quiet until', '16:00');
    await saveAndClose();
    expect(await due()).toEqual(['Thu 16:00', 'Fri 06:00']);
  });

  it('are each person’s own: no form names whose they are, and nobody reads another’s', async () => {
    const dalia = await attackerOf(house, 'dalia');
    const outcome = await dalia.action('settings.open.personal', { value: 'mine', metadata: {} });
    expect(JSON.stringify(outcome)).toContain('17:30');
    expect(JSON.stringify(outcome)).not.toContain('20:00');
    const id = (await bo.me()).id;
    const time = (value: string) => ({ it: { type: 'timepicker', selected_time: value } });
    const state = {
      'settings.personal.quiet_from': time('12:00'),
      'settings.personal.quiet_to': time('13:00'),
      'settings.personal.days': { it: { type: 'checkboxes', selected_options: [{ value: '7' }] } },
      'settings.personal.nudges': { it: { type: 'radio_buttons', selected_option: { value: 'none' } } },
      'settings.personal.language': { it: { type: 'static_select', selected_option: { value: 'unset' } } },
    };
    await dalia.view('view_submission', 'settings.personal', { metadata: { userId: id }, state });
    expect(
      await house.rows(workspaceId, `select 1 from personal_setting where user_id <> '${id}'`),
    ).toHaveLength(1);
    expect(await stored()).toContainEqual(
      expect.objectContaining({ user_id: id, working_days: [1, 2, 3, 4, 5] }),
    );
    const none = { ...state, 'settings.personal.days': { it: { type: 'checkboxes', selected_options: [] } } };
    const unreachable = await dalia.view('view_submission', 'settings.personal', { state: none });
    expect(unreachable.answer).toContain('Please keep at least one day.');
    for (const wrong of ['24:00', '9:00', '', 'noon']) {
      const bad = { ...state, 'settings.personal.quiet_from': time(wrong) };
      const { answer } = await dalia.view('view_submission', 'settings.personal', { state: bad });
      expect(answer).toContain('Please choose a time.');
    }
  });
});
