import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { RequestLog } from '../app-link/request-log';
import { readBody, sendJson } from '../http';
import type { PeopleApi } from '../people/people-api';
import { CannotAct, type PersonContext } from '../people/person-context';
import { SlackError, withMessages } from '../slack-error';
import { canSeeFile } from '../state/visibility';
import type { Workspace } from '../state/workspace';
import { momentAfter } from './clock-moves';
import { guardChange } from './guard-request';
import { inspect } from './inspector';
import type { PageApp, PageClockAnswer } from './page-contract';
import { pageConversation } from './page-conversation';
import { pageHeaders } from './page-files';
import { clockOf, pageState } from './page-state';
import type { PageWatch } from './page-watch';
import { performAct } from './perform-act';
import { readAct } from './read-act';

/** What the page asks of whoever runs the sandbox and Evenkeel together. */
export interface PageHost {
  /** Resolves when Evenkeel has done all that is due: true; false when it is still busy after a while. */
  settled(): Promise<boolean>;
  /** Resolves when no reset is under way: what is done meanwhile would be lost. */
  ready(): Promise<void>;
  /** Puts workspace and Evenkeel back to the first minute. */
  reset(): Promise<void>;
}

export interface PageParts {
  workspace: Workspace;
  people: PeopleApi;
  log: RequestLog;
  watch: PageWatch;
  app: PageApp;
  host: () => PageHost;
}

type Handler = (parts: PageParts, request: IncomingMessage, response: ServerResponse, url: URL) => unknown;

const clockSchema = z.strictObject({
  as: z.string(),
  advance: z.enum(['1h', 'next-morning', 'next-monday']),
});

const reads: Record<string, Handler> = {
  state: (parts, _request, response, { searchParams }) => {
    const context = actingPerson(parts, searchParams.get('as'));
    const { watch, app } = parts;
    const at = { epoch: watch.epoch, version: watch.versionFor(context) };
    answer(response, pageState(context, app, at, Number(searchParams.get('toastsSince') ?? 0)));
  },
  conversation: (parts, _request, response, { searchParams }) => {
    const context = actingPerson(parts, searchParams.get('as'));
    const version = parts.watch.versionFor(context);
    const [id, thread] = [searchParams.get('id') ?? '', searchParams.get('thread')];
    answer(response, pageConversation(context, id, thread, version));
  },
  events: (parts, _request, response, { searchParams }) =>
    parts.watch.open(actingPerson(parts, searchParams.get('as')), response),
  file: (parts, _request, response, { searchParams }) => {
    const { workspace, user } = actingPerson(parts, searchParams.get('as'));
    const file = workspace.files.get(searchParams.get('id') ?? '');
    if (!file || !canSeeFile(workspace, user.id, file)) throw new SlackError('file_not_found', {}, 404);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': disposition,
      'cache-control': 'no-store',
    });
    response.end(file.content);
  },
  inspector: (parts, _request, response, { searchParams }) => {
    const number = (name: string) => (searchParams.has(name) ? Number(searchParams.get(name)) : undefined);
    const query = { before: number('before'), since: number('since'), limit: number('limit') };
    answer(response, inspect(actingPerson(parts, searchParams.get('as')), parts.log, query));
  },
};

const changes: Record<string, Handler> = {
  act: async (parts, request, response) => {
    const act = readAct(await readJson(request));
    await parts.host().ready();
    answer(response, await performAct(actingPerson(parts, act.as), act));
  },
  clock: async (parts, request, response) => {
    const { as, advance } = clockSchema.parse(await readJson(request));
    await parts.host().ready();
    const { user, workspace } = actingPerson(parts, as);
    await workspace.clock.set(momentAfter(advance, workspace.clock.now(), user.tz));
    const settled = await parts.host().settled();
    const done: PageClockAnswer = { ok: true, clock: clockOf(workspace), settled };
    answer(response, done);
  },
  reset: async (parts, request, response) => {
    await readJson(request);
    await parts.host().reset();
    answer(response, { ok: true });
  },
};

/** The page's side: GET and POST /page/<name>. */
export async function handlePage(
  parts: PageParts,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const isChange = request.method !== 'GET';
  if (isChange) guardChange(request);
  const handler = (isChange ? changes : reads)[name];
  if (!handler) throw new SlackError('not_found', {}, 404);
  try {
    await handler(parts, request, response, url);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw withMessages(
      'invalid_arguments',
      error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
}

/** Somebody who can sign in here: by handle, of this workspace, neither the app nor someone who left. */
function actingPerson({ people, workspace }: PageParts, handle: string | null): PersonContext {
  const found = [...workspace.users.values()].find((user) => user.handle === handle);
  if (!found || found.isBot) throw new SlackError('user_not_found', {}, 404);
  if (found.deleted) throw new CannotAct(`${found.handle} is deactivated.`);
  return people.contextOf(found.id, workspace.id);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString('utf8');
  try {
    return JSON.parse(text || '{}') as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new SlackError('invalid_json', {}, 400);
    throw error;
  }
}

function answer(response: ServerResponse, body: object): void {
  sendJson(response, 200, body, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
}
