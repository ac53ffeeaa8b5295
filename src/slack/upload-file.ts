import type { Readable } from 'node:stream';
import { request } from 'undici';
import { AppError } from '../errors';
import type { WebClient } from './web-clients';

/** Slack takes files of up to 1 GB (https://docs.slack.dev/messaging/working-with-files). */
export const largestFileBytes = 1_000_000_000;

/** How long Slack may keep us waiting at one point of an upload, in milliseconds. The whole of a large one takes longer. */
const silenceMs = 30_000;

export interface Upload {
  /** As it is saved on somebody's machine. */
  name: string;
  bytes: number;
  /** The bytes from the start; called once. */
  read(): Readable;
  signal?: AbortSignal;
}

/**
 * Brings the bytes of a file to Slack without holding them in memory. Nobody sees it before `shareFile`; what is not shared
 * Slack throws away. Returns the file's id.
 * @throws AppError `file_too_large`, `upload_refused`; what Slack or the network says
 */
export async function uploadFile(client: WebClient, { name, bytes, read, signal }: Upload): Promise<string> {
  const place = await client.files.getUploadURLExternal({ filename: name, length: bytes });
  const { statusCode, body } = await request(place.upload_url as string, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes) },
    body: read(),
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    signal,
  });
  await body.dump();
  if (statusCode === 413) throw new AppError('file_too_large', 'Slack takes no file of this size');
  if (statusCode !== 200) throw new AppError('upload_refused', `an upload was answered with ${statusCode}`);
  return place.file_id as string;
}

/** Shows an uploaded file in a conversation. Slack allows it once for each upload. */
export async function shareFile(
  client: WebClient,
  file: { fileId: string; title: string; channelId: string; comment: string },
): Promise<void> {
  await client.files.completeUploadExternal({
    files: [{ id: file.fileId, title: file.title }],
    channel_id: file.channelId,
    initial_comment: file.comment,
  });
}

/** Slack stamps messages with its own clock; looking a little earlier costs nothing. */
const clockSkewSeconds = 60;

/** Whether a file is in a conversation: what to ask when the answer to `shareFile` never came. */
export async function isFileIn(
  client: WebClient,
  { fileId, channelId, since }: { fileId: string; channelId: string; since: Date },
): Promise<boolean> {
  const oldest = String(Math.floor(since.getTime() / 1000) - clockSkewSeconds);
  let cursor: string | undefined;
  do {
    const page = await client.conversations.history({ channel: channelId, oldest, limit: 200, cursor });
    if (page.messages?.some(({ files }) => files?.some(({ id }) => id === fileId))) return true;
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return false;
}
