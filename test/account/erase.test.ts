import { randomUUID } from 'node:crypto';
import type { SeenMessage } from '../../sandbox';
import { myDataSchema } from '../../src/account/my-data';
import { othersWords } from '../../src/account/person-columns';
import type { EraseRequest } from '../../src/cli/erase-command';
import { eraseMember } from '../../src/erase-member';
import { deleteDataKey } from '../../src/vault/data-key-store';
import { parseKeyRing } from '../../src/vault/key-ring';
import { createVault } from '../../src/vault/vault';
import { dumpDatabase } from '../privacy/dump';
import { attackerOf } from '../privacy/forge';
import { type House, type PersonClient, startHouse } from '../support/house';
import { onServer } from '../support/postgres';
import { share, write } from '../support/stories';
import { until } from '../support/until';
import { plant, plantedColumns } from './plant';

const workspaceId = 'T0SANDBOX1';

/** Somebody has everything of theirs erased: what only they could read, what they shared, and their name everywhere. */
describe('erasing what is yours', () => {
  let house: House;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    house = await startHouse();
    for (const handle of ['ada', 'bo', 'chen', 'dalia']) ids[handle] = (await house.person(handle).me()).id;
  });
  afterAll(() => house.stop());

  const headline = async () =>
    (await house.person('ada').messages('payments')).find(({ visibleText }) =>
      visibleText.includes('Payments slow on Monday'),
    ) as SeenMessage;
  const thread = async () => house.person('ada').thread(await headline());
  const rows = <Row = { text: string }>(sql: string) => house.rows<Row>(workspaceId, sql);
  /** Where somebody's id stands in the whole database, the queue's part included. */
  const placesOf = async (id: string) => {
    const found = (await dumpDatabase(house.test.url)).filter(({ text }) => text.includes(id));
    return [...new Set(found.map(({ table, column }) => `${table}.${column}`))].sort();
  };
  const openErase = async (handle: string, button = 'Erase…') => {
    const person = house.person(handle);
    await person.command('/retro', 'me', { in: 'payments' });
    await person.press(button, { in: 'modal' });
    return person;
  };
  const erase = async (handle: string, choice: string) => {
    const person = await openErase(handle);
    await person.choose('What you shared in retros', choice);
    await person.fill('Type “erase”', ' Erase ');
    expect(await person.submit()).toMatchObject({ action: 'update' });
    const said = (await person.modal()).text();
    await person.closeModal({ all: true });
    return said;
  };

  /** Bo leaves something in every place there is. */
  async function liveAWhile(): Promise<void> {
    const [ada, bo, chen, eli] = ['ada', 'bo', 'chen', 'eli'].map((handle) => house.person(handle)) as [
      PersonClient,
      PersonClient,
      PersonClient,
      PersonClient,
    ];
    await write(house, 'bo', {
      in: 'payments',
      title: 'Payments slow on Monday',
      words: 'The alert was silent.',
    });
    await bo.openHome();
    expect((await bo.home()).text()).toContain('Payments slow on Monday');
    await chen.press('Write mine', { in: await headline() });
    await chen.fill('What is not going well?', 'The page came late.');
    await chen.submit();
    await eli.press('Write mine', { in: await headline() });
    await eli.fill('What is not going well?', 'Nobody asked.');
    await eli.check('Share without my name');
    await eli.submit();
    await house.advance({ hours: 24 });
    await share(bo);
    await share(eli);
    const posting = async (at: number) => (await thread())[at] as SeenMessage;
    await bo.press('I had something similar', { in: await posting(1) });
    await bo.fill('What happened in your case', 'Not handed in.');
    await bo.closeModal();
    await bo.press('Write mine', { in: await headline() });
    await bo.fill('What is not going well?', 'A second look.');
    await bo.fill('How do you feel', 'Drained.');
    await bo.submit();
    await bo.press('Ask someone to read it', { in: 'dm' });
    await bo.pickUser('Who?', 'dalia');
    await bo.submit();
    await chen.press('Ask someone to read it', { in: 'dm' });
    await chen.pickUser('Who?', 'bo');
    await chen.submit();
    await bo.press('Read it', { in: 'dm' });
    await bo.fill('Kind words', 'Thank you for the quick page.');
    await bo.submit();
    await bo.closeModal({ all: true });
    await bo.post('payments', 'I looked at the queue, too.', { thread: await headline() });
    await ada.post('payments', `Thank you, <@${ids.bo}>.`, { thread: await headline() });
    await ada.press('Add an action item', { in: await posting(1) });
    await ada.fill('What is to be done?', 'Page on the queue');
    await ada.pickUser('Who', 'bo');
    await ada.submit();
    await bo.press('Thanks for sharing', { in: await posting(1) });
    await plant(
      house,
      plantedColumns.map((column) => ({ column, who: ids.bo as string })),
    );
  }

  it('shows how much there is, by who can read it', async () => {
    await liveAWhile();
    const bo = house.person('bo');
    await bo.command('/retro', 'me', { in: 'payments' });
    const text = (await bo.modal()).text();
    expect(text).toMatch(
      /Only you can read it:\* drafts: 1 · journal entries: 1 · forms you have not finished: 1/,
    );
    expect(text).toMatch(/You and one colleague:\* .*asked somebody to read: 1 · .*asked to read: 1/);
    expect(text).toMatch(/shared in retros: 1 · replies in their threads: 1 · retros you opened: 2/);
    await bo.closeModal();
  });

  it('downloads all of it for that person alone, and of others only what they wrote to them', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', 'me', { in: 'payments' });
    await bo.press('Download', { in: 'modal' });
    expect((await bo.modal()).text()).toContain('export direct messages can find it');
    await bo.submit();
    await bo.closeModal({ all: true });
    const [file] = await bo.files();
    const data = myDataSchema.parse(JSON.parse(file?.text ?? ''));
    expect(data).toMatchObject({
      person: { id: ids.bo, locale: 'en-US', homeOpenedOn: '2040-03-05' },
      drafts: [{ state: 'cooling', words: { answers: { notGoingWell: 'A second look.' } } }],
      journal: [{ words: 'Drained.' }],
      unfinishedForms: [{ words: { text: 'Not handed in.' } }],
      shared: [{ kind: 'assessment', retroTitle: 'Payments slow on Monday' }],
      sharedWithoutName: null,
      replies: [{ text: 'I looked at the queue, too.' }],
      actionItems: [
        {
          title: 'Page on the queue',
          isOwner: true,
          isAddedByMe: false,
          reminders: { isStopped: false, overdueSent: 0 },
        },
      ],
      tagsFollowed: [{ factor: 'tooling' }],
      filesOrdered: [{ kind: 'account.my_data', state: 'making' }],
      askedToRead: [{ readerId: ids.dalia, answer: null }],
      readForOthers: [{ authorId: ids.chen, answer: { kindWords: 'Thank you for the quick page.' } }],
      personalSettings: { nudges: 'all' },
    });
    expect(file?.text).not.toContain('The page came late.');
    for (const handle of ['ada', 'chen', 'dalia']) expect(await house.person(handle).files()).toEqual([]);
  });

  it('erases nothing before the word is typed', async () => {
    const before = await placesOf(ids.bo as string);
    const bo = await openErase('bo');
    await bo.fill('Type “erase”', 'no');
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    expect((await bo.modal()).text()).toContain('Nothing was erased');
    await bo.closeModal({ all: true });
    expect(await placesOf(ids.bo as string)).toEqual(before);
  });

  it('erases whoever hands the form in and nobody else, whatever is put into it', async () => {
    const before = await placesOf(ids.bo as string);
    const gus = await attackerOf(house, 'gus');
    await gus.view('view_submission', 'account.erase.form', {
      metadata: { erasureId: randomUUID(), userId: ids.bo, workspaceId, shared: 'goes' },
      state: {
        'account.erase.word': { word: { type: 'plain_text_input', value: 'erase' } },
        'account.erase.user': { user: { type: 'users_select', selected_user: ids.bo } },
      },
    });
    expect(await rows('select 1 from erasure')).toHaveLength(1);
    expect(await placesOf(ids.bo as string)).toEqual(before);
    expect(await placesOf((await house.person('gus').me()).id)).toEqual([]);
  });

  let sealed: { entry: string; key: string };

  it('leaves that person’s id nowhere but in what others wrote, and what they shared as by a former teammate', async () => {
    const whole = `select '\\x' || encode(words, 'hex') as words, id::text as id from journal_entry where owner_id = '${ids.bo}'`;
    const [entry] = await rows<{ words: string; id: string }>(whole);
    const [key] = await rows<{ key: string }>(
      `select id::text || '|' || wrapped_by || '|\\x' || encode(wrapped_key, 'hex') as key from data_key where owner_id = '${ids.bo}'`,
    );
    sealed = { entry: `${entry?.id}|${entry?.words}`, key: key?.key as string };
    expect(await placesOf(ids.bo as string)).toEqual(
      expect.arrayContaining(['posting.author_id', 'retro.facilitator_id']),
    );
    expect(await erase('bo', 'It stays')).toContain('is gone, and the key that opened it');
    const allowed = othersWords.map(({ table, column }) => `${table}.${column}`);
    expect((await placesOf(ids.bo as string)).filter((place) => !allowed.includes(place))).toEqual([]);
    const home = (await house.person('bo').home()).text();
    expect(home).toContain('Nothing is ever shared by itself');
    expect(home).not.toContain('Payments slow');
    expect(await rows('select 1 from home_page')).toEqual([]);
    const said = (await thread()).map(({ visibleText }) => visibleText).join('\n');
    expect(said).toMatch(/\*A former teammate\* looks back\n.*\nThe alert was silent\./);
    expect(said).toContain('Owner: A former teammate');
    expect(await rows(`select text from reply where author_id = 'former'`)).toEqual([
      { text: 'I looked at the queue, too.' },
    ]);
  });

  it('tells them once what was done and what remains, and takes every other message to them back', async () => {
    const [only, ...others] = (await house.person('bo').dm()).filter(({ files }) => files.length === 0);
    expect(others).toEqual([]);
    expect(only?.visibleText).toMatch(/everything of yours is erased.*drafts: 1 · journal entries: 1/s);
    expect(only?.visibleText).toMatch(
      /What remains.*other people wrote.*without your name: nothing says it is yours/s,
    );
    expect(await rows('select user_id, language, counts from erasure order by counts desc limit 1')).toEqual([
      {
        user_id: null,
        language: null,
        counts: expect.objectContaining({
          drafts: 1,
          journal: 1,
          unfinished: 1,
          shared: 1,
          items: 1,
          answers: 1,
        }),
      },
    ]);
  });

  it('tells the colleague they had asked, and the one who had asked them', async () => {
    const last = async (handle: string) =>
      (await house.person(handle).dm()).map((each) => each.visibleText).join('\n');
    expect(await last('dalia')).toContain('This is no longer open');
    const chen = await last('chen');
    expect(chen).toContain('has had everything of theirs erased since, and so what they answered you here');
    expect(chen).not.toContain('Read the answer');
    expect(await rows('select answer from reader_request where answer is not null')).toEqual([]);
  });

  it('destroys the key: an old copy of the words opens no more, and would with the key (negative control)', async () => {
    const { database } = house.test;
    const vault = createVault({ keyRing: parseKeyRing(house.keys), clock: house.clock });
    const [id = '', words = ''] = sealed.entry.split('|');
    const place = {
      workspaceId,
      ownerId: ids.bo as string,
      table: 'journal_entry',
      column: 'words',
      rowId: id,
    };
    const open = () =>
      database.withTenant(workspaceId, (tx) => vault.open(tx, place, Buffer.from(words.slice(2), 'hex')));
    await expect(open()).rejects.toMatchObject({ code: 'sealed_text_rejected' });
    const [keyId, wrappedBy, wrapped = ''] = sealed.key.split('|');
    await database.withTenant(workspaceId, (tx) =>
      tx.$executeRawUnsafe(
        `insert into data_key (workspace_id, owner_id, id, wrapped_by, wrapped_key, created_at)
         values ('${workspaceId}', '${ids.bo}', '${keyId}', '${wrappedBy}', '${wrapped}', now())`,
      ),
    );
    expect(await open()).toBe('Drained.');
    await database.withTenant(workspaceId, (tx) => deleteDataKey(tx, ids.bo as string));
  });

  it('lets them begin anew at once; the form they erased with erases nothing a second time', async () => {
    const old = house.sandbox.requests.app.filter(({ body }) => body.includes('account.erase.form')).at(-1);
    await write(house, 'bo', { in: 'payments', title: 'A new one', words: 'Written afterwards.' });
    const before = await placesOf(ids.bo as string);
    expect(before).toEqual(expect.arrayContaining(['assessment.author_id', 'data_key.owner_id']));
    await house.advance({ minutes: 6 });
    await house.sandbox.app.send({ body: old?.body as string });
    await house.settle();
    expect(await placesOf(ids.bo as string)).toEqual(before);
    await house.person('bo').press('Re-read now', { in: 'dm' });
    expect((await house.person('bo').modal()).value('What is not going well?')).toBe('Written afterwards.');
    await house.person('bo').closeModal({ all: true });
  });

  it('leaves their retro to whoever of the channel wants to close it, and to nobody else', async () => {
    const isFormer = () => rows(`select 1 from retro where facilitator_id = 'former' and channel_id <> 'C9'`);
    const [ada, fern] = [house.person('ada'), await attackerOf(house, 'fern')];
    const [retro] = await rows<{ id: string }>(
      `select id::text from retro where title = 'Payments slow on Monday'`,
    );
    await fern.action('retro.headline.close', { value: retro?.id });
    expect(await isFormer()).toHaveLength(1);
    await ada.press('Close the retro', { in: await headline() });
    expect(await isFormer()).toHaveLength(0);
    await ada.closeModal({ all: true });
  });

  it('finds what was shared without a name for its author only, who can withdraw it; no row says so', async () => {
    const eli = house.person('eli');
    const look = async (handle: string) => {
      const person = house.person(handle);
      await person.command('/retro', 'me', { in: 'payments' });
      await person.press('Shared without my name', { in: 'modal' });
      return person;
    };
    const ada = await look('ada');
    const nothing = (await ada.modal()).text();
    expect(nothing).toContain('There is nothing that you shared without your name');
    expect(nothing).not.toContain('People may notice');
    await ada.closeModal({ all: true });
    await look('eli');
    expect((await eli.modal()).text()).toContain('Nobody asked.');
    await eli.press('Withdraw', { in: 'modal' });
    expect((await eli.modal()).text()).toContain('There is nothing that you shared');
    await eli.closeModal({ all: true });
    expect((await thread()).map(({ visibleText }) => visibleText).join()).not.toContain('Nobody asked.');
  });

  it('is done by the operator for somebody who has left, without showing anything', async () => {
    const env = { DATABASE_URL: house.test.url, EVENKEEL_KEYS: house.keys };
    const ask = (request: Partial<EraseRequest>) =>
      eraseMember(
        env,
        { workspaceId, userId: ids.dalia as string, shared: 'stays', ...request },
        house.clock,
      );
    await expect(ask({ workspaceId: 'T0NOBODY' })).rejects.toMatchObject({ code: 'unknown_workspace' });
    await expect(ask({ userId: 'dalia' })).rejects.toMatchObject({ code: 'not_a_user_id' });
    expect(await placesOf(ids.dalia as string)).not.toEqual([]);
    expect(await ask({})).toContain('Private texts and their key are deleted');
    await house.settle();
    expect(await placesOf(ids.dalia as string)).toEqual([]);
  });

  it('goes on where it was when it breaks off in the middle, and says so in the language its person read', async () => {
    const chen = house.person('chen');
    await share(chen);
    await chen.post('payments', 'One more thing.', { thread: await headline() });
    await onServer(
      house.test.url,
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`,
      'create trigger refuse before update on reply for each row execute function refuse()',
    );
    const { settle } = house;
    house.sandbox.admin.setLocale('chen', 'de-DE');
    await settle();
    const person = await openErase('chen', 'Löschen …');
    await person.choose('Was du unter deinem Namen', 'Es geht mit');
    await person.fill('Gib „löschen“ ein', 'löschen');
    const stuck = until('the erasure meets what breaks it', async () => {
      const { rows: jobs } = await house.test.database.pool.query(
        `select 1 from graphile_worker.jobs where task_identifier = 'erase_person' and last_error is not null`,
      );
      return jobs.length > 0;
    });
    house.settle = async () => undefined;
    await person.submit();
    await stuck;
    house.settle = settle;
    const places = await placesOf(ids.chen as string);
    expect(places).toEqual(expect.arrayContaining(['reply.author_id', 'erasure.user_id']));
    for (const gone of ['data_key.owner_id', 'assessment.author_id', 'posting.author_id'])
      expect(places).not.toContain(gone);
    await onServer(house.test.url, 'drop trigger refuse on reply');
    await house.test.database.pool.query(
      `update graphile_worker._private_jobs set run_at = now() where attempts > 0`,
    );
    await house.settle();
    await person.closeModal({ all: true });
    expect(await placesOf(ids.chen as string)).toEqual([]);
    expect((await chen.dm()).map(({ visibleText }) => visibleText)).toEqual([
      expect.stringMatching(/Aus Threads und Sammlung zurückgenommen: 1\. .*Kopie hier weg ist: 1/s),
    ]);
    const said = (await thread()).map(({ visibleText }) => visibleText).join();
    expect(said).not.toContain('The page came late.');
  });
});
