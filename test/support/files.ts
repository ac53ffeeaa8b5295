import type { House } from './house';

const workspaceOf = (house: House) => house.sandbox.workspaces[0] as House['sandbox']['workspaces'][number];

/** Slack's ids of a channel and a person, by the names tests use. */
export const channelIdOf = (house: House, channel: string) =>
  [...workspaceOf(house).conversations.values()].find(({ name }) => name === channel)?.id as string;
export const userIdOf = (house: House, handle: string) =>
  [...workspaceOf(house).users.values()].find((user) => user.handle === handle)?.id as string;

/** The bytes of every file that was handed over, the oldest first. */
export const handedOver = (house: House) =>
  [...workspaceOf(house).files.values()].filter(({ complete }) => complete).map(({ content }) => content);

/** What became of the latest order. */
export async function latestOrder(house: House) {
  const [order] = await house.rows<{
    id: string;
    state: string;
    problem: string | null;
    begins: number;
    done: number;
    total: number;
  }>(workspaceOf(house).id, 'select * from file_order order by ordered_at desc limit 1');
  return order;
}
