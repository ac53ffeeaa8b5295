import type { AnyBlock, ModalView } from '@slack/types';
import type { Assessment } from '../assessment/assessment';
import type { MoodLine } from '../journal/journal';
import { journalIds, moodLineBlocks, onlyYou } from '../journal/journal-views';
import type { Plan } from '../plan/plan';
import { openPlanButton } from '../plan/plan-views';

import { button, context, divider, md, modal, section, slackDate } from '../slack/block-kit';
import { type Kept, keptBlocks } from './kept-views';

/** What Evenkeel keeps of a person, for their eyes. */
export interface MeScene {
  displayName: string;
  zone: string;
  slashCommand: string;
  drafts: readonly { assessment: Assessment; title: string }[];
  /** How many journal entries there are. */
  entries: number;
  line: MoodLine | null;
  plans: readonly Plan[];
  kept: Kept;
}

/** Everything about me: drafts, journal, plans, and what else there is, to download or to erase. */
export function meView(scene: MeScene): ModalView {
  const { displayName, zone, slashCommand, entries, line } = scene;
  return modal({
    title: 'About you',
    close: 'Close',
    blocks: [
      context(md`Evenkeel knows you as ${displayName}, in the time zone ${zone}, from your Slack profile.`),
      section(md`*Your journal*`),
      context(onlyYou()),
      ...moodLineBlocks(line, zone),
      section(
        entries === 0 ? 'Nothing is written yet.' : entries === 1 ? 'One entry.' : `${entries} entries.`,
        {
          accessory: button({ text: 'Open it', actionId: journalIds.open, value: 'open' }),
        },
      ),
      divider(),
      section(md`*Your drafts*`),
      ...draftLines(scene),
      divider(),
      section(md`*Plans you added*`),
      ...(scene.plans.length === 0
        ? [context(md`None yet. *${slashCommand} plans* shows those of the workspace.`)]
        : scene.plans.map((plan) => section(md`${plan.title}`, { accessory: openPlanButton(plan) }))),
      divider(),
      ...keptBlocks(scene.kept),
    ],
  });
}

function draftLines({ drafts, zone }: MeScene): AnyBlock[] {
  if (drafts.length === 0) return [context('Nothing is waiting for you.')];
  return [
    ...drafts.map(({ assessment, title }) => section(md`*${title}* · ${stateOf(assessment, zone)}`)),
    context(
      'You find them in our direct messages and on the Home tab, where you can re-read and discard them.',
    ),
  ];
}

function stateOf({ state, nudgeAt, savedAt }: Assessment, zone: string) {
  switch (state) {
    case 'writing':
      return md`not handed in yet, kept from ${slackDate(savedAt, { zone })}`;
    case 'cooling':
      return nudgeAt === null
        ? md`waits for you in App Home`
        : md`comes back ${slackDate(nudgeAt, { zone })}`;
    case 'ready':
      return md`ready for a second look`;
    default:
      return md`the retro has closed; it stays private`;
  }
}
