import { defaultWorkspace, secondWorkspace } from '../../sandbox';
import { attackerOf } from '../privacy/forge';
import { machineValues } from '../privacy/outgoing';
import { type House, startHouse } from '../support/house';

/** What a workspace adds to the wording review. */
describe('the phrases of a workspace', () => {
  let house: House;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
  });
  afterAll(() => house.stop());

  const phrases = () =>
    house.rows<Record<string, unknown>>(
      workspaceId,
      'select kind::text, words, hint from phrase order by words',
    );
  const changes = () =>
    house.rows<Record<string, unknown>>(workspaceId, 'select * from phrase_change order by changed_at, id');
  const openPhrases = async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.press('Workspace settings', { in: 'modal' });
    await ada.press('Workspace phrases', { in: 'modal' });
    return ada;
  };
  const check = async (handle: string, text: string, workspace?: string) => {
    const person = house.person(handle, workspace ? { workspace } : {});
    await person.messageShortcut('reread.check_wording', await person.post('payments', text));
    const said = (await person.modal()).text();
    await person.closeModal();
    return said;
  };

  it('are added by an admin, one after the other, and shown with who changed them last', async () => {
    const ada = await openPhrases();
    expect((await ada.modal()).text()).toContain('No phrases yet.');
    await ada.fill('A word or a few', '  Fat   finger ');
    await ada.fill('Your hint', 'Ask what made it easy to hit.');
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    const form = await ada.modal();
    expect(form.value('A word or a few')).toBeNull();
    expect(form.text()).toContain('*“Fat finger”* · pointed at\nAsk what made it easy to hit.');
    expect(form.text()).toContain(`Last added by <@${(await ada.me()).id}>`);
    await ada.fill('A word or a few', 'forgot to');
    await ada.choose('When somebody writes it', 'Leave it alone');
    await ada.fill('Your hint', 'Only for what is pointed at.');
    await ada.submit();
    expect(await phrases()).toEqual([
      { kind: 'flag', words: 'Fat finger', hint: 'Ask what made it easy to hit.' },
      { kind: 'allow', words: 'forgot to', hint: null },
    ]);
    await ada.closeModal();
    expect((await ada.modal()).title).toBe('Workspace settings');
    await ada.closeModal({ all: true });
  });

  it('hold for everybody’s review in the workspace, and in no other', async () => {
    const text = 'A fat\nfinger moment. Dana forgot to scale it. Eli should have known.';
    const said = await check('bo', text);
    expect(said).toContain('*“fat finger”* Your workspace asks to look twice at these words. Ask what made');
    expect(said).toContain('Eli should have known');
    expect(said).not.toContain('*“Dana');
    const elsewhere = await check('kavya', text, 'T0SANDBOX2');
    expect(elsewhere).not.toContain('*“fat finger”*');
    expect(elsewhere).toContain('*“Dana forgot to scale”*');
    const german = await check('bo', 'Das war ein Fat Finger und wir haben es nicht gemerkt.');
    expect(german).toContain('I only looked for the phrases of your workspace');
    expect(german).toContain('*“Fat Finger”*');
  });

  it.each([
    ['the three answers', 'What is not going well?', 'fat finger'],
    ['an action item', 'What is to be done?', 'fat finger'],
  ])('are pointed at in %s', async (_where, field, words) => {
    const bo = house.person('bo');
    if (field === 'What is not going well?') {
      await bo.command('/retro', '', { in: 'payments' });
      await bo.fill('What is it about?', 'Slow search');
      await bo.fill(field, `A ${words} moment.`);
      await bo.submit();
      await house.advance({ hours: 24 });
      await bo.press('Re-read and share', { in: 'dm' });
      expect((await bo.modal()).text()).toContain('*“fat finger”*');
      await bo.submit();
      expect((await bo.modal()).text()).toContain('Someone may hear blame');
      await bo.submit();
    } else {
      await bo.press('Add an action item', { in: 'payments' });
      await bo.fill(field, `A guard against ${words} moments`);
      expect(await bo.submit()).toMatchObject({ action: 'update' });
      expect((await bo.modal()).text()).toContain('*“fat finger”*');
    }
    await bo.closeModal({ all: true });
  });

  it('are kept once however they are spelt, and only when the review could find them', async () => {
    const ada = await openPhrases();
    const refused = async (words: string) => {
      await ada.fill('A word or a few', words);
      expect(await ada.submit()).toMatchObject({ action: 'errors' });
      return Object.values((await ada.modal()).errors).join();
    };
    expect(await refused('FAT  finger')).toContain('in the list already');
    expect(await refused('`rm -rf`')).toContain('does not look into quotations, code');
    expect(await refused(':facepalm:')).toContain('does not look into');
    expect(await refused('…')).toContain('a word or a few');
    expect((await ada.modal()).value('A word or a few')).toBe('…');
    expect(await phrases()).toHaveLength(2);
    await ada.closeModal({ all: true });
  });

  it('are removed again, once, however often it is pressed', async () => {
    const ada = await openPhrases();
    const before = (await changes()).length;
    await Promise.all([
      ada.press('Remove', { in: 'modal', nth: 1 }),
      ada.press('Remove', { in: 'modal', nth: 1 }),
    ]);
    expect(await phrases()).toHaveLength(1);
    expect((await ada.modal()).title).toBe('Workspace phrases');
    expect((await ada.modal()).text()).toContain('Last removed by');
    const log = await changes();
    expect(log.length - before).toBe(1);
    expect(JSON.stringify(log)).not.toMatch(/finger|forgot/i);
    expect(log.at(-1)).toMatchObject({ kind: 'removed', changed_by: (await ada.me()).id });
    await ada.closeModal({ all: true });
  });

  it('are the admins’ to see and change: no button for others, and a clear sentence for who forges one', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', 'settings', { in: 'payments' });
    expect((await bo.modal()).buttons()).not.toContain('Workspace settings');
    await bo.closeModal();
    const [row] = await house.rows<{ id: string }>(workspaceId, 'select id from phrase');
    const forger = await attackerOf(house, 'bo');
    const metadata = { page: 0, round: 0 };
    const state = {
      'phrase.words:0': { text: { type: 'plain_text_input', value: 'mine' } },
      'phrase.kind:0': { kind: { type: 'radio_buttons', selected_option: { value: 'allow' } } },
    };
    const before = [await phrases(), await changes()];
    for (const outcome of [
      await forger.view('view_submission', 'phrase.add', { metadata, state }),
      await forger.action('phrase.remove', { value: row?.id, metadata }),
      await forger.action('settings.workspace', { value: 'phrases', metadata }),
      await forger.action('phrase.page.later', { value: '1', metadata }),
    ]) {
      expect(JSON.stringify(outcome)).toContain('is changed by its Slack admins and owners');
      expect(JSON.stringify(outcome)).not.toMatch(/fat finger/i);
    }
    expect([await phrases(), await changes()]).toEqual(before);
    // The same by an admin does something (negative control).
    const admin = await attackerOf(house, 'ada');
    await admin.view('view_submission', 'phrase.add', { metadata, state });
    expect(await phrases()).toHaveLength(before[0]?.length ? before[0].length + 1 : 1);
  });

  it('are out of reach for an admin of another workspace', async () => {
    const elsewhere = 'T0SANDBOX2';
    const id = '11111111-2222-4333-8444-555555555555';
    await house.rows(
      elsewhere,
      `insert into phrase (workspace_id, id, kind, words, match_key) values ('${elsewhere}', '${id}', 'flag', 'theirs', 'theirs')`,
    );
    const log = await changes();
    const admin = await attackerOf(house, 'ada');
    const outcome = await admin.action('phrase.remove', { value: id, metadata: { page: 0, round: 0 } });
    expect(JSON.stringify(outcome)).not.toContain('theirs');
    expect(await house.rows(elsewhere, 'select words from phrase')).toEqual([{ words: 'theirs' }]);
    expect(await changes()).toEqual(log);
  });

  it('are refused to somebody who is no admin any more; what they typed stays', async () => {
    const ada = await openPhrases();
    const person = house.sandbox.workspaces[0]?.person('ada') as { isAdmin: boolean };
    person.isAdmin = false;
    await ada.fill('A word or a few', 'too late');
    expect(await ada.submit()).toMatchObject({ action: 'errors' });
    expect(Object.values((await ada.modal()).errors).join()).toContain('its Slack admins and owners');
    expect((await ada.modal()).value('A word or a few')).toBe('too late');
    person.isAdmin = true;
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    await ada.closeModal({ all: true });
  });

  it('say how to try again when their form could not open in time', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.press('Workspace settings', { in: 'modal' });
    house.sandbox.faults.add({ method: 'views.push', kind: 'error', error: 'expired_trigger_id', times: 1 });
    await ada.press('Workspace phrases', { in: 'modal' });
    expect((await ada.modal()).title).toBe('Workspace settings');
    expect((await ada.dm()).at(-1)?.visibleText).toContain('please press *Workspace phrases* again');
    await ada.closeModal({ all: true });
  });

  it('find room for 200, in pages, and say when there is no more', async () => {
    await house.rows(
      workspaceId,
      `insert into phrase (workspace_id, id, kind, words, match_key)
       select '${workspaceId}', gen_random_uuid(), 'flag', 'made up ' || n, 'made up ' || lpad(n::text, 3, '0')
       from generate_series(1, 200 - (select count(*)::int from phrase)) n`,
    );
    const ada = await openPhrases();
    expect((await ada.modal()).text()).toContain('200 of at most 200 phrases.');
    await ada.fill('A word or a few', 'one too many');
    expect(await ada.submit()).toMatchObject({ action: 'errors' });
    expect(Object.values((await ada.modal()).errors).join()).toContain('200 phrases already');
    const seen: string[] = [];
    for (;;) {
      const form = await ada.modal();
      seen.push(...[...form.text().matchAll(/“(made up \d+)”/g)].map((match) => match[1] as string));
      expect(form.value('A word or a few')).toBe('one too many');
      if (!form.buttons().includes('More')) break;
      await ada.press('More', { in: 'modal' });
    }
    expect(new Set(seen).size).toBe(197);
    await ada.press('Earlier ones', { in: 'modal' });
    expect((await ada.modal()).buttons()).toContain('More');
    // The only refusal is that of a double click: something newer was in the form.
    expect(house.sandbox.requests.failures().map(({ error }) => error)).toEqual([
      'hash_conflict',
      'expired_trigger_id',
    ]);
  });

  it('reach no log, no button and no metadata', () => {
    expect(house.logged.filter((line) => /fat finger|forgot to|easy to hit/i.test(line))).toEqual([]);
    const machine = machineValues(house.sandbox);
    expect(machine.length).toBeGreaterThan(0);
    expect(machine.filter(({ text }) => /finger|forgot to|easy to hit/i.test(text))).toEqual([]);
  });
});
