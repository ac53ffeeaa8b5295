import type { AnyBlock, ModalView } from '@slack/types';
import type { Assessment } from '../assessment/assessment';
import type { MoodLine } from '../journal/journal';
import { journalIds, moodLineBlocks, onlyYou } from '../journal/journal-views';
import { say } from '../language/say';
import type { Plan } from '../plan/plan';
import { openPlanButton } from '../plan/plan-views';
import {
  button,
  context,
  divider,
  type Mrkdwn,
  md,
  modal,
  sayMd,
  section,
  slackDate,
} from '../slack/block-kit';
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
    title: say('account.me.title'),
    close: say('account.close.button'),
    blocks: [
      context(sayMd('account.me.known', { name: displayName, zone })),
      section(sayMd('account.me.journal')),
      context(onlyYou()),
      ...moodLineBlocks(line, zone),
      section(say('account.me.entries', { count: entries }), {
        accessory: button({ text: say('account.me.open.button'), actionId: journalIds.open, value: 'open' }),
      }),
      divider(),
      section(sayMd('account.me.drafts')),
      ...draftLines(scene),
      divider(),
      section(sayMd('account.me.plans')),
      ...(scene.plans.length === 0
        ? [context(sayMd('account.me.plans.none', { command: slashCommand }))]
        : scene.plans.map((plan) => section(md`${plan.title}`, { accessory: openPlanButton(plan) }))),
      divider(),
      ...keptBlocks(scene.kept),
    ],
  });
}

function draftLines({ drafts, zone }: MeScene): AnyBlock[] {
  if (drafts.length === 0) return [context(say('account.me.drafts.none'))];
  return [
    ...drafts.map(({ assessment, title }) => section(draftLine(title, assessment, zone))),
    context(say('account.me.drafts.where')),
  ];
}

function draftLine(title: string, { state, nudgeAt, savedAt }: Assessment, zone: string): Mrkdwn {
  switch (state) {
    case 'writing':
      return sayMd('account.me.draft.writing', { title, when: slackDate(savedAt, { zone }) });
    case 'cooling':
      return nudgeAt === null
        ? sayMd('account.me.draft.home', { title })
        : sayMd('account.me.draft.cooling', { title, when: slackDate(nudgeAt, { zone }) });
    case 'ready':
      return sayMd('account.me.draft.ready', { title });
    default:
      return sayMd('account.me.draft.lapsed', { title });
  }
}
