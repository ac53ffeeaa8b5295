import { randomUUID } from 'node:crypto';
import { defaultWorkspace, type SeenMessage } from '../../sandbox';
import { chooseCaseToReread, findCaseToReread } from '../../src/case/case-to-reread';
import { type House, type PersonClient, startHouse } from '../support/house';
import { share, write } from '../support/stories';

/** Closed retros become cases: who finds them, by what, and what they see of them. */
describe('the case library', () => {
  let house: House;
  let ada: PersonClient;
  let bo: PersonClient;
  const workspaceId = defaultWorkspace().id;

  beforeAll(async () => {
    house = await startHouse();
    [ada, bo] = [house.person('ada'), house.person('bo')];
    await write(house, 'bo', {
      in: 'payments',
      title: 'Payments slow on Monday',
      words: 'The queue stood still for an hour and customers saw pending payments.',
    });
    await house.advance({ hours: 24 });
    await share(bo);
  });
  afterAll(() => house.stop());

  // A weekly summary may stand below it.
  const headline = async () =>
    (await ada.messages('payments')).findLast(({ visibleText }) =>
      /^(A|The) retro on/.test(visibleText),
    ) as SeenMessage;
  const search = async (person: PersonClient, words = '', channel = 'payments') => {
    await person.command('/retro', `search ${words}`, { in: channel });
    const form = await person.modal();
    const result = { text: form.text(), blocks: form.snapshot.blocks };
    await person.closeModal({ all: true });
    return result;
  };
  const bold = (blocks: unknown) =>
    [...JSON.stringify(blocks).matchAll(/"text":"([^"]*)","style":\{"bold":true\}/g)].map(([, text]) => text);

  it('holds nothing that is still open', async () => {
    expect((await search(ada, 'queue')).text).toContain('Nothing like it');
    expect((await search(ada)).text).toContain('There is nothing to look through yet.');
  });

  describe('once a retro has closed', () => {
    beforeAll(async () => {
      await ada.post('payments', 'The dashboard <@U0A0000004> made was green all the while', {
        thread: await headline(),
      });
      await bo.press('Close the retro', { in: await headline() });
      await bo.fill('What did we learn?', 'Watch the length of the queue before the invoice run.');
      await bo.check('Tooling');
      await bo.check('Load');
      await bo.submit();
    });

    it('says in its headline what played a part', async () => {
      const { visibleText } = await headline();
      expect(visibleText).toContain('What played a part: Tooling, Load');
      expect(visibleText).toContain('Kept as a case for this channel.');
    });

    it.each([
      ['its title', 'slow', 'In its title'],
      ['what was learned', 'invoices', 'In what was learned'],
      ['what was shared', 'pending', 'In what was shared'],
      ['a reply', 'dashboards', 'In a reply'],
      ['two parts together', 'monday dashboard', 'In '],
      ['words that stand together', '"invoice run"', 'In what was learned'],
      ['a slip of the finger', 'invioce', 'Nobody wrote “invioce”'],
      ['the beginning of a word', 'dashb', 'Nobody wrote “dashb”'],
    ])('is found by %s, and says why', async (_by, words, why) => {
      const { text, blocks } = await search(ada, words);
      expect(text).toContain('Payments slow on Monday');
      expect(text).toContain(why);
      expect(text).toContain('Tooling, Load');
      expect(bold(blocks).length).toBeGreaterThan(0);
    });

    it.each(['"run invoice"', 'penguin', 'slow penguin', 'U0A0000004'])(
      'is not found by %s',
      async (words) => {
        expect((await search(ada, words)).text).toContain('Nothing like it');
      },
    );

    it('names the word that nobody wrote among those that somebody did', async () => {
      const { text } = await search(ada, 'slow penguin');
      expect(text).toContain(
        'This word is in none of these cases: “penguin”. Without it, more may be found.',
      );
      expect((await search(ada, 'slow penguin walrus')).text).toContain('“penguin”, “walrus”. Without them');
      // Where nobody wrote any of them, leaving one out is no help.
      expect((await search(ada, 'penguin walrus')).text).not.toContain('penguin”');
    });

    it('says so when what was typed tells no case from another', async () => {
      expect((await search(ada, 'the of and')).text).toContain('These words are in nearly every text');
    });

    it('is the newest of the cases when nothing is asked', async () => {
      expect((await search(ada)).text).toContain('Payments slow on Monday');
    });

    it('is narrowed by channel, by what played a part, and by time', async () => {
      await ada.command('/retro', 'search queue', { in: 'payments' });
      const narrowed = async (label: string, option: string) => {
        await ada.choose(label, option);
        await ada.submit();
        return (await ada.modal()).text();
      };
      expect(await narrowed('Channel', '#payments')).toContain('Payments slow on Monday');
      expect(await narrowed('What played a part', 'Communication gap')).toContain('Nothing like it');
      expect(await narrowed('What played a part', 'Load')).toContain('Payments slow on Monday');
      await house.clock.advance({ days: 40 });
      expect(await narrowed('Closed', 'The last 30 days')).toContain(
        'or a wider choice above, may find more',
      );
      expect(await narrowed('Closed', 'The last 3 months')).toContain('Payments slow on Monday');
      await ada.fill('What are you looking for?', '');
      expect(await narrowed('Closed', 'The last 30 days')).toContain('No case you can see fits this choice.');
      await ada.closeModal();
    });

    it('is read whole by people of its channel, with a way to its thread', async () => {
      await ada.command('/retro', 'search queue', { in: 'payments' });
      await ada.press('Read it', { in: 'modal' });
      const text = (await ada.modal()).text();
      expect(text).toContain('Watch the length of the queue before the invoice run.');
      expect(text).toContain('*Bo*');
      expect(text).toContain('The queue stood still for an hour');
      expect((await ada.modal()).snapshot.buttons).toContain('Open its thread');
      await ada.closeModal({ all: true });
    });

    it('is shown to somebody who writes about the same, and not to somebody who does not', async () => {
      await ada.command('/retro', '', { in: 'payments' });
      await ada.fill('What is it about?', 'Invoice run');
      await ada.fill('What is not going well?', 'The queue was long and payments were pending.');
      await ada.press('Look for similar cases', { in: 'modal' });
      const form = await ada.modal();
      expect(form.text()).toContain('*Somebody had a similar case*');
      expect(form.text()).toContain('Payments slow on Monday');
      expect(form.value('What is not going well?')).toBe('The queue was long and payments were pending.');
      await ada.fill('What is it about?', 'Cake');
      await ada.fill('What is not going well?', 'The cake was dry.');
      await ada.press('Look for similar cases', { in: 'modal' });
      expect((await ada.modal()).text()).not.toContain('similar case*');
      expect((await ada.modal()).text()).toContain('Nothing similar is known here yet.');
      await ada.closeModal();
    });

    it('is shown in “I had something similar” of another retro, and the form stays whole when it cannot be looked for', async () => {
      await write(house, 'eli', {
        in: 'payments',
        title: 'Queue of payments stuck',
        words: 'Payments pending again, before the invoice run.',
      });
      await house.advance({ hours: 54 });
      await share(house.person('eli'));
      const shared = (await ada.thread(await headline())).at(-1) as SeenMessage;
      await ada.press('I had something similar', { in: shared });
      expect((await ada.modal()).text()).toContain('Payments slow on Monday');
      expect((await ada.modal()).text()).not.toContain('*Queue of payments stuck*');
      await ada.closeModal();
      house.sandbox.faults.add({ kind: 'error500', when: 'before', times: 2, method: 'users.conversations' });
      await ada.press('I had something similar', { in: shared });
      expect((await ada.modal()).text()).toMatch(/could not be looked for just now. Reference/);
      expect((await ada.modal()).has('What happened in your case')).toBe(true);
      await ada.closeModal();
      house.sandbox.faults.clear();
    });

    it('is offered to its channel for re-reading in a week that is like it, and to no other', async () => {
      const channelId = house.sandbox.workspaces[0]?.channel('payments').id as string;
      const about = 'Payments pending, the queue was long before the invoice run';
      const ask = (search: Partial<Parameters<typeof chooseCaseToReread>[1]> = {}) =>
        house.test.database.withTenant(workspaceId, (tx) =>
          chooseCaseToReread(tx, { channelId, about, leaveOut: [], ...search }),
        );
      const id = (await ask()) as string;
      const found = (where: string) =>
        house.test.database.withTenant(workspaceId, (tx) => findCaseToReread(tx, where, id));
      expect(await found(channelId)).toMatchObject({
        title: 'Payments slow on Monday',
        place: { channelId },
      });
      expect(await found('C0ELSEWHERE')).toBeNull();
      expect(await ask({ channelId: 'C0ELSEWHERE' })).toBeNull();
      expect(await ask({ about: 'Cake was dry' })).toBeNull();
      expect(await ask({ leaveOut: [id] })).toBeNull();
    });

    it('forgets at once what is taken back: a reply that is deleted, words that are edited, a posting that is withdrawn', async () => {
      const [first] = (await ada.messages('payments')).filter(({ visibleText }) =>
        visibleText.includes('Payments slow'),
      );
      const found = async (words: string) => !(await search(ada, words)).text.includes('Nothing like it');
      const thread = await ada.thread(first as SeenMessage);
      const reply = thread.find(({ text }) => text.includes('dashboard')) as SeenMessage;
      expect(await found('dashboard')).toBe(true);
      await ada.delete(reply);
      expect(await found('dashboard')).toBe(false);
      expect(await found('customers')).toBe(true);
      const posting = thread.find(({ visibleText }) => visibleText.includes('stood still')) as SeenMessage;
      await bo.press('Edit (author only)', { in: posting });
      await bo.fill('What is not going well', 'The backlog stood still for an hour.');
      await bo.submit();
      expect(await found('customers')).toBe(false);
      expect(await found('backlog')).toBe(true);
      await bo.press('Withdraw (author only)', { in: posting });
      await bo.submit();
      await bo.closeModal();
      expect(await found('backlog')).toBe(false);
      expect(await house.rows(workspaceId, `select 1 from posting where search @@ 'backlog'`)).toEqual([]);
    });
  });

  describe('that is kept without names', () => {
    it('is not closed with a name in its title or in what was learned', async () => {
      const eli = house.person('eli');
      const openOne = await headline();
      await eli.press('Close the retro', { in: openOne });
      await eli.choose('Who may find it later?', 'Members of this workspace, without names');
      await eli.fill('What did we learn?', 'Eli should look at the queue.');
      expect(await eli.submit()).toMatchObject({ action: 'errors' });
      expect((await eli.modal()).errors['What did we learn?']).toContain('names somebody (Eli)');
      await eli.fill('What did we learn?', 'Look at the queue on Mondays.');
      expect(await eli.submit()).toMatchObject({ action: 'closed' });
      expect((await headline()).visibleText).toContain('without names');
    });
  });

  describe('whose facilitator knows better later', () => {
    it('says so in the headline, finds it by the new words, and shows it to whom it is for now', async () => {
      const eli = house.person('eli');
      const closed = await headline();
      expect((await search(house.person('fern'), 'mondays', 'platform')).text).toContain(
        'Queue of payments stuck',
      );
      await ada.press('Change what was learned', { in: closed });
      expect(await ada.hasModal()).toBe(false);
      await eli.press('Change what was learned', { in: closed });
      const form = await eli.modal();
      expect(form.value('What did we learn?')).toBe('Look at the queue on Mondays.');
      expect(form.value('Who may find it later?')).toBe('Members of this workspace, without names');
      await eli.fill('What did we learn?', 'Look at the queue on Tuesdays, says Eli.');
      await eli.submit();
      expect((await eli.modal()).errors['What did we learn?']).toContain('names somebody');
      await eli.choose('Who may find it later?', 'People of this channel');
      expect(await eli.submit()).toMatchObject({ action: 'closed' });
      expect((await headline()).visibleText).toContain('on Tuesdays, says Eli.');
      expect((await search(ada, 'tuesdays')).text).toContain('Queue of payments stuck');
      expect((await search(house.person('fern'), 'tuesdays', 'platform')).text).toContain('Nothing like it');
    });
  });

  /** The whole table is in docs/who-sees-what.md, and in test/privacy/who-sees-what.test.ts. */
  describe('shows each person what is for them', () => {
    const secret = 'zirconium';
    const ids: Record<string, string> = {};
    const put = async (visibility: string, workspace: string, channelId: string) => {
      const id = randomUUID();
      await house.test.database.withTenant(workspace, async (tx) => {
        await tx.$executeRawUnsafe(
          `insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at, learned, visibility)
           values ($1, $2::uuid, $3, $4, 'closed', 'U0A0000006', now(), now(), now(), $5, $6::case_visibility)`,
          workspace,
          id,
          channelId,
          `Title ${visibility} ${secret}`,
          `Learned ${visibility} ${secret}`,
          visibility,
        );
        await tx.$executeRawUnsafe(
          `insert into posting (workspace_id, id, retro_id, kind, without_name, author_id, author_proof, first_text, second_text, third_text, shared_at)
           values ($1, $2::uuid, $3::uuid, 'assessment', false, 'U0A0000006', '', $4, '', '', now())`,
          workspace,
          randomUUID(),
          id,
          `Shared ${visibility} molybdenum`,
        );
        await tx.$executeRawUnsafe(
          `insert into reply (workspace_id, channel_id, ts, retro_id, author_id, text, posted_at)
           values ($1, $3, $4, $2::uuid, 'U0A0000006', $5, now())`,
          workspace,
          id,
          channelId,
          `17${Math.random()}`,
          `Reply ${visibility} tungsten`,
        );
      });
      ids[visibility] = id;
    };
    beforeAll(async () => {
      const ward = house.sandbox.workspaces[0]?.channel('ward-night-shift').id as string;
      for (const visibility of ['channel', 'workspace', 'without_names'])
        await put(visibility, workspaceId, ward);
    });

    it('only the title and what was learned of a case without names, and not where it is from', async () => {
      const { text, blocks } = await search(bo, 'without names zirconium');
      expect(text).toContain('Title without_names zirconium');
      expect(text).not.toMatch(/molybdenum|tungsten|Fern/);
      expect(JSON.stringify(blocks)).not.toContain(
        house.sandbox.workspaces[0]?.channel('ward-night-shift').id,
      );
      await bo.command('/retro', 'search zirconium', { in: 'payments' });
      await bo.press('Read it', { in: 'modal' });
      const first = (await bo.modal()).text();
      await bo.closeModal();
      await bo.press('Read it', { in: 'modal', nth: 1 });
      const second = (await bo.modal()).text();
      await bo.closeModal({ all: true });
      const [nameless, named] = first.includes('without_names') ? [first, second] : [second, first];
      expect(nameless).not.toMatch(/molybdenum|Fern/);
      expect(named).toMatch(/molybdenum/);
    });

    it('nothing more to somebody who has left the channel a moment ago', async () => {
      expect((await search(house.person('dalia'), 'tungsten')).text).toContain('Title channel');
      house.sandbox.admin.remove('ward-night-shift', 'dalia');
      expect((await search(house.person('dalia'), 'tungsten')).text).toContain('Nothing like it');
    });
  });
});
