import type { App, BlockAction } from '@slack/bolt';
import type { CommandCall, Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { retroIds } from '../retro/retro-views';
import { actorOf } from '../slack/actor';
import { connectFormButton } from '../slack/form-button';
import { buttonPress, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import { type ListTab, listTabs } from './action-list';
import { listIds, listTitle, readListPage, readListPlace, readRowMenu, readTab } from './action-list-views';
import { finishActionItem, reopenActionItem } from './change-action-item';
import { loadActionList } from './load-action-list';
import { openChangeForm } from './open-change-form';

/** `/retro actions`: what was agreed on, mine, in this channel, or overdue. */
export const actionsCommand: Subcommand = {
  names: ['actions', 'action', 'todo', 'todos', 'to-do', 'tasks', 'follow-ups', 'followups'],
  help: 'action-item.help',
  async run(deps, { actor, channelId, triggerId, rest, client, reply }: CommandCall) {
    const place = { tab: tabOf(rest), page: 0, channelId };
    await showModal({
      client,
      triggerId,
      title: listTitle(),
      logger: deps.logger,
      load: () => loadActionList(deps, client, actor, place),
      onExpired: () => reply(say('action-item.expired')),
    });
  },
};

/** `actions overdue` opens that tab; whatever else is written after it, as in `action items`, the first one. */
function tabOf(rest: string): ListTab {
  const words = rest.toLowerCase().split(/\s+/);
  return listTabs.find((tab) => words.includes(tab)) ?? (words.includes('here') ? 'channel' : 'mine');
}

/** The list: its tabs, its pages, and what can be done with each item. */
export function registerActionListListeners(app: App, deps: Deps): void {
  for (const actionId of Object.values(listIds.tabs)) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const view = viewOf(body);
      const { channelId } = readListPlace(view.private_metadata);
      const place = { tab: readTab(buttonPress(body, action).value), page: 0, channelId };
      const load = () => loadActionList(deps, client, actorOf(context), place);
      await redrawModal({ client, view, load, logger: deps.logger });
    });
  }

  for (const actionId of [listIds.earlier, listIds.later]) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const view = viewOf(body);
      const place = {
        ...readListPlace(view.private_metadata),
        page: readListPage(buttonPress(body, action).value),
      };
      const load = () => loadActionList(deps, client, actorOf(context), place);
      await redrawModal({ client, view, load, logger: deps.logger });
    });
  }

  app.action<BlockAction>(listIds.menu, async ({ ack, body, action, client, context }) => {
    await ack();
    const press = buttonPress(body, action);
    const view = viewOf(body);
    const list = readListPlace(view.private_metadata);
    const { what, itemId } = readRowMenu(press.value);
    const target = { ...actorOf(context), itemId };
    if (what !== 'done' && what !== 'reopen')
      return openChangeForm(deps, client, { ...target, what, list }, press);
    await (what === 'done' ? finishActionItem : reopenActionItem)({ ...deps, client }, target);
    const load = () => loadActionList(deps, client, target, list);
    return redrawModal({ client, view, load, logger: deps.logger });
  });

  // From the headline of an open retro, which shows a few of what is still open from before.
  connectFormButton(app, deps, {
    actionId: retroIds.carried,
    title: 'action-item.list.title',
    load: (client, actor, { channelId = null }) =>
      loadActionList(deps, client, actor, { tab: 'channel', page: 0, channelId }),
  });
}
