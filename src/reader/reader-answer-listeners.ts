import type { App, BlockAction } from '@slack/bolt';
import { openOwnForm } from '../assessment/open-own-form';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { reviewFor } from '../phrase/review-for';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, typedAt, viewOf } from '../slack/interactions';
import { notice } from '../slack/notice';
import { redrawModal } from '../slack/redraw-modal';
import {
  answerIds,
  firstAnswerBlock,
  flaggedAnswerView,
  hasFindings,
  readAnswerForm,
  readAnswerMetadata,
  readingView,
} from './answer-form';
import { answerRequest, declineRequest } from './answer-request';
import { endRequestsTo } from './end-request';
import { keepAnswer } from './keep-answer';
import { checkStillOpen, readDraft } from './read-draft';
import { assertAnswered } from './reader';
import { readerIds, readRequestId } from './reader-views';

/** What a reader does: read, answer, or say not now. */
export function registerReaderAnswerListeners(app: App, deps: Deps): void {
  openOwnForm(app, deps, {
    actionId: readerIds.read,
    title: 'reader.read.title',
    load: async (actor, id) => readingView(await readDraft(deps, targetOf(actor, readRequestId(id)))),
  });

  app.action<BlockAction>(readerIds.decline, async ({ ack, body, action, context }) => {
    await ack();
    const requestId = readRequestId(buttonPress(body, action).value);
    await declineRequest(deps, targetOf(actorOf(context), requestId));
  });

  app.action<BlockAction>(answerIds.typed, async ({ ack, body, action, context }) => {
    await ack();
    const view = viewOf(body);
    const { requestId } = readAnswerMetadata(view.private_metadata);
    const answer = readAnswerForm(formOf(view.state.values));
    await keepAnswer(deps, targetOf(actorOf(context), requestId), { answer, typedAt: typedAt(action) });
  });

  app.action<BlockAction>(answerIds.check, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const { requestId } = readAnswerMetadata(view.private_metadata);
    const answer = readAnswerForm(formOf(view.state.values));
    const actor = actorOf(context);
    await checkStillOpen(deps, targetOf(actor, requestId));
    const load = async () => flaggedAnswerView(requestId, answer, await reviewFor(deps, actor.workspaceId));
    await redrawModal({ client, view, load, logger: deps.logger });
  });

  app.view({ callback_id: answerIds.form, type: 'view_submission' }, async ({ ack, view, context }) => {
    const { requestId, asked } = readAnswerMetadata(view.private_metadata);
    const target = targetOf(actorOf(context), requestId);
    const answer = readAnswerForm(formOf(view.state.values));
    assertAnswered(answer, firstAnswerBlock);
    const review = await reviewFor(deps, target.workspaceId);
    if (!asked && hasFindings(answer, review)) {
      await checkStillOpen(deps, target);
      return ack({ response_action: 'update', view: flaggedAnswerView(requestId, answer, review) });
    }
    return ack({ response_action: 'update', view: sentNotice(await answerRequest(deps, target, answer)) });
  });

  app.event('user_change', async ({ event, body }) => {
    if (event.user.deleted) await endRequestsTo(deps, { workspaceId: body.team_id, readerId: event.user.id });
  });
}

const sentNotice = (sent: 'sent' | 'before') =>
  notice(say(`reader.${sent}.title`), say(`reader.${sent}.text`));

const targetOf = ({ workspaceId, userId: readerId }: Actor, requestId: string) => ({
  workspaceId,
  requestId,
  readerId,
});
