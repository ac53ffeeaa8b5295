import type { PageMessage, SlackJson } from '../../page-api/page-contract';

export interface SharedFile {
  id: string;
  name: string;
  size: number;
}

/** A message's parts, as the page draws them. */
export function messageParts({ message }: PageMessage) {
  const list = <T>(key: string) => (Array.isArray(message[key]) ? (message[key] as T[]) : []);
  return {
    ts: String(message.ts),
    user: String(message.user),
    text: typeof message.text === 'string' ? message.text : '',
    blocks: list<SlackJson>('blocks'),
    files: list<SharedFile>('files'),
    reactions: list<{ name: string; users: string[] }>('reactions'),
    isEdited: message.edited !== undefined && message.bot_id === undefined,
    replyCount: typeof message.reply_count === 'number' ? message.reply_count : 0,
    replyUsers: list<string>('reply_users'),
    latestReply: typeof message.latest_reply === 'string' ? message.latest_reply : null,
    threadTs: typeof message.thread_ts === 'string' ? message.thread_ts : null,
  };
}

export type MessageParts = ReturnType<typeof messageParts>;

/** The instant a message's ts stands for. */
export const instantOf = (ts: string): Date => new Date(Number(ts) * 1000);
