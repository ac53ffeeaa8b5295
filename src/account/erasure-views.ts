import type { KnownBlock } from '@slack/types';
import { context, joinMd, type Mrkdwn, md, section } from '../slack/block-kit';
import type { Erasure, ErasureCounts } from './erasure';

/** What notifications say about an erasure. */
export const erasureText = 'About what is being erased';

/** How far it is, and at its end what was done and what remains. */
export function erasureBlocks({ doneAt, counts, shared }: Erasure, slashCommand: string): KnownBlock[] {
  if (doneAt === null) {
    return [
      section(
        'What only you could read is gone, and so is the key that opened it. What you shared, and your name, are being dealt with now. This message changes when it is done.',
      ),
    ];
  }
  return [
    section(md`*It is done: everything of yours is erased.*`),
    section(joinMd(doneLines(counts, shared), '\n')),
    section(md`*What remains*`),
    section(joinMd(remainingLines(), '\n')),
    context(
      md`From here on Evenkeel does not know you. Whenever you like, \`${slashCommand}\` begins anew, with a new key.`,
    ),
  ];
}

function doneLines(counts: ErasureCounts, fate: Erasure['shared']): Mrkdwn[] {
  const { items = 0, messages = 0, replies = 0, shared = 0 } = counts;
  const gone = goneOf(counts);
  return [
    gone.length === 0
      ? md`• There was nothing that only you could read.`
      : md`• Gone for good: ${joinMd(gone, ' · ')}`,
    fate === 'goes'
      ? md`• Withdrawn from threads and the library: ${shared}. Replies of which the kept copy is gone: ${replies}.`
      : md`• Kept as by a former teammate: ${shared} of what you shared, and replies: ${replies}.`,
    md`• Action items without your name now: ${items}.`,
    md`• Messages to you that are cancelled, or deleted here within minutes: ${messages}.`,
  ];
}

function goneOf(counts: ErasureCounts): Mrkdwn[] {
  const { drafts = 0, journal = 0, checkIns = 0, unfinished = 0, answers = 0, thanks = 0 } = counts;
  const lines: [number, Mrkdwn][] = [
    [drafts, md`drafts: ${drafts}`],
    [journal, md`journal entries: ${journal}`],
    [checkIns, md`check-ins: ${checkIns}`],
    [unfinished, md`unfinished forms: ${unfinished}`],
    [answers, md`drafts you were asked to read: ${answers}`],
    [thanks, md`thanks: ${thanks}`],
  ];
  return lines.filter(([count]) => count > 0).map(([, line]) => line);
}

function remainingLines(): Mrkdwn[] {
  return [
    md`• What other people wrote, about you too.`,
    md`• What you wrote in Slack yourself, and files Evenkeel sent you: they are Slack’s, and you can delete them there.`,
    md`• What you shared without your name: nothing says it is yours. You can still withdraw it from its menu in the thread.`,
    md`• Titles, what was learned, plans and action items of your team, without your name.`,
    md`• Backups from before, until whoever runs Evenkeel lets them expire.`,
  ];
}
