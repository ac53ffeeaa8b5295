import type { ActBody } from '../../page-api/page-acts';
import type { PageApp } from '../../page-api/page-contract';

interface Draft {
  typed: string;
  /** The text as Slack's client sends it. */
  text: string;
  conversation: string;
  thread?: string;
  app: PageApp;
}

/** What sending a draft does: a slash command, an invitation of the app, or a message. A string says why it does nothing. */
export function sendingOf({ typed, text, conversation, thread, app }: Draft): ActBody | string {
  const [, word, rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
  if (word === undefined) return { kind: 'post', conversation, text, thread };
  if (thread) return `${word} is not supported in threads. Sorry!`;
  if (word === '/invite') {
    if (rest.replace(/^@/, '').toLowerCase() === app.name.toLowerCase())
      return { kind: 'invite_app', conversation };
    return `Only the app can be invited here: /invite @${app.name}`;
  }
  const command = app.commands.find(({ command: name }) => name === word);
  return command
    ? { kind: 'command', conversation, command: word, text: rest.trim() }
    : `${word} is not a valid command. In Slack, all messages that start with "/" are read as commands.`;
}
