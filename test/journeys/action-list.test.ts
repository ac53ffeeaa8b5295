import type { SeenMessage } from '../../sandbox';
import { dumpDatabase } from '../privacy/dump';
import { agree } from '../support/agree';
import { type House, startHouse } from '../support/house';
import { write } from '../support/stories';

/** The ways to an action item, and the places that show those there are. */
describe('action items', () => {
  let house: House;
  let headline: SeenMessage;
  beforeAll(async () => {
    house = await startHouse();
    const person = house.person('dalia');
    await person.command('/retro', '', { in: 'payments' });
    await person.fill('What is it about?', 'Slow payments');
    await person.fill('What can I do differently?', 'Add the workers to the runbook.\nAnd breathe.');
    await person.submit();
    headline = await headlineIn('payments');
  });
  afterAll(() => house.stop());

  const headlineIn = async (channel: string) =>
    (await house.person('dalia').messages(channel)).findLast(
      ({ handle }) => handle === 'evenkeel',
    ) as SeenMessage;
  const list = async (handle: string, words = 'actions') => {
    const person = house.person(handle);
    await person.command('/retro', words, { in: 'payments' });
    return (await person.modal()).text();
  };
  const items = () =>
    house.rows<{ title: string; owner_id: string; created_by: string }>(
      'T0SANDBOX1',
      'select title, owner_id, created_by from action_item order by created_at, id',
    );

  describe('offered from the third answer', () => {
    const offered = async (handle: string) => {
      const person = house.person(handle);
      await person.press('Make it an action item', { in: 'modal' });
      return person.modal();
    };

    it('are offered once it is shared: privately, filled in, and not made', async () => {
      const dalia = house.person('dalia');
      await house.advance({ hours: 24 });
      await dalia.press('Re-read and share', { in: 'dm' });
      await dalia.submit();
      expect((await dalia.modal()).text()).toContain('nobody expects it');
      const form = await offered('dalia');
      expect(form.value('What is to be done?')).toBe('Add the workers to the runbook.');
      expect(form.value('Who looks after it?')).toBe('dalia');
      await dalia.closeModal({ all: true });
      expect(await items()).toEqual([]);
    });

    it('are offered in the author’s own message as well, with a look at the words', async () => {
      const dalia = house.person('dalia');
      await dalia.press('Make it an action item', { in: 'dm' });
      await dalia.fill('What is to be done?', 'Dalia should be more careful');
      expect(await dalia.submit()).toMatchObject({ action: 'update' });
      expect((await dalia.modal()).text()).toContain('This asks a person to be different');
      await dalia.fill('What is to be done?', 'Add the workers to the runbook');
      expect(await dalia.submit()).toMatchObject({ action: 'closed' });
      expect((await items()).map(({ title }) => title)).toEqual(['Add the workers to the runbook']);
      const channel = (await house.person('bo').messages('payments')).map((each) => each.visibleText).join();
      expect(channel).not.toContain('Make it an action item');
    });

    it('begin empty for somebody who shared without a name, and say that their name will be on it', async () => {
      const eli = house.person('eli');
      await eli.command('/retro', '', { in: 'payments' });
      await eli.fill('What can I do differently?', 'Ask for a second pair of eyes.');
      await eli.check('Share without my name');
      await eli.submit();
      await house.advance({ hours: 48 });
      await eli.press('Re-read and share', { in: 'dm' });
      await eli.submit();
      const before = await dumpDatabase(house.test.url);
      const form = await offered('eli');
      expect(form.text()).toContain('Your name will be on this item');
      expect(form.value('What is to be done?')).toBeNull();
      expect(form.value('Who looks after it?')).toBeNull();
      await eli.closeModal({ all: true });
      // Looking at the offer leaves no trace, and nothing else remembers whose it was.
      expect(await dumpDatabase(house.test.url)).toEqual(before);
      expect((await eli.dm()).flatMap((each) => each.buttons())).not.toContain('Make it an action item');
      expect((await items()).length).toBe(1);
    });

    it('lead nowhere for an answer that says nothing', async () => {
      const bo = house.person('bo');
      await write(house, 'bo', { in: 'payments', title: 'Late mails', words: 'The relay was full.' });
      await house.advance({ hours: 24 });
      await bo.press('Re-read and share', { in: 'dm' });
      await bo.submit();
      expect((await bo.modal()).text()).not.toContain('Make it an action item');
      await bo.closeModal({ all: true });
    });
  });

  describe('added with the shortcut on a message', () => {
    it('begin with what the message says in the thread of a retro', async () => {
      const ada = house.person('ada');
      const said = await ada.post('payments', `*Write* the <https://x.example|runbook>\nand more`, {
        thread: headline,
      });
      await house.person('bo').messageShortcut('action_item.from_message', said);
      const form = await house.person('bo').modal();
      expect(form.value('What is to be done?')).toBe('Write the runbook');
      expect(form.value('Who looks after it?')).toBe('bo');
      await house.person('bo').closeModal();
      // What Evenkeel posts says what happened, not what is to be done.
      await ada.messageShortcut('action_item.from_message', headline);
      expect((await ada.modal()).value('What is to be done?')).toBeNull();
      await ada.closeModal();
    });

    it('say what to do everywhere else', async () => {
      const ada = house.person('ada');
      await ada.messageShortcut('action_item.from_message', await ada.post('payments', 'Hello'));
      expect((await ada.modal()).text()).toContain('not in the thread of one you are part of');
      expect((await ada.modal()).text()).toContain('Start a retro');
      await ada.closeModal();
    });
  });

  describe('listed by /retro actions', () => {
    it('are mine, this channel’s, or overdue, with where they are from', async () => {
      await agree(house, headline, {
        title: 'Limit the queue',
        owner: 'chen',
        due: '2040-03-12',
        link: 'https://tracker.example/7',
      });
      expect(await list('bo')).toContain('Nothing is on your list');
      const bo = house.person('bo');
      await bo.press('This channel', { in: 'modal' });
      const text = (await bo.modal()).text();
      expect(text).toContain('What this channel has agreed on: 2');
      expect(text).toContain(
        '*Limit the queue*\nOpen, due 12 March · Chen\nFrom the retro on Slow payments in <#',
      );
      expect(text).toContain('|tracker.example>');
      await bo.press('Overdue', { in: 'modal' });
      expect((await bo.modal()).text()).toContain('Nothing is overdue');
      await bo.closeModal();
      expect(await list('chen', 'todo')).toContain('What you look after: 1');
      await house.person('chen').closeModal();
      expect(await list('bo', 'action items here')).toContain('What this channel has agreed on: 2');
      await bo.closeModal();
    });

    it('can be settled and changed there, and the list follows', async () => {
      const chen = house.person('chen');
      await list('chen');
      await chen.press('New date', { in: 'modal' });
      await chen.pickDate('By when?', '2040-03-20');
      expect(await chen.submit()).toMatchObject({ action: 'closed' });
      expect((await chen.modal()).text()).toContain('Open, due 20 March');
      await chen.press('Drop, because…', { in: 'modal' });
      await chen.fill('Why is it not worth doing', 'Chen should have known.');
      expect(await chen.submit()).toMatchObject({ action: 'update' });
      await chen.submit();
      expect((await chen.modal()).text()).toContain('Dropped by Chen');
      await chen.press('Open again', { in: 'modal' });
      expect((await chen.modal()).text()).toContain('Opened again by Chen');
      await chen.press('Done', { in: 'modal' });
      expect((await chen.modal()).text()).toContain('Done by Chen');
      expect((await chen.modal()).text()).toContain('look after: 0 open, 1 settled in the last four weeks');
      await chen.press('Open again', { in: 'modal' });
      await chen.press('Pass it on', { in: 'modal' });
      await chen.pickUser('Who looks after it from now on?', 'ada');
      await chen.submit();
      expect((await chen.modal()).text()).toContain('Nothing is on your list');
      await chen.closeModal();
    });

    it('open their forms from the Home tab, too, and say so in private when Slack was too quick', async () => {
      const ada = house.person('ada');
      await ada.openHome();
      await ada.press('New date', { in: 'home' });
      expect((await ada.modal()).text()).toContain('Limit the queue');
      await ada.closeModal();
      await list('ada');
      house.sandbox.faults.add({
        method: 'views.push',
        kind: 'error',
        error: 'expired_trigger_id',
        times: 1,
      });
      await ada.press('Pass it on', { in: 'modal' });
      expect((await ada.dm()).at(-1)?.visibleText).toContain('Nothing was changed; please try again.');
      await ada.closeModal();
    });

    it('come in pages, the soonest due first', async () => {
      await house.rows(
        'T0SANDBOX1',
        `insert into action_item (workspace_id, id, retro_id, channel_id, title, owner_id, due_on, created_by, created_at)
         select workspace_id, gen_random_uuid(), retro_id, channel_id, 'Step ' || day, owner_id, make_date(2040, 3, day),
           created_by, created_at
         from action_item, generate_series(1, 10) as day where title = 'Limit the queue' returning id`,
      );
      const first = await list('ada', 'actions overdue');
      expect(first).toContain('Yours, and those of the channels you are in: 8');
      expect(first.indexOf('Step 1*')).toBeLessThan(first.indexOf('Step 2*'));
      expect(first).toContain('*Overdue*, was due 1 March');
      const ada = house.person('ada');
      await ada.press('This channel', { in: 'modal' });
      await ada.press('More', { in: 'modal' });
      expect((await ada.modal()).text()).toContain('9 to 12 of 12');
      expect((await ada.modal()).text()).toContain('Step 10');
      await ada.press('Back', { in: 'modal' });
      expect((await ada.modal()).text()).toContain('1 to 8 of 12');
      await ada.closeModal();
    });
  });

  describe('of earlier retros', () => {
    it('are in the headline of the next one, a few of them, until they are settled', async () => {
      await write(house, 'chen', { in: 'payments', title: 'Slow again', words: 'The queue stood still.' });
      const carried = async () => (await headlineIn('payments')).visibleText;
      expect(await carried()).toContain('*Still open from earlier retros*\n• Step 1 · Ada, due 1 March');
      expect(await carried()).toContain('Step 5');
      expect(await carried()).not.toContain('Step 6');
      expect(await carried()).toContain('And 7 more.');
      const ada = house.person('ada');
      await list('ada', 'actions channel');
      await ada.press('Done', { in: 'modal', nth: 0 });
      await ada.closeModal();
      expect(await carried()).not.toContain('Step 1 ·');
      expect(await carried()).toContain('Step 6');
      expect(await carried()).toContain('And 6 more.');
      await ada.press('See the action items', { in: await headlineIn('payments') });
      expect((await ada.modal()).text()).toContain('What this channel has agreed on');
      await ada.closeModal();
    });

    it('do not show in a retro of another channel, nor in one that has closed (negative control)', async () => {
      await write(house, 'ada', { in: 'platform', title: 'Slow builds', words: 'The cache was cold.' });
      expect((await headlineIn('platform'))?.visibleText ?? '').not.toContain('Still open');
      const chen = house.person('chen');
      await chen.press('Close the retro', { in: await headlineIn('payments') });
      await chen.submit();
      expect((await headlineIn('payments')).visibleText).not.toContain('Still open');
    });
  });
});
