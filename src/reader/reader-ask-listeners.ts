import type { App, BlockAction } from '@slack/bolt';
import { assertEditable } from '../assessment/assessment';
import { getOwnAssessment } from '../assessment/assessment-store';
import { openOwnForm } from '../assessment/open-own-form';
import type { Deps } from '../deps';
import { getRetro } from '../retro/retro-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { answerView } from './answer-form';
import { askForm, askIds, readAskForm, readAskMetadata } from './ask-form';
import { askReader } from './ask-reader';
import { chooseReader } from './choose-reader';
import { withdrawRequest } from './end-request';
import { readAnswer } from './read-answer';
import { readerIds, readRequestId } from './reader-views';

/** What an author does: ask a colleague, take it back, read what they answered. */
export function registerReaderAskListeners(app: App, deps: Deps): void {
  openOwnForm(app, deps, {
    actionId: readerIds.ask,
    title: 'reader.ask.title',
    load: (actor, id) => loadAskForm(deps, actor, readRequestId(id)),
  });

  openOwnForm(app, deps, {
    actionId: readerIds.readAnswer,
    title: 'reader.reply.title',
    load: (actor, id) => loadAnswer(deps, actor, readRequestId(id)),
  });

  app.view({ callback_id: askIds.form, type: 'view_submission' }, async ({ ack, view, client, context }) => {
    const target = readAskMetadata(view.private_metadata);
    const actor = actorOf(context);
    const { workspaceId, userId: authorId } = actor;
    const form = formOf(view.state.values);
    const { readerId, note } = readAskForm(form);
    const blockId = form.blockId('reader.who');
    const reader = await chooseReader({ ...deps, client }, actor, { readerId, blockId });
    await askReader(deps, { workspaceId, authorId, ...target, reader, note });
    await ack();
  });

  app.action<BlockAction>(readerIds.withdraw, async ({ ack, body, action, context }) => {
    await ack();
    const assessmentId = readRequestId(buttonPress(body, action).value);
    const { workspaceId, userId: authorId } = actorOf(context);
    await withdrawRequest(deps, { workspaceId, assessmentId, authorId });
  });
}

async function loadAskForm({ database }: Deps, { workspaceId, userId }: Actor, assessmentId: string) {
  return database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, userId);
    assertEditable(assessment);
    const { title } = await getRetro(tx, assessment.retroId as string);
    return askForm(assessmentId, title);
  });
}

async function loadAnswer(deps: Deps, { workspaceId, userId: authorId }: Actor, requestId: string) {
  const { readerName, answer } = await readAnswer(deps, { workspaceId, requestId, authorId });
  return answerView(readerName, answer);
}
