import type { KnownBlock } from '@slack/types';
import {
  actions,
  button,
  context,
  joinMd,
  type Mrkdwn,
  md,
  quote,
  section,
  slackDate,
} from '../slack/block-kit';
import type { CaseVisibility, ContributingFactor, Retro } from './retro';

export const retroIds = {
  join: 'retro.headline.join',
  close: 'retro.headline.close',
  read: 'retro.headline.read',
  changeCase: 'retro.headline.change_case',
  export: 'retro.headline.export',
  closeForm: 'retro.close',
  caseForm: 'retro.case',
  startFromMessage: 'retro.start_from_message',
} as const;

/** How many people there are in a retro. Never who, and never who is missing. */
export interface Participation {
  /** People who are writing and have not shared. */
  writing: number;
  /** Whole assessments in the thread. */
  shared: number;
  /** Early facts in the thread. */
  earlyFacts: number;
}

/** What became of a retro in work to do; the retro itself knows no more of action items than how to show them. */
export interface HeadlineActions {
  /** Those that are open or done. */
  count: number;
  /** The first of them, each in one line. */
  lines: readonly Mrkdwn[];
}

interface HeadlineScene {
  participation: Participation;
  actionItems: HeadlineActions;
  /** IANA zone of the facilitator, for dates. */
  zone: string;
  repliesStored: boolean;
}

export const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

/** The retro's one message in its channel: quiet while it is open, what was learned once it is closed. */
export function headlineBlocks(retro: Retro, scene: HeadlineScene): KnownBlock[] {
  return retro.state === 'open' ? openHeadline(retro, scene) : closedHeadline(retro, scene);
}

function openHeadline(
  retro: Retro,
  { participation: { writing, shared }, actionItems, zone, repliesStored }: HeadlineScene,
): KnownBlock[] {
  const until = slackDate(retro.latestBy, { zone, format: '{date_short_pretty}' });
  const counts = [
    ...(writing > 0 ? [`${people(writing)} ${writing === 1 ? 'is' : 'are'} writing`] : []),
    ...(shared > 0 ? [`${shared} shared`] : []),
    ...(actionItems.count > 0
      ? [`${actionItems.count} ${actionItems.count === 1 ? 'action' : 'actions'}`]
      : []),
  ].join(' · ');
  return [
    section(md`A retro on *${retro.title}* is open until ${until}${counts ? ` · ${counts}` : ''}`),
    actions([
      button({ text: 'Write mine', actionId: retroIds.join, value: retro.id }),
      button({ text: 'Close the retro', actionId: retroIds.close, value: retro.id }),
      button({ text: 'Get as a file', actionId: retroIds.export, value: retro.id }),
    ]),
    context(
      repliesStored
        ? 'What is shared appears in this thread. Replies here are kept with the retro, so that it can be read again later.'
        : 'What is shared appears in this thread. Replies here are not kept.',
    ),
  ];
}

function closedHeadline(retro: Retro, { participation, actionItems, zone }: HeadlineScene): KnownBlock[] {
  const closed = slackDate(retro.closedAt ?? retro.latestBy, { zone, format: '{date_short_pretty}' });
  return [
    section(md`The retro on *${retro.title}* was closed ${closed} · ${whatWasShared(participation)}`),
    ...(retro.learned ? [section(md`*What we learned*`), quote(retro.learned)] : []),
    ...factorLine(retro.factors),
    ...actionList(actionItems),
    actions([
      button({ text: 'Read it', actionId: retroIds.read, value: retro.id }),
      button({ text: 'Get as a file', actionId: retroIds.export, value: retro.id }),
      button({
        text: retro.learned ? 'Change what was learned' : 'Add what was learned',
        actionId: retroIds.changeCase,
        value: retro.id,
      }),
    ]),
    context(visibilityLine[retro.visibility ?? 'channel']),
  ];
}

/** For the facilitator of a retro that closed on its date; once they have said it, what they said. */
export function askLearnedBlocks({ id, title, learned }: Retro): KnownBlock[] {
  if (learned)
    return [section(md`What was learned in the retro on *${title}* is in its headline. Thank you.`)];
  return [
    section(
      md`The retro on *${title}* closed on its date. What did you learn? A sentence or two help the people who find it later.`,
    ),
    actions([
      button({ text: 'Say what we learned', actionId: retroIds.changeCase, value: id, style: 'primary' }),
    ]),
    context('I ask this once. You can also say it later, at the headline in the channel.'),
  ];
}

function whatWasShared({ shared, earlyFacts }: Participation): string {
  if (shared > 0) return `${shared === 1 ? '1 assessment' : `${shared} assessments`} in this thread`;
  return earlyFacts > 0 ? 'early facts in this thread' : 'nothing was shared, and that is fine';
}

function actionList({ count, lines }: HeadlineActions): KnownBlock[] {
  if (count === 0) return [];
  const more = count - lines.length;
  return [
    section(md`*Action items*`),
    section(joinMd(lines, '\n')),
    ...(more > 0 ? [context(`And ${more} more in the thread.`)] : []),
  ];
}

/** What played a part, in words for people. */
export const factorLabels: Record<ContributingFactor, string> = {
  missed_opportunity: 'Missed opportunity',
  communication_gap: 'Communication gap',
  guideline_not_followed: 'Guideline not followed',
  guideline_did_not_fit: 'Guideline did not fit',
  tooling: 'Tooling',
  load: 'Load',
  unknown: 'Not known yet',
};

/** Several of them in one line. */
export const factorsText = (factors: readonly ContributingFactor[]): string =>
  factors.map((factor) => factorLabels[factor]).join(', ');

function factorLine(factors: readonly ContributingFactor[]): KnownBlock[] {
  return factors.length === 0 ? [] : [context(md`What played a part: ${factorsText(factors)}`)];
}

const visibilityLine: Record<CaseVisibility, string> = {
  channel: 'Kept as a case for this channel.',
  workspace: 'Kept as a case for the members of this workspace.',
  without_names: 'Kept as a case for the members of this workspace, without names.',
};

/** What notifications say about a headline. */
export const headlineText = (retro: Retro) =>
  retro.state === 'open' ? 'A retro is open in this channel' : 'A retro was closed in this channel';
