import type { ModalView } from '@slack/types';
import type { About } from '../about';
import { say } from '../language/say';
import { actions, button, context, Mrkdwn, modal, sayMd, section } from '../slack/block-kit';
import { homeIds } from './home-ids';

/** What can be typed, and where the rest is. */
export function helpView(text: string): ModalView {
  return modal({
    title: say('home.help.title'),
    close: say('slack.close.button'),
    blocks: [section(new Mrkdwn([{ ours: text }]), { expand: true })],
  });
}

/** What is kept, who can read it and how it goes, in short. */
export function dataView({ slashCommand: command, dataPageUrl: url }: About): ModalView {
  const page = url && button({ text: say('home.data.page.button'), actionId: homeIds.dataPage, url });
  return modal({
    title: say('home.data.title'),
    close: say('slack.close.button'),
    blocks: [
      section(sayMd('home.data.yours')),
      section(sayMd('home.data.channel')),
      section(sayMd('home.data.nameless')),
      section(sayMd('home.data.you')),
      section(sayMd('home.data.kept', { command })),
      section(sayMd('home.data.erase', { command })),
      context(say('home.data.never')),
      ...(page ? [actions([page])] : []),
    ],
  });
}
