import type { HomeView, KnownBlock } from '@slack/types';
import type { Assessment } from '../assessment/assessment';
import { cardIds } from '../assessment/card-views';
import type { JournalEntry, MoodLine } from '../journal/journal';
import { journalIds, moodLineBlocks } from '../journal/journal-views';
import { moodLabel } from '../journal/mood-fields';
import {
  actions,
  button,
  context,
  divider,
  header,
  homeView,
  md,
  quote,
  section,
  slackDate,
} from '../slack/block-kit';

export const homeIds = { write: 'home.write' } as const;

export interface HomeScene {
  drafts: readonly { assessment: Assessment; title: string }[];
  journal: readonly JournalEntry[];
  /** The person's own line over time. */
  line: MoodLine | null;
  zone: string;
  slashCommand: string;
}

/** A person's own page: what of theirs is under way, for their eyes only. */
export function homePage({ drafts, journal, line, zone, slashCommand }: HomeScene): HomeView {
  return homeView([
    header('Write it now, re-read it later, share it when it is fair'),
    section(
      'Something went wrong, or nearly? Evenkeel keeps what you write for you alone, gives you time, and helps you read it once more before anybody else does.',
    ),
    actions([button({ text: 'Write a retro', actionId: homeIds.write, value: 'write', style: 'primary' })]),
    divider(),
    section(md`*Your drafts*`),
    ...(drafts.length === 0
      ? [context(`Nothing is waiting for you. Type ${slashCommand} in a channel, or press the button above.`)]
      : drafts.flatMap((draft) => draftBlocks(draft, zone))),
    divider(),
    section(md`*Your journal*`),
    context('What you answer to “How do you feel about it?” stays here. Only you can read it.'),
    actions([
      button({ text: 'Write', actionId: journalIds.write, value: 'write' }),
      button({ text: 'Open my journal', actionId: journalIds.open, value: 'open' }),
    ]),
    ...moodLineBlocks(line, zone),
    ...journal.flatMap(({ words, mood, writtenAt }) => [
      context(md`${slackDate(writtenAt, { zone })}${mood === null ? '' : ` · ${moodLabel(mood)}`}`),
      ...(words.trim() === '' ? [] : [quote(words, { max: 600 })]),
    ]),
  ]);
}

function draftBlocks({ assessment, title }: HomeScene['drafts'][number], zone: string): KnownBlock[] {
  const { id, state, nudgeAt, savedAt } = assessment;
  if (state === 'writing') {
    return [
      section(
        md`*${title}*\nNot handed in yet; kept from ${slackDate(savedAt, { zone })}. Open the form in its channel to go on.`,
      ),
    ];
  }
  const clock =
    state === 'lapsed'
      ? md`The retro has closed; it stays private.`
      : state === 'ready'
        ? md`Ready for a second look.`
        : nudgeAt === null
          ? md`Waits here for you.`
          : md`Comes back ${slackDate(nudgeAt, { zone })}.`;
  const accessory = button({
    text: state === 'lapsed' ? 'Read it' : 'Re-read',
    actionId: cardIds.reread,
    value: id,
  });
  return [section(md`*${title}*\n${clock}`, { accessory })];
}
