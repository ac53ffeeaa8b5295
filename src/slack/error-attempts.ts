import { ReceiverMultipleAckError, type RespondFn } from '@slack/bolt';
import { escapeMrkdwn } from './block-kit';
import { findAppError, noticeBlocks, noticeHome, noticeModal, noticeText } from './error-notice';
import type { ErrorPlace } from './error-place';
import type { WebClient } from './web-clients';

export type Ack = (response?: unknown) => Promise<void>;
/** One way of telling the person; true when it reached them. */
export type Attempt = () => Promise<boolean>;

/** What there is to tell a person with, and what they are told. */
export interface Means {
  error: unknown;
  reference: string;
  ack: Ack | undefined;
  /** Answers a slash command or a message for half an hour, also where Evenkeel is not a member or has lost its token. */
  respond?: RespondFn;
  client: WebClient | undefined;
}

/** The ways of telling somebody in the place where they are, the best first. */
export function attemptsFor(place: ErrorPlace, means: Means): Attempt[] {
  const ways = waysOf(means);
  switch (place.kind) {
    case 'form':
      return [ways.answer(formResponse(place, means)), ways.direct(place.userId)];
    case 'modal':
    case 'home':
      return [
        ...(place.triggerId ? [ways.show(place.triggerId, place.kind)] : []),
        ways.direct(place.userId),
      ];
    case 'message':
      return [
        place.channelId.startsWith('D') ? ways.direct(place.channelId) : ways.ephemeral(place),
        ways.direct(place.userId),
        ways.answerLater,
      ];
    case 'command': {
      const { channelId, userId } = place;
      return [
        ways.answer(ways.hidden),
        ways.answerLater,
        ...(channelId ? [ways.ephemeral({ channelId, userId })] : []),
        ways.direct(userId),
      ];
    }
    case 'direct':
      return [ways.direct(place.userId)];
    case 'options':
      return [ways.answer({ options: [] })];
    case 'home_tab':
      return [ways.publish(place.userId)];
    case 'event':
      return [];
  }
}

/** Every way there is. Those that call Slack acknowledge first, so that Slack does not wait for them. */
function waysOf({ error, reference, ack, respond, client }: Means) {
  const text = escapeMrkdwn(noticeText(error, reference));
  const blocks = noticeBlocks(error, reference);
  const hidden = { response_type: 'ephemeral', text, blocks } as const;
  const calling =
    (call: (client: WebClient) => Promise<unknown>): Attempt =>
    async () => {
      if (ack) await acknowledge(ack);
      if (!client) return false;
      await call(client);
      return true;
    };
  return {
    hidden,
    answer:
      (response: unknown): Attempt =>
      async () =>
        ack ? acknowledge(ack, response) : false,
    answerLater: async () => {
      if (!respond) return false;
      await respond({ ...hidden, replace_original: false });
      return true;
    },
    direct: (channel: string) =>
      calling(({ chat }) => chat.postMessage({ channel, text, blocks, unfurl_links: false })),
    ephemeral: ({ channelId: channel, userId: user, threadTs }: ChannelPlace) =>
      calling(({ chat }) =>
        chat.postEphemeral({ channel, user, text, blocks, ...(threadTs && { thread_ts: threadTs }) }),
      ),
    show: (trigger_id: string, over: 'modal' | 'home') =>
      calling(({ views }) => {
        const view = noticeModal(error, reference);
        return over === 'modal' ? views.push({ trigger_id, view }) : views.open({ trigger_id, view });
      }),
    // Not acknowledged: an event is answered when its failure has been reported.
    publish:
      (user_id: string): Attempt =>
      async () => {
        await client?.views.publish({ user_id, view: noticeHome(error, reference) });
        return client !== undefined;
      },
  };
}

interface ChannelPlace {
  channelId: string;
  userId: string;
  threadTs?: string;
}

/** Under the field it is about, or the first one; a form without fields gets a notice on top. */
function formResponse(place: Extract<ErrorPlace, { kind: 'form' }>, { error, reference }: Means): object {
  const wanted = findAppError(error)?.blockId;
  const blockId =
    wanted !== undefined && place.inputBlockIds.includes(wanted) ? wanted : place.inputBlockIds[0];
  return blockId === undefined
    ? { response_action: 'push', view: noticeModal(error, reference) }
    : { response_action: 'errors', errors: { [blockId]: noticeText(error, reference) } };
}

/** False when the request was acknowledged before, which takes the answer away from us. */
export async function acknowledge(ack: Ack, response?: unknown): Promise<boolean> {
  try {
    await ack(response);
    return true;
  } catch (error) {
    if (error instanceof ReceiverMultipleAckError) return false;
    throw error;
  }
}
