import type { Workspace } from './workspace';

export interface PersonSeed {
  handle: string;
  name: string;
  tz: string;
  /** Such as `de-DE`; American English when left out. */
  locale?: string;
  id?: string;
  guest?: boolean;
  deactivated?: boolean;
  admin?: boolean;
}

export interface ChannelSeed {
  name: string;
  id?: string;
  private?: boolean;
  externallyShared?: boolean;
  /** Handles; everyone who is active and no guest when left out. */
  members?: string[];
  withoutBot?: boolean;
}

export interface WorkspaceSeed {
  id: string;
  name: string;
  domain: string;
  /** Distinguishes ids and tokens of one workspace from another's; uppercase alphanumeric. */
  mark: string;
  people: PersonSeed[];
  channels: ChannelSeed[];
  /** Puts in what was said before anybody came. */
  history?: (workspace: Workspace) => void;
}

const people: PersonSeed[] = [
  { handle: 'ada', name: 'Ada Okafor', tz: 'Africa/Lagos', admin: true },
  { handle: 'bo', name: 'Bo Lindqvist', tz: 'Europe/Stockholm' },
  { handle: 'chen', name: 'Chen Wei', tz: 'Asia/Shanghai' },
  { handle: 'dalia', name: 'Dalia Haddad', tz: 'Europe/Berlin' },
  { handle: 'eli', name: 'Eli Novak', tz: 'America/New_York' },
  { handle: 'fern', name: 'Fern Morgan', tz: 'Australia/Sydney' },
  { handle: 'gus', name: 'Gus Peralta', tz: 'Europe/Madrid', guest: true },
  { handle: 'hana', name: 'Hana Sato', tz: 'Asia/Tokyo', deactivated: true },
];

/** Six people in six zones, a guest and someone who left; five channels of every sort. */
export function defaultWorkspace(): WorkspaceSeed {
  return {
    id: 'T0SANDBOX1',
    name: 'Sandbox',
    domain: 'sandbox',
    mark: 'A',
    people,
    channels: [
      { name: 'general', withoutBot: true },
      { name: 'payments', members: ['ada', 'bo', 'chen', 'dalia', 'eli', 'gus'] },
      { name: 'platform' },
      { name: 'ward-night-shift', private: true, members: ['ada', 'dalia', 'fern'] },
      { name: 'partner-bridge', externallyShared: true, members: ['ada', 'bo', 'eli'] },
    ],
  };
}

/** A neighbour that shares nothing with the first: for tests of tenant separation. */
export function secondWorkspace(): WorkspaceSeed {
  return {
    id: 'T0SANDBOX2',
    name: 'Neighbour',
    domain: 'neighbour',
    mark: 'B',
    people: [
      { handle: 'ines', name: 'Ines Duarte', tz: 'Europe/Lisbon', admin: true },
      { handle: 'jonas', name: 'Jonas Weber', tz: 'Europe/Vienna' },
      { handle: 'kavya', name: 'Kavya Rao', tz: 'Asia/Kolkata' },
    ],
    channels: [{ name: 'general', withoutBot: true }, { name: 'payments' }],
  };
}
