import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { readBody } from '../slack/request-body';
import type { RouteHandler } from '../slack/routes';
import type { IncidentDeps } from './incident-deps';
import { type IncidentSource, readSourcePath } from './incident-source';
import { findIncidentSource, readSecrets } from './incident-source-store';
import { receiveReport } from './receive-report';
import { webhookFormats } from './webhook-formats';
import { isGenuine } from './webhook-signature';

/** Larger than what any of the tools sends, smaller than what would hurt. */
const bodyLimitBytes = 512 * 1024;

/** Stands in for the secrets of a source there is none of, so that both take the same time. */
const noSecrets = ['a source that does not exist'];

export interface WebhookDeps extends IncidentDeps {
  /** Whether Evenkeel is installed in a workspace at this moment. */
  isInstalled(workspaceId: string): Promise<boolean>;
}

/**
 * Takes what incident tools send to /incidents/…: small, from a known source and signed as its kind signs, or refused without
 * a look inside. Logs and answers hold ids, codes and paths, never a word of what was sent.
 */
export function createWebhookRoute(deps: WebhookDeps): RouteHandler {
  return async (request, response) => {
    const { logger } = deps;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const address = readSourcePath(url.pathname);
    if (address === null) return refuse(response, 404, { error: 'no_such_address' });
    const read = await readBody(request, bodyLimitBytes);
    if (read.kind === 'aborted') return;
    if (read.kind === 'too_large') return refuse(response, 413, { error: 'too_large' });
    const { body } = read;
    const { source, secrets } = await findKnown(deps, address);
    const urlToken = url.searchParams.get('token');
    const given = { headers: request.headers, body, urlToken };
    const isSigned = isGenuine(address.kind, given, {
      secrets: secrets.length > 0 ? secrets : noSecrets,
      now: deps.clock.now(),
    });
    if (source === null || !isSigned) {
      logger.warn({ status: 401, format: address.kind }, 'An incident tool was refused');
      return refuse(response, 401, { error: 'not_signed' });
    }
    return takeIn(deps, { source, request, response, body });
  };
}

async function findKnown(
  { database, vault, clock, isInstalled }: WebhookDeps,
  { workspaceId, id, kind }: { workspaceId: string; id: string; kind: string },
): Promise<{ source: IncidentSource | null; secrets: string[] }> {
  if (!(await isInstalled(workspaceId))) return { source: null, secrets: [] };
  return database.withTenant(workspaceId, async (tx) => {
    const source = await findIncidentSource(tx, id);
    if (source?.kind !== kind) return { source: null, secrets: [] };
    return { source, secrets: await readSecrets(tx, vault, source, clock.now()) };
  });
}

async function takeIn(
  deps: WebhookDeps,
  {
    source,
    request,
    response,
    body,
  }: { source: IncidentSource; request: IncomingMessage; response: ServerResponse; body: Buffer },
): Promise<void> {
  const { schema, deliveryId } = webhookFormats[source.kind];
  const content = parseJson(body);
  const parsed = schema.safeParse(content);
  const about = { workspaceId: source.workspaceId, sourceId: source.id };
  if (!parsed.success) {
    const errors = parsed.error.issues.map(readable);
    deps.logger.warn({ ...about, status: 422, errors: errors.length }, 'An incident tool was not understood');
    return refuse(response, 422, { error: 'not_understood', errors });
  }
  const reception = await receiveReport(deps, source, {
    report: parsed.data,
    deliveryId: deliveryId(request.headers, content),
    body,
  });
  deps.logger.info({ ...about, reception }, 'An incident tool was heard');
  send(response, 200, { status: reception });
}

/** Undefined for what is no JSON: every schema then says that an object is missing. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where, and what is wrong there; never what was there. */
function readable({ path, message }: z.core.$ZodIssue): { path: string; message: string } {
  return { path: path.join('.'), message };
}

const refuse = (response: ServerResponse, status: number, content: object) => send(response, status, content);

function send(response: ServerResponse, status: number, content: object): void {
  const text = JSON.stringify(content);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
