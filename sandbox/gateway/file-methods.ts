import { objectsAt, stringAt } from '../json';
import { SlackError, withMessages } from '../slack-error';
import type { StoredFile } from '../state/entities';
import { fileJson } from '../state/message-json';
import type { Workspace } from '../state/workspace';
import { writableConversation } from './find-conversation';
import type { Method } from './method';

/** Slack's external upload: ask for a URL, send the bytes there, complete. */
export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': ({ workspace, args, url }) => {
    const name = args.required('filename');
    if (args.integer('length', 0) < 1)
      throw withMessages('invalid_arguments', ['missing required field: length']);
    const file: StoredFile = {
      id: workspace.ids.next('F'),
      name,
      title: name,
      content: Buffer.alloc(0),
      uploadedBy: workspace.botUserId,
      channels: [],
      complete: false,
    };
    workspace.files.set(file.id, file);
    return { upload_url: `${url}/upload/${workspace.id}/${file.id}`, file_id: file.id };
  },

  'files.completeUploadExternal': (context) => {
    const { workspace, args, activity } = context;
    const wanted = objectsAt({ files: args.structured('files') }, 'files');
    if (wanted.length === 0) throw withMessages('invalid_arguments', ['missing required field: files']);
    const files = wanted.map((entry) => uploaded(workspace, stringAt(entry, 'id'), stringAt(entry, 'title')));
    const channel = args.text('channel_id') || args.text('channels').split(',')[0] || '';
    if (channel) {
      const target = Object.assign(args, { raw: { ...args.raw, channel } });
      const conversation = writableConversation({ ...context, args: target });
      for (const file of files) file.channels.push(conversation.id);
      activity.post(workspace, conversation, {
        user: workspace.botUserId,
        botId: workspace.botId,
        text: args.text('initial_comment'),
        threadTs: args.text('thread_ts') || undefined,
        files: files.map((file) => file.id),
      });
    }
    for (const file of files) file.complete = true;
    return { files: files.map((file) => fileJson(workspace, file.id)) };
  },

  'files.info': ({ workspace, args }) => {
    const file = workspace.files.get(args.required('file'));
    if (!file) throw new SlackError('file_not_found');
    return { file: fileJson(workspace, file.id) };
  },

  'files.delete': ({ workspace, args }) => {
    if (!workspace.files.delete(args.required('file'))) throw new SlackError('file_not_found');
    return {};
  },
};

function uploaded(workspace: Workspace, id: string, title: string): StoredFile {
  const file = workspace.files.get(id);
  if (!file || file.content.length === 0) throw new SlackError('file_not_found');
  if (title) file.title = title;
  return file;
}
