import type { Logger } from '../logger';
import { answerHealth, type HealthCheck } from './health-endpoints';
import { HttpServer } from './http-server';

export interface HealthServerOptions {
  port: number;
  host: string;
  health: HealthCheck;
  logger: Logger;
  timeoutMillis?: number;
}

/** Serves /healthz and /readyz alone, for Socket Mode, where Slack needs no server of ours. */
export class HealthServer {
  private readonly server: HttpServer;

  constructor(options: HealthServerOptions) {
    this.server = new HttpServer(options, (request, response) => {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      if (!answerHealth(path, request, response, options)) response.writeHead(404).end();
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
