import type { HomeView, KnownBlock } from '@slack/types';
import type { Assessment } from '../assessment/assessment';
import { cardIds } from '../assessment/card-views';
import type { JournalEntry } from '../journal/journal-store';
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
  zone: string;
  slashCommand: string;
}

/** A person's own page: what of theirs is under way, for their eyes only. */
export function homePage({ drafts, journal, zone, slashCommand }: HomeScene): HomeView {
  return homeView([
    header('Write it now, re-read it later, share it when it is fair'),
    actions([button({ text: 'Write a retro', actionId: homeIds.write, value: 'write', style: 'primary' })]),
    divider(),
    section(md`*Your drafts*`),
    ...(drafts.length === 0
      ? [context(`Nothing is waiting for you. Type ${slashCommand} in a channel, or press the button above.`)]
      : drafts.flatMap((draft) => draftBlocks(draft, zone))),
    divider(),
    section(md`*Your journal*`),
    context('What you answer to “How do you feel about it?” stays here. Only you can read it.'),
    ...journal.flatMap(({ words, writtenAt }) => [
      context(slackDate(writtenAt, { zone })),
      quote(words, { max: 600 }),
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
        : md`Comes back ${slackDate(nudgeAt ?? savedAt, { zone })}.`;
  const accessory = button({
    text: state === 'lapsed' ? 'Read it' : 'Re-read',
    actionId: cardIds.reread,
    value: id,
  });
  return [section(md`*${title}*\n${clock}`, { accessory })];
}
