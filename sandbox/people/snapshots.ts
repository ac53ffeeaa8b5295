import { visibleText } from '../blocks/visible-text';
import { textOf } from '../blocks/walk-blocks';
import { type Json, objectsAt, stringAt } from '../json';
import type { Message, Reaction, View } from '../state/entities';
import { canSeeFile } from '../state/visibility';
import { type FieldSnapshot, fieldSnapshots } from './fields';
import type { PersonContext } from './person-context';
import { buttonTexts } from './press';

/** A modal or Home tab as its owner sees it. */
export interface ViewSnapshot {
  id: string;
  hash: string;
  title: string;
  callbackId: string;
  privateMetadata: string;
  /** Everything readable, what was typed included. */
  text: string;
  fields: FieldSnapshot[];
  buttons: string[];
  submit: string | null;
  close: string | null;
  depth: number;
  blocks: Json[];
}

export interface FileSnapshot {
  id: string;
  name: string;
  title: string;
  text: string;
  channels: string[];
}

/** A message as a person who may see it sees it. */
export interface MessageSnapshot {
  ts: string;
  channel: string;
  channelName: string;
  user: string;
  handle: string;
  botId: string | null;
  text: string;
  blocks: Json[];
  /** Everything readable in the blocks, or the text when there are none. */
  visibleText: string;
  threadTs: string | null;
  edited: boolean;
  replyCount: number;
  reactions: Reaction[];
  buttonTexts: string[];
  files: FileSnapshot[];
  isEphemeral: boolean;
}

export function viewSnapshot(context: PersonContext, view: View): ViewSnapshot {
  const { body } = view;
  const blocks = objectsAt(body, 'blocks');
  const fields = fieldSnapshots(context, view);
  const typed = fields.flatMap((field) => [field.value ?? [], field.error ?? []].flat());
  const title = textOf(body.title);
  const [submit, close] = [textOf(body.submit) || null, textOf(body.close) || null];
  const lines = [title, visibleText(blocks), ...typed, submit ?? '', close ?? ''];
  return {
    id: view.id,
    hash: view.hash,
    title,
    callbackId: stringAt(body, 'callback_id'),
    privateMetadata: stringAt(body, 'private_metadata'),
    text: lines.filter((line) => line !== '').join('\n'),
    fields,
    buttons: buttonTexts(blocks, view.userId),
    submit,
    close,
    depth: context.workspace.views.stack(view.userId).length,
    blocks,
  };
}

export function messageSnapshot(context: PersonContext, message: Message): MessageSnapshot {
  const { workspace, user } = context;
  const conversation = workspace.conversations.get(message.channel);
  const blocks = message.blocks ?? [];
  return {
    ts: message.ts,
    channel: message.channel,
    channelName: conversation?.name || 'dm',
    user: message.user,
    handle: workspace.users.get(message.user)?.handle ?? message.user,
    botId: message.botId ?? null,
    text: message.text,
    blocks,
    visibleText: blocks.length > 0 ? visibleText(blocks) : message.text,
    threadTs: message.threadTs ?? null,
    edited: message.edited !== undefined,
    replyCount: conversation?.replies.get(message.ts)?.length ?? 0,
    reactions: message.reactions,
    buttonTexts: buttonTexts(blocks, user.id),
    files: message.files.flatMap((id) => fileSnapshot(context, id)),
    isEphemeral: message.ephemeralTo !== undefined,
  };
}

/** The files shared where the person can read them. */
export function visibleFiles(context: PersonContext): FileSnapshot[] {
  const { workspace, user } = context;
  const shared = [...workspace.files.values()].filter((file) => canSeeFile(workspace, user.id, file));
  return shared.flatMap((file) => fileSnapshot(context, file.id));
}

function fileSnapshot({ workspace }: PersonContext, id: string): FileSnapshot[] {
  const file = workspace.files.get(id);
  if (!file) return [];
  const { name, title, channels, content } = file;
  return [{ id, name, title, text: content.toString('utf8'), channels }];
}
