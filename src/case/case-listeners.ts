import type { App, BlockAction } from '@slack/bolt';
import type { Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { retroIds } from '../retro/retro-views';
import { type Actor, actorOf } from '../slack/actor';
import { cleanText } from '../slack/block-kit';
import { formOf } from '../slack/form';
import { connectFormButton, isInForm } from '../slack/form-button';
import { type ButtonPress, buttonPress, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { askReach } from './case-reach';
import { caseIds, caseView } from './case-views';
import { readCase } from './read-case';
import { searchCases } from './search-cases';
import {
  emptySearch,
  readPage,
  readSearchForm,
  type SearchFields,
  searchForm,
  searchIds,
  searchOf,
  searchWordsMaxLength,
} from './search-form';

/** `/retro search words`: the library of closed retros. */
export const searchCommand: Subcommand = {
  names: ['search', 'find', 'library', 'cases', 'learn'],
  help: 'case.command_help',
  async run(deps, { actor, triggerId, client, rest, reply }) {
    await showSearch(deps, client, actor, {
      triggerId,
      words: cleanText(rest).text.slice(0, searchWordsMaxLength),
      onExpired: () => reply(say('slack.expired.try_again')),
    });
  },
};

/** Opens the library with what somebody looks for, or with the newest cases. */
export async function showSearch(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { words, ...how }: { triggerId: string; words: string; onExpired: () => Promise<void> },
): Promise<void> {
  await showModal({
    ...how,
    client,
    title: say('case.search.title'),
    logger: deps.logger,
    load: () => loadSearch(deps, client, actor, { ...emptySearch, words }, 0),
  });
}

/** Looking for cases, and reading one. */
export function registerCaseListeners(app: App, deps: Deps): void {
  app.view(
    { callback_id: searchIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const asked = readSearchForm(formOf(view.state.values));
      await ack({
        response_action: 'update',
        view: await loadSearch(deps, client, actorOf(context), asked, 0),
      });
    },
  );

  for (const actionId of [searchIds.earlier, searchIds.later]) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const view = viewOf(body);
      const page = readPage(buttonPress(body, action).value);
      const asked = readSearchForm(formOf(view.state.values));
      const load = () => loadSearch(deps, client, actorOf(context), asked, page);
      await redrawModal({ client, view, load, logger: deps.logger });
    });
  }

  // From a list of cases, and from the headline of a closed retro.
  for (const actionId of [caseIds.read, retroIds.read]) {
    connectFormButton(app, deps, {
      actionId,
      title: 'case.view.title',
      load: (client, actor, press) => loadCase(deps, client, actor, press),
    });
  }
}

async function loadSearch(deps: Deps, client: WebClient, actor: Actor, asked: SearchFields, page: number) {
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const reach = await askReach(client, actor);
  const search = searchOf(asked, page, deps.clock.now());
  const results = await searchCases(deps, actor.workspaceId, reach, search);
  const channels = reach.channels.filter(({ id }) => results.caseChannelIds.includes(id));
  return searchForm({ asked, channels, results, zone });
}

async function loadCase(deps: Deps, client: WebClient, actor: Actor, press: ButtonPress) {
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const reach = await askReach(client, actor);
  const opened = await readCase(deps.database, actor.workspaceId, reach, press.value);
  return caseView(opened, {
    zone,
    threadUrl: await threadUrl(client, opened.place),
    isOnTop: isInForm(press),
  });
}

/** A link to a message, for people who see it. A message that somebody deleted in Slack has none. */
async function threadUrl(
  client: WebClient,
  place: { channelId: string; ts: string } | null,
): Promise<string | null> {
  if (place === null) return null;
  try {
    const { permalink } = await client.chat.getPermalink({ channel: place.channelId, message_ts: place.ts });
    return permalink ?? null;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

const isGone = (error: unknown) =>
  ['message_not_found', 'channel_not_found'].includes(
    (error as { data?: { error?: string } }).data?.error ?? '',
  );
