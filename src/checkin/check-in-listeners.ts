import type { App, BlockAction } from '@slack/bolt';
import type { WriteStart } from '../assessment/load-write-form';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { type ButtonPress, buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { keepWords, putOff, stopCheckIn } from './change-check-in';
import { momentFor } from './check-in';
import { checkInIds, readLaterMenu } from './check-in-views';
import { laterForm, readLaterForm, readLaterMetadata } from './later-form';
import { loadNoteForm, startFromCheckIn } from './load-check-in';
import { readNoteForm, readNoteMetadata } from './note-form';

export interface CheckInListenerDeps extends Deps {
  /** Opens the three questions. */
  openWriteForm(
    client: WebClient,
    actor: Actor,
    request: { triggerId: string; replyIn: string; start: WriteStart | null },
  ): Promise<void>;
}

/** The buttons of a check-in, and the small forms behind them. */
export function registerCheckInListeners(app: App, deps: CheckInListenerDeps): void {
  app.action<BlockAction>(checkInIds.note, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: checkInId, triggerId } = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say('checkin.note.title'),
      logger: deps.logger,
      load: () => loadNoteForm(deps, actor, checkInId),
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.action<BlockAction>(checkInIds.write, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: checkInId, triggerId, channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    const start = await startFromCheckIn(deps, actor, checkInId);
    await deps.openWriteForm(client, actor, { triggerId, replyIn: channelId ?? actor.userId, start });
  });

  for (const actionId of [checkInIds.notInvolved, checkInIds.stop]) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, context }) => {
      await ack();
      const { value: checkInId } = buttonPress(body, action);
      await stopCheckIn(deps, { ...actorOf(context), checkInId });
    });
  }

  registerNoteForm(app, deps);
  registerLater(app, deps);
}

function registerNoteForm(app: App, deps: Deps): void {
  // Kept before it is acknowledged: if that fails, Slack keeps the form open with the person's words in it.
  app.view({ callback_id: checkInIds.noteForm, type: 'view_submission' }, async ({ ack, view, context }) => {
    const { checkInId } = readNoteMetadata(view.private_metadata);
    await keepWords(deps, { ...actorOf(context), checkInId }, readNoteForm(formOf(view.state.values)));
    await ack();
  });

  app.view({ callback_id: checkInIds.noteForm, type: 'view_closed' }, async ({ ack, view, context }) => {
    await ack();
    // Slack does not promise to send what was typed along with the closing; what it sends is kept.
    const values = view.state?.values ?? {};
    if (Object.keys(values).length === 0) return;
    const { checkInId } = readNoteMetadata(view.private_metadata);
    await keepWords(deps, { ...actorOf(context), checkInId }, readNoteForm(formOf(values)));
  });
}

function registerLater(app: App, deps: Deps): void {
  app.action<BlockAction>(checkInIds.later, async ({ ack, body, action, client, context }) => {
    await ack();
    const press = buttonPress(body, action);
    const { what, step, checkInId } = readLaterMenu(press.value);
    const actor = actorOf(context);
    if (what === 'pick') return openLaterForm(deps, client, actor, press);
    return putOff(deps, { ...actor, checkInId, step }, what);
  });

  app.view({ callback_id: checkInIds.laterForm, type: 'view_submission' }, async ({ ack, view, context }) => {
    const metadata = readLaterMetadata(view.private_metadata);
    const at = readLaterForm(formOf(view.state.values), deps.clock.now());
    await putOff(deps, { ...actorOf(context), ...metadata }, { at });
    await ack();
  });
}

async function openLaterForm(deps: Deps, client: WebClient, actor: Actor, press: ButtonPress): Promise<void> {
  const { step, checkInId } = readLaterMenu(press.value);
  await showModal({
    client,
    triggerId: press.triggerId,
    title: say('checkin.later'),
    logger: deps.logger,
    async load() {
      const { timeZone } = await learnMember({ ...deps, client }, actor);
      return laterForm({ checkInId, step }, momentFor('next_morning', deps.clock.now(), timeZone));
    },
    onExpired: () => tellExpired(client, actor),
  });
}

async function tellExpired(client: WebClient, { userId }: Actor): Promise<void> {
  await client.chat.postMessage({
    channel: userId,
    text: say('slack.expired.kept'),
  });
}
