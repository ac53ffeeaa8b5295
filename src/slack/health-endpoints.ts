import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../logger';

export interface Health {
  ready: boolean;
  checks: Record<string, boolean>;
}

export type HealthCheck = () => Promise<Health>;

export interface HealthEndpoints {
  health: HealthCheck;
  logger: Logger;
  /** A check that takes longer counts as not ready. */
  timeoutMillis?: number;
}

/**
 * Answers GET and HEAD of /healthz (this process is alive) and /readyz (it can do its work).
 * @returns false when the path is another one.
 */
export function answerHealth(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  endpoints: HealthEndpoints,
): boolean {
  if (path !== '/healthz' && path !== '/readyz') return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
  } else if (path === '/healthz') {
    sendJson(request, response, 200, { alive: true });
  } else {
    void checkReadiness(endpoints).then((health) =>
      sendJson(request, response, health.ready ? 200 : 503, health),
    );
  }
  return true;
}

/** The health, or not ready when the check fails or takes too long. Never rejects. */
async function checkReadiness({ health, logger, timeoutMillis = 2000 }: HealthEndpoints): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false, checks: {} }), timeoutMillis);
  });
  try {
    return await Promise.race([health(), tooLate]);
  } catch (error) {
    logger.warn({ err: error }, 'The readiness check failed');
    return { ready: false, checks: {} };
  } finally {
    clearTimeout(timer);
  }
}

function sendJson(request: IncomingMessage, response: ServerResponse, status: number, content: object): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(content);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}
