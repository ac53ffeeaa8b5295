import type { KnownBlock } from '@slack/types';
import { readableClock, weekdayName } from '../calendar/working-time';
import { caseIds } from '../case/case-views';
import { journalIds, moodLineBlocks } from '../journal/journal-views';
import { moodLabel } from '../journal/mood-fields';
import { sayList } from '../language/formats';
import { languageNames } from '../language/language';
import { say } from '../language/say';
import { settingsIds } from '../settings/settings-ids';
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  joinMd,
  md,
  quote,
  sayMd,
  section,
  slackDate,
} from '../slack/block-kit';
import type { HomeCase, HomeScene } from './home';
import { homeIds } from './home-ids';

const entryLength = 400;
const learnedLength = 250;

/** The person's own journal, with their line and their latest entries. */
export function journalBlocks({ entries, line, zone }: HomeScene): KnownBlock[] {
  const write = button({
    text: say('home.journal.write.button'),
    actionId: journalIds.write,
    value: 'write',
  });
  if (entries.total === 0) return [section(sayMd('home.journal.empty'), { accessory: write })];
  const open = button({ text: say('home.journal.open.button'), actionId: journalIds.open, value: 'open' });
  return [
    section(sayMd('home.journal.heading')),
    context(say('home.journal.private')),
    ...moodLineBlocks(line, zone),
    ...entries.shown.flatMap(({ words, mood, writtenAt }) => [
      context(md`${slackDate(writtenAt, { zone })}${mood === null ? '' : ` · ${moodLabel(mood)}`}`),
      ...(words.trim() === '' ? [] : [quote(words, { max: entryLength })]),
    ]),
    actions([write, open]),
  ];
}

/** What others have learned lately, as far as the person may see it. */
export function caseBlocks({ cases, casesReference, zone }: HomeScene): KnownBlock[] {
  if (casesReference !== undefined) {
    return [divider(), context(say('home.cases.missing', { reference: casesReference }))];
  }
  if (cases.length === 0) return [];
  const search = button({ text: say('home.cases.search.button'), actionId: homeIds.search, value: 'search' });
  return [
    divider(),
    section(sayMd('home.cases.heading'), { accessory: search }),
    ...cases.flatMap((each) => oneCase(each, zone)),
  ];
}

function oneCase({ id, title, learned, channelId, closedAt, view }: HomeCase, zone: string): KnownBlock[] {
  const accessory = button({ text: say('home.cases.read.button'), actionId: caseIds.read, value: id });
  const day = slackDate(closedAt, { zone, format: '{date_short_pretty}' });
  const closed = sayMd('home.cases.closed', { day });
  const facts = view === 'learned' ? [closed] : [closed, channelLink(channelId)];
  return [
    section(md`*${title}*\n${joinMd(facts, ' · ')}`, { accessory }),
    ...(learned ? [quote(learned, { max: learnedLength })] : []),
  ];
}

/** How they want to be written to, and the way to change it. */
export function settingsBlocks({ settings }: HomeScene): KnownBlock[] {
  const { quietHours, workingDays, nudges, language } = settings;
  const accessory = button({
    text: say('home.settings.button'),
    actionId: settingsIds.openPersonal,
    value: 'mine',
  });
  const line = sayMd('home.settings', {
    from: readableClock(quietHours.fromMinutes),
    to: readableClock(quietHours.toMinutes),
    days: daysText(workingDays),
    nudges,
    language:
      language !== null && isNamed(language) ? languageNames[language] : say('home.settings.as_in_slack'),
  });
  return [section(line, { accessory })];
}

const isNamed = (language: string): language is keyof typeof languageNames =>
  Object.hasOwn(languageNames, language);

/** Days that follow each other are named by the first and the last. */
function daysText(workingDays: readonly number[]): string {
  const days = [...workingDays].sort((one, other) => one - other);
  const [first, last] = [days[0], days.at(-1)];
  const isRow = first !== undefined && last !== undefined && last - first === days.length - 1;
  if (!isRow || days.length < 3) return sayList(days.map(weekdayName));
  return say('home.settings.days', { first: weekdayName(first), last: weekdayName(last) });
}

/** What is there for everybody: help, and what is kept. */
export function footBlocks({ about: { version, slashCommand: command } }: HomeScene): KnownBlock[] {
  return [
    actions([
      button({ text: say('home.help.button'), actionId: homeIds.help, value: 'help' }),
      button({ text: say('home.settings.all.button'), actionId: settingsIds.openHub, value: 'all' }),
      button({ text: say('home.data.button'), actionId: homeIds.data, value: 'data' }),
    ]),
    context(say('home.about', { version, command })),
  ];
}
