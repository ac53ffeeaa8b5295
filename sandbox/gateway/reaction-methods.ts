import { SlackError } from '../slack-error';
import type { Message } from '../state/entities';
import { messageJson } from '../state/message-json';
import { getMessage } from '../state/message-store';
import { readableConversation } from './find-conversation';
import type { Method, MethodContext } from './method';

export const reactionMethods: Record<string, Method> = {
  'reactions.add': (context) => {
    const { workspace, activity } = context;
    activity.react(workspace, messageAt(context), workspace.botUserId, emoji(context));
    return {};
  },
  'reactions.remove': (context) => {
    const { workspace, activity } = context;
    activity.unreact(workspace, messageAt(context), workspace.botUserId, emoji(context));
    return {};
  },
  'reactions.get': (context) => {
    const message = messageAt(context);
    return { type: 'message', channel: message.channel, message: messageJson(context.workspace, message) };
  },
};

function messageAt(context: MethodContext): Message {
  return getMessage(readableConversation(context), context.args.required('timestamp'));
}

function emoji({ args }: MethodContext): string {
  const name = args.required('name');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new SlackError('invalid_name');
  return name;
}
