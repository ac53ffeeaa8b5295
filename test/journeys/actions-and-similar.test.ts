import { randomUUID } from 'node:crypto';
import { defaultWorkspace, type SeenMessage, secondWorkspace } from '../../sandbox';
import { type House, type PersonClient, startHouse } from '../support/house';

/** What people do with what was shared: agree on work, look after it, and say that they know it, too. */
describe('a shared assessment', () => {
  let house: House;
  const workspaceId = defaultWorkspace().id;
  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    await shareAssessment('bo', 'payments', 'Add the workers to the runbook.\nAnd breathe.');
  });
  afterAll(() => house.stop());

  /** From the first word to the thread, a day later. */
  async function shareAssessment(handle: string, channel: string, intention: string, nameless = false) {
    const person = house.person(handle);
    await person.command('/retro', '', { in: channel });
    await person.fill('What is it about?', `Slow ${channel}`);
    await person.fill('What is not going well?', 'The queue stood still for an hour.');
    await person.fill('What can I do differently?', intention);
    if (nameless) await person.check('Share without my name');
    await person.submit();
    await house.advance({ hours: 24 });
    await person.press('Re-read and share', { in: 'dm' });
    await person.submit();
    await person.closeModal();
  }
  const headlineIn = async (channel: string) =>
    (await house.person('ada').messages(channel)).at(-1) as SeenMessage;
  const thread = async (channel = 'payments') =>
    (await house.person('ada').thread(await headlineIn(channel))).slice(1);
  const showing = async (text: string, channel?: string) =>
    (await thread(channel)).find(({ visibleText }) => visibleText.includes(text)) as SeenMessage;
  const actionItems = () =>
    house.rows<Record<string, unknown>>(
      workspaceId,
      'select title, owner_id, due_on::text, state::text, link, state_changed_by from action_item order by created_at, id',
    );
  const openForm = async (person: PersonClient) =>
    person.press('Add an action item', { in: (await thread())[0] });

  it('offers thanks, an action item, and “I had something similar”', async () => {
    const [posting] = await thread();
    expect(posting?.buttons()).toEqual([
      'Thanks for sharing',
      'Add an action item',
      'I had something similar',
      'Edit (author only)',
      'Withdraw (author only)',
    ]);
  });

  describe('that somebody knows, too', () => {
    it('gets their case in the same thread, after one look at flagged words', async () => {
      const chen = house.person('chen');
      await chen.press('I had something similar', { in: (await thread())[0] });
      expect(await chen.submit()).toMatchObject({ action: 'errors' });
      await chen.fill('What happened in your case', 'Bo should have known. A second queue helped.');
      expect(await chen.submit()).toMatchObject({ action: 'update' });
      expect((await chen.modal()).text()).toContain('Bo should have known');
      expect((await chen.modal()).value('What happened in your case')).toContain('A second queue helped.');
      await chen.fill(
        'What happened in your case',
        '<!channel> Ours stood still in May. A second queue helped.',
      );
      await chen.press('Check again', { in: 'modal' });
      expect((await chen.modal()).text()).toContain('Nothing here sounds like blame');
      const results = await chen.submitTwice();
      expect(results.map(({ action }) => action)).toContain('closed');

      const shared = await thread();
      expect(shared).toHaveLength(2);
      expect(shared[1]?.visibleText).toContain('*Chen* had something similar');
      expect(shared[1]?.visibleText).toContain('*What happened to me, and what helped*');
      expect(JSON.stringify(shared[1]?.blocks)).not.toContain('"broadcast"');
      expect(shared[1]?.buttons()).not.toContain('I had something similar');
    });

    it('is shared as it is when the person wants that, and without a name when the channel allows it', async () => {
      const dalia = house.person('dalia');
      await dalia.press('I had something similar', { in: (await thread())[0] });
      await dalia.fill('What happened in your case', 'I should have asked. Asking helped.');
      await dalia.check('Share without my name');
      expect(await dalia.submit()).toMatchObject({ action: 'update' });
      expect((await dalia.modal()).value('Your name')).toEqual(['Share without my name']);
      expect(await dalia.submit()).toMatchObject({ action: 'closed' });
      expect((await showing('I should have asked')).visibleText).toContain(
        '*A teammate* had something similar',
      );
      expect(
        await house.rows(
          workspaceId,
          "select author_id from posting where kind = 'similar' and without_name",
        ),
      ).toEqual([{ author_id: null }]);
      // Nothing was noted of Dalia at the moment of sharing, either.
      const { id } = await dalia.me();
      expect(await house.rows(workspaceId, `select 1 from member where user_id = '${id}'`)).toEqual([]);
    });

    it('counts as no assessment', async () => {
      expect((await headlineIn('payments')).visibleText).toContain('1 shared');
    });

    it('can be thanked for, edited and withdrawn like the others', async () => {
      const [ada, chen] = [house.person('ada'), house.person('chen')];
      await ada.press('Thanks for sharing', { in: await showing('in May') });
      expect((await showing('in May')).buttons()).toContain('Thanks for sharing · 1');
      await ada.press('Edit (author only)', { in: await showing('in May') });
      expect(await ada.hasModal()).toBe(false);
      await chen.press('Edit (author only)', { in: await showing('in May') });
      expect((await chen.modal()).labels()).toEqual(['What happened to me, and what helped']);
      await chen.fill('What happened to me', 'Ours stood still in June. A second queue helped.');
      await chen.submit();
      expect((await showing('in June')).visibleText).toContain('Edited by its author.');
      await house
        .person('dalia')
        .press('Withdraw (author only)', { in: await showing('I should have asked') });
      await house.person('dalia').submit();
      await house.person('dalia').closeModal();
      expect(await showing('I should have asked')).toBeUndefined();
    });
  });

  describe('that leads to work', () => {
    it('offers its author what they wrote, and nobody else', async () => {
      const [bo, ada] = [house.person('bo'), house.person('ada')];
      await openForm(bo);
      expect((await bo.modal()).value('What is to be done?')).toBe('Add the workers to the runbook.');
      await bo.closeModal();
      await openForm(ada);
      const form = await ada.modal();
      expect(form.value('What is to be done?')).toBeNull();
      expect(form.value('Who looks after it?')).toBe('ada');
      expect(form.value('By when?')).toBe('2040-03-13');
      await ada.closeModal();
    });

    it('asks once about words that are about a person, and keeps the rest of the form', async () => {
      const bo = house.person('bo');
      await openForm(bo);
      await bo.fill('What is to be done?', 'Bo should be more careful');
      await bo.pickUser('Who looks after it?', 'ada');
      await bo.pickDate('By when?', '2040-03-20');
      await bo.fill('Where is it tracked?', 'https://tracker.example/42?a=1&b=2');
      expect(await bo.submit()).toMatchObject({ action: 'update' });
      const asked = await bo.modal();
      expect(asked.text()).toContain('This asks a person to be different');
      expect(asked.value('By when?')).toBe('2040-03-20');
      await bo.fill('What is to be done?', '<!channel> Write *the* runbook');
      const results = await bo.submitTwice();
      expect(results.map(({ action }) => action)).toContain('closed');

      expect(await actionItems()).toEqual([
        expect.objectContaining({
          title: '<!channel> Write *the* runbook',
          owner_id: (await house.person('ada').me()).id,
          due_on: '2040-03-20',
          link: 'https://tracker.example/42?a=1&b=2',
          state: 'open',
        }),
      ]);
      const message = await showing('Write ∗the∗ runbook');
      expect(message.visibleText).toContain('*Action item:* &lt;!channel&gt; Write ∗the∗ runbook');
      expect(message.visibleText).toContain(
        `Owner: <@${(await house.person('ada').me()).id}> · due 20 March`,
      );
      expect(message.visibleText).toContain('|tracker.example>');
      expect(message.buttons()).toEqual(['Done', 'New date', 'Pass it on', 'Drop, because…']);
      expect(JSON.stringify(message.blocks)).not.toContain('<!channel>');
    });

    it('refuses a day that is over, an app or somebody who left as owner, and an address that is none', async () => {
      const bo = house.person('bo');
      await openForm(bo);
      await bo.fill('What is to be done?', 'Try the rollback in March');
      await bo.pickDate('By when?', '2040-03-05');
      await bo.submit();
      expect((await bo.modal()).errors['By when?']).toContain('already passed');
      await bo.pickDate('By when?', '2040-03-06');
      for (const [owner, words] of [
        ['evenkeel', 'An app cannot'],
        ['hana', 'deactivated'],
      ] as const) {
        await bo.pickUser('Who looks after it?', owner);
        await bo.submit();
        expect((await bo.modal()).errors['Who looks after it?']).toContain(words);
      }
      await bo.pickUser('Who looks after it?', 'bo');
      for (const address of [
        'http://plain.example',
        'javascript:alert(1)',
        'https://me:secret@host.example',
        // Short enough as it is typed, and too long as Slack has it written.
        `https://host.example/?${'&'.repeat(200)}`,
      ]) {
        await bo.fill('Where is it tracked?', address);
        await bo.submit();
        expect((await bo.modal()).errors['Where is it tracked?']).toContain('https://');
      }
      await bo.fill('Where is it tracked?', '');
      expect(await bo.submit()).toMatchObject({ action: 'closed' });
      expect((await showing('rollback')).visibleText).toContain('Owner: Bo · due 6 March');
      expect((await headlineIn('payments')).visibleText).toContain('1 shared · 2 action items');
    });

    it('is done once, whoever presses first, and can be opened again', async () => {
      const message = await showing('rollback');
      const press = (handle: string) => house.sandbox.person(handle).press('Done', { in: message });
      await Promise.all([press('ada'), press('ada'), press('ada')]);
      await house.settle();
      expect((await showing('rollback')).visibleText).toContain('Done by Ada, 6 March');
      expect((await showing('rollback')).buttons()).toEqual(['Open again']);
      const updates = house.sandbox.requests
        .calls('chat.update')
        .filter(({ args }) => args.ts === message.ts);
      expect(updates).toHaveLength(1);
      await house.person('eli').press('Open again', { in: await showing('rollback') });
      expect((await showing('rollback')).visibleText).toContain('Opened again by Eli, 6 March');
      expect((await showing('rollback')).buttons()).toContain('Done');
    });

    it('gets a new date and another owner, in place', async () => {
      const eli = house.person('eli');
      await eli.press('New date', { in: await showing('rollback') });
      await eli.pickDate('By when?', '2040-03-01');
      await eli.submit();
      expect((await eli.modal()).errors['By when?']).toContain('already passed');
      await eli.pickDate('By when?', '2041-01-02');
      await eli.submit();
      await eli.press('Pass it on', { in: await showing('rollback') });
      await eli.pickUser('Who looks after it from now on?', 'evenkeel');
      await eli.submit();
      expect((await eli.modal()).errors['Who looks after it from now on?']).toContain('An app cannot');
      await eli.pickUser('Who looks after it from now on?', 'dalia');
      await eli.submit();
      expect((await showing('rollback')).visibleText).toContain('Owner: Dalia · due 2 January 2041');
      expect(await thread()).toHaveLength(4);
    });

    it('is dropped with a reason everybody can read, after one look at its words', async () => {
      const [ada, eli] = [house.person('ada'), house.person('eli')];
      await ada.press('Drop, because…', { in: await showing('rollback') });
      await eli.press('Drop, because…', { in: await showing('rollback') });
      await ada.fill('Why is it not worth doing', 'Bo should have known that <!here> it is gone.');
      expect(await ada.submit()).toMatchObject({ action: 'update' });
      expect(await ada.submit()).toMatchObject({ action: 'closed' });
      const dropped = await showing('rollback');
      expect(dropped.visibleText).toContain('Dropped by Ada, 6 March, because: Bo should have known');
      expect(JSON.stringify(dropped.blocks)).not.toContain('<!here>');
      expect((await headlineIn('payments')).visibleText).toContain('· 1 action');

      // Somebody else had the form open: dropping it again changes nothing.
      await eli.fill('Why is it not worth doing', 'It is too late.');
      expect(await eli.submit()).toMatchObject({ action: 'closed' });
      expect((await showing('rollback')).visibleText).toContain('Dropped by Ada');
    });
  });

  describe('whose retro closes', () => {
    it('lists the action items, and keeps the list current afterwards', async () => {
      const bo = house.person('bo');
      await bo.press('Close the retro', { in: await headlineIn('payments') });
      await bo.submit();
      const closed = (await headlineIn('payments')).visibleText;
      expect(closed).toContain('*Action items*');
      expect(closed).toContain('• &lt;!channel&gt; Write ∗the∗ runbook · Ada, due 20 March · Open');
      expect(closed).not.toContain('rollback');
      await house.person('chen').press('Done', { in: await showing('Write') });
      expect((await headlineIn('payments')).visibleText).toContain('due 20 March · Done by Chen, 6 March');
    });

    it('shows ten of them, soonest first, and says how many more there are', async () => {
      const ada = house.person('ada');
      await house.rows(
        workspaceId,
        `insert into action_item (workspace_id, id, retro_id, channel_id, title, owner_id, due_on, created_by, created_at)
         select workspace_id, gen_random_uuid(), retro_id, channel_id, 'Step for the ' || day || 'th ' || repeat('&', 150),
           owner_id, make_date(2040, 4, day), created_by, created_at
         from action_item, generate_series(10, 19) as day where title like '%Write%' returning id`,
      );
      await openForm(ada);
      await ada.fill('What is to be done?', 'Step for the 20th');
      await ada.pickDate('By when?', '2040-04-20');
      await ada.submit();
      const { visibleText } = await headlineIn('payments');
      expect(visibleText).toContain('And 2 more in the thread.');
      expect(visibleText.indexOf('10th')).toBeLessThan(visibleText.indexOf('11th'));
      expect(visibleText).toContain('19th');
      expect(visibleText).not.toContain('20th');
    });

    it('gives all of it as Markdown', async () => {
      const ada = house.person('ada');
      await ada.press('Get as a file', { in: await headlineIn('payments') });
      await ada.submit();
      await ada.closeModal();
      const text = (await ada.files()).at(-1)?.text;
      expect(text).toContain('### Chen: something similar,');
      expect(text).toContain('**What happened to me, and what helped**\n\n> Ours stood still in June.');
      expect(text).toContain(
        '- [x] \\<!channel> Write \\*the\\* runbook (Ada, due 2040-03-20; done by Chen on 2040-03-06; <https://tracker.example/42?a=1&b=2>)',
      );
      expect(text).toContain(
        '- [ ] Try the rollback in March (Dalia, due 2041-01-02; dropped by Ada on 2040-03-06',
      );
    });
  });

  describe('as others may try to use it', () => {
    const forge = async (payload: object) => {
      const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
      const answer = await house.sandbox.app.send({ body });
      await house.settle();
      return answer;
    };
    const from = async (handle: string, workspace: string) => {
      const { id, team } = await house.person(handle, { workspace }).me();
      return { user: { id, team_id: team }, team: { id: team }, trigger_id: '1.2.forged' };
    };
    const presses = async (who: object, actionId: string, value: string) =>
      forge({
        ...who,
        type: 'block_actions',
        actions: [{ type: 'button', action_id: actionId, block_id: 'b', action_ts: '1', value }],
      });
    const handsIn = async (who: object, callbackId: string, metadata: object, values: object) =>
      forge({
        ...who,
        type: 'view_submission',
        view: {
          id: 'V1',
          type: 'modal',
          callback_id: callbackId,
          private_metadata: JSON.stringify(metadata),
          blocks: Object.keys(values).map((block_id) => ({ type: 'input', block_id })),
          state: { values },
        },
      });
    const ids = async () => {
      const sql =
        "select (select id from retro limit 1) as retro, (select id from action_item where state = 'open' limit 1) as item";
      return (await house.rows<{ retro: string; item: string }>(workspaceId, sql))[0] as {
        retro: string;
        item: string;
      };
    };
    const itemValues = (user: string) => ({
      'action_item.title': { text: { type: 'plain_text_input', value: 'Sneak in' } },
      'action_item.owner': { user: { type: 'users_select', selected_user: user } },
      'action_item.due_on': { day: { type: 'datepicker', selected_date: '2040-05-01' } },
    });
    const everything = () =>
      house.rows(
        workspaceId,
        'select (select count(*)::int from action_item) as items, (select count(*)::int from posting) as postings',
      );

    it('knows nothing of the ids of another workspace', async () => {
      const { retro, item } = await ids();
      const before = await everything();
      const ines = await from('ines', secondWorkspace().id);
      await presses(ines, 'action_item.done', item);
      const [added, similar] = [
        await handsIn(
          ines,
          'action_item.add',
          { newItemId: randomUUID(), retroId: retro },
          itemValues(ines.user.id),
        ),
        await handsIn(
          ines,
          'posting.similar',
          { newPostingId: randomUUID(), retroId: retro, namelessAllowed: true, proof: 'k1:bm9uZQ' },
          { 'similar.text': { text: { type: 'plain_text_input', value: 'Sneak in' } } },
        ),
      ];
      for (const { body } of [added, similar]) expect(body).toContain('for people who are in the channel');
      expect(await everything()).toEqual(before);
      expect(
        await house.rows(workspaceId, `select state::text from action_item where id = '${item}'`),
      ).toEqual([{ state: 'open' }]);
      expect(await house.rows(secondWorkspace().id, 'select 1 from action_item')).toEqual([]);
    });

    it('is for people who are in the channel', async () => {
      const { retro, item } = await ids();
      const before = await everything();
      const fern = await from('fern', workspaceId);
      await presses(fern, 'action_item.done', item);
      // On a slow machine a refusal takes the place of a loading view; a form has a callback id, and none may open.
      const forms = () =>
        house.sandbox.requests.api.filter(
          ({ method, args }) => method.startsWith('views.') && JSON.stringify(args).includes('callback_id'),
        ).length;
      const opened = forms();
      const selected_option = { text: { type: 'plain_text', text: 'Drop, because…' }, value: `drop:${item}` };
      const chosen = { type: 'overflow', action_id: 'action_item.menu', block_id: 'b', action_ts: '1' };
      await forge({ ...fern, type: 'block_actions', actions: [{ ...chosen, selected_option }] });
      const [posting] = await house.rows<{ id: string }>(workspaceId, 'select id from posting limit 1');
      await presses(fern, 'posting.add_action_item', posting?.id as string);
      await presses(fern, 'posting.add_similar', posting?.id as string);
      expect(forms()).toBe(opened);
      const metadata = { newItemId: randomUUID(), retroId: retro };
      const { body } = await handsIn(fern, 'action_item.add', metadata, itemValues(fern.user.id));
      expect(body).toContain('for people who are in the channel');
      expect(await everything()).toEqual(before);
      expect(
        await house.rows(workspaceId, `select state::text from action_item where id = '${item}'`),
      ).toEqual([{ state: 'open' }]);
      // The same press by somebody of the channel counts, so the refusals above were not for another reason.
      await presses(await from('eli', workspaceId), 'action_item.done', item);
      expect(
        await house.rows(workspaceId, `select state::text from action_item where id = '${item}'`),
      ).toEqual([{ state: 'done' }]);
    });

    it('keeps what was typed when the channel was archived meanwhile', async () => {
      const ada = house.person('ada');
      await openForm(ada);
      await ada.fill('What is to be done?', 'Tidy up');
      const before = await everything();
      house.sandbox.admin.archive('payments');
      expect(await ada.submit()).toMatchObject({ action: 'errors' });
      expect((await ada.modal()).text()).toContain('This channel is archived');
      expect((await ada.modal()).value('What is to be done?')).toBe('Tidy up');
      await ada.closeModal();
      house.sandbox.admin.unarchive('payments');
      expect(await everything()).toEqual(before);
    });

    it('does not put the words of somebody who gave no name beside their name', async () => {
      await shareAssessment('eli', 'platform', 'Ask sooner next time.', true);
      const eli = house.person('eli');
      await eli.press('Add an action item', { in: (await thread('platform'))[0] });
      expect((await eli.modal()).value('What is to be done?')).toBeNull();
      await eli.closeModal();
    });

    it('made no message that Slack refused', () => {
      const refused = house.sandbox.requests.failures().filter(({ method }) => method.startsWith('chat.'));
      expect(refused).toEqual([]);
    });
  });
});
