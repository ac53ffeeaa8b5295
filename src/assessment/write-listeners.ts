import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { say } from '../language/say';
import { retroIds } from '../retro/retro-views';
import { titleFromMessage } from '../retro/title-from-message';
import { type Actor, actorOf } from '../slack/actor';
import { joinChannel } from '../slack/channel-access';
import { formOf } from '../slack/form';
import { buttonPress, typedAt, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { assertStillThere } from '../slack/still-there';
import { channelIds, chooseChannelView, readChosenChannel } from './channel-views';
import { readOwnForm } from './form-proof';
import { reloadWriteForm, startEmpty, startInRetro } from './load-write-form';
import { nudgeChoiceOf } from './nudge-fields';
import { loadWriteView, openWriteForm, replyIn } from './open-write-form';
import { saveDraft } from './save-draft';
import { type SubmitDeps, submitAssessment } from './submit-assessment';
import { readWriteForm, writeForm, writeIds } from './write-form';

/** Everything that opens, fills, keeps and takes in the form of the three questions. */
export function registerWriteListeners(app: App, deps: Deps & SubmitDeps): void {
  app.shortcut(
    { callback_id: 'assessment.write_global', type: 'shortcut' },
    async ({ ack, shortcut, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: chooseChannelView() });
    },
  );

  app.shortcut(
    { callback_id: retroIds.startFromMessage, type: 'message_action' },
    async ({ ack, shortcut, client, context }) => {
      await ack();
      const channelId = shortcut.channel.id;
      const title = titleFromMessage(shortcut.message.text ?? '');
      const start = { channelId, title, sourceTs: shortcut.message.ts };
      await openWriteForm(deps, client, actorOf(context), {
        triggerId: shortcut.trigger_id,
        reply: replyIn(client, actorOf(context), channelId),
        start,
      });
    },
  );

  app.view(channelIds.choose, async ({ ack, view, client, context }) => {
    const channelId = readChosenChannel(formOf(view.state.values));
    if (channelId === null)
      throw new AppError('no_channel', 'no channel was chosen', {
        userMessage: say('assessment.channel.missing'),
      });
    await ack({
      response_action: 'update',
      view: await loadWriteView(deps, client, actorOf(context), { channelId }),
    });
  });

  app.action<BlockAction>(channelIds.join, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: channelId } = buttonPress(body, action);
    await joinChannel(client, channelId);
    await client.views.update({
      view_id: viewOf(body).id,
      view: await loadWriteView(deps, client, actorOf(context), { channelId }),
    });
  });

  app.action<BlockAction>(retroIds.join, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: retroId, triggerId, channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    const start = await startInRetro(deps, actor, retroId);
    await openWriteForm(deps, client, actor, {
      triggerId,
      reply: replyIn(client, actor, channelId ?? actor.userId),
      start,
    });
  });

  app.action<BlockAction>(writeIds.reopen, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: channelId, triggerId, channelId: pressedIn = channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    await openWriteForm(deps, client, actor, {
      triggerId,
      reply: replyIn(client, actor, pressedIn),
      start: { channelId },
    });
  });

  registerTyping(app, deps);
  registerSubmission(app, deps);
}

/** Keeps what is being typed, and redraws the form when a choice changes its fields. */
function registerTyping(app: App, deps: Deps): void {
  app.action<BlockAction>(writeIds.typed, async ({ ack, body, action, context }) => {
    await ack();
    const view = viewOf(body);
    await keep(deps, actorOf(context), view, typedAt(action));
  });

  for (const actionId of [writeIds.retro, writeIds.nudge]) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const view = viewOf(body);
      const written = readWriteForm(formOf(view.state.values));
      const actor = actorOf(context);
      const metadata = readOwnForm(deps.vault, actor, view.private_metadata);
      await keep(deps, actor, view, typedAt(action));
      const load = async () => writeForm(await reloadWriteForm(deps, client, actor, { metadata, written }));
      await redrawModal({ client, view, load, logger: deps.logger, whenOvertaken: 'leave' });
    });
  }

  app.action<BlockAction>(writeIds.look, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const written = readWriteForm(formOf(view.state.values));
    const actor = actorOf(context);
    const metadata = readOwnForm(deps.vault, actor, view.private_metadata);
    const load = async () =>
      writeForm(await reloadWriteForm(deps, client, actor, { metadata, written, looked: true }));
    await redrawModal({ client, view, load, logger: deps.logger });
  });

  app.action<BlockAction>(writeIds.startEmpty, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const actor = actorOf(context);
    const metadata = readOwnForm(deps.vault, actor, view.private_metadata);
    const load = async () => writeForm(await startEmpty(deps, client, actor, { metadata }));
    await redrawModal({ client, view, load, logger: deps.logger, whenOvertaken: 'leave' });
  });

  app.view({ callback_id: writeIds.form, type: 'view_closed' }, async ({ ack, view, context }) => {
    await ack();
    // Slack does not promise to send what was typed along with the closing; what it sends is kept.
    if (Object.keys(view.state?.values ?? {}).length > 0) {
      await keep(deps, actorOf(context), view, deps.clock.now());
    }
  });
}

function registerSubmission(app: App, deps: Deps & SubmitDeps): void {
  app.view(
    { callback_id: writeIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const actor = actorOf(context);
      const { workspaceId, userId: authorId } = actor;
      const { draftId, channelId, sourceTs, incidentId } = readOwnForm(
        deps.vault,
        actor,
        view.private_metadata,
      );
      const form = formOf(view.state.values);
      const { chosenRetroId, words, withoutName, ...nudge } = readWriteForm(form);
      const title = words.title.trim();
      if (chosenRetroId === null && title === '') {
        throw new AppError('title_missing', 'a new retro needs a title', {
          userMessage: say('assessment.write.title_missing'),
          blockId: form.blockId('write.title'),
        });
      }
      await assertStillThere({ ...deps, client }, { channelId, userId: authorId });
      await submitAssessment(deps, {
        workspaceId,
        draftId,
        authorId,
        channelId,
        retro: chosenRetroId === null ? { title, sourceTs, incidentId } : { id: chosenRetroId },
        answers: words.answers,
        feelings: words.feelings,
        mood: words.mood,
        nudge: nudgeChoiceOf(nudge, deps.clock.now(), form.blockId('write.nudge_at')),
        withoutName,
      });
      await ack();
    },
  );
}

interface KeptView {
  private_metadata: string;
  state: { values: Parameters<typeof formOf>[0] };
}

async function keep(deps: Deps, actor: Actor, view: KeptView, at: Date): Promise<void> {
  const { workspaceId, userId } = actor;
  const { draftId, channelId } = readOwnForm(deps.vault, actor, view.private_metadata);
  const form = formOf(view.state.values);
  const written = readWriteForm(form);
  const { chosenRetroId: retroId, nudge, nudgeAt, withoutName } = written;
  const choices = { retroId, nudge, nudgeAtMs: nudgeAt?.getTime() ?? null };
  const title = form.has('write.title') ? written.words.title : undefined;
  const words = { ...written.words, title, choices };
  await saveDraft(deps, {
    workspaceId,
    draftId,
    authorId: userId,
    channelId,
    words,
    withoutName,
    typedAt: at,
  });
}
