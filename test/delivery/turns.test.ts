import { claimOutboxMessage, releaseOutboxMessage } from '../../src/delivery/lease-store';
import type { OutboxMessage } from '../../src/delivery/outbox-message';
import { backoffMs } from '../../src/delivery/pacing';
import { closedUntil, closeUntil } from '../../src/delivery/slack-gate-store';
import { lockChannelOf, takeTurn } from '../../src/delivery/turn-store';
import { type DeliveryRoom, openDeliveryRoom } from './delivery-room';

const pace = { everyMs: 1_000 };

describe('turns in a channel', () => {
  let room: DeliveryRoom;
  beforeEach(async () => {
    room = await openDeliveryRoom();
  });
  afterEach(() => room.test.drop());

  /** Asks for a turn as a delivery does; returns it in milliseconds from now. */
  const ask = (id: string): Promise<number | null> =>
    room.run(async (tx) => {
      const now = room.clock.now();
      await lockChannelOf(tx, id, now);
      const message = await claimOutboxMessage(tx, {
        id,
        owner: 'me',
        now,
        leaseMs: 60_000,
        brokenAfterMs: 30_000,
      });
      if (message === null) return null;
      message.slotAt = await takeTurn(tx, { message, now, pace });
      await releaseOutboxMessage(tx, {
        message,
        owner: 'me',
        dueAt: message.slotAt,
        reached: false,
        failed: false,
      });
      return message.slotAt.getTime() - now.getTime();
    });
  /** A turn that is used: the message is in Slack. */
  const go = async (id: string): Promise<number | null> => {
    const turn = await ask(id);
    await room.run((tx) =>
      tx.outboxMessage.updateMany({ where: { id }, data: { state: 'sent', slackTs: '1.1' } }),
    );
    return turn;
  };
  const turns = async () => {
    const rows: Pick<OutboxMessage, 'id' | 'slotAt'>[] = await room.run((tx) =>
      tx.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } }),
    );
    return rows.map(({ slotAt }) => (slotAt ? slotAt.getTime() - room.clock.now().getTime() : null));
  };

  it('come in the order in which the messages were due, whoever asks first', async () => {
    const ids = [await room.promise(), await room.promise(), await room.promise()];
    expect(await ask(ids[2] as string)).toBe(2_000);
    expect(await turns()).toEqual([0, 1_000, 2_000]);
    expect(await ask(ids[0] as string)).toBe(0);
  });

  it('are one apart when all ask at the same time', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) ids.push(await room.promise());
    await Promise.all(ids.map(ask));
    expect(await turns()).toEqual(ids.map((_, index) => index * pace.everyMs));
  });

  it('are each channel’s own', async () => {
    const [first, second] = [await room.promise('C1'), await room.promise('C2')];
    expect([await ask(first), await ask(second)]).toEqual([0, 0]);
  });

  it('are handed out anew, in the same order, when everybody has missed theirs', async () => {
    const ids = [await room.promise(), await room.promise(), await room.promise()];
    for (const id of ids) await ask(id);
    await room.clock.advance({ minutes: 30 });
    expect(await ask(ids[1] as string)).toBe(1_000);
    expect(await turns()).toEqual([0, 1_000, 2_000]);
  });

  it('let nobody overtake who was told to slow down and comes back last', async () => {
    const first = await room.promise();
    await ask(first);
    const later = [await room.promise(), await room.promise()];
    // The others came only to a closed method and have no turn yet.
    await room.clock.advance({ seconds: 20 });
    expect(await ask(later[1] as string)).toBe(2_000);
    expect(await go(first)).toBe(0);
    await room.clock.advance({ seconds: 1 });
    expect(await go(later[0] as string)).toBe(0);
  });

  it('keep their distance from what has just gone, when they are handed out anew', async () => {
    const ids = [await room.promise(), await room.promise(), await room.promise()];
    for (const id of ids) await ask(id);
    await room.clock.advance({ minutes: 1 });
    expect(await go(ids[0] as string)).toBe(0);
    await room.clock.advance({ ms: 300 });
    expect(await ask(await room.promise())).toBe(2_699);
    expect(await turns()).toEqual([expect.any(Number), 699, 1_699, 2_699]);
  });

  it('are handed out anew when one went late and the next would follow too closely', async () => {
    const ids = [await room.promise(), await room.promise()];
    for (const id of ids) await ask(id);
    await room.clock.advance({ ms: 1_400 });
    expect(await go(ids[0] as string)).toBeLessThanOrEqual(0);
    expect(await ask(ids[1] as string)).toBe(1_000);
  });

  it('count from the last one, so that a later message does not come too close', async () => {
    await go(await room.promise());
    await room.clock.advance({ ms: 400 });
    // Making a promise moves the clock on by a millisecond.
    expect(await ask(await room.promise())).toBe(599);
  });
});

describe('a method Slack has closed', () => {
  let room: DeliveryRoom;
  beforeAll(async () => {
    room = await openDeliveryRoom();
  });
  afterAll(() => room.test.drop());

  const inSeconds = (seconds: number) => new Date(room.clock.now().getTime() + seconds * 1_000);
  const close = (method: string, seconds: number) =>
    room.run((tx) => closeUntil(tx, { workspaceId: room.workspaceId, method, until: inSeconds(seconds) }));
  const closed = (...methods: string[]) => room.run((tx) => closedUntil(tx, methods, room.clock.now()));

  it('stays closed for the longest time it was told, alone and in its workspace only', async () => {
    await close('chat.postMessage', 60);
    await close('chat.postMessage', 5);
    await close('conversations.history', 90);
    expect(await closed('chat.postMessage')).toEqual(inSeconds(60));
    expect(await closed('chat.postMessage', 'conversations.history')).toEqual(inSeconds(90));
    expect(await closed('chat.update')).toBeNull();
    const elsewhere = await room.test.database.withTenant('T0OTHER', (tx) =>
      closedUntil(tx, ['chat.postMessage'], room.clock.now()),
    );
    expect(elsewhere).toBeNull();
    await room.clock.advance({ seconds: 60 });
    expect(await closed('chat.postMessage')).toBeNull();
  });
});

describe('the pause before the next try', () => {
  it('doubles from five seconds and stops growing at a minute', () => {
    expect([0, 1, 2, 3, 4, 50].map((failures) => backoffMs(failures))).toEqual([
      5_000, 10_000, 20_000, 40_000, 60_000, 60_000,
    ]);
  });
});
