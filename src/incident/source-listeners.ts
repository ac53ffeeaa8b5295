import { randomUUID } from 'node:crypto';
import type { App, BlockAction } from '@slack/bolt';
import type { Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { settingsIds } from '../settings/settings-ids';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import { tellExpired } from '../slack/tell-expired';
import type { WebClient } from '../slack/web-clients';
import { assertWorkspaceAdmin } from '../slack/workspace-admin';
import { getIncidentSource, listIncidentSources, listRoutes } from './incident-source-store';
import { addSource, removeSource, renewSecret, routeService } from './manage-sources';
import {
  addSourceForm,
  readAddSourceForm,
  readAddSourceMetadata,
  readRouteForm,
  readSecretForm,
  readSourceMetadata,
  removeForm,
  routeForm,
  secretForm,
} from './source-forms';
import { readSourceMenu, secretView, sourceIds, sourcesView } from './source-views';

const sourcesShown = 20;

/** `/retro webhooks`: the incident tools of the workspace, for its admins. */
export const webhooksCommand: Subcommand = {
  names: ['webhooks', 'webhook', 'sources', 'integrations'],
  help: 'incident.tools.help',
  async run(deps, { actor, triggerId, client, channelId }) {
    await showModal({
      client,
      triggerId,
      title: say('incident.tools.title'),
      logger: deps.logger,
      load: () => loadSources(deps, client, actor),
      onExpired: () => tellExpired(client, actor, channelId),
    });
  },
};

async function loadSources({ database }: Deps, client: WebClient, { workspaceId, userId }: Actor) {
  await assertWorkspaceAdmin(client, userId);
  const listed = await database.withTenant(workspaceId, async (tx) => {
    const sources = [];
    for (const source of await listIncidentSources(tx, sourcesShown)) {
      sources.push({ source, routes: await listRoutes(tx, source.id) });
    }
    return sources;
  });
  return sourcesView(listed);
}

/** Setting up, changing and removing incident tools. Each step asks anew whether the person is an admin. */
export function registerSourceListeners(app: App, deps: Deps): void {
  // In place of the workspace's settings: the forms of a tool are laid on top, and Slack stacks three at most.
  app.action<BlockAction>(settingsIds.webhooks, async ({ ack, body, client, context }) => {
    await ack();
    const load = () => loadSources(deps, client, actorOf(context));
    await redrawModal({ client, view: viewOf(body), logger: deps.logger, load });
  });

  app.action<BlockAction>(sourceIds.add, async ({ ack, body, action, client, context }) => {
    await ack();
    const { triggerId } = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      push: true,
      title: say('incident.tools.add.title'),
      logger: deps.logger,
      async load() {
        await assertWorkspaceAdmin(client, actor.userId);
        return addSourceForm(randomUUID());
      },
      onExpired: () => tellExpired(client, actor, undefined),
    });
  });

  app.action<BlockAction>(sourceIds.menu, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value, triggerId } = buttonPress(body, action);
    const { what, sourceId } = readSourceMenu(value);
    const actor = actorOf(context);
    const form = { secret: secretForm, route: routeForm, remove: removeForm }[what];
    await showModal({
      client,
      triggerId,
      push: true,
      title: say('incident.tools.title'),
      logger: deps.logger,
      async load() {
        await assertWorkspaceAdmin(client, actor.userId);
        return form(
          await deps.database.withTenant(actor.workspaceId, (tx) => getIncidentSource(tx, sourceId)),
        );
      },
      onExpired: () => tellExpired(client, actor, undefined),
    });
  });

  registerSourceForms(app, deps);
  registerListForms(app, deps);
}

function registerSourceForms(app: App, deps: Deps): void {
  app.view(
    { callback_id: sourceIds.addForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { newSourceId } = readAddSourceMetadata(view.private_metadata);
      const filled = readAddSourceForm(formOf(view.state.values));
      const added = await addSource({ ...deps, client }, actorOf(context), { newSourceId, ...filled });
      await ack({ response_action: 'update', view: secretView(added) });
    },
  );

  app.view(
    { callback_id: sourceIds.secretForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { sourceId } = readSourceMetadata(view.private_metadata);
      const secret = readSecretForm(formOf(view.state.values));
      const renewed = await renewSecret({ ...deps, client }, actorOf(context), { sourceId, secret });
      await ack({ response_action: 'update', view: secretView(renewed) });
    },
  );
}

/** What leads back to the list, which has to say so. */
function registerListForms(app: App, deps: Deps): void {
  const redrawList = async (client: WebClient, actor: Actor, viewId: string | null) => {
    if (viewId !== null) {
      await client.views.update({ view_id: viewId, view: await loadSources(deps, client, actor) });
    }
  };

  app.view(
    { callback_id: sourceIds.routeForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { sourceId } = readSourceMetadata(view.private_metadata);
      const actor = actorOf(context);
      const route = readRouteForm(formOf(view.state.values));
      await routeService({ ...deps, client }, actor, { sourceId, ...route });
      await ack();
      await redrawList(client, actor, view.previous_view_id);
    },
  );

  app.view(
    { callback_id: sourceIds.removeForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { sourceId } = readSourceMetadata(view.private_metadata);
      const actor = actorOf(context);
      await removeSource({ ...deps, client }, actor, sourceId);
      await ack();
      await redrawList(client, actor, view.previous_view_id);
    },
  );
}
