import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { actions, button, context, conversationsSelect, input, md, modal, section } from '../slack/block-kit';
import type { ChannelAccess } from '../slack/channel-access';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { notice } from '../slack/notice';

export const channelIds = {
  join: 'assessment.channel.join',
  choose: 'assessment.channel.choose',
} as const;

const metadataSchema = z.object({ channelId: z.string(), title: z.string().max(200).optional() });
export const readJoinMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** Why no retro can be held in a conversation, and what to do about it. */
export function noAccessView(
  access: Exclude<ChannelAccess, { kind: 'ready' }>,
  channelId: string,
): ModalView {
  switch (access.kind) {
    case 'can_join':
      return modal({
        title: 'Write a retro',
        close: 'Close',
        privateMetadata: JSON.stringify({ channelId }),
        blocks: [
          section(
            md`Evenkeel is not in *#${access.name}* yet, so it could not post there or keep the thread.`,
          ),
          actions([
            button({
              text: 'Add Evenkeel to the channel',
              actionId: channelIds.join,
              value: channelId,
              style: 'primary',
            }),
          ]),
          context(md`Or type \`/invite @Evenkeel\` in the channel, and start again.`),
        ],
      });
    case 'must_be_invited':
      return notice(
        'Write a retro',
        md`Evenkeel is not in this private channel yet. Type \`/invite @Evenkeel\` there and start again.`,
      );
    case 'archived':
      return notice(
        'Write a retro',
        'This channel is archived, so nothing can be posted in it. Start in another channel.',
      );
    case 'external':
      return notice(
        'Write a retro',
        'This channel is shared with another organisation, and Evenkeel does not post there. An admin of your workspace can allow it in the workspace settings; until then, start in a channel of your own workspace.',
      );
    case 'not_a_channel':
      return chooseChannelView();
  }
}

/** Asks for the channel, when a person starts from somewhere that is none. */
export function chooseChannelView(): ModalView {
  return modal({
    callbackId: channelIds.choose,
    title: 'Write a retro',
    submit: 'Go on',
    close: 'Not now',
    blocks: [
      input({
        label: 'In which channel?',
        hint: 'A retro belongs to a channel: its headline and thread are there. What you write stays private until you share it.',
        blockId: 'channel.choice',
        element: conversationsSelect({ actionId: 'channel', placeholder: 'Choose a channel' }),
      }),
    ],
  });
}

export const readChosenChannel = (form: Form) => form.conversation('channel.choice');
