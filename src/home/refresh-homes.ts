import { backoffMs } from '../delivery/pacing';
import { MethodClosed, SlackCallFailed, type SlackCalls } from '../delivery/slack-calls';
import { AppError } from '../errors';
import { enqueue } from '../queue/enqueue';
import type { Actor } from '../slack/actor';
import { listChannelMembers } from '../slack/channel-access';
import { watchedForDays } from './home';
import { listWatching, touchHomes } from './home-page-store';
import { drawHomeTask, laterJobKey } from './home-tasks';
import type { createOneAtATime } from './one-at-a-time';
import { type HomeDeps, refreshHome } from './publish-home';

export interface RefreshDeps extends HomeDeps {
  calls: SlackCalls;
  oneAtATime: ReturnType<typeof createOneAtATime>;
}

const dayMs = 24 * 60 * 60_000;
/** After about an hour without Slack it is left: a Home tab is drawn anew whenever it is opened. */
const mostFailures = 60;
/** Slack allows about a hundred a minute in a workspace, and people who press buttons need theirs. */
const batch = { people: 20, seconds: 60 } as const;

/** Draws one person's Home tab again; when Slack cannot be reached or asks for a pause, a while later. */
export async function refreshOne(
  deps: RefreshDeps,
  { failures = 0, ...actor }: Actor & { failures?: number },
): Promise<void> {
  await deps.oneAtATime(`${actor.workspaceId} ${actor.userId}`, async () => {
    try {
      await refreshHome(deps, await deps.slack.for(actor.workspaceId), actor);
    } catch (error) {
      await settle(deps, { ...actor, failures }, error);
    }
  });
}

/** What becomes of it after a try that failed. Publishing twice does no harm, so whatever is uncertain is tried again. */
async function settle(deps: RefreshDeps, job: Actor & { failures: number }, error: unknown): Promise<void> {
  const { clock, logger } = deps;
  const { failures } = job;
  if (error instanceof MethodClosed) return drawLater(deps, job, error.until);
  if (error instanceof AppError && error.code === 'workspace_not_installed') return;
  // The database, or a defect of ours: the queue tries again.
  if (!(error instanceof SlackCallFailed)) throw error;
  const { method, failure } = error;
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);
  logger.warn(
    { method, failure: failure.kind, failures, err: error },
    'a Home tab was not drawn at this try',
  );
  switch (failure.kind) {
    case 'rate_limited':
      return drawLater(deps, job, inMs(failure.retryAfterSeconds * 1_000));
    case 'not_sent':
    case 'uncertain':
      if (failures >= mostFailures) return;
      return drawLater(deps, { ...job, failures: failures + 1 }, inMs(backoffMs(failures)));
    // Nobody is there to see it, or nobody may show it: opening it draws it when that has changed.
    case 'refused':
    case 'unauthorised':
    case 'invalid':
      return;
  }
}

async function drawLater(
  { database, clock }: RefreshDeps,
  { workspaceId, userId, failures }: Actor & { failures: number },
  runAt: Date,
): Promise<void> {
  const jobKey = laterJobKey(workspaceId, userId);
  await database.withTenant(workspaceId, (tx) =>
    enqueue(tx, drawHomeTask, { workspaceId, userId, failures }, { clock, runAt, jobKey }),
  );
}

/** Has the Home tabs of a channel's people drawn again, a few at a time. */
export async function refreshChannel(
  deps: RefreshDeps,
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
): Promise<void> {
  const { database, clock } = deps;
  const members = await membersOrNone(deps, workspaceId, channelId);
  const since = new Date(clock.now().getTime() - watchedForDays * dayMs);
  await database.withTenant(workspaceId, async (tx) => {
    const people = (await listWatching(tx, since)).filter((userId) => members.has(userId));
    for (let first = 0; first < people.length; first += batch.people) {
      const seconds = (first / batch.people) * batch.seconds;
      await touchHomes(tx, people.slice(first, first + batch.people), seconds);
    }
  });
}

/** The queue asks again when Slack cannot be reached or is too busy. */
async function membersOrNone({ slack, calls }: RefreshDeps, workspaceId: string, channelId: string) {
  try {
    const client = await slack.for(workspaceId);
    return await calls.call(workspaceId, 'conversations.members', () =>
      listChannelMembers(client, channelId),
    );
  } catch (error) {
    const isOver =
      error instanceof SlackCallFailed
        ? ['refused', 'unauthorised'].includes(error.failure.kind)
        : error instanceof AppError && error.code === 'workspace_not_installed';
    if (isOver) return new Set<string>();
    throw error;
  }
}
