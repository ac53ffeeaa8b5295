import { randomUUID } from 'node:crypto';
import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import { reviewFor, reviewIn } from '../phrase/review-for';
import { getRetro } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { type ButtonPress, buttonPress, viewOf } from '../slack/interactions';
import { staleForm } from '../slack/metadata';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import type { KnownCases } from './known-case-views';
import { hasFindings, postingIds } from './posting-views';
import { getPressedPosting } from './pressed-posting';
import { assertWords, shareSimilar } from './share-similar';
import {
  readSimilarForm,
  readSimilarMetadata,
  type SimilarMetadata,
  similarForm,
  similarIds,
} from './similar-form';
import { tellExpired } from './tell-expired';

export interface SimilarDeps extends Deps {
  /** The open retro of an incident, opened when there is none. @throws AppError `not_a_member`, `channel_not_ready`. */
  retroOfIncident(client: WebClient, actor: Actor, incidentId: string): Promise<string>;
  knownCases: KnownCases;
}

/** "I had something similar": a form, a look at its words, and the same thread. */
export function registerSimilarListeners(app: App, deps: SimilarDeps): void {
  app.action<BlockAction>(postingIds.addSimilar, async ({ ack, body, action, client, context }) => {
    await ack();
    const press = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: press.triggerId,
      title: 'Something similar',
      logger: deps.logger,
      load: () => loadForm(deps, client, actor, press),
      onExpired: () => tellExpired(client, actor, press.channelId),
    });
  });

  app.action<BlockAction>(similarIds.check, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const metadata = readSimilarMetadata(view.private_metadata);
    const words = readSimilarForm(formOf(view.state.values));
    const actor = actorOf(context);
    const ask = { text: words.text, retroId: metadata.retroId ?? null };
    const load = async () => {
      const known = await deps.knownCases(client, actor, ask);
      return similarForm(metadata, words, await reviewFor(deps, actor.workspaceId), known);
    };
    await redrawModal({ client, view, load, logger: deps.logger });
  });

  app.view(
    { callback_id: similarIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const metadata = readSimilarMetadata(view.private_metadata);
      const words = readSimilarForm(formOf(view.state.values));
      const actor = actorOf(context);
      const review = await reviewFor(deps, actor.workspaceId);
      if (!metadata.asked && hasFindings([words.text, '', ''], review)) {
        const asked = similarForm({ ...metadata, asked: true }, words, review);
        return ack({ response_action: 'update', view: asked });
      }
      // The message needs a name. Without one nothing may be kept of who was here at this moment.
      if (!words.withoutName) await learnMember({ ...deps, client }, actor);
      // Nothing is opened for a form that says nothing.
      assertWords(words.text);
      const retroId = await retroOf(deps, client, actor, metadata);
      await shareSimilar({ ...deps, client }, actor, { ...metadata, ...words, retroId });
      return ack();
    },
  );
}

/** @throws AppError as `retroOfIncident`, `stale_form`. */
async function retroOf(
  deps: SimilarDeps,
  client: WebClient,
  actor: Actor,
  { retroId, incidentId }: SimilarMetadata,
): Promise<string> {
  if (retroId !== undefined) return retroId;
  if (incidentId === undefined) throw staleForm();
  return deps.retroOfIncident(client, actor, incidentId);
}

async function loadForm(deps: SimilarDeps, client: WebClient, actor: Actor, press: ButtonPress) {
  const { metadata, text, review } = await deps.database.withTenant(actor.workspaceId, async (tx) => {
    const posting = await getPressedPosting(tx, press);
    const { id: retroId, channelId, title } = await getRetro(tx, posting.retroId);
    const { namelessAllowed } = await getChannelSettings(tx, channelId);
    return {
      metadata: { newPostingId: randomUUID(), retroId, namelessAllowed },
      text: [title, ...posting.texts].join('\n'),
      review: await reviewIn(tx),
    };
  });
  const known = await deps.knownCases(client, actor, { text, retroId: metadata.retroId ?? null });
  return similarForm(metadata, { text: '', withoutName: false }, review, known);
}
