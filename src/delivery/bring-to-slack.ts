import { AppError } from '../errors';
import type { WebClient } from '../slack/web-clients';
import { type Attempt, type DeliveryDeps, elapsedMs, freshMs, instant } from './delivery-deps';
import { findInSlack, messageMetadata } from './find-in-slack';
import { renewLease } from './lease-store';
import type { Drawing } from './outbox-message';
import { reach } from './send-point';
import { MessageHeld, SlackCallFailed } from './slack-calls';
import { isPerson, lookMethod } from './slack-methods';

/** Where a message is in Slack. */
export interface Place {
  channelId: string;
  ts: string;
}

/** One try with what it needs to talk to Slack. */
interface Talk extends Attempt {
  deps: DeliveryDeps;
  client: WebClient;
  call<T>(method: string, work: () => Promise<T>): Promise<T>;
}

/** Returns where the message now is, or null when there is none and should be none. */
export async function bringToSlack(deps: DeliveryDeps, attempt: Attempt): Promise<Place | null> {
  const { message, drawn } = attempt;
  const { workspaceId } = message;
  const client = await deps.slack.for(workspaceId);
  const talk: Talk = {
    ...attempt,
    deps,
    client,
    call: (method, work) => deps.calls.call(workspaceId, method, work),
  };
  const { slackChannelId, slackTs } = message;
  const place =
    slackChannelId && slackTs ? { channelId: slackChannelId, ts: slackTs } : await findEarlierTry(talk);
  if (drawn.action === 'give_up') throw new AppError('given_up', 'it has nowhere to go');
  if (drawn.action !== 'send') {
    if (place) await remove(talk, place);
    return null;
  }
  if (place) {
    await orPlainer(drawn.drawing, (drawing) => update(talk, place, drawing));
    return place;
  }
  const channelId = await conversationOf(talk);
  return orPlainer(drawn.drawing, (drawing) => post(talk, channelId, drawing));
}

/** What Slack calls invalid it has surely not stored, so the plainer drawing may follow at once. */
async function orPlainer<T>(drawing: Drawing, bring: (drawing: Drawing) => Promise<T>): Promise<T> {
  try {
    return await bring(drawing);
  } catch (error) {
    const { plainBlocks } = drawing;
    if (!plainBlocks || !(error instanceof SlackCallFailed) || codeOf(error) !== 'invalid_blocks')
      throw error;
    return bring({ ...drawing, blocks: plainBlocks });
  }
}

/** After a try whose answer never came, Slack may have the message: it is looked for before anything is posted. */
async function findEarlierTry(talk: Talk): Promise<Place | null> {
  const { message, kind, client, call, deps } = talk;
  if (message.attempt <= 1 || !deps.defences.look) return null;
  const channelId = await conversationOf(talk);
  const threadTs = message.slackThreadTs ?? undefined;
  try {
    const ts = await call(lookMethod(threadTs), () => findInSlack(client, message, { channelId, threadTs }));
    return ts ? { channelId, ts } : null;
  } catch (error) {
    if (!(error instanceof SlackCallFailed) || codeOf(error) !== 'missing_scope') throw error;
    if (kind.whenUncertain === 'again') return null;
    throw new AppError('cannot_look', 'an earlier try cannot be looked for and must not be repeated', {
      cause: error,
    });
  }
}

function codeOf({ failure }: SlackCallFailed): string | null {
  return 'code' in failure ? failure.code : null;
}

/** The direct-message conversation with a person, or the channel itself. */
async function conversationOf({ message, client, call }: Talk): Promise<string> {
  const { slackChannelId, recipientId } = message;
  if (slackChannelId || !isPerson(recipientId)) return slackChannelId ?? recipientId;
  const { channel } = await call('conversations.open', () =>
    client.conversations.open({ users: recipientId }),
  );
  return channel?.id as string;
}

async function remove({ client, call }: Talk, { channelId, ts }: Place): Promise<void> {
  await call('chat.delete', () => client.chat.delete({ channel: channelId, ts }));
}

async function update(
  { client, call, message }: Talk,
  { channelId, ts }: Place,
  { blocks, text }: Drawing,
): Promise<void> {
  const metadata = messageMetadata(message.sendId);
  await call('chat.update', () => client.chat.update({ channel: channelId, ts, blocks, text, metadata }));
}

async function post(talk: Talk, channelId: string, { blocks, text, threadTs }: Drawing): Promise<Place> {
  const { deps, client, call, message } = talk;
  await assertMayPost(talk, channelId);
  await assertNotHeld(talk);
  await reach(deps, 'before_send', message);
  if (deps.defences.lease) await assertStillOurs(talk);
  const answer = await call('chat.postMessage', () =>
    client.chat.postMessage({
      channel: channelId,
      blocks,
      text,
      thread_ts: threadTs as string,
      metadata: messageMetadata(message.sendId),
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  await reach(deps, 'after_send', message);
  return { channelId: answer.channel ?? channelId, ts: answer.ts as string };
}

/** @throws AppError `not_allowed_there` with the reason as its message. */
async function assertMayPost({ deps, client, call, message }: Talk, channelId: string): Promise<void> {
  if (!deps.defences.guard || isPerson(message.recipientId)) return;
  const refusal = await call('conversations.info', () =>
    deps.guard.refusal(client, message.workspaceId, channelId),
  );
  if (refusal !== null) throw new AppError('not_allowed_there', refusal);
}

/** @throws MessageHeld when it has to wait after all. */
async function assertNotHeld({ client, call, kind, message }: Talk): Promise<void> {
  const until = await kind.holdUntil?.({ client, call }, message);
  if (until) throw new MessageHeld(until);
}

/** A slow database may use up the time a renewal gives; after some of them this try is given up. */
const mostRenewals = 3;

/**
 * A process that was stopped or slow must not post when its lease is over: somebody else may have done so meanwhile.
 * Right after the claim the clock alone says so; later the database is asked.
 * @throws AppError `lease_expired`
 */
async function assertStillOurs({ deps, message, leasedAt }: Talk): Promise<void> {
  const { database, clock, processId: owner, timing } = deps;
  const { workspaceId, id } = message;
  let since = leasedAt;
  for (let renewals = 0; elapsedMs(clock, since) > freshMs; renewals += 1) {
    since = instant(clock);
    const isOurs =
      renewals < mostRenewals &&
      (await database.withTenant(workspaceId, (tx) =>
        renewLease(tx, { id, owner, leaseMs: timing.leaseMs }),
      ));
    if (!isOurs) throw new AppError('lease_expired', 'this process was away for longer than its lease');
  }
}
