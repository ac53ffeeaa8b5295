import { randomUUID } from 'node:crypto';
import { defaultWorkspace, secondWorkspace } from '../../sandbox/state/workspace-seed';
import { dumpDatabase, placesOf } from '../privacy/dump';
import { forgerAs } from '../support/forge';
import { type House, startHouse } from '../support/house';

const words = 'Dana forgot to scale the *queue workers*, <!channel>.';
interface Stored {
  id: string;
  assessment_id: string;
  state: string;
  ended_because: string | null;
}

const ask = 'Ask someone to read it';
const closed = 'This is no longer open. Thank you for being there.';

/** Two people and a draft: asked to read, not to approve. */
describe('a trusted reader', () => {
  let house: House;
  beforeEach(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
  });
  afterEach(() => house.stop());

  const workspaceId = 'T0SANDBOX1';
  const rows = <Row>(sql: string) => house.rows<Row>(workspaceId, sql);
  const request = async () =>
    (await rows<Stored>('select id, assessment_id, state::text, ended_because::text from reader_request'))[0];
  const lastIn = async (handle: string) => (await house.person(handle).dm()).at(-1);
  const card = async () =>
    (await house.person('bo').dm()).find(({ visibleText }) =>
      /^(Saved|You shared|The retro|This one)/.test(visibleText),
    );
  const texts = async (handle: string) => (await house.person(handle).dm()).map((each) => each.visibleText);

  /** Bo has written, and the card is there. */
  async function written({ nameless = false } = {}) {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Slow search');
    await bo.fill('What is not going well?', words);
    await bo.fill('How do you feel', 'Rather ashamed.');
    if (nameless) await bo.check('Share without my name');
    await bo.submit();
    return bo;
  }
  async function asked(options: { nameless?: boolean; note?: string } = {}) {
    const bo = await written(options);
    await bo.press(ask, { in: 'dm' });
    await bo.pickUser('Who?', 'ada');
    if (options.note) await bo.fill('A line to them', options.note);
    expect(await bo.submit()).toMatchObject({ action: 'closed' });
    return { bo, ada: house.person('ada') };
  }

  it('reads word for word, answers, and only the author sees the answer', async () => {
    const { bo, ada } = await asked({ note: 'Is this fair to *Dana*?' });
    expect((await card())?.visibleText).toContain('Only you and Ada can see it');
    expect((await card())?.visibleText).toContain('You asked *Ada* to read it');
    expect((await card())?.buttons()).toEqual([
      'Withdraw',
      'Re-read now',
      'Facts must go out now',
      'Change the time',
      'Discard',
    ]);
    const message = await lastIn('ada');
    expect(message?.visibleText).toContain(
      '*Bo* asks you to read a draft. You are asked to read, not to approve.',
    );
    expect(message?.buttons()).toEqual(['Read it', 'Not now']);

    await ada.press('Read it', { in: 'dm' });
    const draft = await ada.modal();
    expect(draft.text()).toContain(words);
    expect(draft.text()).toContain('Slow search');
    expect(draft.text()).toContain('Is this fair to *Dana*?');
    expect(draft.text()).not.toContain('ashamed');
    expect(await ada.submit()).toMatchObject({ action: 'errors' });
    expect((await ada.modal()).errors['Kind words']).toContain('any one of the three is enough');
    await ada.fill('A question', 'What did the dashboard show at noon?');
    await ada.fill('A phrase that stung', '“Dana forgot” reads hard.');
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    expect((await ada.modal()).title).toBe('Sent');
    await ada.closeModal({ all: true });

    expect((await lastIn('ada'))?.visibleText).toContain('Your answer is with the person who asked');
    expect((await lastIn('ada'))?.buttons()).toEqual([]);
    expect((await lastIn('bo'))?.visibleText).toContain('*Ada* has read your draft and answered');
    for (const handle of ['ada', 'bo']) expect((await texts(handle)).join()).not.toContain('dashboard');
    await bo.press('Read the answer', { in: 'dm' });
    expect((await bo.modal()).text()).toContain('What did the dashboard show at noon?');
    expect((await bo.modal()).text()).toContain('“Dana forgot” reads hard.');
    expect((await bo.modal()).text()).not.toContain('Kind words');
    await bo.closeModal();
    expect((await card())?.buttons()).toContain(ask);
    expect((await card())?.visibleText).toContain('Only you can see it');

    const stored = await dumpDatabase(house.test.url);
    for (const text of ['dashboard', 'Is this fair', 'forgot to scale'])
      expect(placesOf(stored, text)).toEqual([]);
    expect(house.logged.join()).not.toMatch(/dashboard|Is this fair/);
    expect(house.sandbox.requests.failures()).toEqual([]);
  });

  it('is asked in their own language, even if Evenkeel has never met them', async () => {
    house.sandbox.admin.setLocale('ada', 'de-DE');
    await asked();
    expect((await lastIn('ada'))?.visibleText).toContain('*Bo* bittet dich, einen Entwurf zu lesen.');
    expect((await card())?.visibleText).toContain('You asked *Ada* to read it');
  });

  it('is shown flagged words once before an answer goes, and it goes once however often it is sent', async () => {
    const { ada } = await asked();
    await ada.press('Read it', { in: 'dm' });
    await ada.fill('A question', 'Bo should have known, no?');
    expect(await ada.submit()).toMatchObject({ action: 'update' });
    const flagged = await ada.modal();
    expect(flagged.text()).toContain('They may hear blame in the words below');
    expect(flagged.value('A question')).toBe('Bo should have known, no?');
    expect((await request())?.state).toBe('asked');
    await ada.fill('A question', 'Bo should have known about noon.');
    await ada.press('Check again', { in: 'modal' });
    expect((await ada.modal()).value('A question')).toBe('Bo should have known about noon.');
    await ada.submitTwice();
    await house.settle();
    expect((await request())?.state).toBe('answered');
    const told = (await texts('bo')).filter((text) => text.includes('and answered. Only'));
    expect(told).toHaveLength(1);
  });

  it('finds again what was typed when the form was closed by accident, and nobody else does', async () => {
    const { ada } = await asked();
    await ada.press('Read it', { in: 'dm' });
    await ada.fill('A question', 'What did the dashboard show at noon?');
    await ada.closeModal();
    expect(await rows('select 1 from unfinished_form')).toHaveLength(1);
    expect(placesOf(await dumpDatabase(house.test.url), 'dashboard')).toEqual([]);

    await ada.press('Read it', { in: 'dm' });
    expect((await ada.modal()).value('A question')).toBe('What did the dashboard show at noon?');
    expect((await ada.modal()).text()).toContain('We kept what you wrote');
    await ada.submit();
    await ada.closeModal({ all: true });
    expect(await rows('select 1 from unfinished_form')).toEqual([]);
    expect((await lastIn('bo'))?.visibleText).toContain('answered');
  });

  it('says not now, and the author is told kindly and asks someone else', async () => {
    const { bo, ada } = await asked();
    await ada.press('Not now', { in: 'dm' });
    expect((await lastIn('ada'))?.visibleText).toContain('that is all right');
    expect((await lastIn('ada'))?.buttons()).toEqual([]);
    expect((await lastIn('bo'))?.visibleText).toContain('is not able to read it right now');
    expect((await card())?.visibleText).toContain('*Ada* is not able to read it right now');
    await bo.press(ask, { in: 'dm' });
    await bo.pickUser('Who?', 'eli');
    await bo.submit();
    expect((await lastIn('eli'))?.buttons()).toEqual(['Read it', 'Not now']);
    expect((await card())?.visibleText).toContain('You asked *Eli* to read it');
  });

  it('has to be a colleague who is here, and only one at a time, asked once', async () => {
    const bo = await written();
    await bo.press(ask, { in: 'dm' });
    expect((await bo.modal()).text()).toContain('The answer comes only to you');
    const refused = async (handle: string) => {
      await bo.pickUser('Who?', handle);
      expect(await bo.submit()).toMatchObject({ action: 'errors' });
      return (await bo.modal()).errors['Who?'];
    };
    expect(await refused('bo')).toContain('This is you');
    expect(await refused('hana')).toContain('deactivated');
    expect(await refused(house.sandbox.workspaces[0]?.botUserId as string)).toContain('not a person');
    await bo.pickUser('Who?', 'ada');
    await bo.submitTwice();
    expect(await rows('select 1 from reader_request')).toHaveLength(1);
    expect(await house.person('ada').dm()).toHaveLength(1);
    const assessmentId = (await request())?.assessment_id as string;
    const forger = await forgerAs(house, 'bo');
    expect(
      await forger.submit(
        'reader.ask',
        { assessmentId, requestId: randomUUID() },
        {
          'reader.who': {
            user: { type: 'users_select', selected_user: (await house.person('eli').me()).id },
          },
        },
      ),
    ).toContain('Somebody is reading it for you already');
  });

  it('sees nothing any more once the author has withdrawn, even in a form that is still open', async () => {
    const { bo, ada } = await asked();
    await ada.press('Read it', { in: 'dm' });
    await ada.fill('Kind words', 'Thank you for writing this.');
    await bo.press('Withdraw', { in: 'dm' });
    expect((await card())?.buttons()).toContain(ask);
    expect((await card())?.visibleText).not.toContain('Ada');
    expect(await lastIn('ada')).toMatchObject({ visibleText: closed });
    expect((await lastIn('ada'))?.buttons()).toEqual([]);
    expect(await ada.submit()).toMatchObject({ action: 'errors' });
    expect((await ada.modal()).errors['Kind words']).toContain('not here any more');
    expect((await ada.modal()).value('Kind words')).toBe('Thank you for writing this.');
    await ada.closeModal();
    const forger = await forgerAs(house, 'ada');
    const seen = await forger.press('reader.request.read', (await request())?.id as string);
    expect(seen).toContain('not here any more');
    expect(seen).not.toContain('Dana');
  });

  it('is closed by itself after seven days', async () => {
    const ada = house.person('ada');
    await ada.command('/retro', 'settings', { in: 'payments' });
    await ada.choose('A retro stays open for', '14 days');
    await ada.submit();
    await asked();
    await house.advance({ days: 6, hours: 23, minutes: 59 });
    await ada.press('Read it', { in: 'dm' });
    expect((await ada.modal()).text()).toContain(words);
    await ada.closeModal();
    await house.advance({ minutes: 2 });
    expect(await lastIn('ada')).toMatchObject({ visibleText: closed });
    expect((await card())?.visibleText).toContain('closed by itself after a week');
    expect((await card())?.buttons()).toContain(ask);
    expect(await request()).toMatchObject({ state: 'ended', ended_because: 'expired' });
  });

  it('is closed after seven days even when the job that says so was lost', async () => {
    const chen = house.person('chen');
    await chen.command('/retro', 'settings', { in: 'payments' });
    await chen.choose('A retro stays open for', '14 days');
    await chen.submit();
    await asked();
    await house.test.database.pool.query(
      `delete from graphile_worker._private_jobs where id in (
         select id from graphile_worker.jobs where task_identifier = 'expire_reader_request')`,
    );
    await house.advance({ days: 7, minutes: 1 });
    const { id, assessment_id: assessmentId } = (await request()) as Stored;
    const ada = await forgerAs(house, 'ada');
    expect(await ada.press('reader.request.read', id)).toContain('not here any more');
    expect((await request())?.state).toBe('asked');
    const eli = { user: { type: 'users_select', selected_user: (await house.person('eli').me()).id } };
    const bo = await forgerAs(house, 'bo');
    await bo.submit('reader.ask', { assessmentId, requestId: randomUUID() }, { 'reader.who': eli });
    expect(
      await rows('select state::text, ended_because::text from reader_request order by asked_at'),
    ).toEqual([
      { state: 'ended', ended_because: 'expired' },
      { state: 'asked', ended_because: null },
    ]);
    expect(await texts('ada')).toContain(closed);
  });

  it('is not kept waiting when the retro closes, or the draft is discarded', async () => {
    const bo = await written();
    await house.advance({ days: 3 });
    await bo.press(ask, { in: 'dm' });
    await bo.pickUser('Who?', 'ada');
    await bo.submit();
    const ada = house.person('ada');
    await house.advance({ days: 6 });
    expect(await request()).toMatchObject({ state: 'ended', ended_because: 'finished' });
    expect(await lastIn('ada')).toMatchObject({ visibleText: closed });
    expect((await card())?.buttons()).toEqual(['Read it', 'Discard']);

    const chen = house.person('chen');
    await chen.command('/retro', '', { in: 'platform' });
    await chen.fill('What is it about?', 'Slow deploys');
    await chen.fill('What is working', 'The rollback.');
    await chen.submit();
    await chen.press(ask, { in: 'dm' });
    await chen.pickUser('Who?', 'ada');
    await chen.submit();
    expect((await lastIn('ada'))?.buttons()).toEqual(['Read it', 'Not now']);
    await chen.press('Discard', { in: 'dm' });
    expect(await lastIn('ada')).toMatchObject({ visibleText: closed });
    await bo.press('Discard', { in: 'dm' });
    expect(await rows('select 1 from reader_request')).toEqual([]);
    expect(await rows("select 1 from outbox_message where kind like 'reader.%'")).toEqual([]);
    expect(await ada.hasModal()).toBe(false);
  });

  it('leaves the answer to its author after sharing with a name', async () => {
    const { bo, ada } = await asked();
    await ada.press('Read it', { in: 'dm' });
    await ada.fill('Kind words', 'Clear and calm.');
    await ada.submit();
    await house.advance({ hours: 24 });
    await bo.press(ask, { in: 'dm' });
    await bo.pickUser('Who?', 'eli');
    await bo.submit();
    await bo.press('Re-read and share', { in: 'dm' });
    if ((await bo.submit()).action === 'push') await bo.submit();
    await bo.closeModal({ all: true });
    expect(await lastIn('eli')).toMatchObject({ visibleText: closed });
    await bo.press('Read the answer', { in: 'dm' });
    expect((await bo.modal()).text()).toContain('Clear and calm.');
  });

  it('is forgotten with everything else when it is shared without a name', async () => {
    const { bo, ada } = await asked({ nameless: true });
    await ada.press('Read it', { in: 'dm' });
    await ada.fill('Kind words', 'Clear and calm.');
    await ada.submit();
    await ada.closeModal({ all: true });
    await bo.press(ask, { in: 'dm' });
    await bo.pickUser('Who?', 'eli');
    await bo.submit();
    // Slack takes no change of this one any more; its row must go all the same.
    house.sandbox.faults.add({
      method: 'chat.update',
      kind: 'error',
      error: 'message_not_found',
      match: ({ channel }) => channel === eliChannel,
    });
    const eliChannel = (await lastIn('eli'))?.channel;
    const people = await Promise.all(['ada', 'bo', 'eli'].map((handle) => house.person(handle).me()));
    const naming = () =>
      rows<{ kind: string }>(
        `select kind from outbox_message where kind like 'reader.%' or recipient_id in (${people.map(({ id }) => `'${id}'`).join()})`,
      );
    expect((await naming()).map(({ kind }) => kind).sort()).toEqual([
      'assessment.card',
      'assessment.nudge',
      'reader.reply',
      'reader.request',
      'reader.request',
    ]);
    await house.advance({ hours: 24 });
    await bo.press('Re-read and share', { in: 'dm' });
    if ((await bo.submit()).action === 'push') await bo.submit();
    await bo.closeModal({ all: true });
    const headline = (await ada.messages('payments')).at(-1);
    const [, posting] = await ada.thread(headline as NonNullable<typeof headline>);
    expect(posting?.visibleText).toContain('*A teammate* looks back');
    expect(await naming()).toEqual([]);
    expect(await rows('select 1 from reader_request')).toEqual([]);
    expect((await texts('ada')).join()).not.toContain('Bo');
    expect((await texts('bo')).join()).not.toContain('Ada');
    expect((await bo.dm()).flatMap((each) => each.buttons())).toEqual([]);
    const left = await dumpDatabase(house.test.url);
    const placesNaming = (handle: string) =>
      placesOf(left, people.find((person) => person.handle === handle)?.id as string);
    expect(placesNaming('eli')).toEqual(['member.user_id']);
    // A key says that somebody once typed something, not what about or to whom.
    expect(placesNaming('ada')).toEqual(['data_key.owner_id', 'member.user_id']);
    expect(placesNaming('bo')).toEqual([
      'data_key.owner_id',
      'journal_entry.owner_id',
      'member.user_id',
      'retro.facilitator_id',
    ]);
  });

  it('who cannot be reached is said on the card, kindly', async () => {
    const disarm = house.sandbox.faults.add({
      method: 'conversations.open',
      kind: 'error',
      error: 'user_disabled',
      match: ({ users }) => users === adaId,
    });
    const adaId = (await house.person('ada').me()).id;
    const { bo } = await asked();
    expect((await card())?.visibleText).toContain('*Ada* cannot be reached in Slack at the moment');
    expect(await house.person('ada').dm()).toEqual([]);
    disarm();
    await house.advance({ minutes: 1 });
    await bo.press(ask, { in: 'dm' });
    await bo.pickUser('Who?', 'eli');
    await bo.submit();
    expect((await card())?.visibleText).toContain('You asked *Eli*');
    house.sandbox.admin.deactivate('eli');
    await house.settle();
    expect((await card())?.visibleText).toContain('*Eli* cannot be reached');
    expect((await card())?.buttons()).toContain(ask);
  });

  it('cannot be played by anybody who only knows the ids', async () => {
    await asked();
    const { id: requestId, assessment_id: assessmentId } = (await request()) as Stored;
    const answer = { text: { type: 'plain_text_input', value: 'Approved.' } };
    const snapshot = () => rows('select id, state::text, reader_id, answer, answered_at from reader_request');
    const before = await snapshot();

    const tries = async (handle: string, ids: { requestId: string; assessmentId: string }) => {
      const forger = await forgerAs(house, handle);
      const colleague = await house.person(handle === 'ines' ? 'jonas' : 'dalia').me();
      const who = { user: { type: 'users_select', selected_user: colleague.id } };
      return [
        await forger.press('reader.request.read', ids.requestId),
        await forger.press('reader.request.decline', ids.requestId),
        await forger.submit(
          'reader.answer',
          { requestId: ids.requestId, asked: true },
          { 'reader.question': answer },
        ),
        await forger.pressInForm('reader.answer.check', { requestId: ids.requestId }),
        await forger.press('reader.reply.read', ids.requestId),
        await forger.press('reader.card.ask', ids.assessmentId),
        await forger.press('reader.card.withdraw', ids.assessmentId),
        await forger.submit('reader.ask', ids, { 'reader.who': who }),
      ];
    };
    const nobodys = () => ({ requestId: randomUUID(), assessmentId: randomUUID() });
    const ids = { requestId, assessmentId };
    for (const handle of ['eli', 'ines']) {
      const real = await tries(handle, ids);
      expect(real).toEqual(await tries(handle, nobodys()));
      for (const seen of real) expect(seen).toContain('not here any more');
    }
    expect(await snapshot()).toEqual(before);

    // The negative control: the same forgery in the reader's own name opens the draft.
    const ada = await forgerAs(house, 'ada');
    expect(await ada.press('reader.request.read', 'not-even-an-id')).toContain('not here any more');
    expect(await ada.press('reader.request.read', requestId)).toContain(words);
    await ada.submit('reader.answer', { requestId, asked: true }, { 'reader.question': answer });
    expect(await request()).toMatchObject({ state: 'answered' });
    expect(await ada.press('reader.reply.read', requestId)).not.toContain('Approved.');
    const bo = await forgerAs(house, 'bo');
    expect(await bo.press('reader.request.read', requestId)).toContain('not here any more');
    expect(await bo.press('reader.reply.read', requestId)).toContain('Approved.');
  });
});
