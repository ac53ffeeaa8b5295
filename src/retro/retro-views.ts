import type { KnownBlock } from '@slack/types';
import { say } from '../language/say';
import {
  actions,
  button,
  context,
  joinMd,
  lineSections,
  type Mrkdwn,
  md,
  quote,
  sayMd,
  section,
  slackDate,
} from '../slack/block-kit';
import type { ContributingFactor, Retro } from './retro';

export const retroIds = {
  join: 'retro.headline.join',
  close: 'retro.headline.close',
  read: 'retro.headline.read',
  changeCase: 'retro.headline.change_case',
  export: 'retro.headline.export',
  carried: 'retro.headline.carried',
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
  /** What is still open from earlier retros of the channel; shown while this one is open. */
  carried: HeadlineActions;
  /** IANA zone of the facilitator, for dates. */
  zone: string;
  repliesStored: boolean;
}

/** The retro's one message in its channel: quiet while it is open, what was learned once it is closed. */
export function headlineBlocks(retro: Retro, scene: HeadlineScene): KnownBlock[] {
  return retro.state === 'open' ? openHeadline(retro, scene) : closedHeadline(retro, scene);
}

function openHeadline(
  retro: Retro,
  { participation: { writing, shared }, actionItems, carried, zone, repliesStored }: HeadlineScene,
): KnownBlock[] {
  const until = slackDate(retro.latestBy, { zone, format: '{date_short_pretty}' });
  const counts = [
    ...(writing > 0 ? [sayMd('retro.headline.writing', { count: writing })] : []),
    ...(shared > 0 ? [sayMd('retro.headline.shared', { count: shared })] : []),
    ...(actionItems.count > 0 ? [sayMd('retro.headline.actions', { count: actionItems.count })] : []),
  ];
  return [
    section(joinMd([sayMd('retro.headline.open', { title: retro.title, until }), ...counts], ' · ')),
    actions([
      button({ text: say('retro.headline.write.button'), actionId: retroIds.join, value: retro.id }),
      button({ text: say('retro.headline.close.button'), actionId: retroIds.close, value: retro.id }),
      button({ text: say('retro.headline.export.button'), actionId: retroIds.export, value: retro.id }),
    ]),
    context(say(repliesStored ? 'retro.headline.replies.kept' : 'retro.headline.replies.not_kept')),
    ...carriedList(carried),
  ];
}

function closedHeadline(retro: Retro, { participation, actionItems, zone }: HeadlineScene): KnownBlock[] {
  const when = slackDate(retro.closedAt ?? retro.latestBy, { zone, format: '{date_short_pretty}' });
  return [
    section(
      md`${sayMd('retro.headline.closed', { title: retro.title, when })} · ${whatWasShared(participation)}`,
    ),
    ...(retro.learned ? [section(sayMd('retro.headline.learned')), quote(retro.learned)] : []),
    ...factorLine(retro.factors),
    ...actionList(actionItems),
    actions([
      button({ text: say('retro.headline.read.button'), actionId: retroIds.read, value: retro.id }),
      button({ text: say('retro.headline.export.button'), actionId: retroIds.export, value: retro.id }),
      button({
        text: say(retro.learned ? 'retro.headline.change.button' : 'retro.headline.add.button'),
        actionId: retroIds.changeCase,
        value: retro.id,
      }),
    ]),
    context(say(`retro.headline.visibility.${retro.visibility ?? 'channel'}`)),
  ];
}

/** For the facilitator of a retro that closed on its date; once they have said it, what they said. */
export function askLearnedBlocks({ id, title, learned }: Retro): KnownBlock[] {
  if (learned) return [section(sayMd('retro.ask_learned.answered', { title }))];
  return [
    section(sayMd('retro.ask_learned', { title })),
    actions([
      button({
        text: say('retro.ask_learned.button'),
        actionId: retroIds.changeCase,
        value: id,
        style: 'primary',
      }),
    ]),
    context(say('retro.ask_learned.once')),
  ];
}

function whatWasShared({ shared, earlyFacts }: Participation): string {
  if (shared > 0) return say('retro.headline.closed.shared', { count: shared });
  return say(earlyFacts > 0 ? 'retro.headline.closed.early_facts' : 'retro.headline.closed.nothing');
}

function actionList({ count, lines }: HeadlineActions): KnownBlock[] {
  if (count === 0) return [];
  const more = count - lines.length;
  return [
    section(sayMd('retro.headline.actions.heading')),
    section(joinMd(lines, '\n')),
    ...(more > 0 ? [context(say('retro.headline.actions.more', { count: more }))] : []),
  ];
}

/** So that what was agreed on before is in front of people who look back again. */
function carriedList({ count, lines }: HeadlineActions): KnownBlock[] {
  if (count === 0) return [];
  const more = count - lines.length;
  return [
    ...lineSections([sayMd('retro.headline.carried'), ...lines]),
    ...(more > 0 ? [context(say('retro.headline.carried.more', { count: more }))] : []),
    actions([
      button({ text: say('retro.headline.carried.button'), actionId: retroIds.carried, value: 'channel' }),
    ]),
  ];
}

/** What played a part, in words for people. */
export const factorLabel = (factor: ContributingFactor): string => say(`retro.factor.${factor}`);

/** Several of them in one line. */
export const factorsText = (factors: readonly ContributingFactor[]): string =>
  factors.map(factorLabel).join(', ');

function factorLine(factors: readonly ContributingFactor[]): KnownBlock[] {
  return factors.length === 0
    ? []
    : [context(say('retro.headline.factors', { factors: factorsText(factors) }))];
}

/** What notifications say about a headline. */
export const headlineText = (retro: Retro) => say(`retro.headline.notification.${retro.state}`);
