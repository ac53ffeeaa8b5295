import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Admin } from './admin/admin';
import { type AdminParts, runAdmin } from './admin/admin-api';
import type { InFlight } from './app-link/in-flight';
import type { SocketMode } from './app-link/socket-mode';
import { readArguments } from './gateway/arguments';
import type { Gateway } from './gateway/gateway';
import type { ResponseUrls } from './gateway/response-urls';
import { receiveUpload } from './gateway/upload';
import { readBody, sendJson, sendText } from './http';
import { guardRequest } from './page-api/guard-request';
import { handlePage, type PageParts } from './page-api/page-api';
import type { ServePage } from './page-api/page-files';
import type { PeopleApi } from './people/people-api';
import { CannotAct } from './people/person-context';
import type { Pulse } from './pulse';
import { SlackError } from './slack-error';
import type { Workspace } from './state/workspace';
import { welcomeText } from './welcome-text';

export interface ServerParts {
  workspaces: Workspace[];
  gateway: Gateway;
  people: PeopleApi;
  responseUrls: ResponseUrls;
  sockets: SocketMode;
  inFlight: InFlight;
  admins: Map<string, Admin>;
  adminParts: AdminParts;
  page: PageParts;
  pulse: Pulse;
  /** Null when no page was built: the welcome text stands at its place. */
  servePage: ServePage | null;
}

/** The one HTTP server of the sandbox: Slack's side, the people's side, the owners' side. */
export function createSandboxServer(parts: ServerParts): Server {
  const server = createServer((request, response) => {
    route(parts, request, response)
      .catch((error: unknown) => answerError(error, response))
      .finally(() => {
        if (request.method !== 'GET') parts.pulse.beat();
      });
  });
  // As Slack does: a client that was stopped for some seconds finds its connection as it left it.
  server.keepAliveTimeout = 60_000;
  server.on('upgrade', (request, socket, head) => parts.sockets.accept(request, socket, head));
  return server;
}

async function route(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  guardRequest(request);
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const [, room = '', first = '', second = ''] = url.pathname.split('/').map(decodeURIComponent);
  if (room === 'api') return parts.inFlight.during(() => parts.gateway.handle(request, response, url));
  if (room === 'response') return parts.inFlight.during(() => respond(parts, first, request, response));
  if (room === 'upload') {
    return parts.inFlight.during(async () => {
      receiveUpload(
        parts.workspaces,
        first,
        second,
        request.headers['content-type'] ?? '',
        await readBody(request),
      );
      sendText(response, 200, 'OK');
    });
  }
  if (room === 'people') {
    const args = readArguments('application/json', await readBody(request), url.searchParams).raw;
    const { method = 'GET' } = request;
    return sendJson(response, 200, (await parts.people.run(method, first, second, args)) ?? null);
  }
  if (room === 'admin' && request.method === 'POST') return administer(parts, first, request, response, url);
  if (room === 'page') return handlePage(parts.page, first, request, response, url);
  if (room === 'welcome.txt' || (room === '' && !parts.servePage))
    return sendText(response, 200, welcomeText(parts.workspaces));
  if (await parts.servePage?.(request, response)) return;
  throw new SlackError('not_found', {}, 404);
}

async function respond(
  parts: ServerParts,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const args = readArguments('application/json', await readBody(request), new URLSearchParams());
  try {
    parts.responseUrls.post(id, args.raw);
  } catch (error) {
    // Slack answers these with a 4xx, unlike the Web API.
    if (error instanceof SlackError && error.status === 200)
      throw new SlackError(error.code, error.details, 400);
    throw error;
  }
  sendText(response, 200, 'ok');
}

async function administer(
  parts: ServerParts,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const args = readArguments('application/json', await readBody(request), url.searchParams).raw;
  const id = typeof args.workspace === 'string' ? args.workspace : (parts.workspaces[0]?.id ?? '');
  const admin = parts.admins.get(id);
  if (!admin) throw new SlackError('team_not_found', {}, 404);
  sendJson(response, 200, await runAdmin(admin, parts.adminParts, name, args));
}

/** Turns a failure into an answer; one that is no refusal is a defect of the sandbox and says so. */
function answerError(error: unknown, response: ServerResponse): void {
  if (error instanceof CannotAct) sendJson(response, 409, { ok: false, error: error.message });
  else if (error instanceof SlackError) {
    const status = error.status === 200 ? 400 : error.status;
    sendJson(response, status, { ok: false, error: error.code, ...error.details });
  } else {
    const stack = error instanceof Error ? error.stack : String(error);
    sendJson(response, 500, { ok: false, error: `sandbox_defect: ${stack}` });
  }
}
