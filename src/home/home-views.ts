import type { HomeView, KnownBlock } from '@slack/types';
import { checkInIds } from '../checkin/check-in-views';
import { incidentIds } from '../incident/incident-ids';
import { retroIds } from '../retro/retro-views';
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  header,
  homeView,
  md,
  plain,
  section,
  slackDate,
  truncate,
} from '../slack/block-kit';
import type { HomeScene, HomeStart } from './home';
import { caseBlocks, footBlocks, journalBlocks } from './home-foot-views';
import { homeIds } from './home-ids';
import { draftBlocks, headed, itemBlocks, requestBlocks } from './home-list-views';

/** A person's own page: what of theirs is under way, for their eyes only. */
export function homePage(scene: HomeScene): HomeView {
  const { drafts, requests, items, isNew } = scene;
  const isQuiet = drafts.total + requests.total + items.total === 0;
  return homeView([
    header('Write it now, re-read it later, share it when it is fair'),
    ...(isNew ? welcome() : []),
    ...startBlocks(scene),
    ...(isQuiet && !isNew ? [context(nothingWaits())] : []),
    ...headed('Your drafts', drafts, 'drafts', (draft) => draftBlocks(draft, scene.zone)),
    ...headed('You are asked to read', requests, 'requests', (each) => requestBlocks(each, scene.zone)),
    ...headed('Your action items', items, 'items', (item) => itemBlocks(item, scene.today)),
    divider(),
    ...journalBlocks(scene),
    ...caseBlocks(scene),
    divider(),
    ...footBlocks(scene),
  ]);
}

const nothingWaits = () =>
  'Nothing is waiting for you. What you write comes back here when its time has come.';

/** How it works, for somebody who meets Evenkeel for the first time. */
function welcome(): KnownBlock[] {
  return [
    section(
      md`Welcome. When something goes wrong, or nearly does, this is a place to write it down before it fades.\n\n*1.* You answer three questions, for yourself. Nobody else can read what you write.\n*2.* You take a breath: a walk, a night’s sleep. Your words come back to you the next working morning, or when you say.\n*3.* You read them once more, with an eye for words that sound like blame. You share them if you want to. Nothing is ever shared by itself.`,
    ),
  ];
}

function startBlocks({ start, zone }: HomeScene): KnownBlock[] {
  const write = button({
    text: 'Write a retro',
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
  const text = plain(`Write about “${truncate(title, 45)}”`, 75);
  return button({ text, actionId: startActions[kind], value: id });
}

function startLine({ kind, title, channelId, latestBy }: HomeStart, zone: string) {
  if (kind === 'check_in') return md`You were there for *${title}* in ${channelLink(channelId)}.`;
  if (latestBy === null) return md`You opened the incident *${title}* in ${channelLink(channelId)}.`;
  const until = slackDate(latestBy, { zone, format: '{date_short_pretty}' });
  return md`The retro on *${title}* is open in ${channelLink(channelId)} until ${until}.`;
}
