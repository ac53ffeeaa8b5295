import type { Logger } from '../logger';
import { answerHealth, type HealthCheck } from './health-endpoints';
import { HttpServer } from './http-server';
import { findRoute, type Routes } from './routes';

export interface HealthServerOptions {
  port: number;
  host: string;
  health: HealthCheck;
  logger: Logger;
  timeoutMillis?: number;
  routes?: Routes;
}

/** Serves /healthz, /readyz and what others send us, for Socket Mode, where Slack needs no server of ours. */
export class HealthServer {
  private readonly server: HttpServer;

  constructor(options: HealthServerOptions) {
    this.server = new HttpServer(options, (request, response) => {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      const handler = findRoute(options.routes, request.method, path);
      if (handler) {
        handler(request, response).catch((error: unknown) => {
          options.logger.error({ err: error }, 'A request could not be answered');
          if (!response.headersSent) response.writeHead(500);
          response.end();
        });
      } else if (!answerHealth(path, request, response, options)) response.writeHead(404).end();
    });
  }

  /** @returns the port listened on. */
  start(): Promise<number> {
    return this.server.start();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
