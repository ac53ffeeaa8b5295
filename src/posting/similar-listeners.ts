import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { reviewFor } from '../phrase/review-for';
import { getRetro } from '../retro/retro-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { type ButtonPress, buttonPress, typedAt, viewOf } from '../slack/interactions';
import { staleForm } from '../slack/metadata';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import { tellExpired } from '../slack/tell-expired';
import type { WebClient } from '../slack/web-clients';
import { forgetSimilar, keepSimilar } from './keep-similar';
import type { KnownCases } from './known-case-views';
import { noWords, openSimilar } from './open-similar';
import { hasFindings, postingIds } from './posting-views';
import { getPressedPosting } from './pressed-posting';
import { assertWords, shareSimilar } from './share-similar';
import {
  readSimilarForm,
  readSimilarMetadata,
  type SimilarMetadata,
  similarForm,
  similarIds,
  subjectOf,
} from './similar-form';
import { readOwnSimilar } from './similar-proof';

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
      title: say('posting.similar.title'),
      logger: deps.logger,
      load: () => loadForm(deps, client, actor, press),
      onExpired: () => tellExpired(client, actor, press.channelId),
    });
  });

  app.action<BlockAction>(similarIds.typed, async ({ ack, body, action, context }) => {
    await ack();
    const view = viewOf(body);
    const actor = actorOf(context);
    const metadata = readOwnSimilar(deps.vault, actor, view.private_metadata);
    const words = readSimilarForm(formOf(view.state.values));
    await keepSimilar(deps, actor, metadata, { ...words, typedAt: typedAt(action) });
  });

  app.action<BlockAction>(similarIds.anew, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const actor = actorOf(context);
    const metadata = readOwnSimilar(deps.vault, actor, view.private_metadata);
    await forgetSimilar(deps, actor, metadata);
    const review = await reviewFor(deps, actor.workspaceId);
    const load = async () => similarForm({ ...metadata, anew: true }, noWords, { review });
    await redrawModal({ client, view, load, logger: deps.logger });
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
      return similarForm(metadata, words, { review: await reviewFor(deps, actor.workspaceId), known });
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
        const asked = similarForm({ ...metadata, asked: true }, words, { review });
        return ack({ response_action: 'update', view: asked });
      }
      // The message needs a name. Without one nothing may be kept of who was here at this moment.
      if (!words.withoutName) await learnMember({ ...deps, client }, actor);
      // Nothing is opened for a form that says nothing.
      assertWords(words.text);
      const retroId = await retroOf(deps, client, actor, metadata);
      await shareSimilar({ ...deps, client }, actor, {
        ...metadata,
        ...words,
        retroId,
        subjectId: subjectOf(metadata),
      });
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
  const { vault } = deps;
  const { metadata, words, scene, text } = await deps.database.withTenant(actor.workspaceId, async (tx) => {
    const posting = await getPressedPosting(tx, press);
    const { id: retroId, channelId, title } = await getRetro(tx, posting.retroId);
    const text = [title, ...posting.texts].join('\n');
    return { ...(await openSimilar({ tx, vault }, actor, { retroId, channelId })), text };
  });
  const known = await deps.knownCases(client, actor, { text, retroId: metadata.retroId ?? null });
  return similarForm(metadata, words, { ...scene, known });
}
