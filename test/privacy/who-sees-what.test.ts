import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type House, startHouse } from '../support/house';
import { type Looker, lookersOf, roles, workspaces } from './sights/cast';
import { type Ids, places } from './sights/places';
import { type Cells, promisedHeadings, promisedSights, thingsIn } from './sights/promised';
import { deeds, settingsPlaces } from './sights/settings-places';
import * as story from './sights/story';

/** The checks that can be switched off, to see what they are for. */
const mockOff = { membership: false, reach: false, owner: false };
jest.mock('../../src/slack/channel-access', () => {
  const real = jest.requireActual('../../src/slack/channel-access');
  const isChannelMember = (...args: unknown[]) => mockOff.membership || real.isChannelMember(...args);
  return { ...real, isChannelMember };
});
jest.mock('../../src/case/case', () => {
  const real = jest.requireActual('../../src/case/case');
  return { ...real, viewOfCase: (...args: unknown[]) => (mockOff.reach ? 'all' : real.viewOfCase(...args)) };
});
jest.mock('../../src/assessment/assessment-store', () => {
  const real = jest.requireActual('../../src/assessment/assessment-store');
  const getOwnAssessment = (tx: unknown, id: string, userId: string) =>
    mockOff.owner ? real.findAssessment(tx, id) : real.getOwnAssessment(tx, id, userId);
  return { ...real, getOwnAssessment };
});

const sourcesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** One retro from the first word to the last day it is kept, and everybody who might look. docs/who-sees-what.md is the table. */
describe('who sees what', () => {
  let house: House;
  let ids: Ids;
  let lookers: Looker[];
  const lookerAs = (who: string) => lookers.find(({ role }) => role === who) as Looker;

  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: workspaces() } });
    lookers = await lookersOf(house);
    ids = await story.writeInPrivate(house);
  }, 60_000);
  afterAll(() => house.stop());

  /** What somebody gets to see, at the places of a row. */
  async function look(who: string, cells: Cells): Promise<Cells> {
    const seen: Cells = {};
    const looker = lookerAs(who);
    const nameless = lookerAs('who shared without a name');
    // Nobody but themselves may read their name or id anywhere.
    const whoItWas: Record<string, RegExp> =
      looker === nameless ? {} : { 'WHO IT WAS': new RegExp(`Chen|${nameless.id}`) };
    for (const place of Object.keys(cells)) {
      const at = places[place] ?? settingsPlaces[place];
      if (at === undefined) throw new Error(`Nobody knows how to look at "${place}".`);
      const things = { ...story.things, ...deeds, ...whoItWas };
      seen[place] = thingsIn(await at(house, looker, ids), things);
    }
    return seen;
  }

  const stages: [string, () => Promise<void>][] = [
    ['Before anything is shared', async () => undefined],
    [
      'In a public channel',
      async () => {
        await story.shareAndAgree(house);
        story.setPublic(house, true);
      },
    ],
    ['In a private channel', async () => story.setPublic(house, false)],
    ['Kept for its channel', () => story.closeIt(house)],
    ['Kept for the workspace', () => story.keepFor(house, story.members)],
    ['Kept for the workspace, without names', () => story.keepFor(house, `${story.members}, without names`)],
    [
      'After whoever shared it has erased everything of theirs',
      async () => {
        await story.keepFor(house, story.members);
        await story.erase(house, 'dalia');
      },
    ],
    ['After it has been kept for long enough', () => story.letItExpire(house)],
    ['Settings', async () => story.endSharing(house)],
  ];

  describe.each(stages)('%s', (heading, come) => {
    beforeAll(come, 60_000);

    it('is promised to everybody there is', () => {
      expect(promisedSights(heading).map(({ who }) => who)).toEqual(roles);
    });

    it.each(promisedSights(heading))('$who', async ({ who, cells }) => {
      expect(await look(who, cells)).toEqual(cells);
    });

    /** With a check switched off, the row of a stranger is another one. */
    const controls: Record<string, [keyof typeof mockOff, string, string]> = {
      'Before anything is shared': ['owner', 'the draft, to re-read', 'draft'],
      'In a private channel': [
        'membership',
        'its archive as a file',
        'title, shared, by whom, shared without a name, reply, item',
      ],
      'Kept for its channel': ['reach', 'the case', 'title, learned, shared, by whom, shared without a name'],
    };
    const control = controls[heading];
    if (control)
      it(`would be another table without the check of ${control[0]} (negative control)`, async () => {
        const [check, place, leaked] = control;
        mockOff[check] = true;
        const seen = await look('a member outside of it', { [place]: '' });
        mockOff[check] = false;
        expect(seen).toEqual({ [place]: leaked });
      });
  });

  it('has no table that no test reads', () => {
    const tests = ['privacy', 'home'].flatMap((folder) => sourcesIn(join(__dirname, '..', folder)));
    const unread = promisedHeadings().filter(
      (heading) => !tests.some((text) => text.includes(`'${heading}'`)),
    );
    expect(unread).toEqual([]);
  });
});
