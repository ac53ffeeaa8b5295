import { defaultWorkspace, secondWorkspace, type WorkspaceSeed } from '../../../sandbox';
import type { House, PersonClient } from '../../support/house';
import { type Attacker, attackerOf } from '../forge';

/** Everybody there is to look, as docs/who-sees-what.md calls them. */
export const cast = {
  'its author': 'bo',
  'the colleague they asked': 'eli',
  'who opened the retro': 'fern',
  'who shared with a name': 'dalia',
  'who shared without a name': 'chen',
  'a guest in the channel': 'gus',
  'a member outside of it': 'zoe',
  'an admin outside of it': 'ada',
  'a guest outside of it': 'gil',
  'who has left the channel': 'lou',
  'whose account is closed': 'hana',
  'of another organisation, in the channel': 'omar',
  'of another workspace': 'kavya',
} as const;
export type Role = keyof typeof cast;
export const roles = Object.keys(cast) as Role[];

/** The channel it is all about is private and shared with another organisation; a second one hears of what others learn. */
export function workspaces(): WorkspaceSeed[] {
  const usual = defaultWorkspace();
  const people = [
    ...usual.people.map((person) => ({ ...person, deactivated: false })),
    { handle: 'zoe', name: 'Zoe Marsh', tz: 'Europe/London' },
    { handle: 'gil', name: 'Gil Barros', tz: 'Europe/Lisbon', guest: true },
    { handle: 'lou', name: 'Lou Perrin', tz: 'Europe/Paris' },
    { handle: 'omar', name: 'Omar Said', tz: 'Africa/Cairo', home: 'T0PARTNER1' },
  ];
  const members = ['bo', 'fern', 'dalia', 'chen', 'gus', 'lou', 'hana', 'omar'];
  const channels = [
    { name: 'payments', private: true, externallyShared: true, members },
    { name: 'kitchen', private: true, members: ['ada', 'zoe', 'eli'] },
  ];
  return [{ ...usual, people, channels }, secondWorkspace()];
}

/** Somebody who looks around: as Slack lets them, and with signed requests that hold every id there is. */
export interface Looker {
  role: Role;
  id: string;
  person: PersonClient;
  attacker: Attacker;
}

export async function lookersOf(house: House): Promise<Looker[]> {
  const lookers: Looker[] = [];
  for (const role of roles) {
    const person = house.person(cast[role]);
    const { id } = await person.me();
    lookers.push({ role, id, person, attacker: await attackerOf(house, cast[role]) });
  }
  return lookers;
}
