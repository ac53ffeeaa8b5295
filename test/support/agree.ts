import type { SeenMessage } from '../../sandbox';
import type { House } from './house';

export interface Agreed {
  title: string;
  owner: string;
  /** YYYY-MM-DD */
  due: string;
  /** Who adds it; Bo unless said otherwise. */
  by?: string;
  link?: string;
}

/** Adds an action item in a retro's thread, with the shortcut on a message somebody writes there. */
export async function agree(house: House, headline: SeenMessage, agreed: Agreed): Promise<void> {
  const { title, owner, due, by = 'bo', link } = agreed;
  const person = house.person(by);
  const said = await person.post(headline.channel, title, { thread: headline });
  await person.messageShortcut('action_item.from_message', said);
  await person.pickUser('Who looks after it?', owner);
  await person.pickDate('By when?', due);
  if (link !== undefined) await person.fill('Where is it tracked?', link);
  expect(await person.submit()).toMatchObject({ action: 'closed' });
}
