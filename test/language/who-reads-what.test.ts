import { openDatabase } from '../../src/database/database';
import { createSpokenLanguages } from '../../src/settings/spoken-languages';
import { createWebClients } from '../../src/slack/web-clients';
import { keptLog } from '../slack/kept-log';
import { type House, startHouse } from '../support/house';

const workspaceId = 'T0SANDBOX1';

/** One German among people who read English. */
describe('whoever reads Evenkeel', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    for (const handle of ['dalia', 'fern']) house.sandbox.admin.setLocale(handle, 'de-DE');
  });
  afterAll(() => house.stop());

  const help = async (handle: string) => {
    await house.person(handle).command('/retro', 'help', { in: 'payments' });
    return (await house.person(handle).ephemerals('payments')).at(-1)?.visibleText ?? '';
  };
  const idOf = async (handle: string) => (await house.person(handle).me()).id;
  const lastDm = async (handle: string) => (await house.person(handle).dm()).at(-1);
  const isGerman = /Nichts wird gepostet, bevor du es sagst/;
  const isEnglish = /Nothing is posted before you say so/;

  it('reads the language Slack shows them, and leaves nothing behind by that', async () => {
    expect(await help('dalia')).toMatch(isGerman);
    expect(await help('eli')).toMatch(isEnglish);
    expect(await house.rows(workspaceId, 'select * from member')).toEqual([]);
  });

  it('is answered in their new language once Slack tells of it', async () => {
    house.sandbox.admin.setLocale('eli', 'de-AT');
    await house.settle();
    expect(await help('eli')).toMatch(isGerman);
    house.sandbox.admin.setLocale('eli', 'fr-FR');
    await house.settle();
    expect(await help('eli')).toMatch(isEnglish);
  });

  it('is asked for at Slack once, not at every request', async () => {
    const before = house.sandbox.requests.calls('users.info').length;
    await help('eli');
    await house.advance({ minutes: 2 });
    await help('eli');
    expect(house.sandbox.requests.calls('users.info')).toHaveLength(before);
  });

  it('reads an error in their language, where they are', async () => {
    const disarm = house.sandbox.faults.add({ method: 'views.open', kind: 'error', when: 'before' });
    await house.person('dalia').command('/retro', '', { in: 'payments' });
    await house.person('bo').command('/retro', '', { in: 'payments' });
    disarm();
    expect((await house.person('dalia').ephemerals('payments')).at(-1)?.visibleText).toMatch(
      /^Bei uns ist etwas schiefgegangen\.(.|\n)*\nReferenz: \w+$/,
    );
    expect((await house.person('bo').ephemerals('payments')).at(-1)?.visibleText).toMatch(
      /^Something went wrong on our side\.(.|\n)*\nReference: \w+$/,
    );
  });

  it('gets their own messages in their language, whoever caused them, and the channel its own', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'incident Payments slow', { in: 'payments' });
    for (const handle of ['dalia', 'bo']) await ada.pickUser('Who was involved?', handle);
    await ada.submit();
    await house.advance({ minutes: 15 });
    expect((await lastDm('dalia'))?.visibleText).toContain('Wie geht es dir nach „Payments slow“?');
    expect((await lastDm('dalia'))?.visibleText).toContain('niemand erfährt, ob du antwortest');
    expect((await lastDm('bo'))?.visibleText).toContain('How are you after “Payments slow”?');

    const dalia = house.person('dalia');
    await dalia.press('Jetzt schreiben', { in: 'dm' });
    const form = await dalia.modal();
    expect(form.title).toBe('Für dich');
    await dalia.fill('Die Fakten, solange sie frisch sind', 'Die Warteschlange lief voll.');
    await dalia.submit();
    expect((await lastDm('dalia'))?.visibleText).toContain('ist aufgehoben, nur für dich');
  });

  it('writes, waits and reads again in their language, in a channel of another one', async () => {
    const dalia = house.person('dalia');
    await dalia.command('/retro', '', { in: 'ward-night-shift' });
    const form = await dalia.modal();
    expect([form.title, form.snapshot.submit]).toEqual(['Retro schreiben', 'Für später speichern']);
    expect(form.options('Wann soll es wieder zu dir kommen?')[0]).toBe(
      'Am nächsten Arbeitstag früh (Di., 6. März, 09:30 Uhr)',
    );
    await dalia.fill('Worum geht es?', 'Übergabe');
    await dalia.fill('Was läuft nicht gut?', 'Die Übergabe war kurz, und wir haben nicht nachgefragt.');
    await dalia.submit();
    expect((await house.person('ada').messages('ward-night-shift')).at(-1)?.visibleText).toMatch(
      /^A retro on \*Übergabe\* is open/,
    );
    expect((await lastDm('dalia'))?.visibleText).toMatch(
      /^Gespeichert: was du zu \*Übergabe\* geschrieben hast\.(.|\n)*\{date_short_pretty\} um \{time\}\|06\.03\.2040, 09:30 /,
    );
    await house.advance({ hours: 1 });
    await dalia.press('Jetzt noch mal lesen', { in: 'dm' });
    expect((await dalia.modal()).text()).toContain(
      'Ich kann bisher nur Englisch lesen; diesen Text habe ich nicht angesehen.',
    );
    await dalia.fill('Was läuft nicht gut?', 'Eli should have known.');
    await dalia.press('Noch einmal ansehen', { in: 'modal' });
    const checked = (await dalia.modal()).text();
    expect(checked).toContain(
      'Eine Formulierung kann für die Menschen, um die es geht, nach Vorwurf klingen.',
    );
    // What it offers instead is said in the language of the text.
    expect(checked).toMatch(/\*Du könntest schreiben:\* Eli had not known/);
    expect(await dalia.submit()).toMatchObject({ action: 'push' });
    await dalia.submit();
    expect((await dalia.modal()).title).toBe('Geteilt');
    await dalia.closeModal({ all: true });
    await house.advance({ seconds: 5 });
    const [headline] = (await house.person('ada').messages('ward-night-shift')).slice(-1);
    if (!headline) throw new Error('there is no headline');
    expect((await house.person('ada').thread(headline)).at(-1)?.visibleText).toMatch(
      /\*Dalia\* looks back\n\*What is not going well\*/,
    );
  });

  it('writes to a channel in its language, the workspace’s where it has none, open headlines at once', async () => {
    const ada = house.person('ada');
    await house.person('bo').press('I had something similar', { in: 'payments' });
    await house.person('bo').fill('What happened in your case', 'A full disk; an alert helped.');
    await house.person('bo').submit();
    const thread = async () => {
      // What is shared waits for the headline it belongs under.
      await house.advance({ seconds: 5 });
      const [headline] = (await house.person('ada').messages('payments')).filter(({ visibleText }) =>
        /A retro on|Die Retro zu/.test(visibleText),
      );
      if (!headline) throw new Error('there is no headline');
      return (await house.person('ada').thread(headline)).map(({ visibleText }) => visibleText);
    };
    expect((await thread()).at(-1)).toContain('*Bo* had something similar');

    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.press('Workspace settings', { in: 'modal' });
    await ada.choose('Language of messages in channels', 'Deutsch');
    await ada.submit();
    await ada.closeModal({ all: true });
    expect(await thread()).toEqual([
      expect.stringMatching(/^Die Retro zu /),
      expect.stringContaining('*Bo* had something similar'),
    ]);
    await house.person('chen').press('I had something similar', { in: 'payments' });
    await house.person('chen').fill('What happened in your case', 'The same.');
    await house.person('chen').submit();
    expect((await thread()).at(-1)).toContain('*Chen* hat Ähnliches erlebt');

    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.choose('Language of messages in this channel', 'English');
    await ada.uncheck('Keep replies of retro threads');
    await ada.submit();
    expect((await thread())[0]).toMatch(/^A retro on (.|\n)*Replies here are not kept\./);
    await house.person('ada').press('Danke fürs Teilen', { in: 'payments' });
    expect((await thread()).at(-1)).toContain('*Chen* had something similar');
  });

  it('is heard before Slack when they have chosen a language themselves', async () => {
    await house.rows(
      workspaceId,
      `insert into personal_setting (workspace_id, user_id, language, changed_at) values ('${workspaceId}', '${await idOf('dalia')}', 'en', now())`,
    );
    // Another process may still speak the old one for this long.
    await house.advance({ minutes: 2 });
    expect(await help('dalia')).toMatch(isEnglish);
    await house.advance({ days: 1 });
    expect((await lastDm('dalia'))?.visibleText).toContain('A night has passed');
  });

  it('is answered in good time and in English while Slack does not say who they are', async () => {
    const disarm = house.sandbox.faults.add({
      method: 'users.info',
      kind: 'hang',
      ms: 1_500,
      when: 'before',
    });
    const began = performance.now();
    expect(await help('fern')).toMatch(isEnglish);
    expect(performance.now() - began).toBeLessThan(4_000);
    disarm();
    await house.advance({ minutes: 2 });
    expect(await help('fern')).toMatch(isGerman);
  });
});

describe('looking for a language', () => {
  it('ends in English, and in the log, when neither Slack nor the database can be reached', async () => {
    const log = keptLog();
    const database = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nowhere', log: log.logger });
    const languages = createSpokenLanguages({
      database,
      logger: log.logger,
      clock: { now: () => new Date('2040-03-05T09:00:00Z') },
      slack: createWebClients({
        apiUrl: 'http://127.0.0.1:1/api/',
        logger: log.logger,
        requestMs: 1_000,
        tokenFor: async () => 'xoxb-1',
      }),
    });
    expect(await languages.of({ workspaceId: 'T1', userId: 'U1' })).toBe('en');
    expect(log.lines.join('\n')).toContain('the language of a person could not be looked up');
    await database.close();
  });
});
