import type { App, BlockAction, ViewOutput } from '@slack/bolt';
import type { Deps } from '../deps';
import { getRetro } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { type Actor, actorOf } from '../slack/actor';
import { channelLink, md } from '../slack/block-kit';
import { formOf } from '../slack/form';
import { viewOf } from '../slack/interactions';
import { notice } from '../slack/notice';
import { assertEditable, isShareable } from './assessment';
import type { AssessmentDeps } from './assessment-companion';
import { getOwnAssessment, readWords } from './assessment-store';
import { cardIds } from './card-views';
import { openOwnForm } from './open-own-form';
import {
  confirmShareView,
  keptView,
  readRereadForm,
  readRereadMetadata,
  rereadForm,
  rereadIds,
} from './reread-form';
import { saveReread, shareAssessment } from './share-assessment';

/** Re-reading, checking again, and sharing. */
export function registerRereadListeners(app: App, deps: AssessmentDeps): void {
  openOwnForm(app, deps, {
    actionId: cardIds.reread,
    title: 'Re-read',
    load: (actor, assessmentId) => loadReread(deps, actor, assessmentId),
  });

  app.action<BlockAction>(rereadIds.check, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const { assessmentId } = await saveForm(deps, actorOf(context), view);
    const checked = await loadReread(deps, actorOf(context), assessmentId);
    await client.views.update({ view_id: view.id, hash: view.hash, view: checked });
  });

  app.view({ callback_id: rereadIds.form, type: 'view_submission' }, async ({ ack, view, context }) => {
    const actor = actorOf(context);
    const { assessmentId, answers, mayShare } = await saveForm(deps, actor, view);
    if (!mayShare) return ack();
    const question = confirmShareView(assessmentId, answers);
    if (question) return ack({ response_action: 'push', view: question });
    return ack({ response_action: 'update', view: await share(deps, actor, assessmentId) });
  });

  app.view({ callback_id: rereadIds.confirm, type: 'view_submission' }, async ({ ack, view, context }) => {
    const { assessmentId } = readRereadMetadata(view.private_metadata);
    await ack({ response_action: 'update', view: await share(deps, actorOf(context), assessmentId) });
  });
}

async function loadReread({ database, vault, clock }: Deps, actor: Actor, assessmentId: string) {
  return database.withTenant(actor.workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, actor.userId);
    if (assessment.state === 'shared') assertEditable(assessment);
    const retro = await getRetro(tx, assessment.retroId as string);
    const { answers } = await readWords(tx, vault, assessment);
    if (assessment.state === 'lapsed') return keptView(retro, answers);
    const { namelessAllowed } = await getChannelSettings(tx, retro.channelId);
    const { withoutName } = assessment;
    return rereadForm({ assessment, retro, answers, withoutName, namelessAllowed, now: clock.now() });
  });
}

/** Saves what is in the form, whatever happens next. */
async function saveForm(deps: Deps, { workspaceId, userId }: Actor, view: ViewOutput) {
  const { assessmentId } = readRereadMetadata(view.private_metadata);
  const written = readRereadForm(formOf(view.state.values));
  const assessment = await saveReread(deps, { workspaceId, assessmentId, authorId: userId, ...written });
  return { assessmentId, answers: written.answers, mayShare: isShareable(assessment, deps.clock.now()) };
}

async function share(deps: AssessmentDeps, { workspaceId, userId: authorId }: Actor, assessmentId: string) {
  const channelId = await shareAssessment(deps, { workspaceId, assessmentId, authorId });
  return notice(
    'Shared',
    md`It goes to the retro’s thread in ${channelLink(channelId)} now. Its message there has a menu to edit or withdraw it, whenever you like.`,
  );
}
