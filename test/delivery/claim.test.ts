import { Client } from 'pg';
import {
  claimOutboxMessage,
  endOutboxMessage,
  markSent,
  releaseOutboxMessage,
  renewLease,
} from '../../src/delivery/lease-store';
import type { OutboxMessage } from '../../src/delivery/outbox-message';
import { cancelPending, reviseOutboxMessages } from '../../src/delivery/outbox-store';
import { aliveKeySql } from '../../src/queue/liveness';
import { type DeliveryRoom, openDeliveryRoom } from './delivery-room';

describe('the claim to a promised message', () => {
  let room: DeliveryRoom;
  beforeAll(async () => {
    room = await openDeliveryRoom();
  });
  afterAll(() => room.test.drop());

  const claim = (id: string, owner: string, { leaseMs = 60_000, brokenAfterMs = 30_000 } = {}) =>
    room.run((tx) => claimOutboxMessage(tx, { id, owner, now: room.clock.now(), leaseMs, brokenAfterMs }));
  const claimed = async (owner = 'me') => (await claim(await room.promise(), owner)) as OutboxMessage;
  const row = async (id: string) => room.run((tx) => tx.outboxMessage.findFirstOrThrow({ where: { id } }));
  /** A process that is alive holds this lock on a connection of its own. */
  const living = async (owner: string) => {
    const client = new Client({ connectionString: room.test.url });
    await client.connect();
    await client.query(`select pg_advisory_lock(${aliveKeySql('$1')})`, [owner]);
    return client;
  };

  it('is one process’s alone, however many reach for it at once', async () => {
    const id = await room.promise();
    const owners = Array.from({ length: 8 }, (_, index) => `process ${index}`);
    const claims = await Promise.all(owners.map((owner) => claim(id, owner)));
    expect(claims.filter((each) => each !== null)).toHaveLength(1);
  });

  it('does not exist before the message is due', async () => {
    const id = await room.promise();
    await room.run((tx) =>
      tx.outboxMessage.update({
        where: { workspaceId_id: { workspaceId: room.workspaceId, id } },
        data: { dueAt: new Date(room.clock.now().getTime() + 1_000) },
      }),
    );
    expect(await claim(id, 'me')).toBeNull();
  });

  it('passes on when the lease is over, and the earlier owner can neither renew, mark nor release', async () => {
    const id = await room.promise();
    const first = (await claim(id, 'first', { leaseMs: 0 })) as OutboxMessage;
    expect(await claim(id, 'second')).toMatchObject({ attempt: 2 });
    await room.run(async (tx) => {
      expect(await renewLease(tx, { id, owner: 'first', leaseMs: 60_000 })).toBe(false);
      const sent = { message: first, owner: 'first', channelId: 'C1', ts: '1.1', now: room.clock.now() };
      expect(await markSent(tx, sent)).toBe('lost');
      expect(await endOutboxMessage(tx, { message: first, owner: 'first', state: 'dead' })).toBe('lost');
      await releaseOutboxMessage(tx, {
        message: first,
        owner: 'first',
        dueAt: room.clock.now(),
        reached: true,
        failed: true,
      });
    });
    expect(await row(id)).toMatchObject({ state: 'sending', leaseOwner: 'second', failures: 0 });
  });

  it('cannot be renewed once the lease is over, even when nobody else has come', async () => {
    const id = await room.promise();
    await claim(id, 'me', { leaseMs: 0 });
    expect(await room.run((tx) => renewLease(tx, { id, owner: 'me', leaseMs: 1_000 }))).toBe(false);
  });

  it('is broken early for a dead owner, but not before its request has had the time to arrive', async () => {
    const id = await room.promise();
    await claim(id, 'dead');
    expect(await claim(id, 'other', { brokenAfterMs: 30_000 })).toBeNull();
    expect(await claim(id, 'other', { brokenAfterMs: 0 })).toMatchObject({ attempt: 2 });
  });

  it('is not broken early for an owner that lives', async () => {
    const owner = await living('alive');
    const id = await room.promise();
    await claim(id, 'alive');
    expect(await claim(id, 'other', { brokenAfterMs: 0 })).toBeNull();
    await owner.end();
    expect(await claim(id, 'other', { brokenAfterMs: 0 })).not.toBeNull();
  });

  it('can be broken for many messages of one dead owner at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => room.promise()));
    for (const id of ids) await claim(id, 'dead');
    const taken = await Promise.all(
      ids.map((id, index) => claim(id, `other ${index}`, { brokenAfterMs: 0 })),
    );
    expect(taken.every((each) => each !== null)).toBe(true);
  });

  it('forgets a try that surely did not reach Slack, and remembers one that may have', async () => {
    const message = await claimed();
    const { id } = message;
    const release = (of: OutboxMessage, reached: boolean) =>
      room.run((tx) =>
        releaseOutboxMessage(tx, {
          message: of,
          owner: 'me',
          dueAt: room.clock.now(),
          reached,
          failed: true,
        }),
      );
    await release(message, false);
    expect(await row(id)).toMatchObject({ attempt: 0, firstTriedAt: null, failures: 1 });
    await release((await claim(id, 'me')) as OutboxMessage, true);
    await release((await claim(id, 'me')) as OutboxMessage, false);
    expect(await row(id)).toMatchObject({ attempt: 1, failures: 3 });
    expect((await row(id)).firstTriedAt).not.toBeNull();
  });

  it('is taken up again when the message was changed while it was being posted', async () => {
    const message = await claimed();
    const { id } = message;
    const change = { kind: message.kind, subjectId: message.subjectId, now: room.clock.now() };
    expect(await room.run((tx) => reviseOutboxMessages(tx, change))).toEqual([]);
    const sent = { message, owner: 'me', channelId: 'C1', ts: '1.1', now: room.clock.now() };
    expect(await room.run((tx) => markSent(tx, sent))).toBe('again');
    const again = (await claim(id, 'me')) as OutboxMessage;
    expect(again).toMatchObject({ slackTs: '1.1', attempt: 1, revision: 2 });
    expect(await room.run((tx) => markSent(tx, { ...sent, message: again }))).toBe('done');
    expect(await room.run((tx) => reviseOutboxMessages(tx, change))).toEqual([id]);
  });

  it('is not given up by a change that comes while nothing is left to say', async () => {
    const message = await claimed();
    const change = { kind: message.kind, subjectId: message.subjectId, now: room.clock.now() };
    await room.run((tx) => reviseOutboxMessages(tx, change));
    const end = { message, owner: 'me', state: 'cancelled' } as const;
    expect(await room.run((tx) => endOutboxMessage(tx, end))).toBe('again');
    expect((await row(message.id)).state).toBe('pending');
  });

  it('can be taken back before the first try, and not after one that may have reached Slack', async () => {
    const untried = await room.promise();
    const tried = await claimed();
    await room.run(async (tx) => {
      await releaseOutboxMessage(tx, {
        message: tried,
        owner: 'me',
        dueAt: room.clock.now(),
        reached: true,
        failed: true,
      });
      await cancelPending(tx, 'test.message', untried);
      await cancelPending(tx, 'test.message', tried.subjectId);
    });
    expect((await row(untried)).state).toBe('cancelled');
    expect((await row(tried.id)).state).toBe('pending');
  });

  it('leaves no row behind that was to be forgotten, also when Slack refuses', async () => {
    const message = await claimed();
    const { kind, subjectId, id } = message;
    const now = room.clock.now();
    await room.run((tx) => reviseOutboxMessages(tx, { kind, subjectId, now, forgetOnceSent: true }));
    const refused = { message: { ...message, revision: 2 }, owner: 'me', state: 'dead' } as const;
    expect(await room.run((tx) => endOutboxMessage(tx, refused))).toBe('done');
    expect(await room.run((tx) => tx.outboxMessage.findFirst({ where: { id } }))).toBeNull();
  });
});
