import type { ModalView } from '@slack/types';
import { say } from '../language/say';
import {
  actions,
  button,
  context,
  conversationsSelect,
  input,
  modal,
  sayMd,
  section,
} from '../slack/block-kit';
import type { ChannelAccess } from '../slack/channel-access';
import type { Form } from '../slack/form';
import { notice } from '../slack/notice';

export const channelIds = {
  join: 'assessment.channel.join',
  choose: 'assessment.channel.choose',
} as const;

/** Why no retro can be held in a conversation, and what to do about it. */
export function noAccessView(
  access: Exclude<ChannelAccess, { kind: 'ready' }>,
  channelId: string,
): ModalView {
  switch (access.kind) {
    case 'can_join':
      return modal({
        title: say('assessment.write.title'),
        close: say('slack.close.button'),
        blocks: [
          section(sayMd('assessment.channel.can_join', { channel: access.name })),
          actions([
            button({
              text: say('assessment.channel.join.button'),
              actionId: channelIds.join,
              value: channelId,
              style: 'primary',
            }),
          ]),
          context(sayMd('assessment.channel.or_invite')),
        ],
      });
    case 'must_be_invited':
      return notice(say('assessment.write.title'), sayMd('assessment.channel.must_be_invited'));
    case 'archived':
      return notice(say('assessment.write.title'), say('assessment.channel.archived'));
    case 'external':
      return notice(say('assessment.write.title'), say('assessment.channel.external'));
    case 'not_a_channel':
      return chooseChannelView();
  }
}

/** Asks for the channel, when a person starts from somewhere that is none. */
export function chooseChannelView(): ModalView {
  return modal({
    callbackId: channelIds.choose,
    title: say('assessment.write.title'),
    submit: say('assessment.channel.submit'),
    close: say('assessment.write.close'),
    blocks: [
      input({
        label: say('assessment.channel.which'),
        hint: say('assessment.channel.which.hint'),
        blockId: 'channel.choice',
        element: conversationsSelect({
          actionId: 'channel',
          placeholder: say('assessment.channel.which.placeholder'),
        }),
      }),
    ],
  });
}

export const readChosenChannel = (form: Form) => form.conversation('channel.choice');
