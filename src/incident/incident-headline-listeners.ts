import type { App, BlockAction } from '@slack/bolt';
import type { TenantTransaction } from '../database/database';
import { findSubjectAt } from '../delivery/posted-store';
import { notFound } from '../errors';
import { say } from '../language/say';
import { openSimilar } from '../posting/open-similar';
import { similarForm } from '../posting/similar-form';
import { tellExpired } from '../posting/tell-expired';
import { findOpenRetroOf } from '../retro/retro-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { type ButtonPress, buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { type Incident, incidentHeadlineKind } from './incident';
import type { IncidentDeps } from './incident-deps';
import { incidentIds } from './incident-ids';
import { findIncident, getIncident } from './incident-store';
import { peopleForm, readPeopleForm, readPeopleMetadata } from './incident-views';
import { involveMyself, involvePeople } from './involve-people';

/** The buttons of an incident's headline, and the one that names people a tool could not. */
export function registerIncidentHeadlineListeners(app: App, deps: IncidentDeps): void {
  app.action<BlockAction>(incidentIds.write, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: incidentId, triggerId, channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    const found = await deps.database.withTenant(actor.workspaceId, async (tx) => ({
      incident: await findIncident(tx, incidentId),
      retro: await findOpenRetroOf(tx, incidentId),
    }));
    await deps.openWriteForm(client, actor, {
      triggerId,
      replyIn: channelId ?? actor.userId,
      incident: found.incident,
      retroId: found.retro?.id ?? null,
    });
  });

  app.action<BlockAction>(incidentIds.similar, async ({ ack, body, action, client, context }) => {
    await ack();
    const press = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: press.triggerId,
      title: say('incident.similar.title'),
      logger: deps.logger,
      load: () => loadSimilarForm(deps, client, actor, press),
      onExpired: () => tellExpired(client, actor, press.channelId),
    });
  });

  registerInvolved(app, deps);
  registerPeopleForm(app, deps);
}

function registerInvolved(app: App, deps: IncidentDeps): void {
  app.action<BlockAction>(incidentIds.involved, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: incidentId, channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    const isNew = await involveMyself(deps, client, actor, incidentId);
    await client.chat.postEphemeral({
      channel: channelId ?? actor.userId,
      user: actor.userId,
      text: say(isNew ? 'incident.involved.new' : 'incident.involved.before'),
    });
  });
}

function registerPeopleForm(app: App, deps: IncidentDeps): void {
  app.action<BlockAction>(incidentIds.namePeople, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: incidentId, triggerId, channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say('incident.people.title'),
      logger: deps.logger,
      async load() {
        const incident = await deps.database.withTenant(actor.workspaceId, (tx) =>
          findIncident(tx, incidentId),
        );
        if (incident?.startedBy !== actor.userId) throw notFound('incident');
        return peopleForm(incident);
      },
      onExpired: () => tellExpired(client, actor, channelId),
    });
  });

  app.view(
    { callback_id: incidentIds.peopleForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { incidentId } = readPeopleMetadata(view.private_metadata);
      const userIds = readPeopleForm(formOf(view.state.values));
      await involvePeople(deps, client, actorOf(context), { incidentId, userIds });
      await ack();
    },
  );
}

/** The incident whose button was pressed at its own message; the place says who may begin something with it. */
async function getPressedIncident(
  tx: TenantTransaction,
  { value: incidentId, channelId = '', messageTs = '' }: ButtonPress,
): Promise<Incident> {
  const seen = await findSubjectAt(tx, incidentHeadlineKind, channelId, messageTs);
  if (seen !== incidentId) throw notFound('incident');
  return getIncident(tx, incidentId);
}

async function loadSimilarForm(deps: IncidentDeps, client: WebClient, actor: Actor, press: ButtonPress) {
  const { vault } = deps;
  const { incident, form } = await deps.database.withTenant(actor.workspaceId, async (tx) => {
    const incident = await getPressedIncident(tx, press);
    const { id: incidentId, channelId } = incident;
    const retro = await findOpenRetroOf(tx, incidentId);
    const about = retro === null ? { incidentId } : { retroId: retro.id };
    return { incident, form: await openSimilar({ tx, vault }, actor, { ...about, channelId }) };
  });
  const { metadata, words, scene } = form;
  const text = [incident.title, incident.knownSoFar ?? ''].join('\n');
  const known = await deps.knownCases(client, actor, { text, retroId: metadata.retroId ?? null });
  return similarForm(metadata, words, { ...scene, known });
}
