import { type House, type PersonClient, startHouse } from '../support/house';

/** A person's own journal: written, read and deleted by them alone. */
describe('the journal', () => {
  let house: House;
  let ada: PersonClient;
  let bo: PersonClient;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
    [ada, bo] = [house.person('ada'), house.person('bo')];
  });
  afterAll(() => house.stop());

  const stored = () =>
    house.rows<{ owner_id: string; words: number; mood: number | null }>(
      workspaceId,
      'select owner_id, length(words) as words, length(mood) as mood from journal_entry order by written_at, id',
    );
  const writeIn = async (person: PersonClient, words: string, mood?: string) => {
    await person.press('Write', { in: 'modal' });
    if (words !== '') await person.fill('How do you feel?', words);
    if (mood) await person.choose('And in one word?', mood);
    return person.submit();
  };

  it('says in each of its forms who can read it', async () => {
    await ada.command('/retro', 'me journal', { in: 'payments' });
    const only = 'Only you can read this. It is encrypted with a key of your own and appears in no summary';
    expect((await ada.modal()).text()).toContain(only);
    expect((await ada.modal()).text()).toContain('Nothing is written here yet.');
    await ada.press('Write', { in: 'modal' });
    expect((await ada.modal()).text()).toContain(only);
    expect(await ada.submit()).toMatchObject({ action: 'errors' });
    expect((await ada.modal()).errors['How do you feel?']).toContain('A few words');
    await ada.closeModal();
  });

  it('keeps words, one word, or both; the same form handed in twice is one entry', async () => {
    await ada.press('Write', { in: 'modal' });
    await ada.fill('How do you feel?', 'Tired, and glad that it is over.');
    await ada.choose('And in one word?', 'Drained');
    await ada.submitTwice();
    await house.clock.advance({ hours: 1 });
    await writeIn(ada, '', 'Steady');
    await house.clock.advance({ hours: 1 });
    await writeIn(ada, 'Somewhat better.');
    const text = (await ada.modal()).text();
    expect(text).toContain('Tired, and glad that it is over.');
    expect(text).toContain('Drained');
    expect(text).toContain('Somewhat better.');
    expect(await stored()).toHaveLength(3);
    await ada.closeModal();
  });

  it('seals one word so that not even its length tells which', async () => {
    expect(new Set((await stored()).map(({ mood }) => mood)).size).toBe(1);
  });

  it('draws its own line over time, in bars and in words, in the journal and on the Home tab', async () => {
    await house.clock.advance({ days: 1 });
    await ada.command('/retro', 'journal', { in: 'payments' });
    await writeIn(ada, '', 'Proud');
    expect((await ada.modal()).text()).toMatch(/▁▅█\nSince .*: first drained, most recently proud\./);
    await ada.closeModal();
    await ada.openHome();
    const home = (await ada.home()).text();
    expect(home).toContain('▁▅█');
    expect(home).toContain('Somewhat better.');
  });

  it('turns pages, and deletes an entry after a question', async () => {
    await ada.command('/retro', 'me', { in: 'payments' });
    expect((await ada.modal()).text()).toContain('4 entries.');
    await ada.press('Open it', { in: 'modal' });
    for (const words of ['Five', 'Six']) {
      await house.clock.advance({ minutes: 1 });
      await writeIn(ada, words);
    }
    expect((await ada.modal()).text()).not.toContain('Tired, and glad');
    await ada.press('Older', { in: 'modal' });
    expect((await ada.modal()).text()).toContain('Tired, and glad');
    await ada.press('Delete', { in: 'modal', confirm: false });
    expect(await stored()).toHaveLength(6);
    await ada.press('Delete', { in: 'modal' });
    expect((await ada.modal()).text()).not.toContain('Tired, and glad');
    expect((await ada.modal()).text()).toContain('Six');
    expect(await stored()).toHaveLength(5);
    await ada.closeModal({ all: true });
  });

  it('is written from the Home tab, and from the form of the three questions', async () => {
    await bo.openHome();
    await bo.press('Write', { in: 'home' });
    await bo.fill('How do you feel?', 'From home.');
    await bo.submit();
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'A Monday');
    await bo.fill('What is not going well?', 'It was long.');
    await bo.choose('And in one word?', 'Low');
    await bo.closeModal();
    await bo.command('/retro', '', { in: 'payments' });
    expect((await bo.modal()).value('And in one word?')).toBe('Low');
    await bo.submit();
    await bo.command('/retro', 'me journal', { in: 'payments' });
    const text = (await bo.modal()).text();
    expect(text).toContain('From home.');
    expect(text).toContain('Low');
    expect(text).not.toContain('Somewhat better.');
    await bo.closeModal();
    expect((await stored()).filter(({ owner_id }) => owner_id === 'U0A0000004')).toHaveLength(2);
  });

  it('stays out of the channel, of exports and of what is shared', async () => {
    await house.advance({ hours: 24 });
    await bo.press('Re-read and share', { in: 'dm' });
    expect((await bo.modal()).text()).not.toMatch(/Low|From home/);
    await bo.submit();
    await bo.closeModal({ all: true });
    await ada.command('/retro', 'export', { in: 'payments' });
    await ada.submit();
    await ada.closeModal({ all: true });
    const [file] = await ada.files();
    expect(file?.text).toContain('It was long.');
    expect(file?.text).not.toMatch(/\bLow\b|From home|Somewhat better/);
    expect(JSON.stringify(await ada.messages('payments'))).not.toMatch(/\bLow\b|From home/);
  });

  it('shows drafts and plans beside it under “me”', async () => {
    await bo.command('/retro', 'plans', { in: 'payments' });
    await bo.press('Add a plan', { in: 'modal' });
    await bo.fill('Title', 'Long Mondays');
    await bo.fill('When does it apply?', 'On long Mondays');
    await bo.submit();
    await bo.closeModal({ all: true });
    await bo.command('/retro', '', { in: 'platform' });
    await bo.fill('What is it about?', 'Not handed in');
    await bo.closeModal();
    await bo.command('/retro', 'me', { in: 'payments' });
    const me = (await bo.modal()).text();
    expect(me).toContain('*Not handed in* · not handed in yet');
    expect(me).toContain('Long Mondays');
    expect(me).toContain('2 entries.');
    await bo.press('Open', { in: 'modal' });
    expect((await bo.modal()).text()).toContain('On long Mondays');
    await bo.closeModal({ all: true });
  });
});
