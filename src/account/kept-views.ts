import type { AnyBlock } from '@slack/types';
import { actions, button, context, joinMd, type Mrkdwn, md, section } from '../slack/block-kit';
import type { KeptCounts } from './kept-store';

export const keptIds = {
  download: 'account.download',
  nameless: 'account.nameless',
  erase: 'account.erase',
} as const;

/** What there is about a person, with what was left unfinished in forms, which only their own key finds. */
export type Kept = KeptCounts & { unfinished: number };

/** Everything Evenkeel keeps about a person, by who can read it; and what they can do about it. */
export function keptBlocks(kept: Kept): AnyBlock[] {
  return [
    section(md`*What Evenkeel keeps about you*`),
    section(md`*Only you can read it:* ${linesOf(privateLines(kept))}`),
    section(md`*You and one colleague:* ${linesOf(betweenTwoLines(kept))}`),
    section(md`*Your channels can read it, with your name:* ${linesOf(channelLines(kept))}`),
    section(md`*Also kept, so that things work:* ${linesOf(technicalLines(kept))}`),
    context(
      'What you shared without your name is not in these numbers: nothing that is kept says it is yours. You can look it up below.',
    ),
    actions([
      button({ text: 'Download', actionId: keptIds.download, value: 'download' }),
      button({ text: 'Shared without my name', actionId: keptIds.nameless, value: 'nameless' }),
      button({ text: 'Erase…', actionId: keptIds.erase, value: 'erase', style: 'danger' }),
    ]),
  ];
}

type Line = readonly [count: number, line: Mrkdwn];

function linesOf(lines: readonly Line[]): Mrkdwn {
  const there = lines.filter(([count]) => count > 0).map(([, line]) => line);
  return there.length === 0 ? md`nothing.` : joinMd(there, ' · ');
}

function privateLines({ drafts, journal, notes, unfinished }: Kept): Line[] {
  return [
    [drafts, md`drafts: ${drafts}`],
    [journal, md`journal entries: ${journal}`],
    [notes, md`notes after incidents: ${notes}`],
    [unfinished, md`forms you have not finished: ${unfinished}`],
  ];
}

function betweenTwoLines({ asked, read }: Kept): Line[] {
  return [
    [asked, md`drafts you asked somebody to read: ${asked}`],
    [read, md`drafts you were asked to read: ${read}`],
  ];
}

function channelLines(kept: Kept): Line[] {
  const { shared, replies, owned, added, retros, incidents, plans } = kept;
  return [
    [shared, md`what you shared in retros: ${shared}`],
    [replies, md`replies in their threads: ${replies}`],
    [retros, md`retros you opened: ${retros}`],
    [owned, md`action items you own: ${owned}`],
    [added, md`action items you added: ${added}`],
    [incidents, md`incidents you opened: ${incidents}`],
    [plans, md`plans you added: ${plans}`],
  ];
}

function technicalLines({ thanks, verdicts, checkIns, settings, messages }: Kept): Line[] {
  return [
    [1, md`your name and time zone from Slack`],
    [thanks, md`thanks you gave, shown as a number: ${thanks}`],
    [verdicts, md`whether a plan helped you, shown as a number: ${verdicts}`],
    [checkIns, md`check-ins under way: ${checkIns}`],
    [settings, md`settings you changed: ${settings}`],
    [messages, md`direct messages to you: ${messages}`],
  ];
}
