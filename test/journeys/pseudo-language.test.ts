import { languageNames } from '../../src/language/language';
import { outsideBrackets, shownTexts } from '../language/shown-texts';
import { type House, startHouse } from '../support/house';

const workspaceId = 'T0SANDBOX1';
const everybody = ['ada', 'bo', 'chen', 'dalia', 'eli', 'fern', 'gus'];
/** In letters that no text of ours uses. */
const title = 'Πληρωμές αργές';
const words = 'Η ουρά γέμισε.';
const flagged = 'Eli should have known.';

const wordsIn = (text: string): string[] => text.match(/\p{Script=Latin}{2,}/gu) ?? [];

/**
 * Everybody reads the pseudo language: English in brackets. What reaches somebody without them is written in the code,
 * or was drawn outside of anybody's language.
 */
describe('every text that somebody reads', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    for (const handle of everybody) house.sandbox.admin.setLocale(handle, 'en-XA');
    await house.rows(
      workspaceId,
      `insert into workspace_setting (workspace_id, language, changed_by, changed_at) values ('${workspaceId}', 'pseudo', 'U1', now())`,
    );
  });
  afterAll(() => house.stop());

  const peoplesWords = [
    title,
    words,
    flagged,
    'Ada',
    'Bo',
    'Chen',
    'Dalia',
    'Eli',
    'Fern',
    'Gus',
    '/retro',
    'Africa/Lagos',
    'Europe/Stockholm',
    'UTC',
    'payments',
  ];
  /** A language is chosen by the name it calls itself. */
  const namesOfLanguages = new Set<string>(Object.values(languageNames));
  const nameOfFile = /^[\p{L}\d-]+\.md$/u;
  const isOffending = (text: string) =>
    !namesOfLanguages.has(text) &&
    !nameOfFile.test(text) &&
    wordsIn(outsideBrackets(text, peoplesWords)).length > 0;
  let looked = 0;
  /** What has been shown since it was asked last. */
  const offending = () => {
    const shown = shownTexts(house.sandbox);
    const fresh = shown.slice(looked);
    looked = shown.length;
    const found = fresh.filter(({ text }) => isOffending(text));
    return [...new Set(found.map(({ through, text }) => `${through}: ${text}`))];
  };
  const person = (handle: string) => house.person(handle);
  /** Opens, looks, and closes again. */
  const look = async (handle: string, open: () => Promise<unknown>) => {
    await open();
    if (await person(handle).hasModal()) await person(handle).closeModal({ all: true });
  };
  /** Looks at what each of these buttons of a form opens on top of it. */
  const behind = async (handle: string, buttons: readonly string[]) => {
    for (const button of buttons) {
      await person(handle).press(button, { in: 'modal' });
      await person(handle).closeModal();
    }
  };
  const retro = (handle: string, text = '') => person(handle).command('/retro', text, { in: 'payments' });

  it('is in brackets: what the command answers', async () => {
    await retro('ada', 'help');
    await retro('ada', 'nonsense');
    for (const word of ['plans', 'me', 'settings', 'summary', 'search x', 'webhooks', 'journal'])
      await look('ada', () => retro('ada', word));
    expect(offending()).toEqual([]);
  });

  it('is in brackets: an incident and its check-ins', async () => {
    const [ada, bo] = [person('ada'), person('bo')];
    await retro('ada', `incident ${title}`);
    await ada.pickUser('Who was involved?', 'bo');
    await ada.submit();
    await house.advance({ minutes: 15 });
    await bo.press('Write now', { in: 'dm' });
    await bo.fill('The facts', words);
    await bo.submit();
    await bo.choose('Later', 'I pick', { in: 'dm' });
    await bo.closeModal();
    await bo.choose('Later', 'In 1', { in: 'dm' });
    expect(offending()).toEqual([]);
  });

  it('is in brackets: writing, asking, waiting', async () => {
    const [bo, eli] = [person('bo'), person('eli')];
    await retro('bo');
    await bo.fill('What is not going well', flagged);
    await bo.submit();
    await look('bo', () => bo.press('Facts must', { in: 'dm' }));
    await look('bo', () => bo.press('Change the', { in: 'dm' }));
    await bo.press('Ask someone', { in: 'dm' });
    await bo.pickUser('Who', 'eli');
    await bo.submit();
    await eli.press('Read it', { in: 'dm' });
    await eli.fill('Kind words', words);
    await eli.submit();
    await eli.closeModal({ all: true });
    await look('bo', () => bo.press('Read the answer', { in: 'dm' }));
    await house.advance({ days: 1 });
    expect(offending()).toEqual([]);
  });

  it('is in brackets: reading again, sharing, and what others do with it', async () => {
    const [bo, chen] = [person('bo'), person('chen')];
    await bo.press('Re-read and', { in: 'dm' });
    await bo.submit();
    await bo.submit();
    await bo.closeModal({ all: true });
    await house.advance({ seconds: 5 });
    await chen.press('Thanks for', { in: 'payments' });
    await look('chen', () => chen.press('Add an action', { in: 'payments' }));
    await chen.press('I had something', { in: 'payments' });
    await chen.fill('What happened in your', words);
    await chen.submit();
    await house.advance({ seconds: 5 });
    await look('chen', () => chen.press('Withdraw (author', { in: 'payments' }));
    await look('chen', () => chen.press('Edit (author', { in: 'payments' }));
    const said = await person('dalia').post('payments', flagged);
    await look('dalia', () => person('dalia').messageShortcut('reread.check_wording', said));
    expect(offending()).toEqual([]);
  });

  it('is in brackets: what has been agreed on, and files', async () => {
    const chen = person('chen');
    await chen.press('Add an action', { in: 'payments' });
    await chen.fill('What is to be done', words);
    await chen.pickUser('Who looks after it', 'chen');
    await chen.submit();
    await house.advance({ seconds: 5 });
    await retro('chen', 'actions');
    for (const tab of ['This channel', 'Overdue']) await chen.press(tab, { in: 'modal' });
    await chen.closeModal({ all: true });
    await look('chen', () => retro('chen', 'export'));
    await retro('chen', 'export');
    await chen.submit();
    expect(offending()).toEqual([]);
  });

  it('is in brackets: what somebody chooses, and what is kept about them', async () => {
    await retro('ada', 'settings');
    await behind('ada', ['Weekly summary', 'Follow what others', 'My settings', 'Workspace settings']);
    await person('ada').press('Workspace settings', { in: 'modal' });
    await behind('ada', ['Workspace phr', 'Ideas for', 'Check-ins', 'Incident tools']);
    await person('ada').closeModal({ all: true });
    await retro('bo', 'me');
    await behind('bo', ['Open', 'Download', 'Shared without', 'Erase']);
    await person('bo').closeModal({ all: true });
    expect(offending()).toEqual([]);
  });

  it('is in brackets: closing, Home, and what goes wrong', async () => {
    const ada = person('ada');
    await look('bo', () => person('bo').press('Close the', { in: 'payments' }));
    for (const handle of ['ada', 'bo', 'chen']) await person(handle).openHome();
    for (const button of ['Help', 'What Evenkeel keep', 'Change', 'All settings'])
      await look('ada', () => ada.press(button, { in: 'home' }));
    for (const error of [undefined, 'expired_trigger_id']) {
      house.sandbox.faults.add({ method: 'views.open', kind: 'error', error, when: 'before', times: 1 });
      await retro('ada');
    }
    await house.advance({ days: 7 });
    expect(offending()).toEqual([]);
  });

  it('would be found without them', async () => {
    expect(shownTexts(house.sandbox).length).toBeGreaterThan(400);
    expect(outsideBrackets('⟦*⟦Ada⟧* looks back⟧ · Thanks for sharing', ['Ada'])).toBe(
      ' · Thanks for sharing',
    );
  });
});
