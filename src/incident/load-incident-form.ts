import { randomUUID } from 'node:crypto';
import { learnMember } from '../member/learn-member';
import { reviewIn } from '../phrase/review-for';
import { titleMaxLength } from '../retro/retro';
import { outsidePermission } from '../settings/external-channels';
import type { Actor } from '../slack/actor';
import { cleanText, truncate } from '../slack/block-kit';
import { checkChannel } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import type { IncidentDeps } from './incident-deps';
import { type IncidentFormFields, type IncidentMetadata, incidentForm } from './incident-form';
import { proposePeople } from './propose-people';
import { cannotStartView } from './start-form';

/** What a form begins with. */
export interface IncidentStart {
  channelId: string;
  title: string;
  /** The message it was started from: when, by whom, and where to find it. */
  message?: { at: Date; authorId: string | null; ts: string };
}

/** The form for a channel, with people proposed, or why there is none. */
export async function loadIncidentView(
  deps: IncidentDeps,
  client: WebClient,
  actor: Actor,
  { channelId, title: given, message }: IncidentStart,
) {
  const title = truncate(cleanText(given).text, titleMaxLength);
  const mayBeExternal = outsidePermission(deps.database, actor.workspaceId);
  const access = await checkChannel(client, channelId, actor.userId, mayBeExternal);
  if (access.kind !== 'ready') return cannotStartView(access, { channelId, title });
  const first = message?.authorId ? [message.authorId] : [];
  const [userIds, link] = await Promise.all([
    proposePeople({ ...deps, client }, { workspaceId: actor.workspaceId, channelId, first }),
    message ? permalinkOf(client, channelId, message.ts) : '',
    // What may be suggested depends on who they are.
    learnMember({ ...deps, client }, actor),
  ]);
  const metadata = { incidentId: randomUUID(), channelId };
  const happenedAt = message?.at ?? deps.clock.now();
  return drawIncidentForm(deps, actor, metadata, {
    title,
    happenedAt,
    userIds,
    knownSoFar: '',
    link,
    planId: null,
  });
}

/** The form with what is in it now. */
export async function drawIncidentForm(
  { database, suggestions }: IncidentDeps,
  { workspaceId, userId }: Actor,
  metadata: IncidentMetadata,
  filled: IncidentFormFields,
) {
  const { channelId } = metadata;
  const shown = await database.withTenant(workspaceId, async (tx) => ({
    suggested: await suggestions.forForm(tx, { workspaceId, userId, channelId, title: filled.title }),
    review: await reviewIn(tx),
  }));
  return incidentForm(metadata, filled, shown);
}

async function permalinkOf(client: WebClient, channel: string, ts: string): Promise<string> {
  return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink ?? '';
}
