import { createContext, useContext } from 'react';

export interface KnownPerson {
  id: string;
  handle: string;
  name: string;
  isBot: boolean;
}
export interface KnownChannel {
  id: string;
  name: string;
  isPrivate: boolean;
}

/** Who and what texts may name, as the person at the screen knows them. */
export interface Directory {
  me: string;
  people: readonly KnownPerson[];
  channels: readonly KnownChannel[];
  /** The workspace's time, and the reader's IANA zone. */
  now: Date;
  zone: string;
  locale: string;
  openChannel(id: string): void;
}

export const DirectoryContext = createContext<Directory>({
  me: '',
  people: [],
  channels: [],
  now: new Date(0),
  zone: 'UTC',
  locale: 'en-US',
  openChannel: () => undefined,
});
export const useDirectory = (): Directory => useContext(DirectoryContext);
