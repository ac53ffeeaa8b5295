import { type House, startHouse } from '../support/house';
import { onServer } from '../support/postgres';
import { dumpDatabase, filesWith, placesOf } from './dump';
import { channelCalls, machineValues } from './outgoing';

/** One unmistakable word per field; what a person types is found again by it. */
const canary = (field: string) => `canary${field}x7q`;

/** What nobody but its author may ever be able to read, before sharing. */
const privateFields = [
  'DraftTitle',
  'Good',
  'Bad',
  'Differently',
  'Feelings',
  'Forgotten',
  'Refused',
  'RereadGood',
  'RereadBad',
  'Facts',
  'Impact',
  'Done',
  'Command',
  'Shortcut',
  'Abandoned',
  'Lost',
  'ReaderNote',
  'ReaderKind',
  'ReaderQuestion',
  'ReaderStung',
  'NotedLine',
  'NotedFacts',
  'NotedLater',
  'Journal',
  'Search',
  'CalledFine',
  'FactsTyped',
  'RereadTyped',
] as const;
const isPrivate = privateFields.map(canary);

describe('what a person types', () => {
  let house: House;
  const dump = () => dumpDatabase(house.test.url);
  const found = async (field: string) => placesOf(await dump(), canary(field));
  const leaks = async (needles: readonly string[]) => {
    const rows = await dump();
    return {
      database: needles.flatMap((needle) => placesOf(rows, needle)),
      logs: house.logged.filter((line) => needles.some((needle) => line.includes(needle))),
      machineFields: machineValues(house.sandbox).filter(({ text }) =>
        needles.some((needle) => text.includes(needle)),
      ),
      channels: channelCalls(house.sandbox).filter(({ text }) =>
        needles.some((needle) => text.includes(needle)),
      ),
    };
  };
  const nowhere = { database: [], logs: [], machineFields: [], channels: [] };

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  it('reaches nobody while it is a draft: typed, closed, restored, refused, handed in', async () => {
    const bo = house.person('bo');
    // From here on their Home tabs are drawn whenever something of theirs changes.
    for (const handle of ['bo', 'ada', 'eli']) await house.person(handle).openHome();
    const message = await house.person('ada').post('payments', `Hm ${canary('Shortcut')}`);
    await bo.messageShortcut('retro.start_from_message', message);
    expect((await bo.modal()).value('What is it about?')).toContain(canary('Shortcut'));
    await bo.fill('What is working', `${canary('Forgotten')} <!channel>`);
    await bo.closeModal();
    await bo.command('/retro', canary('Command'), { in: 'payments' });
    await bo.command('/retro', '', { in: 'payments' });
    expect((await bo.modal()).text()).toContain(canary('Forgotten'));
    await bo.press('Start with an empty form', { in: 'modal' });

    await bo.fill('What is it about?', canary('DraftTitle'));
    await bo.fill('What is working', `${canary('Good')} {"value":"${canary('Good')}"}`);
    await bo.fill('What is not going well?', canary('Bad'));
    await bo.fill('What can I do differently?', canary('Differently'));
    await bo.fill('How do you feel', canary('Feelings'));
    await bo.choose('When should it come back', 'I pick a time');
    await bo.pickDateTime('At what time?', '2040-03-01T08:00:00Z');
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    await bo.choose('When should it come back', 'Next working morning');
    expect(await leaks(isPrivate)).toEqual(nowhere);
  });

  it('reaches no log, job or error when the database fails in the middle of it', async () => {
    const bo = house.person('bo');
    // As unkind as a database can be: it quotes what it was given, like a failed constraint does.
    await onServer(
      house.test.url,
      `create function refuse() returns trigger language plpgsql as $$ begin
         raise exception 'refused %', new using detail = new::text; end $$`,
      'create trigger refuse before insert on retro for each row execute function refuse()',
    );
    await bo.fill('What is it about?', canary('Refused'));
    expect(await bo.submit()).toMatchObject({ action: 'errors' });
    expect(Object.values((await bo.modal()).errors).join()).toMatch(/Nothing you wrote was lost.*Reference/s);
    expect((await bo.modal()).value('What is not going well?')).toBe(canary('Bad'));
    expect(await leaks(isPrivate)).toEqual(nowhere);
    await onServer(house.test.url, 'drop trigger refuse on retro');
  });

  it('waits sealed once it is handed in; only the title is there to read, for it is the channel’s now', async () => {
    const bo = house.person('bo');
    await bo.fill('What is it about?', 'Title canaryTitleOpenx7q');
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    expect(placesOf(await dump(), 'canaryTitleOpenx7q')).toEqual(['retro.title']);
    expect(await leaks(isPrivate)).toEqual(nowhere);
  });

  it('reaches nobody through errors of Slack, other people, or a forced 500', async () => {
    const { sandbox } = house;
    const [bo, ada] = [house.person('bo'), house.person('ada')];
    sandbox.faults.add({ kind: 'error500', when: 'after', times: 2, method: 'views.open' });
    await bo.press('Re-read now', { in: 'dm' });
    sandbox.faults.clear();
    if (await bo.hasModal()) await bo.closeModal({ all: true });
    await bo.press('Re-read now', { in: 'dm' });
    await bo.fill('What is working', canary('RereadTyped'));
    expect(await leaks(isPrivate)).toEqual(nowhere);
    await bo.fill('What is working', canary('RereadGood'));
    await bo.fill('What is not going well?', `${canary('RereadBad')} Eli should have known.`);
    sandbox.faults.add({ kind: 'error', error: 'fatal_error', times: 1, method: 'views.update' });
    await bo.press('Check again', { in: 'modal' });
    sandbox.faults.clear();
    expect((await bo.modal()).title).toBe('That did not work');
    await bo.closeModal();
    await bo.press('Check again', { in: 'modal' });
    expect((await bo.modal()).text()).toContain('should have');
    await bo.fill(
      'What is not going well?',
      `${canary('RereadBad')} Eli should have known ${canary('CalledFine')}.`,
    );
    await bo.press('Check again', { in: 'modal' });
    await bo.press('This is fine', { in: 'modal' });
    expect((await bo.modal()).text()).toContain('Show what I called fine (1)');
    expect(await leaks(isPrivate)).toEqual(nowhere);
    await bo.fill('What is not going well?', `${canary('RereadBad')} Eli should have known.`);
    await bo.press('Check again', { in: 'modal' });
    await bo.closeModal({ all: true });
    const card = (await bo.dm()).at(-1);
    const value = JSON.stringify(card?.blocks).match(/"value":"([0-9a-f-]{36})"/)?.[1] as string;
    await forgedPress(house, 'ada', 'assessment.card.reread', value);
    expect(await ada.hasModal()).toBe(false);
    expect(await leaks(isPrivate)).toEqual(nowhere);
  });

  it('keeps a journal to its owner: written, read, turned and deleted', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', 'me journal', { in: 'payments' });
    await bo.press('Write', { in: 'modal' });
    await bo.fill('How do you feel?', canary('Journal'));
    await bo.choose('And in one word?', 'Drained');
    await bo.submit();
    expect((await bo.modal()).text()).toContain(canary('Journal'));
    await bo.closeModal();
    await bo.openHome();
    expect((await bo.home()).text()).toContain(canary('Journal'));
    expect(await leaks(isPrivate)).toEqual(nowhere);
    // The one word, too, is nowhere to be read: not in the database, not in a log.
    expect(placesOf(await dump(), 'drained')).toEqual([]);
    expect(house.logged.filter((line) => /drained/i.test(line))).toEqual([]);
    await bo.command('/retro', 'me journal', { in: 'payments' });
    await bo.press('Delete', { in: 'modal' });
    await bo.closeModal();
    expect(await leaks(isPrivate)).toEqual(nowhere);
  });

  it('keeps to themselves what somebody looks for', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', `search ${canary('Search')}`, { in: 'payments' });
    expect((await bo.modal()).value('What are you looking for?')).toBe(canary('Search'));
    await bo.submit();
    await bo.closeModal();
    expect(await leaks(isPrivate)).toEqual(nowhere);
  });

  it('leaves no trace of a message whose wording somebody checks', async () => {
    const ada = house.person('ada');
    const message = await house.person('bo').post('general', `Eli should have known ${canary('Checked')}`);
    await ada.messageShortcut('reread.check_wording', message);
    expect((await ada.modal()).text()).toContain(canary('Checked'));
    await ada.closeModal();
    expect(await leaks([canary('Checked')])).toEqual(nowhere);
  });

  it('reads the phrases of a workspace in their own table only; their log says who and when', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.press('Workspace settings', { in: 'modal' });
    await ada.press('Workspace phrases', { in: 'modal' });
    await ada.fill('A word or a few', canary('Phrase'));
    await ada.fill('Your hint', canary('Hint'));
    await ada.submit();
    expect(await found('Phrase')).toEqual(['phrase.words']);
    expect(await found('Hint')).toEqual(['phrase.hint']);
    await ada.press('Remove', { in: 'modal' });
    for (const field of ['Phrase', 'Hint']) expect(await found(field)).toEqual([]);
    const { logs, machineFields } = await leaks(['Phrase', 'Hint'].map(canary));
    expect({ logs, machineFields }).toEqual({ logs: [], machineFields: [] });
    await ada.closeModal({ all: true });
  });

  it('keeps early facts to the author until they are posted', async () => {
    const bo = house.person('bo');
    await bo.press('Facts must go out now', { in: 'dm' });
    await bo.fill('What happened?', canary('FactsTyped'));
    await bo.closeModal();
    expect(await leaks(isPrivate)).toEqual(nowhere);
    await bo.press('Facts must go out now', { in: 'dm' });
    expect((await bo.modal()).value('What happened?')).toBe(canary('FactsTyped'));
    await bo.fill('What happened?', canary('Facts'));
    await bo.fill('What does it affect?', canary('Impact'));
    await bo.fill('What is being done?', canary('Done'));
    expect(await bo.submit()).toMatchObject({ action: 'push' });
    expect(await leaks(isPrivate)).toEqual(nowhere);
    await bo.closeModal({ all: true });
  });

  it('reaches the one colleague who was asked, and their answer the author: both sealed', async () => {
    const [bo, ada] = [house.person('bo'), house.person('ada')];
    await bo.press('Ask someone to read it', { in: 'dm' });
    await bo.pickUser('Who?', 'ada');
    await bo.fill('A line to them', canary('ReaderNote'));
    await bo.submit();
    expect(await leaks(isPrivate)).toEqual(nowhere);
    await ada.press('Read it', { in: 'dm' });
    expect((await ada.modal()).text()).toContain(canary('ReaderNote'));
    expect((await ada.modal()).text()).not.toContain(canary('Feelings'));
    await ada.fill('Kind words', canary('ReaderKind'));
    await ada.fill('A question', `${canary('ReaderQuestion')} It was your own fault.`);
    await ada.fill('A phrase that stung', canary('ReaderStung'));
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    await ada.press('Check again', { in: 'modal' });
    await ada.submit();
    await ada.closeModal({ all: true });
    await bo.press('Read the answer', { in: 'dm' });
    expect((await bo.modal()).text()).toContain(canary('ReaderStung'));
    await bo.closeModal({ all: true });
    expect(await leaks(isPrivate)).toEqual(nowhere);
    expect(JSON.stringify([await ada.dm(), await bo.dm()])).not.toMatch(/canary(Reader|Reread|Good|Bad)/);
  });

  it('is readable in no file of the database server either: dead rows, indexes, write-ahead log', async () => {
    expect((await filesWith(house.test.url, isPrivate)) ?? []).toEqual([]);
  });

  it('is readable where the channel’s people read it once it is shared, and nowhere else', async () => {
    const bo = house.person('bo');
    await house.advance({ hours: 24 });
    await onServer(
      house.test.url,
      'create trigger refuse before insert on posting for each row execute function refuse()',
    );
    await bo.press('Re-read and share', { in: 'dm' });
    await bo.submit();
    await bo.submit();
    expect(Object.values(await leaks(isPrivate)).flat()).toEqual([]);
    await onServer(house.test.url, 'drop trigger refuse on posting');
    await bo.closeModal({ all: true });
    await bo.press('Re-read and share', { in: 'dm' });
    expect(await bo.submit()).toMatchObject({ action: 'push' });
    house.sandbox.faults.add({ kind: 'error500', when: 'before', times: 1, method: 'chat.postMessage' });
    expect(await bo.submit()).toMatchObject({ action: 'update' });
    await house.advance({ minutes: 1 });
    await bo.closeModal({ all: true });

    expect(await found('RereadGood')).toEqual(['posting.first_text']);
    expect(await found('RereadBad')).toEqual(['posting.second_text']);
    expect(await found('Differently')).toEqual(['posting.third_text']);
    for (const field of ['Good', 'Bad', 'Feelings', 'DraftTitle', 'Facts'])
      expect(await found(field)).toEqual([]);
    const { logs, machineFields } = await leaks(isPrivate);
    expect({ logs, machineFields }).toEqual({ logs: [], machineFields: [] });
  });

  it('is replaced by an edit, and gone everywhere after a withdrawal', async () => {
    const [bo, ada] = [house.person('bo'), house.person('ada')];
    const headline = (await ada.messages('payments')).at(-1) as { channel: string; ts: string };
    const posting = async () => (await ada.thread(headline))[1] as { channel: string; ts: string };
    const openSimilar = async () => ada.press('I had something similar', { in: await posting() });
    await openSimilar();
    await ada.fill('What happened in your case', canary('SimilarTyped'));
    await ada.closeModal();
    await bo.press('Edit (author only)', { in: await posting() });
    await bo.fill('What is not going well', canary('Edited'));
    expect(await leaks(['SimilarTyped', 'Edited'].map(canary))).toEqual(nowhere);
    expect((await filesWith(house.test.url, ['SimilarTyped', 'Edited'].map(canary))) ?? []).toEqual([]);
    await openSimilar();
    expect((await ada.modal()).value('What happened in your case')).toBe(canary('SimilarTyped'));
    await ada.closeModal();
    await bo.submit();
    expect(await found('RereadBad')).toEqual([]);
    expect(await found('Edited')).toEqual(['posting.second_text']);
    await bo.press('Withdraw (author only)', { in: await posting() });
    await bo.submit();
    for (const field of ['RereadGood', 'RereadBad', 'Differently', 'Edited'])
      expect(await found(field)).toEqual([]);
    expect(JSON.stringify(await ada.thread(headline))).not.toContain(canary('Edited'));
    // Search keeps its own form of the words, in small letters: it is gone with them.
    expect(await found('Edited'.toLowerCase())).toEqual([]);
    expect((await leaks([canary('Edited')])).logs).toEqual([]);
  });

  it('is gone when it is discarded, with every trace of who wrote it', async () => {
    const eli = house.person('eli');
    const { id } = await eli.me();
    await eli.press('Write mine', { in: 'payments' });
    await eli.fill('What is working', canary('Abandoned'));
    await eli.submit();
    expect(placesOf(await dump(), id)).toContain('assessment.author_id');
    await eli.press('Discard', { in: 'dm' });
    expect(await found('Abandoned')).toEqual([]);
    expect(placesOf(await dump(), id)).toEqual(['data_key.owner_id', 'member.user_id']);
  });

  it('stays readable where it is meant to be: kept replies and what was learned', async () => {
    const [bo, ada] = [house.person('bo'), house.person('ada')];
    const headline = (await ada.messages('payments')).at(-1) as { channel: string; ts: string };
    const reply = await ada.post('payments', canary('Reply'), { thread: headline });
    expect(await found('Reply')).toEqual(['reply.text']);
    await ada.edit(reply, canary('Replaced'));
    expect(await found('Reply')).toEqual([]);
    await ada.delete(reply);
    expect(await found('Replaced')).toEqual([]);
    await bo.press('Close the retro', { in: 'payments' });
    await bo.fill('What did we learn?', canary('Learned'));
    await bo.submit();
    expect(await found('Learned')).toEqual(['retro.learned']);
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.choose('A retro stays open for', '7 days');
    await ada.submit();
    const said = ['Reply', 'Replaced', 'Learned'].map(canary);
    const { logs, machineFields } = await leaks(said);
    expect({ logs, machineFields }).toEqual({ logs: [], machineFields: [] });
  });

  it('is sealed when it is noted after an incident, beside what the channel reads of that', async () => {
    const [ada, bo] = [house.person('ada'), house.person('bo')];
    await ada.command('/retro', `incident ${canary('IncidentTitle')}`, { in: 'payments' });
    await ada.pickUser('Who was involved?', 'bo');
    await ada.fill('What is known so far?', canary('Known'));
    await ada.submit();
    expect(await found('IncidentTitle')).toEqual(['incident.title']);
    expect(await found('Known')).toEqual(['incident.known_so_far']);
    await house.advance({ minutes: 20 });
    await bo.press('Write now', { in: 'dm' });
    await bo.fill('How are you?', canary('NotedLine'));
    await bo.fill('The facts', canary('NotedFacts'));
    await bo.submit();
    await bo.press('Write now', { in: 'dm' });
    expect((await bo.modal()).text()).toContain(canary('NotedLine'));
    await bo.fill('The facts', `${canary('NotedFacts')} ${canary('NotedLater')}`);
    await bo.closeModal();
    await bo.press('Stop these', { in: 'dm' });
    await bo.press('Read what I noted', { in: 'dm' });
    expect((await bo.modal()).text()).toContain(canary('NotedFacts'));
    await bo.closeModal();
    expect(JSON.stringify(await bo.dm())).not.toMatch(/canaryNoted/);
    expect(await leaks(['NotedLine', 'NotedFacts', 'NotedLater'].map(canary))).toEqual(nowhere);
    const { logs, machineFields } = await leaks(['IncidentTitle', 'Known'].map(canary));
    expect({ logs, machineFields }).toEqual({ logs: [], machineFields: [] });
  });

  it('seals the addresses an incident tool names, and the tool’s secret', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'webhooks', { in: 'payments' });
    await ada.press('Add a tool', { in: 'modal' });
    await ada.choose('Which tool?', 'Alertmanager');
    await ada.pickChannel('Which channel gets its incidents?', 'payments');
    await ada.submit();
    const text = (await ada.modal()).text();
    await ada.closeModal({ all: true });
    const [[secret = ''], [path = '']] = [/evk_[\w-]+/.exec(text) ?? [], /\/incidents\/\S+/.exec(text) ?? []];
    const group = {
      status: 'firing',
      groupKey: canary('GroupKey'),
      commonAnnotations: { evenkeel_people: `${canary('Address')}@elsewhere.example` },
      commonLabels: { alertname: canary('AlertName') },
      alerts: [{ startsAt: house.clock.now().toISOString() }],
    };
    const url = `http://127.0.0.1:${house.port}${path}`;
    const post = (body: string) =>
      fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${secret}` } });
    expect((await post(JSON.stringify(group))).status).toBe(200);
    expect((await post(JSON.stringify({ ...group, alerts: canary('Wrong') }))).status).toBe(422);
    await house.settle();
    expect((await ada.dm()).at(-1)?.visibleText).toContain(canary('Address').toLowerCase());
    const words = ['Address', 'GroupKey', 'Wrong'].flatMap((field) => [
      canary(field),
      canary(field).toLowerCase(),
    ]);
    expect(await leaks([...words, secret])).toEqual(nowhere);
    expect(await found('AlertName')).toEqual(['incident.title']);
  });

  it('would be found if it were anywhere: in a column, in bytes, in a job, in a log, in a button (negative control)', async () => {
    const workspace = house.sandbox.workspaces[0]?.id as string;
    await house.test.database.withTenant(workspace, async (tx) => {
      await tx.$executeRawUnsafe(`update member set display_name = '${canary('Lost')}'`);
      await tx.$executeRawUnsafe(
        `update data_key set wrapped_key = convert_to('..${canary('Lost')}', 'UTF8')`,
      );
      await tx.$executeRawUnsafe(
        `select evenkeel_enqueue('none', '{"text":"${canary('Lost')}"}', now() + interval '1 day', null, 1)`,
      );
    });
    expect((await found('Lost')).sort()).toEqual([
      'data_key.wrapped_key',
      'graphile_worker._private_jobs.payload',
      'member.display_name',
    ]);
    const files = await filesWith(house.test.url, [canary('Lost')]);
    expect(files === null || files.length > 0).toBe(true);
    house.logged.push(`{"msg":"${canary('Lost')}"}`);
    house.sandbox.requests.addApi({
      ...(house.sandbox.requests.api.at(-1) as (typeof house.sandbox.requests.api)[number]),
      args: { blocks: JSON.stringify([{ elements: [{ value: canary('Lost') }] }]) },
    });
    const { logs, machineFields } = await leaks([canary('Lost')]);
    expect([logs.length, machineFields.length]).toEqual([1, 1]);
  });
});

/** A properly signed press of a button by somebody to whom Slack never showed it. */
async function forgedPress(house: House, handle: string, actionId: string, value: string): Promise<void> {
  const person = await house.person(handle).me();
  const payload = {
    type: 'block_actions',
    user: { id: person.id, team_id: person.team },
    team: { id: person.team },
    trigger_id: 'none',
    container: { type: 'message' },
    channel: { id: 'D0NONE' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: '1' }],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  await house.sandbox.app.send({ body });
  await house.settle();
}
