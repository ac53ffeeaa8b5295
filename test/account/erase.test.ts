import type { SeenMessage } from '../../sandbox';
import { columnsOfFeatures, othersWords, plainColumns } from '../../src/account/person-columns';
import { dumpDatabase } from '../privacy/dump';
import { type House, startHouse } from '../support/house';
import { onServer } from '../support/postgres';
import { share, write } from '../support/stories';

const workspaceId = 'T0SANDBOX1';

const tablesPlanted = [
  'incident',
  'check_in',
  'incident_source',
  'plan',
  'plan_change',
  'plan_feedback',
  'phrase_change',
  'pause_list',
  'workspace_setting',
  'check_in_setting',
  'channel_setting',
  'personal_setting',
  'setting_change',
];

/** Somebody has everything of theirs erased: what only they could read, what they shared, and their name everywhere. */
describe('erasing what is yours', () => {
  let house: House;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    house = await startHouse();
    for (const handle of ['ada', 'bo', 'chen', 'dalia']) ids[handle] = (await house.person(handle).me()).id;
  });
  afterAll(() => house.stop());

  const headline = async () => (await house.person('ada').messages('payments')).at(-1) as SeenMessage;
  const thread = async () => house.person('ada').thread(await headline());
  const rows = <Row = { text: string }>(sql: string) => house.rows<Row>(workspaceId, sql);
  /** Where somebody's id stands in the whole database, the queue's part included. */
  const placesOf = async (id: string) => {
    const found = (await dumpDatabase(house.test.url)).filter(({ text }) => text.includes(id));
    return [...new Set(found.map(({ table, column }) => `${table}.${column}`))].sort();
  };
  const openErase = async (handle: string) => {
    const person = house.person(handle);
    await person.command('/retro', 'me', { in: 'payments' });
    await person.press('Erase…', { in: 'modal' });
    console.log(
      (await person.modal()).text(),
      house.logged.filter((l) => /"level":"(error|warn)/.test(l)),
    );
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
    const [ada, bo, chen] = [house.person('ada'), house.person('bo'), house.person('chen')];
    await write(house, 'bo', {
      in: 'payments',
      title: 'Payments slow on Monday',
      words: 'The alert was silent.',
    });
    await house.advance({ hours: 24 });
    await share(bo);
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
    await chen.press('Write mine', { in: await headline() });
    await chen.fill('What is not going well?', 'The page came late.');
    await chen.submit();
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
    await plant(ids.bo as string);
  }

  /** Rows of what takes many steps to get to, each with an id in the columns that hold people. */
  async function plant(userId: string): Promise<void> {
    const now = `'${house.clock.now().toISOString()}'`;
    const own = `'${workspaceId}', gen_random_uuid()`;
    await onServer(
      house.test.url,
      'begin',
      ...tablesPlanted.map((table) => `alter table ${table} no force row level security`),
      `insert into incident (workspace_id, id, channel_id, title, happened_at, started_by, opened_at)
         values (${own}, 'C1', 'Slow search', ${now}, '${userId}', ${now})`,
      `insert into check_in (workspace_id, id, incident_id, user_id) select '${workspaceId}', gen_random_uuid(), id, '${userId}' from incident`,
      `insert into incident_source (workspace_id, id, kind, name, channel_id, secret, created_by, created_at)
         values (${own}, 'generic', 'Tool', 'C1', '', '${userId}', ${now})`,
      `insert into plan (workspace_id, id, title, applies_when, steps, added_by, added_at, changed_at)
         values (${own}, 'Roll back', 'Slow', 'Do it', '${userId}', ${now}, ${now})`,
      `insert into plan_change (workspace_id, id, plan_id, kind, changed_by, changed_at)
         select '${workspaceId}', gen_random_uuid(), id, 'edited', '${userId}', ${now} from plan`,
      `insert into plan_feedback (workspace_id, plan_id, user_id, verdict, given_at)
         select '${workspaceId}', id, '${userId}', 'helped', ${now} from plan`,
      `insert into phrase_change (workspace_id, id, kind, changed_by, changed_at) values (${own}, 'added', '${userId}', ${now})`,
      ...['pause_list', 'workspace_setting'].map(
        (table) =>
          `insert into ${table} (workspace_id, changed_by, changed_at) values ('${workspaceId}', '${userId}', ${now})`,
      ),
      `insert into check_in_setting (workspace_id, talk_to, changed_by, changed_at) values ('${workspaceId}', 'Ada', '${userId}', ${now})`,
      `insert into channel_setting (workspace_id, channel_id, changed_by, changed_at) values ('${workspaceId}', 'C1', '${userId}', ${now})`,
      `insert into personal_setting (workspace_id, user_id, changed_at) values ('${workspaceId}', '${userId}', ${now})`,
      `insert into setting_change (workspace_id, id, scope, subject_id, changed_by, changed_at)
         values (${own}, 'personal', '${userId}', '${userId}', ${now}), (${own}, 'workspace', null, '${userId}', ${now})`,
      ...tablesPlanted.map((table) => `alter table ${table} force row level security`),
      'commit',
    );
  }

  it('shows how much there is, by who can read it', async () => {
    await liveAWhile();
    const bo = house.person('bo');
    await bo.command('/retro', 'me', { in: 'payments' });
    const text = (await bo.modal()).text();
    console.log(text);
    expect(text).toMatch(
      /Only you can read it:\* drafts: 1 · journal entries: 1 · forms you have not finished: 1/,
    );
    await bo.closeModal();
  });

  it('erases', async () => {
    const before = await placesOf(ids.bo as string);
    console.log(before);
    console.log(await erase('bo', 'It stays'));
    console.log(
      await placesOf(ids.bo as string),
      (await house.person('bo').dm()).map((m) => m.visibleText),
    );
    console.log((await thread()).map((m) => m.visibleText));
    console.log(house.logged.filter((l) => /"level":(40|50)/.test(l)));
  });
});
