import type { App, BlockAction } from '@slack/bolt';
import type { TenantTransaction } from '../database/database';
import { findSubjectAt } from '../delivery/posted-store';
import { notFound } from '../errors';
import { say } from '../language/say';
import { openSimilar } from '../posting/open-similar';
import { similarForm } from '../posting/similar-form';
import { findOpenRetroOf } from '../retro/retro-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { connectFormButton } from '../slack/form-button';
import { type ButtonPress, buttonPress } from '../slack/interactions';
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

  connectFormButton(app, deps, {
    actionId: incidentIds.similar,
    title: 'incident.similar.title',
    load: (client, actor, press) => loadSimilarForm(deps, client, actor, press),
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
  connectFormButton(app, deps, {
    actionId: incidentIds.namePeople,
    title: 'incident.people.title',
    load: (_client, actor, { value: incidentId }) => loadPeopleForm(deps, actor, incidentId),
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

/** Naming people is for whoever started the incident. @throws AppError `not_found`, the same when there is none. */
async function loadPeopleForm(
  { database }: IncidentDeps,
  { workspaceId, userId }: Actor,
  incidentId: string,
) {
  const incident = await database.withTenant(workspaceId, (tx) => findIncident(tx, incidentId));
  if (incident?.startedBy !== userId) throw notFound('incident');
  return peopleForm(incident);
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
