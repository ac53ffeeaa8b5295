import type { KnownBlock } from '@slack/types';
import { caseIds } from '../case/case-views';
import { journalIds, moodLineBlocks } from '../journal/journal-views';
import { moodLabel } from '../journal/mood-fields';
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  joinMd,
  md,
  quote,
  section,
  slackDate,
} from '../slack/block-kit';
import type { HomeCase, HomeScene } from './home';
import { homeIds } from './home-ids';

const entryLength = 400;
const learnedLength = 250;

/** The person's own journal, with their line and their latest entries. */
export function journalBlocks({ entries, line, zone }: HomeScene): KnownBlock[] {
  const write = button({ text: 'Write', actionId: journalIds.write, value: 'write' });
  if (entries.total === 0) {
    return [section(md`*Your journal*\nHow you feel about it. Only you can read it.`, { accessory: write })];
  }
  return [
    section(md`*Your journal*`),
    context('What you answer to “How do you feel about it?” stays here. Only you can read it.'),
    ...moodLineBlocks(line, zone),
    ...entries.shown.flatMap(({ words, mood, writtenAt }) => [
      context(md`${slackDate(writtenAt, { zone })}${mood === null ? '' : ` · ${moodLabel(mood)}`}`),
      ...(words.trim() === '' ? [] : [quote(words, { max: entryLength })]),
    ]),
    actions([write, button({ text: 'Open my journal', actionId: journalIds.open, value: 'open' })]),
  ];
}

/** What others have learned lately, as far as the person may see it. */
export function caseBlocks({ cases, casesReference, zone }: HomeScene): KnownBlock[] {
  if (casesReference !== undefined) {
    return [
      divider(),
      context(
        `Recent cases could not be looked up just now. Open this tab again in a minute. Reference: ${casesReference}`,
      ),
    ];
  }
  if (cases.length === 0) return [];
  const search = button({ text: 'Look through all', actionId: homeIds.search, value: 'search' });
  return [
    divider(),
    section(md`*Learned lately*`, { accessory: search }),
    ...cases.flatMap((each) => oneCase(each, zone)),
  ];
}

function oneCase({ id, title, learned, channelId, closedAt, view }: HomeCase, zone: string): KnownBlock[] {
  const accessory = button({ text: 'Read it', actionId: caseIds.read, value: id });
  const closed = md`Closed ${slackDate(closedAt, { zone, format: '{date_short_pretty}' })}`;
  const facts = view === 'learned' ? [closed] : [closed, channelLink(channelId)];
  return [
    section(md`*${title}*\n${joinMd(facts, ' · ')}`, { accessory }),
    ...(learned ? [quote(learned, { max: learnedLength })] : []),
  ];
}

/** What is there for everybody: help, and what is kept. */
export function footBlocks({ about }: HomeScene): KnownBlock[] {
  return [
    actions([
      button({ text: 'Help', actionId: homeIds.help, value: 'help' }),
      button({ text: 'What Evenkeel keeps', actionId: homeIds.data, value: 'data' }),
    ]),
    context(`Evenkeel ${about.version} · ${about.slashCommand} works in any channel`),
  ];
}
