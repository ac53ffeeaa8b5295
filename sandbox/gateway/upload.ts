import { SlackError } from '../slack-error';
import type { Workspace } from '../state/workspace';

/** Takes the bytes sent to an upload URL: the body itself, or the first file of a multipart form. */
export function receiveUpload(
  workspaces: Workspace[],
  workspaceId: string,
  fileId: string,
  contentType: string,
  body: Buffer,
): void {
  const file = workspaces.find(({ id }) => id === workspaceId)?.files.get(fileId);
  if (!file || file.complete) throw new SlackError('file_not_found', {}, 404);
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  file.content = boundary ? firstPart(body, boundary) : body;
}

function firstPart(body: Buffer, boundary: string): Buffer {
  const start = body.indexOf('\r\n\r\n') + 4;
  const end = body.indexOf(`\r\n--${boundary}`, start);
  return start < 4 || end < 0 ? Buffer.alloc(0) : body.subarray(start, end);
}
