import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { listTitle as itemsTitle } from '../action-item/action-list-views';
import { loadActionList } from '../action-item/load-action-list';
import { getOwnAssessment } from '../assessment/assessment-store';
import { chooseChannelView } from '../assessment/channel-views';
import { openWriteForm, replyIn } from '../assessment/open-write-form';
import { showSearch } from '../case/case-listeners';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { type Actor, actorOf } from '../slack/actor';
import { tryAgainId } from '../slack/error-notice';
import { type ButtonPress, buttonPress, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { dataView, helpView } from './about-views';
import { assertNotHandedIn, listedOnPage } from './home';
import { homeIds } from './home-ids';
import {
  draftBlocks,
  type Listed,
  listTitle,
  listView,
  readListPlace,
  requestBlocks,
} from './home-list-views';
import { loadDrafts, loadRequests } from './load-home';
import { type HomeDeps, openHome } from './publish-home';

export interface HomeListenerDeps extends HomeDeps {
  /** What the slash command can do, in Slack's mrkdwn. */
  help(): string;
}

/** The App Home: drawn anew whenever its person opens it, and when something of theirs changes (`home-executors.ts`). */
export function registerHomeListeners(app: App, deps: HomeListenerDeps): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    await openHome(deps, client, { workspaceId: body.team_id, userId: event.user });
  });

  // On the view that stands there when it could not be drawn.
  app.action<BlockAction>(tryAgainId, async ({ ack, client, context }) => {
    await ack();
    await openHome(deps, client, actorOf(context));
  });

  app.action<BlockAction>(homeIds.write, async ({ ack, body, client, context }) => {
    await ack();
    actorOf(context);
    await client.views.open({ trigger_id: body.trigger_id, view: chooseChannelView() });
  });

  app.action<BlockAction>(homeIds.goOn, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: draftId, triggerId } = buttonPress(body, action);
    const actor = actorOf(context);
    const { channelId } = await deps.database.withTenant(actor.workspaceId, async (tx) =>
      assertNotHandedIn(await getOwnAssessment(tx, draftId, actor.userId)),
    );
    await openWriteForm(deps, client, actor, {
      triggerId,
      reply: replyIn(client, actor, actor.userId),
      start: { channelId, draftId },
    });
  });

  app.action<BlockAction>(homeIds.search, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showSearch(deps, client, actor, {
      triggerId: body.trigger_id,
      words: '',
      onExpired: () => tellExpired(client, actor),
    });
  });

  registerLists(app, deps);
  registerAbout(app, deps);
}

/** All of something of which the Home tab shows the first few. */
function registerLists(app: App, deps: HomeListenerDeps): void {
  app.action<BlockAction>(homeIds.all, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value, triggerId } = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: listTitle(readListPlace(value).what),
      logger: deps.logger,
      load: () => loadList(deps, client, actor, readListPlace(value)),
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.action<BlockAction>(homeIds.allItems, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: itemsTitle(),
      logger: deps.logger,
      load: () => loadActionList(deps, client, actor, { tab: 'mine', page: 0, channelId: null }),
      onExpired: () => tellExpired(client, actor),
    });
  });

  for (const actionId of [homeIds.earlier, homeIds.later]) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const press: ButtonPress = buttonPress(body, action);
      const load = () => loadList(deps, client, actorOf(context), readListPlace(press.value));
      await redrawModal({ client, view: viewOf(body), load, logger: deps.logger });
    });
  }
}

async function loadList(
  deps: HomeListenerDeps,
  client: WebClient,
  actor: Actor,
  place: { what: Listed; page: number },
): Promise<ModalView> {
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const slice = { limit: listedOnPage, offset: place.page * listedOnPage };
  switch (place.what) {
    case 'drafts':
      return listView(place, await loadDrafts(deps, actor, slice), (each) => draftBlocks(each, zone));
    case 'requests':
      return listView(place, await loadRequests(deps, actor, slice), (each) => requestBlocks(each, zone));
  }
}

function registerAbout(app: App, deps: HomeListenerDeps): void {
  app.action<BlockAction>(homeIds.help, async ({ ack, body, client, context }) => {
    await ack();
    actorOf(context);
    await client.views.open({ trigger_id: body.trigger_id, view: helpView(deps.help()) });
  });

  app.action<BlockAction>(homeIds.data, async ({ ack, body, client, context }) => {
    await ack();
    actorOf(context);
    await client.views.open({ trigger_id: body.trigger_id, view: dataView(deps.about) });
  });
}

async function tellExpired(client: WebClient, { userId }: Actor): Promise<void> {
  await client.chat.postMessage({
    channel: userId,
    text: say('slack.expired.press_again'),
  });
}
