import type { ModalView } from '@slack/types';
import type { About } from '../about';
import { actions, button, context, Mrkdwn, md, modal, section } from '../slack/block-kit';
import { homeIds } from './home-ids';

/** What can be typed, and where the rest is. */
export function helpView(text: string): ModalView {
  return modal({ title: 'Help', close: 'Close', blocks: [section(new Mrkdwn([{ ours: text }]))] });
}

/** What is kept, who can read it and how it goes, in short. */
export function dataView({ slashCommand, dataPageUrl }: About): ModalView {
  return modal({
    title: 'What Evenkeel keeps',
    close: 'Close',
    blocks: [
      section(
        md`*Only you can read*\nDrafts, answers you have not shared, your journal, and what a trusted reader wrote to you. Each is encrypted with a key of your own. No admin, summary, export or log shows them.`,
      ),
      section(
        md`*Your channel can read*\nWhat you share, its replies, action items, and what was learned. It is kept in the clear, because it is searched, and goes when you withdraw it.`,
      ),
      section(
        md`*Nobody can tell*\nWho shared without a name: once Slack has such a message, nothing kept here leads back to you.`,
      ),
      section(
        md`*About you*\nYour name and time zone from your Slack profile, your settings, and the day, never the minute, you were last here.`,
      ),
      section(
        md`*Yours to take or erase*\nType *${slashCommand} me* to see, download or erase what is yours.`,
      ),
      context(
        'Evenkeel looks at no message you did not bring to it, scores nobody, and reports on nobody. Whoever runs it holds the keys: choose whom you trust with that.',
      ),
      ...(dataPageUrl === null
        ? []
        : [actions([button({ text: 'Read the whole page', actionId: homeIds.dataPage, url: dataPageUrl })])]),
    ],
  });
}
