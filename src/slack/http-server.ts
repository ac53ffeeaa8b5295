import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServerOptions {
  port: number;
  host: string;
  /** A request not read completely by then is answered 408 and its connection closed. */
  requestTimeoutMillis?: number;
  /** How long `stop` waits for requests under way. */
  drainMillis?: number;
}

/** A node:http server with short timeouts that stops gracefully. Platform code only. */
export class HttpServer {
  private server: Server | undefined;

  constructor(
    private readonly options: HttpServerOptions,
    private readonly handle: (request: IncomingMessage, response: ServerResponse) => void,
  ) {}

  /** @returns the port listened on. @throws the system's error, such as EADDRINUSE. */
  start(): Promise<number> {
    const requestTimeout = this.options.requestTimeoutMillis ?? 10_000;
    const server = createServer(
      {
        requestTimeout,
        headersTimeout: Math.min(requestTimeout, 5000),
        // Node looks for late requests only every 30 seconds by default.
        connectionsCheckingInterval: Math.min(1000, requestTimeout / 2),
        keepAliveTimeout: 65_000,
      },
      (request, response) => {
        // A kept-alive connection that was busy when `stop` was called would otherwise hold it up.
        response.once('finish', () => {
          if (this.server === undefined) setImmediate(() => server.closeIdleConnections());
        });
        this.handle(request, response);
      },
    );
    this.server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.options.port, this.options.host, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  }

  /** Accepts nothing new, waits for what is under way, then closes what is left. Does nothing when not started. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), this.options.drainMillis ?? 10_000);
    await closed;
    clearTimeout(timer);
  }
}
