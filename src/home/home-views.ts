import type { HomeView, KnownBlock } from '@slack/types';
import { checkInIds } from '../checkin/check-in-views';
import { incidentIds } from '../incident/incident-ids';
import { say } from '../language/say';
import { retroIds } from '../retro/retro-views';
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  header,
  homeView,
  plain,
  sayMd,
  section,
  slackDate,
  truncate,
} from '../slack/block-kit';
import type { HomeScene, HomeStart } from './home';
import { caseBlocks, footBlocks, journalBlocks, settingsBlocks } from './home-foot-views';
import { homeIds } from './home-ids';
import { draftBlocks, headed, itemBlocks, requestBlocks } from './home-list-views';

/** A person's own page: what of theirs is under way, for their eyes only. */
export function homePage(scene: HomeScene): HomeView {
  const { drafts, requests, items, isNew } = scene;
  const isQuiet = drafts.total + requests.total + items.total === 0;
  return homeView([
    header(say('home.purpose')),
    ...(isNew ? welcome() : []),
    ...startBlocks(scene),
    ...(isQuiet && !isNew ? [context(say('home.nothing_waits'))] : []),
    ...headed('drafts', drafts, (draft) => draftBlocks(draft, scene.zone)),
    ...headed('requests', requests, (each) => requestBlocks(each, scene.zone)),
    ...headed('items', items, (item) => itemBlocks(item, scene.today)),
    divider(),
    ...journalBlocks(scene),
    ...caseBlocks(scene),
    divider(),
    ...settingsBlocks(scene),
    divider(),
    ...footBlocks(scene),
  ]);
}

/** How it works, for somebody who meets Evenkeel for the first time. */
const welcome = (): KnownBlock[] => [section(sayMd('home.welcome'))];

function startBlocks({ start, zone }: HomeScene): KnownBlock[] {
  const write = button({
    text: say('home.write.button'),
    actionId: homeIds.write,
    value: 'write',
    style: 'primary',
  });
  if (start === null) return [actions([write])];
  return [actions([write, startButton(start)]), context(startLine(start, zone))];
}

const startActions: Record<HomeStart['kind'], string> = {
  check_in: checkInIds.write,
  incident: incidentIds.write,
  retro: retroIds.join,
};

/** The button says what it is about, as far as it fits. */
function startButton({ kind, id, title }: HomeStart) {
  const text = plain(say('home.start.button', { title: truncate(title, 45) }), 75);
  return button({ text, actionId: startActions[kind], value: id });
}

function startLine({ kind, title, channelId, latestBy }: HomeStart, zone: string) {
  const values = { title, channel: channelLink(channelId) };
  if (kind === 'check_in') return sayMd('home.start.check_in', values);
  if (latestBy === null) return sayMd('home.start.incident', values);
  const until = slackDate(latestBy, { zone, format: '{date_short_pretty}' });
  return sayMd('home.start.retro', { ...values, until });
}
