import type { SeenMessage } from '../../sandbox';
import { agree } from '../support/agree';
import { type House, type PersonClient, startHouse } from '../support/house';
import { share } from '../support/stories';

/** What somebody's Home tab shows without being opened again. */
const shows = async (person: PersonClient) => (await person.home()).text();

describe('a Home tab somebody has opened', () => {
  let house: House;
  let [ada, bo, chen] = [] as unknown as [PersonClient, PersonClient, PersonClient];
  beforeAll(async () => {
    house = await startHouse();
    [ada, bo, chen] = [house.person('ada'), house.person('bo'), house.person('chen')];
    for (const person of [ada, bo, chen]) await person.openHome();
  });
  afterAll(() => house.stop());

  it('welcomes somebody new, and has no empty headings', async () => {
    const text = await shows(bo);
    expect(text).toContain('Nothing is ever shared by itself');
    expect(text).not.toMatch(/Your drafts|asked to read|action items|Learned lately|And \d+ more/);
  });

  it('follows a draft: typed, handed in, moved, ready, shared', async () => {
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Payments slow');
    await bo.closeModal();
    expect(await shows(bo)).toMatch(/Not handed in yet/);
    await house.advance({ minutes: 1 });
    expect(await shows(bo)).toContain('Payments slow');
    await bo.press('Continue', { in: 'home' });
    expect((await bo.modal()).value('What is it about?')).toBe('Payments slow');
    await bo.fill('What is not going well?', 'The alert was silent.');
    await bo.submit();
    expect(await shows(bo)).toMatch(/Payments slow\*?\s+Comes back/);
    const before = await shows(bo);
    await bo.press('Change the time', { in: 'dm' });
    await bo.pickDateTime('When should it come back instead?', '2040-03-05T16:00:00Z');
    await bo.submit();
    expect(await shows(bo)).not.toBe(before);
    await house.advance({ hours: 24 });
    expect(await shows(bo)).toContain('Ready for a second look');
    await share(bo);
    expect(await shows(bo)).not.toContain('Ready for a second look');
  });

  it('offers the others of the channel the retro that has opened, until they have written in it', async () => {
    expect(await shows(ada)).toContain('Write about “Payments slow”');
    await ada.press('Write about “Payments slow”', { in: 'home' });
    await ada.fill('What is not going well?', 'I saw it late.');
    await ada.submit();
    expect(await shows(ada)).not.toContain('Write about');
  });

  it('follows a request to read: asked, declined; asked again, withdrawn', async () => {
    await ada.press('Ask someone to read it', { in: 'dm' });
    await ada.pickUser('Who?', 'chen');
    await ada.submit();
    expect(await shows(chen)).toMatch(/You are asked to read.*Payments slow/s);
    await chen.press('Not now', { in: 'home' });
    expect(await shows(chen)).not.toContain('You are asked to read');
    await ada.press('Ask someone to read it', { in: 'dm' });
    await ada.pickUser('Who?', 'chen');
    await ada.submit();
    expect(await shows(chen)).toContain('You are asked to read');
    await chen.press('Read it', { in: 'home' });
    expect((await chen.modal()).text()).toContain('I saw it late.');
    await chen.closeModal();
    await ada.press('Withdraw', { in: 'dm' });
    expect(await shows(chen)).not.toContain('You are asked to read');
  });

  it('follows the journal, and discarding', async () => {
    await ada.press('Write', { in: 'home' });
    await ada.fill('How do you feel?', 'Lighter.');
    await ada.submit();
    expect(await shows(ada)).toContain('Lighter.');
    await ada.press('Discard', { in: 'dm' });
    expect(await shows(ada)).not.toContain('Your drafts');
  });

  it('follows the settings', async () => {
    expect(await shows(ada)).toMatch(/from 17:30 until 09:00.*Monday to Friday.*as in Slack/);
    await ada.press('Change', { in: 'home' });
    await ada.pickTime('Quiet from', '16:00');
    await ada.choose('Language', 'Deutsch');
    await ada.submit();
    expect(await shows(ada)).toMatch(/Von 16:00 bis .*Montag bis Freitag.*Deutsch/);
    await ada.press('Alle Einstellungen', { in: 'home' });
    await ada.closeModal();
  });

  it('follows an action item: given, its date moved, done elsewhere, passed on, done', async () => {
    const title = 'Give alerts an owner';
    const headline = (await bo.messages('payments')).find(({ visibleText }) =>
      visibleText.includes('Payments slow'),
    ) as SeenMessage;
    await agree(house, headline, { title, owner: 'chen', due: '2040-03-12' });
    expect(await shows(chen)).toMatch(/Your action items.*Give alerts an owner.*due 12 March/s);
    await chen.press('New date', { in: 'home' });
    await chen.pickDate('By when?', '2040-03-14');
    await chen.submit();
    expect(await shows(chen)).toContain('due 14 March');
    const inThread = (await bo.thread(headline)).find(({ visibleText }) =>
      visibleText.startsWith(`*Action item:* ${title}`),
    ) as SeenMessage;
    await bo.press('Done', { in: inThread });
    expect(await shows(chen)).not.toContain(title);
    await bo.press('Open again', { in: inThread });
    expect(await shows(chen)).toContain(title);
    await chen.press('Pass it on', { in: 'home' });
    await chen.pickUser('Who looks after it from now on?', 'bo');
    await chen.submit();
    expect(await shows(chen)).not.toContain(title);
    expect(await shows(bo)).toContain(title);
    await bo.press('Done', { in: 'home' });
    expect(await shows(bo)).not.toContain(title);
  });

  it('shows a case and what was not shared once its retro has closed, to the people of its channel', async () => {
    expect(await shows(chen)).not.toContain('Learned lately');
    await chen.press('Write about “Payments slow”', { in: 'home' });
    await chen.fill('What is not going well?', 'The pager was off.');
    await chen.submit();
    expect(await shows(chen)).toMatch(/Payments slow\*?\s+Comes back/);
    await bo.press('Close the retro', { in: 'payments' });
    await bo.fill('What did we learn?', 'Alerts need an owner.');
    await bo.submit();
    expect(await shows(chen)).toMatch(/Payments slow\*?\s+The retro has closed. It stays private/);
    for (const person of [bo, chen])
      expect(await shows(person)).toMatch(/Learned lately.*Alerts need an owner/s);
    await bo.press('Read it', { in: 'home' });
    expect((await bo.modal()).text()).toContain('Alerts need an owner.');
    await bo.closeModal();
  });
});
