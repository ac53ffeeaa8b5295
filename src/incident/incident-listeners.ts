import type { App, BlockAction } from '@slack/bolt';
import type { CommandCall, Subcommand } from '../command/subcommand';
import { AppError } from '../errors';
import { say } from '../language/say';
import { reviewFor } from '../phrase/review-for';
import { titleFromMessage } from '../retro/title-from-message';
import { type Actor, actorOf } from '../slack/actor';
import { actions, button, sayMd, section } from '../slack/block-kit';
import { joinChannel } from '../slack/channel-access';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import type { IncidentDeps } from './incident-deps';
import { hasFindings, readIncidentForm, readIncidentMetadata } from './incident-form';
import { incidentIds } from './incident-ids';
import { drawIncidentForm, type IncidentStart, loadIncidentView } from './load-incident-form';
import { openIncident } from './open-incident';
import { readStartForm } from './start-form';

/** `/retro incident <title>`: something went wrong, and people are to be checked in with. */
export function incidentCommand(deps: IncidentDeps): Subcommand {
  return {
    names: ['incident', 'incidents', 'outage', 'check-in'],
    help: 'incident.help',
    run: (_deps, { actor, channelId, triggerId, rest, client }: CommandCall) =>
      openIncidentForm(deps, client, actor, { triggerId, start: { channelId, title: rest } }),
  };
}

/** Opens the form; when Slack's three seconds are over, offers to open it again. */
async function openIncidentForm(
  deps: IncidentDeps,
  client: WebClient,
  actor: Actor,
  { triggerId, start }: { triggerId: string; start: IncidentStart },
): Promise<void> {
  await showModal({
    client,
    triggerId,
    title: say('incident.open.title'),
    logger: deps.logger,
    load: () => loadIncidentView(deps, client, actor, start),
    onExpired: () => offerAgain(client, actor, start),
  });
}

async function offerAgain(client: WebClient, { userId }: Actor, { channelId, title }: IncidentStart) {
  await client.chat.postEphemeral({
    channel: channelId,
    user: userId,
    text: say('incident.open.expired.fallback'),
    blocks: [
      section(say('slack.expired.nothing_lost')),
      ...(title === '' ? [] : [section(sayMd('incident.open.typed', { title }))]),
      actions([
        button({ text: say('incident.open.again.button'), actionId: incidentIds.reopen, value: channelId }),
      ]),
    ],
  });
}

/** Everything that opens, fills and takes in the form of an incident. */
export function registerIncidentListeners(app: App, deps: IncidentDeps): void {
  app.shortcut(
    { callback_id: incidentIds.fromMessage, type: 'message_action' },
    async ({ ack, shortcut, client, context }) => {
      await ack();
      const { message, channel, trigger_id: triggerId } = shortcut;
      const { ts, text = '', user } = message;
      const isPersons = typeof user === 'string' && !message.bot_id;
      await openIncidentForm(deps, client, actorOf(context), {
        triggerId,
        start: {
          channelId: channel.id,
          title: titleFromMessage(text),
          message: { ts, at: new Date(Number(ts) * 1000), authorId: isPersons ? user : null },
        },
      });
    },
  );

  app.action<BlockAction>(incidentIds.reopen, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: channelId, triggerId } = buttonPress(body, action);
    await openIncidentForm(deps, client, actorOf(context), { triggerId, start: { channelId, title: '' } });
  });

  registerForms(app, deps);
}

function registerForms(app: App, deps: IncidentDeps): void {
  app.view(
    { callback_id: incidentIds.start, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { channelId, mayJoin, title } = readStartForm(formOf(view.state.values), view.private_metadata);
      if (channelId === null) {
        throw new AppError('no_channel', 'no channel was chosen', {
          userMessage: say('incident.open.no_channel'),
        });
      }
      if (mayJoin) await joinChannel(client, channelId);
      const form = await loadIncidentView(deps, client, actorOf(context), { channelId, title });
      await ack({ response_action: 'update', view: form });
    },
  );

  app.view(
    { callback_id: incidentIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const metadata = readIncidentMetadata(view.private_metadata);
      const filled = readIncidentForm(formOf(view.state.values));
      const actor = actorOf(context);
      const review = await reviewFor(deps, actor.workspaceId);
      if (!metadata.asked && hasFindings(filled, review)) {
        const again = await drawIncidentForm(deps, actor, { ...metadata, asked: true }, filled);
        return ack({ response_action: 'update', view: again });
      }
      await openIncident(deps, client, actor, { ...metadata, ...filled });
      return ack();
    },
  );
}
