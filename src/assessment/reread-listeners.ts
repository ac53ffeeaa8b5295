import type { App, BlockAction, ViewOutput } from '@slack/bolt';
import type { Deps } from '../deps';
import { reviewFor, reviewIn } from '../phrase/review-for';
import { ownReview } from '../reread/own-review';
import { getRetro } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, typedAt, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import type { WebClient } from '../slack/web-clients';
import { assertEditable, callFine, isShareable } from './assessment';
import type { AssessmentDeps } from './assessment-companion';
import { getOwnAssessment, readWords } from './assessment-store';
import { assertAuthorIsThere } from './author-is-there';
import { cardIds, sharedView } from './card-views';
import { openOwnForm } from './open-own-form';
import {
  confirmShareView,
  keptView,
  readFindingId,
  readRereadForm,
  readRereadMetadata,
  rereadForm,
  rereadIds,
} from './reread-form';
import { keepReread, type RereadInput, saveReread, shareAssessment } from './share-assessment';

/** Re-reading, checking again, calling a finding fine, and sharing. */
export function registerRereadListeners(app: App, deps: AssessmentDeps): void {
  openOwnForm(app, deps, {
    actionId: cardIds.reread,
    title: 'assessment.reread.title',
    load: (actor, assessmentId) => loadReread(deps, actor, assessmentId),
  });

  app.action<BlockAction>(rereadIds.typed, async ({ ack, body, action, context }) => {
    await ack();
    const { workspaceId, userId: authorId } = actorOf(context);
    const view = viewOf(body);
    const { assessmentId } = readRereadMetadata(view.private_metadata);
    const written = readRereadForm(formOf(view.state.values));
    await keepReread(deps, { workspaceId, assessmentId, authorId, ...written, typedAt: typedAt(action) });
  });

  app.action<BlockAction>(rereadIds.check, async ({ ack, body, client, context }) => {
    await ack();
    await saveAndRedraw(deps, client, actorOf(context), viewOf(body));
  });

  app.action<BlockAction>(rereadIds.fine, async ({ ack, body, action, client, context }) => {
    await ack();
    const findingId = readFindingId(buttonPress(body, action).value);
    await saveAndRedraw(deps, client, actorOf(context), viewOf(body), (fine) => callFine(fine, findingId));
  });

  app.action<BlockAction>(rereadIds.undoFine, async ({ ack, body, client, context }) => {
    await ack();
    await saveAndRedraw(deps, client, actorOf(context), viewOf(body), () => []);
  });

  app.view(
    { callback_id: rereadIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const actor = actorOf(context);
      const { assessmentId, words, mayShare } = await saveForm(deps, actor, view);
      if (!mayShare) return ack();
      const review = ownReview(await reviewFor(deps, actor.workspaceId), {
        vault: deps.vault,
        userId: actor.userId,
        subjectId: assessmentId,
        fine: words.fine ?? [],
      });
      const question = confirmShareView(assessmentId, words.answers, review);
      if (question) return ack({ response_action: 'push', view: question });
      return ack({ response_action: 'update', view: await share(deps, client, actor, assessmentId) });
    },
  );

  app.view(
    { callback_id: rereadIds.confirm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { assessmentId } = readRereadMetadata(view.private_metadata);
      await ack({
        response_action: 'update',
        view: await share(deps, client, actorOf(context), assessmentId),
      });
    },
  );
}

async function loadReread({ database, vault, clock }: Deps, actor: Actor, assessmentId: string) {
  return database.withTenant(actor.workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, actor.userId);
    if (assessment.state === 'shared') assertEditable(assessment);
    const retro = await getRetro(tx, assessment.retroId as string);
    const { answers, fine = [] } = await readWords(tx, vault, assessment);
    if (assessment.state === 'lapsed') return keptView(retro, answers);
    const { namelessAllowed } = await getChannelSettings(tx, retro.channelId);
    const { withoutName } = assessment;
    const { userId } = actor;
    const review = ownReview(await reviewIn(tx), { vault, userId, subjectId: assessmentId, fine });
    return rereadForm({ assessment, retro, answers, review, withoutName, namelessAllowed, now: clock.now() });
  });
}

/** Saves what is in the form, whatever happens next. */
async function saveForm(
  deps: Deps,
  { workspaceId, userId }: Actor,
  view: ViewOutput,
  changeFine?: RereadInput['changeFine'],
) {
  const { assessmentId } = readRereadMetadata(view.private_metadata);
  const written = readRereadForm(formOf(view.state.values));
  const { assessment, words } = await saveReread(deps, {
    workspaceId,
    assessmentId,
    authorId: userId,
    ...written,
    changeFine,
  });
  return { assessmentId, words, mayShare: isShareable(assessment, deps.clock.now()) };
}

/** Checks the texts as they stand now; what is being typed stays where it is. */
async function saveAndRedraw(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  view: ViewOutput,
  changeFine?: RereadInput['changeFine'],
): Promise<void> {
  const { assessmentId } = await saveForm(deps, actor, view, changeFine);
  await redrawModal({
    client: deps.alerts.through(actor.workspaceId, client),
    view,
    logger: deps.logger,
    load: () => loadReread(deps, actor, assessmentId),
  });
}

async function share(deps: AssessmentDeps, client: WebClient, actor: Actor, assessmentId: string) {
  const { workspaceId, userId: authorId } = actor;
  await assertAuthorIsThere({ ...deps, client }, actor, assessmentId);
  return sharedView(await shareAssessment(deps, { workspaceId, assessmentId, authorId }));
}
