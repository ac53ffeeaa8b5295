import { type House, startHouse } from '../support/house';

interface Event {
  [key: string]: unknown;
}

/** The retro's thread as Slack tells it: in any order, twice, and mixed with what is not ours. */
describe('the thread of a retro', () => {
  let house: House;
  let channel: string;
  let threadTs: string;
  let ada: string;
  let nextId = 0;
  const workspaceId = 'T0SANDBOX1';

  beforeAll(async () => {
    house = await startHouse();
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    await bo.fill('What is it about?', 'Slow search');
    await bo.fill('What is working', 'The rollback.');
    await bo.submit();
    const headline = (await bo.messages('payments')).at(-1);
    channel = headline?.channel as string;
    threadTs = headline?.ts as string;
    ada = (await house.person('ada').me()).id;
  });
  afterAll(() => house.stop());

  const tell = async (event: Event, eventId = `Ev${nextId++}`) => {
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: workspaceId,
      event_id: eventId,
      event_time: nextId++,
      event: { type: 'message', channel, channel_type: 'channel', ...event },
    });
    const answer = await house.sandbox.app.send({ body, contentType: 'application/json' });
    expect(answer.status).toBe(200);
  };
  const kept = () =>
    house.rows<{ ts: string; author_id: string; text: string | null; edited: boolean; deleted: boolean }>(
      workspaceId,
      `select ts, author_id, text, edited_at is not null as edited, deleted_at is not null as deleted from reply order by ts`,
    );
  const forgetAll = () => house.rows(workspaceId, 'delete from reply returning 1');
  beforeEach(forgetAll);

  // Slack gives the time of an edit in whole seconds; the reply was written within the same one.
  const ts = '2214550900.400100';
  const message = (text: string, more: Event = {}) => ({ user: ada, ts, thread_ts: threadTs, text, ...more });
  const edited = () => ({ edited: { user: ada, ts: '2214550900.000000' } });
  /** A function, because the thread is not there before the first test. */
  const story = (): Record<string, Event> => ({
    posted: { ...message('first'), event_ts: ts },
    'edited once': {
      subtype: 'message_changed',
      message: message('second', edited()),
      event_ts: '2214550900.600100',
    },
    'edited twice': {
      subtype: 'message_changed',
      message: message('third', edited()),
      event_ts: '2214550900.900100',
    },
    deleted: {
      subtype: 'message_deleted',
      previous_message: message('third', edited()),
      deleted_ts: ts,
      event_ts: '2214550905.000100',
    },
  });
  const ordersOf = (names: string[]): string[][] =>
    names.length < 2
      ? [names]
      : names.flatMap((name) =>
          ordersOf(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
        );

  it.each(
    ordersOf(['posted', 'edited once', 'edited twice']).map((order) => [order.join(', '), order] as const),
  )('keeps the last words when Slack tells: %s', async (_title, order) => {
    for (const name of order) await tell(story()[name] as Event);
    expect(await kept()).toEqual([{ ts, author_id: ada, text: 'third', edited: true, deleted: false }]);
  });

  it.each(
    ordersOf(['posted', 'edited once', 'edited twice', 'deleted']).map(
      (order) => [order.join(', '), order] as const,
    ),
  )('keeps who and when, and no word of a deleted reply, when Slack tells: %s', async (_title, order) => {
    for (const name of order) await tell(story()[name] as Event);
    expect(await kept()).toEqual([
      expect.objectContaining({ ts, author_id: ada, text: null, deleted: true }),
    ]);
  });

  it('does not take an unfolded link for an edit', async () => {
    await tell(story().posted as Event);
    await tell({
      subtype: 'message_changed',
      message: message('first', { attachments: [{}] }),
      event_ts: '2214550903.000100',
    });
    expect(await kept()).toEqual([expect.objectContaining({ text: 'first', edited: false })]);
    await tell(story()['edited once'] as Event);
    expect(await kept()).toEqual([expect.objectContaining({ text: 'second', edited: true })]);
  });

  it('handles an event once, however often Slack sends it', async () => {
    await tell(story().posted as Event, 'EvAgain');
    await forgetAll();
    await tell(story().posted as Event, 'EvAgain');
    expect(await kept()).toEqual([]);
  });

  it('takes the words back when Slack does not say what was deleted', async () => {
    await tell(story().posted as Event);
    await tell({ subtype: 'message_deleted', deleted_ts: ts, event_ts: '2214550905.000100' });
    expect(await kept()).toEqual([expect.objectContaining({ text: null, deleted: true })]);
  });

  it.each<[string, () => Event]>([
    ['an app', () => ({ ...message('beep'), bot_id: 'B1' })],
    ['Slack itself', () => ({ ...message('joined'), subtype: 'channel_join' })],
    ['another thread', () => ({ ...message('elsewhere'), thread_ts: '2214550000.000001' })],
    ['the channel, outside of threads', () => ({ user: ada, ts, text: 'hello' })],
    ['the headline itself', () => ({ ...message('me'), ts: threadTs })],
    ['another channel with the same timestamp', () => ({ ...message('no'), channel: 'C0OTHER001' })],
    ['a person without a name', () => ({ ts, thread_ts: threadTs, text: 'who?' })],
  ])('keeps nothing from %s', async (_what, event) => {
    await tell(event());
    expect(await kept()).toEqual([]);
  });

  it('keeps nothing new once the channel has turned it off; deleted words still go', async () => {
    const person = house.person('ada');
    await tell(story().posted as Event);
    await person.command('/retro', 'settings', { in: 'payments' });
    await person.uncheck('Keep replies of retro threads');
    await person.submit();
    await tell({ ...message('unkept'), ts: '2214550911.000100' });
    await tell({
      subtype: 'message_deleted',
      previous_message: { ...message('unknown'), ts: '2214550912.000100' },
      deleted_ts: '2214550912.000100',
      event_ts: '2214550913.000100',
    });
    expect(await kept()).toEqual([expect.objectContaining({ ts, text: 'first' })]);
    await tell(story().deleted as Event);
    expect(await kept()).toEqual([expect.objectContaining({ ts, text: null, deleted: true })]);
  });
});
