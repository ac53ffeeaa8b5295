import type { App, BlockAction } from '@slack/bolt';
import { learnMember } from '../member/learn-member';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import type { AssessmentDeps } from './assessment-companion';
import { getOwnAssessment } from './assessment-store';
import { cardIds } from './card-views';
import { changeNudge } from './change-nudge';
import { discardAssessment } from './discard-assessment';
import { nudgeChoiceOf } from './nudge-fields';
import { openOwnForm } from './open-own-form';
import { readTimeForm, readTimeMetadata, timeForm, timeIds } from './time-form';

/** What an author does with the card and the nudges in their direct messages, short of re-reading. */
export function registerCardListeners(app: App, deps: AssessmentDeps): void {
  app.action<BlockAction>(cardIds.discard, async ({ ack, body, action, context }) => {
    await ack();
    const { value: assessmentId } = buttonPress(body, action);
    const { workspaceId, userId: authorId } = actorOf(context);
    await discardAssessment(deps, { workspaceId, assessmentId, authorId });
  });

  app.action<BlockAction>(cardIds.tomorrow, async ({ ack, body, action, context }) => {
    await ack();
    const { value: assessmentId } = buttonPress(body, action);
    const { workspaceId, userId: authorId } = actorOf(context);
    await changeNudge(deps, { workspaceId, assessmentId, authorId, nudge: 'next_morning' });
  });

  openOwnForm(app, deps, {
    actionId: cardIds.changeTime,
    title: 'assessment.time.title',
    async load(actor, assessmentId, client) {
      const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
      const assessment = await deps.database.withTenant(actor.workspaceId, (tx) =>
        getOwnAssessment(tx, assessmentId, actor.userId),
      );
      return timeForm(assessment, { now: deps.clock.now(), zone });
    },
  });

  app.view({ callback_id: timeIds.form, type: 'view_submission' }, async ({ ack, view, context }) => {
    const { assessmentId } = readTimeMetadata(view.private_metadata);
    const { workspaceId, userId: authorId } = actorOf(context);
    const form = formOf(view.state.values);
    const nudge = nudgeChoiceOf(readTimeForm(form), deps.clock.now(), form.blockId('time.at'));
    await changeNudge(deps, { workspaceId, assessmentId, authorId, nudge });
    await ack();
  });
}
