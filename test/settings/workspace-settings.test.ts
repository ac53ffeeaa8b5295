import type { Workspace } from '../../sandbox/state/workspace';
import { attackerOf } from '../privacy/forge';
import { type House, type PersonClient, startHouse } from '../support/house';
import { share, write } from '../support/stories';

const followState = {
  'case.follow.factors': { it: { type: 'checkboxes', selected_options: [{ value: 'load' }] } },
};
const chosen = (value: string) => ({ it: { type: 'static_select', selected_option: { value } } });
const scheduleState = {
  'summary.on': { it: { type: 'checkboxes', selected_options: [] } },
  'summary.weekday': chosen('5'),
  'summary.time': { it: { type: 'timepicker', selected_time: '10:00' } },
  'summary.zone': chosen('UTC'),
  'summary.quiet_week': chosen('line'),
};

describe('the settings of a workspace', () => {
  let house: House;
  let ada: PersonClient;
  let bo: PersonClient;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
    [ada, bo] = [house.person('ada'), house.person('bo')];
  });
  afterAll(() => house.stop());

  const workspace = () => house.sandbox.workspaces[0] as Workspace;
  const channelId = (name: string) => workspace().channel(name).id;
  const openWorkspace = async () => {
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.press('Workspace settings', { in: 'modal' });
    return ada.modal();
  };
  const saved = () => house.rows<Record<string, unknown>>(workspaceId, 'select * from workspace_setting');
  const log = (scope: string) =>
    house.rows<{ changed_by: string }>(
      workspaceId,
      `select changed_by from setting_change where scope = '${scope}'`,
    );
  const radio = (value: string) => ({ it: { type: 'radio_buttons', selected_option: { value } } });
  const forged = {
    'settings.workspace.external': { it: { type: 'checkboxes', selected_options: [{ value: 'allowed' }] } },
    'settings.workspace.changers': radio('everyone'),
    'settings.workspace.retention': radio('1'),
    'settings.workspace.language': radio('unset'),
  };

  it('begin with nothing deleted, no shared channels, and everybody changing their channel’s', async () => {
    const form = await openWorkspace();
    expect(form.value('Closed retros are kept for')).toBe('Always');
    expect(form.value('Who may change')).toBe('Every member who is in it');
    expect(form.value('Channels shared with')).toEqual([]);
    expect(form.value('Language of messages in channels')).toBe('English');
    expect(await saved()).toEqual([]);
    await ada.closeModal({ all: true });
  });

  it('are for admins: whoever forges the way or the form changes nothing, nor does one who was an admin when it opened', async () => {
    const forger = await attackerOf(house, 'bo');
    const outcomes = [
      await forger.action('settings.open.workspace', { value: 'workspace', metadata: {} }),
      await forger.view('view_submission', 'settings.workspace.form', { metadata: {}, state: forged }),
      await forger.view('view_submission', 'settings.workspace.form', {
        metadata: { askedMonths: 1 },
        state: forged,
      }),
    ];
    for (const outcome of outcomes)
      expect(JSON.stringify(outcome)).toContain('is changed by its Slack admins and owners');
    await openWorkspace();
    await ada.choose('Who may change', 'Admins who are in it');
    workspace().person('ada').isAdmin = false;
    expect(await ada.submit()).not.toMatchObject({ action: 'closed' });
    workspace().person('ada').isAdmin = true;
    await ada.closeModal({ all: true });
    expect([await saved(), await log('workspace')]).toEqual([[], []]);
  });

  describe('say how long retros are kept', () => {
    it('and ask before anything would be deleted, with a number; only the second saving counts', async () => {
      await write(house, 'bo', { in: 'payments', title: 'Slow mail', words: 'Mail was slow.' });
      await bo.press('Close the retro', { in: 'payments' });
      await bo.submit();
      await house.clock.advance({ days: 40 });
      await openWorkspace();
      await ada.choose('Closed retros are kept for', '1 month');
      await ada.choose('Language of messages in channels', 'Deutsch');
      expect(await ada.submit()).toMatchObject({ action: 'update' });
      const asked = await ada.modal();
      expect(asked.text()).toContain('closed more than 1 month ago are deleted for good. Today that is 1.');
      expect(asked.value('Language of messages in channels')).toBe('Deutsch');
      expect(await saved()).toEqual([]);
      // Another time than the one that was asked about is asked about anew.
      await ada.choose('Closed retros are kept for', '3 months');
      expect(await ada.submit()).toMatchObject({ action: 'update' });
      expect((await ada.modal()).text()).toContain('None is older than that today.');
      expect(await saved()).toEqual([]);
      expect(await ada.submit()).toMatchObject({ action: 'closed' });
      await ada.closeModal({ all: true });
      expect(await saved()).toMatchObject([{ retention_months: 3, language: 'de' }]);
      expect(await log('workspace')).toEqual([{ changed_by: (await ada.me()).id }]);
    });

    it('whereupon a channel may keep them for a shorter time, is asked, and is told what holds', async () => {
      await bo.command('/retro', 'settings', { in: 'payments' });
      expect((await bo.modal()).value('Closed retros are kept for')).toBe(
        'As long as the workspace: 3 months',
      );
      await bo.choose('Closed retros are kept for', '1 year');
      expect(await bo.submit()).toMatchObject({ action: 'closed' });
      await bo.command('/retro', 'settings', { in: 'payments' });
      await bo.choose('Closed retros are kept for', '1 month');
      expect(await bo.submit()).toMatchObject({ action: 'update' });
      expect((await bo.modal()).text()).toContain('Today that is 1.');
      expect(await bo.submit()).toMatchObject({ action: 'closed' });
      const stored = 'select retention_months as months from channel_setting';
      expect(await house.rows(workspaceId, stored)).toEqual([{ months: 1 }]);
    });
  });

  describe('say who may change those of a channel', () => {
    it('nobody but admins, in what is shown and in what is handed in', async () => {
      await bo.command('/retro', 'settings', { in: 'payments' });
      await openWorkspace();
      await ada.choose('Who may change', 'Admins who are in it');
      expect(await ada.submit()).toMatchObject({ action: 'closed' });
      await ada.closeModal({ all: true });
      // Opened while everybody could.
      await bo.choose('A retro stays open for', '14 days');
      await bo.submit();
      expect((await bo.modal()).text()).toContain('admins change the settings of channels');
      await bo.closeModal({ all: true });
      await bo.command('/retro', 'settings', { in: 'payments' });
      const shown = await bo.modal();
      expect(shown.snapshot.submit).toBeNull();
      expect(shown.text()).toContain('admins change the settings of channels');
      expect(shown.text()).toContain('*Closed retros are kept for:* 1 month');
      for (const [button, words] of [
        ['Follow what others learn', 'This channel follows nothing so far.'],
        ['Weekly summary', 'Show me a preview'],
      ] as const) {
        await bo.press(button, { in: 'modal' });
        const looking = await bo.modal();
        expect(looking.snapshot.submit).toBeNull();
        expect(looking.text()).toContain('admins change the settings of channels');
        expect(looking.text()).toContain(words);
        await bo.closeModal();
      }
      await bo.closeModal({ all: true });
      expect(await house.rows(workspaceId, 'select 1 from tag_follow')).toEqual([]);
      expect(await house.rows(workspaceId, 'select latest_by_days as days from channel_setting')).toEqual([
        { days: 5 },
      ]);
      await ada.command('/retro', 'settings', { in: 'payments' });
      await ada.choose('A retro stays open for', '7 days');
      expect(await ada.submit()).toMatchObject({ action: 'closed' });
    });

    it('guests in no case, and no admin for a channel they are not in', async () => {
      await openWorkspace();
      await ada.choose('Who may change', 'Every member who is in it');
      await ada.submit();
      await ada.closeModal({ all: true });
      const gus = house.person('gus');
      await gus.command('/retro', 'settings', { in: 'payments' });
      expect((await gus.modal()).snapshot.submit).toBeNull();
      expect((await gus.modal()).text()).toContain('members of the workspace change them');
      await gus.closeModal();
      workspace().person('fern').isAdmin = true;
      for (const [handle, words] of [
        ['gus', 'changed by members of the workspace'],
        ['fern', 'for people who are in the channel'],
      ] as const) {
        const forger = await attackerOf(house, handle);
        const metadata = { channelId: channelId('payments') };
        for (const [form, state] of [
          ['case.follow', followState],
          ['summary.schedule', scheduleState],
        ] as const) {
          const outcome = await forger.view('view_submission', form, { metadata, state });
          expect(outcome.answer).toContain(words);
        }
      }
      workspace().person('fern').isAdmin = false;
      expect(await house.rows(workspaceId, 'select 1 from tag_follow')).toEqual([]);
      expect(
        await house.rows(workspaceId, 'select 1 from summary_schedule where changed_by is not null'),
      ).toEqual([]);
    });
  });

  describe('say whether Evenkeel works in channels shared with other organisations', () => {
    const inBridge = { in: 'partner-bridge' };
    const allow = async (allowed: boolean) => {
      await openWorkspace();
      await (allowed ? ada.check('Let Evenkeel work in them') : ada.uncheck('Let Evenkeel work in them'));
      expect(await ada.submit()).toMatchObject({ action: 'closed' });
      await ada.closeModal({ all: true });
      await house.clock.advance({ seconds: 6 });
    };
    const posted = async () => (await bo.messages('partner-bridge')).map(({ visibleText }) => visibleText);
    /** Somebody of the other organisation, in that channel only. */
    const stranger = () => {
      const seed = { handle: 'omar', name: 'Omar Said', tz: 'Africa/Cairo', home: 'T0PARTNER1' };
      const user = workspace().addUser(seed);
      workspace().channel('partner-bridge').members.add(user.id);
      return house.person('omar');
    };

    it('not unless an admin says so, and people are told who can', async () => {
      await bo.command('/retro', '', inBridge);
      expect((await bo.modal()).text()).toContain('An admin of your workspace can allow it');
      await bo.closeModal();
      expect(await posted()).toEqual([]);
    });

    it('once they do: a retro is held there as anywhere, and what its own people write is kept', async () => {
      await allow(true);
      await write(house, 'bo', { ...inBridge, title: 'The bridge was slow', words: 'It was slow.' });
      expect(await posted()).toEqual([expect.stringContaining('The bridge was slow')]);
      const omar = stranger();
      const [headline] = await bo.messages('partner-bridge');
      await bo.post('partner-bridge', 'Ours', { thread: headline as never });
      await omar.post('partner-bridge', 'Theirs', { thread: headline as never });
      expect(await house.rows(workspaceId, 'select text from reply')).toEqual([{ text: 'Ours' }]);
    });

    it('where people of the other organisation press nothing, write no draft, and see no case', async () => {
      const omar = house.person('omar');
      const before = await house.rows(workspaceId, 'select id from assessment order by id');
      await omar.press('Meins schreiben', inBridge);
      expect(await omar.hasModal()).toBe(false);
      expect((await omar.ephemerals('partner-bridge')).at(-1)?.visibleText).toContain('for its people only');
      const attacker = await attackerOf(house, 'omar');
      const [retro] = await house.rows<{ id: string }>(
        workspaceId,
        "select id from retro where state = 'closed' limit 1",
      );
      for (const outcome of [
        await attacker.action('retro.headline.join', { value: retro?.id }),
        await attacker.action('case.read', { value: retro?.id }),
        await attacker.action('settings.open.personal', { value: 'mine' }),
        await attacker.view('view_submission', 'case.search', { state: {} }),
      ]) {
        expect(JSON.stringify(outcome)).toContain('belongs to another organisation in this channel');
        expect(JSON.stringify(outcome)).not.toContain('Slow mail');
      }
      expect(await house.rows(workspaceId, 'select id from assessment order by id')).toEqual(before);
    });

    it('nor can they be given work or a draft to read', async () => {
      await bo.press('Ask someone to read it', { in: 'dm' });
      await bo.pickUser('Who', 'omar');
      await bo.submit();
      expect(JSON.stringify((await bo.modal()).errors)).toContain('another organisation');
      await bo.closeModal({ all: true });
    });

    it('and when it is taken back, nothing more is posted there', async () => {
      await allow(false);
      await house.advance({ days: 3 });
      await share(bo);
      await house.settle();
      expect((await posted()).join()).not.toContain('It was slow.');
      expect((await bo.dm()).at(-1)?.visibleText).toContain('could not be posted');
    });
  });
});
