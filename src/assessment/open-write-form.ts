import type { KnownBlock } from '@slack/types';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { outsidePermission } from '../settings/external-channels';
import type { Actor } from '../slack/actor';
import { actions, button, section } from '../slack/block-kit';
import { checkChannel } from '../slack/channel-access';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { noAccessView } from './channel-views';
import { loadWriteForm, type WriteStart } from './load-write-form';
import { writeForm, writeIds } from './write-form';

/** The form for a channel, or why there is none. A retro that does not exist (`null`) is like one that is out of reach. */
export async function loadWriteView(deps: Deps, client: WebClient, actor: Actor, start: WriteStart | null) {
  if (start === null) return noAccessView({ kind: 'must_be_invited' }, '');
  const mayBeExternal = outsidePermission(deps.database, actor.workspaceId);
  const access = await checkChannel(client, start.channelId, actor.userId, mayBeExternal);
  if (access.kind !== 'ready') return noAccessView(access, start.channelId);
  return writeForm(await loadWriteForm(deps, client, actor, start));
}

/** Opens the three questions; when Slack's three seconds are over, offers to open them again. */
export async function openWriteForm(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  request: { triggerId: string; reply: Reply; start: WriteStart | null },
): Promise<void> {
  const { triggerId, reply, start } = request;
  await showModal({
    client,
    triggerId,
    title: say('assessment.write.title'),
    logger: deps.logger,
    load: () => loadWriteView(deps, client, actor, start),
    onExpired: () => reply(say('assessment.write.expired.notification'), offerAgain(start)),
  });
}

/** How a person is told that the form could not open. */
type Reply = (text: string, blocks: KnownBlock[]) => Promise<void>;

/** Only the person sees it, in a conversation that Evenkeel is in. */
export function replyIn(client: WebClient, { userId }: Actor, channelId: string): Reply {
  return async (text, blocks) => {
    await client.chat.postEphemeral({ channel: channelId, user: userId, text, blocks });
  };
}

/** Slack's three seconds were over before the form could open. */
function offerAgain(start: WriteStart | null): KnownBlock[] {
  const told = section(say('slack.expired.nothing_lost'));
  if (start === null) return [told];
  const { channelId: value } = start;
  return [
    told,
    actions([
      button({ text: say('assessment.write.reopen'), actionId: writeIds.reopen, value, style: 'primary' }),
    ]),
  ];
}
