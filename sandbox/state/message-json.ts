import type { Json } from '../json';
import type { Message } from './entities';
import type { Workspace } from './workspace';

/** A message as Slack's API and events show it; metadata only when asked for. */
export function messageJson(workspace: Workspace, message: Message, withMetadata = false): Json {
  const replies = workspace.conversations.get(message.channel)?.replies.get(message.ts) ?? [];
  const json: Json = {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: workspace.id,
  };
  const home = workspace.users.get(message.user)?.home;
  if (home) Object.assign(json, { user_team: home, source_team: home });
  if (message.subtype) json.subtype = message.subtype;
  if (message.botId) Object.assign(json, { bot_id: message.botId, app_id: workspace.appId });
  if (message.blocks) json.blocks = message.blocks;
  if (message.attachments) json.attachments = message.attachments;
  if (message.clientMsgId) json.client_msg_id = message.clientMsgId;
  if (message.edited) json.edited = message.edited;
  if (message.threadTs) Object.assign(json, { thread_ts: message.threadTs });
  if (message.isBroadcast) json.subtype = 'thread_broadcast';
  if (message.metadata && withMetadata) json.metadata = message.metadata;
  if (message.files.length > 0) json.files = message.files.map((id) => fileJson(workspace, id));
  if (message.reactions.length > 0) {
    json.reactions = message.reactions.map((r) => ({ ...r, count: r.users.length }));
  }
  if (replies.length > 0) {
    Object.assign(json, {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map((r) => r.user))],
      latest_reply: replies.at(-1)?.ts,
    });
  }
  return json;
}

export function fileJson(workspace: Workspace, id: string): Json {
  const file = workspace.files.get(id);
  if (!file) return { id, mode: 'tombstone' };
  const { name, title, uploadedBy, channels } = file;
  return { id, name, title, user: uploadedBy, size: file.content.length, channels, mode: 'hosted' };
}
