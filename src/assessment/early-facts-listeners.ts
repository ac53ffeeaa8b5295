import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { reviewIn } from '../phrase/review-for';
import { getRetro } from '../retro/retro-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { typedAt, viewOf } from '../slack/interactions';
import { notice } from '../slack/notice';
import { assertEditable } from './assessment';
import { getOwnAssessment, readWords } from './assessment-store';
import { assertAuthorIsThere } from './author-is-there';
import { cardIds } from './card-views';
import { keepEarlyFacts, postEarlyFacts, saveEarlyFacts } from './early-facts';
import {
  confirmFactsView,
  earlyFactsForm,
  earlyFactsIds,
  readEarlyFactsForm,
  readEarlyFactsMetadata,
} from './early-facts-form';
import { openOwnForm } from './open-own-form';

/** "Facts must go out now": a shorter form, a pause, and the thread. */
export function registerEarlyFactsListeners(app: App, deps: Deps): void {
  openOwnForm(app, deps, {
    actionId: cardIds.earlyFacts,
    title: 'assessment.facts.title',
    async load(actor, assessmentId) {
      const { retro, words } = await loadOwn(deps, actor, assessmentId);
      return earlyFactsForm(assessmentId, retro.title, words.factsDraft ?? words.earlyFacts);
    },
  });

  app.action<BlockAction>(earlyFactsIds.typed, async ({ ack, body, action, context }) => {
    await ack();
    const view = viewOf(body);
    const { assessmentId } = readEarlyFactsMetadata(view.private_metadata);
    const { workspaceId, userId: authorId } = actorOf(context);
    const facts = readEarlyFactsForm(formOf(view.state.values));
    await keepEarlyFacts(deps, { workspaceId, assessmentId, authorId }, { facts, typedAt: typedAt(action) });
  });

  app.view(
    { callback_id: earlyFactsIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { assessmentId } = readEarlyFactsMetadata(view.private_metadata);
      const actor = actorOf(context);
      const { workspaceId, userId: authorId } = actor;
      const facts = readEarlyFactsForm(formOf(view.state.values));
      await saveEarlyFacts(deps, { workspaceId, assessmentId, authorId }, facts);
      const { assessment, review } = await loadOwn(deps, actor, assessmentId);
      const { channel } = await client.conversations.info({ channel: assessment.channelId });
      const { withoutName } = assessment;
      const channelName = channel?.name ?? say('assessment.facts_post.channel');
      await ack({
        response_action: 'push',
        view: confirmFactsView(assessmentId, facts, { channelName, withoutName, review }),
      });
    },
  );

  app.view(
    { callback_id: earlyFactsIds.confirm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { assessmentId } = readEarlyFactsMetadata(view.private_metadata);
      const { workspaceId, userId: authorId } = actorOf(context);
      await assertAuthorIsThere({ ...deps, client }, actorOf(context), assessmentId);
      await postEarlyFacts(deps, { workspaceId, assessmentId, authorId });
      await ack({
        response_action: 'update',
        view: notice(say('assessment.facts_post.posted.title'), say('assessment.facts_post.posted')),
      });
    },
  );
}

async function loadOwn({ database, vault }: Deps, { workspaceId, userId }: Actor, assessmentId: string) {
  return database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, userId);
    assertEditable(assessment);
    const retro = await getRetro(tx, assessment.retroId as string);
    const words = await readWords(tx, vault, assessment);
    return { assessment, retro, words, review: await reviewIn(tx) };
  });
}
