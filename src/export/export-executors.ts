import { listActionItems } from '../action-item/action-item-store';
import { localDay } from '../calendar/working-time';
import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { listPostings } from '../posting/posting-store';
import { type Executor, executor } from '../queue/task';
import { findRetro } from '../retro/retro-store';
import { classifySlackFailure } from '../slack/slack-failure';
import type { WebClient } from '../slack/web-clients';
import { listReplies } from '../thread/thread-store';
import { exportRetroTask } from './export-tasks';
import { retroMarkdown } from './retro-markdown';

/** What the queue calls for exports. */
export function exportExecutors(deps: Deps): Executor[] {
  return [executor(exportRetroTask, (payload) => exportRetro(deps, payload))];
}

interface Request {
  workspaceId: string;
  retroId: string;
  userId: string;
}

/** Builds the file and hands it over in a direct message. A file that may have arrived is not sent again. */
async function exportRetro(deps: Deps, request: Request): Promise<void> {
  const client = await deps.slack.for(request.workspaceId);
  const file = await buildFile(deps, client, request);
  if (file === null) return;
  const { channel } = await client.conversations.open({ users: request.userId });
  try {
    await client.filesUploadV2({
      channel_id: channel?.id as string,
      filename: file.name,
      title: file.name,
      content: file.content,
      initial_comment: 'Here is the retro as a Markdown file.',
    });
  } catch (error) {
    const { kind } = classifySlackFailure(error);
    if (kind === 'rate_limited' || kind === 'not_sent') throw error;
    deps.logger.warn({ err: error, retroId: request.retroId, kind }, 'an export could not be handed over');
    await client.chat.postMessage({
      channel: channel?.id as string,
      text: 'The Markdown file may not have reached you. If it is not here, please ask for it again.',
    });
  }
}

async function buildFile(
  deps: Deps,
  client: WebClient,
  { workspaceId, retroId, userId }: Request,
): Promise<{ name: string; content: string } | null> {
  const { timeZone: zone } = await learnMember({ ...deps, client }, { workspaceId, userId });
  const data = await deps.database.withTenant(workspaceId, async (tx) => {
    const retro = await findRetro(tx, retroId);
    if (retro === null) return null;
    return {
      retro,
      postings: await listPostings(tx, retroId),
      actionItems: await listActionItems(tx, retroId),
      replies: await listReplies(tx, retroId),
    };
  });
  if (data === null) return null;
  const { retro, postings, actionItems, replies } = data;
  const people = [
    retro.facilitatorId,
    ...postings.map((each) => each.authorId),
    ...actionItems.flatMap((each) => [each.ownerId, each.stateChangedBy]),
    ...replies.map((each) => each.authorId),
  ];
  const names = await namesOf(deps, client, workspaceId, people);
  const { channel } = await client.conversations.info({ channel: retro.channelId });
  const content = retroMarkdown({
    retro,
    channelName: channel?.name ?? retro.channelId,
    postings,
    actionItems,
    replies,
    nameOf: (id) => names.get(id ?? '') ?? 'A teammate',
    zone: zone || fallbackTimeZone,
  });
  return { name: `${localDay(retro.openedAt, zone)}-${slug(retro.title)}.md`, content };
}

async function namesOf(
  deps: Deps,
  client: WebClient,
  workspaceId: string,
  userIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const userId of new Set(userIds.filter((id) => id !== null))) {
    const known = await deps.database.withTenant(workspaceId, (tx) => findMember(tx, userId));
    const member = known ?? (await learnMember({ ...deps, client }, { workspaceId, userId }));
    names.set(userId, member.displayName);
  }
  return names;
}

function slug(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, 60) || 'retro';
}
