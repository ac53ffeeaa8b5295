import { defaultWorkspace, secondWorkspace } from '../../sandbox';
import { type House, type PersonClient, startHouse } from '../support/house';
import { dumpDatabase } from './dump';
import { attackerOf } from './forge';
import { promisedSights, thingsIn } from './sights/promised';

/** Who gets to see what of an incident and of what people do about it. */
describe('an incident, its check-ins, and everybody else', () => {
  let house: House;
  /** What each person sees at the end, wherever Evenkeel shows them anything. */
  const seen: Record<string, string> = {};
  let beforeAnswers: Record<string, string>;
  let afterAnswers: Record<string, string>;

  const notes: Record<string, string> = {};
  const things = {
    title: /secret-title/,
    'what was known': /secret-known/,
    'being asked': /How are you after|What you noted about/,
    'own words': /secret-(line|facts)/,
  };
  const cast: Record<string, string> = {
    'who wrote': 'bo',
    'who stopped it': 'eli',
    'who said nothing': 'chen',
    'an admin who opened it': 'ada',
    'a member of the channel': 'dalia',
    'a guest in the channel': 'gus',
    'a member outside of it': 'fern',
    'of another workspace': 'kavya',
  };
  const people = ['bo', 'eli', 'chen', 'ada', 'dalia', 'gus', 'fern'] as const;

  /** Every message, thread, direct message, Home, file and form of the slash command. */
  async function everything(person: PersonClient, channels: readonly string[]): Promise<string> {
    const found: unknown[] = [await person.dm(), await person.ephemerals(), await person.files()];
    for (const channel of channels) {
      const messages = await person.messages(channel);
      found.push(messages);
      for (const message of messages) found.push(await person.thread(message));
    }
    await person.openHome();
    found.push((await person.home()).text());
    return JSON.stringify(found);
  }

  async function snapshot(handles: readonly string[]) {
    const views: Record<string, string> = {};
    for (const handle of handles) {
      const channels = handle === 'fern' ? ['platform'] : ['payments'];
      views[handle] = await everything(house.person(handle), channels);
    }
    return views;
  }

  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    const [ada, bo, eli] = [house.person('ada'), house.person('bo'), house.person('eli')];
    await ada.command('/retro', 'incident secret-title', { in: 'payments' });
    for (const handle of ['bo', 'eli', 'chen']) await ada.pickUser('Who was involved?', handle);
    await ada.fill('What is known so far?', 'secret-known');
    await ada.submit();
    // Shanghai’s day is nearly over, New York’s has not begun.
    await house.advance({ minutes: 20 });
    await house.advance({ hours: 5, minutes: 10 });
    const others = ['ada', 'dalia', 'gus', 'fern', 'chen'];
    beforeAnswers = await snapshot(others);
    // One writes for himself, one does not want to be asked, one says nothing at all.
    await bo.press('Write now', { in: 'dm' });
    await bo.fill('How are you?', 'secret-line');
    await bo.fill('The facts', 'secret-facts');
    await bo.submit();
    await eli.press('Stop these', { in: 'dm' });
    afterAnswers = await snapshot(others);
    await house.person('ada').command('/retro', 'export', { in: 'payments' });
    if (await ada.hasModal()) await ada.closeModal({ all: true });
    Object.assign(seen, await snapshot(people));
    seen.kavya = await everything(house.person('kavya'), ['payments']);
    const { id } = await bo.me();
    const [note] = await house.rows<{ id: string }>(
      'T0SANDBOX1',
      `select id from check_in where user_id = '${id}'`,
    );
    for (const handle of Object.values(cast)) {
      const { answer, calls } = await (await attackerOf(house, handle)).action('checkin.note', {
        value: note?.id,
      });
      notes[handle] = [answer, ...calls].join();
    }
  }, 120_000);
  afterAll(() => house.stop());

  it.each(promisedSights('After an incident'))('$who', ({ who, cells }) => {
    const handle = cast[who] as string;
    expect({
      'everything in Slack': thingsIn(seen[handle] as string, things),
      'the note of who wrote': thingsIn(notes[handle] as string, things),
    }).toEqual(cells);
  });

  it('looks the same to everybody else, whatever the people involved do', () => {
    expect(afterAnswers).toEqual(beforeAnswers);
  });

  it('keeps no more of somebody who has stopped it or has written than a keyed hash', async () => {
    const bo = house.person('bo');
    await house.clock.set('2040-03-06T08:30:00Z');
    await house.settle();
    await bo.press('Write now', { in: 'dm' });
    await bo.submit();
    const names = async (handle: string) => {
      const { id } = await house.person(handle).me();
      const rows = (await dumpDatabase(house.test.url)).filter(({ text }) => text.includes(id));
      return [...new Set(rows.map(({ table }) => table))].filter((table) => /check_in|outbox/.test(table));
    };
    expect(await names('eli')).toEqual([]);
    // What Bo handed in has messages of its own; nothing says that he was asked.
    expect(await names('bo')).toEqual(['outbox_message']);
    const kinds = await house.rows<{ kind: string }>(
      'T0SANDBOX1',
      `select kind from outbox_message where recipient_id = '${(await bo.me()).id}'`,
    );
    expect(kinds.filter(({ kind }) => kind.startsWith('checkin'))).toEqual([]);
    const endings = await house.rows<{ proof: Uint8Array }>(
      'T0SANDBOX1',
      'select proof from check_in_ending',
    );
    expect(endings).toHaveLength(2);
    // Somebody whose check-ins go on is named by them (negative control).
    expect((await names('chen')).sort()).toEqual(['check_in', 'outbox_message']);
  });
});
