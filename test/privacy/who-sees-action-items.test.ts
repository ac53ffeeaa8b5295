import { defaultWorkspace, type SeenMessage, secondWorkspace } from '../../sandbox';
import { agree } from '../support/agree';
import { type House, type PersonClient, startHouse } from '../support/house';
import { write } from '../support/stories';
import { dumpDatabase, placesOf } from './dump';
import { channelCalls, machineValues } from './outgoing';
import { type Cells, promisedSights, thingsIn } from './sights/promised';

/** Who gets to see what of the action items of a private channel, on every surface that shows any. */
describe('action items of a private channel, and everybody else', () => {
  let house: House;
  const things = { item: /secret-item/, link: /secret-link/, 'its retro': /secret-retro/ };
  const cast: Record<string, string> = {
    'who added them': 'dalia',
    'an admin in the channel': 'ada',
    'an owner who has left the channel': 'fern',
    'a member outside of it': 'bo',
    'a guest outside of it': 'gus',
    'of another workspace': 'kavya',
  };
  const seen: Record<string, Cells> = {};
  const asked: Record<string, string> = {};

  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    await write(house, 'dalia', { in: 'ward-night-shift', title: 'secret-retro', words: 'Words.' });
    const headline = (await house.person('dalia').messages('ward-night-shift')).at(-1) as SeenMessage;
    const link = 'https://tracker.example/secret-link';
    for (const owner of ['dalia', 'fern'])
      await agree(house, headline, { title: 'secret-item', owner, due: '2040-03-07', by: 'dalia', link });
    // Fern leaves, so that Dalia, who added it, is asked to pass it on.
    house.sandbox.admin.remove('ward-night-shift', 'fern');
    for (const instant of ['2040-03-06T09:00:00Z', '2040-03-08T23:00:00Z', '2040-03-09T09:00:00Z']) {
      await house.clock.set(instant);
      await house.settle();
    }
    await write(house, 'ada', { in: 'ward-night-shift', title: 'The next one', words: 'Words.' });
    for (const handle of ['dalia', 'fern', 'ada', 'bo', 'gus']) await look(handle, house.person(handle));
    await look('kavya', house.person('kavya', { workspace: 'T0SANDBOX2' }));
  }, 60_000);
  afterAll(() => house.stop());

  /** Their direct messages, what the channel shows them, and every tab of their list, opened from a channel that is not theirs. */
  async function look(key: string, person: PersonClient): Promise<void> {
    const channel = key === 'kavya' ? 'payments' : 'ward-night-shift';
    const isIn = ['dalia', 'ada'].includes(key);
    const texts: Cells = {
      'direct messages': JSON.stringify(await person.dm()),
      'the channel': JSON.stringify(isIn ? await person.messages(channel) : []),
    };
    asked[key] = texts['direct messages'] as string;
    for (const tab of ['mine', 'channel', 'overdue']) {
      await person.command('/retro', `actions ${tab}`, { in: isIn ? channel : 'payments' });
      texts[`\`/retro actions ${tab}\``] = (await person.modal()).text();
      await person.closeModal();
    }
    const cells = Object.entries(texts).map(([place, text]) => [place, thingsIn(text, things)]);
    seen[key] = Object.fromEntries(cells);
  }

  it.each(promisedSights('Action items'))('$who', ({ who, cells }) => {
    expect(seen[cast[who] as string]).toEqual(cells);
  });

  it('asks the one who added it, and nobody else, to find somebody new', () => {
    const found = Object.entries(asked).filter(([, text]) => text.includes('needs somebody new'));
    expect(found.map(([handle]) => handle)).toEqual(['dalia']);
  });

  it('keeps the words where the channel can read them, and out of jobs, logs, buttons and notifications', async () => {
    const rows = await dumpDatabase(house.test.url);
    // It began with a reply in the thread, which the channel keeps.
    expect(placesOf(rows, 'secret-item').sort()).toEqual(['action_item.title', 'reply.search', 'reply.text']);
    expect(placesOf(rows, 'secret-link')).toEqual(['action_item.link']);
    expect(house.logged.filter((line) => /secret-(item|link|retro)/.test(line))).toEqual([]);
    const machine = machineValues(house.sandbox).filter(({ text }) => /secret-(item|link)/.test(text));
    expect(machine).toEqual([]);
    // The channel itself shows them (negative control).
    expect(channelCalls(house.sandbox).filter(({ text }) => text.includes('secret-item'))).not.toEqual([]);
  });
});
