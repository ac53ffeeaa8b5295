import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPModuleFunctions, type Receiver } from '@slack/bolt';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { Logger } from '../logger';
import { answerHealth, type HealthCheck } from './health-endpoints';
import { HttpServer, type HttpServerOptions } from './http-server';
import { isSslCheck, type ParsedBody, parseBody } from './payload';
import { ReplayMemory } from './replay-memory';
import { RequestAnswer } from './request-answer';
import { readBody } from './request-body';
import {
  isSignedBy,
  isTimely,
  newestSeconds,
  oldestSeconds,
  readSignatureHeaders,
} from './request-signature';
import { findRoute, type Routes } from './routes';

export interface SlackReceiverOptions extends HttpServerOptions {
  signingSecret: string;
  path?: string;
  clock: Clock;
  logger: Logger;
  health: HealthCheck;
  healthTimeoutMillis?: number;
  routes?: Routes;
  bodyLimitBytes?: number;
  /** Slack gives up after 3 s; we answer 503 before that, so that the person is told to try again. */
  ackTimeoutMillis?: number;
  /**
   * An event is answered when its listeners are done, at the latest after this time; when they failed the answer is 503
   * and Slack repeats the event. Interactions and commands are answered by `ack` at once.
   */
  holdEventsMillis?: number;
}

/** An unsigned certificate check is a short form; nothing longer is read before a signature is seen. */
const sslCheckLimitBytes = 512;

/** Takes Slack's requests over HTTP: small, current, signed and never seen before, or refused without a look inside. */
export class SlackReceiver implements Receiver {
  private app: App | undefined;
  private readonly server: HttpServer;
  private readonly path: string;
  private readonly replays: ReplayMemory;
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly options: SlackReceiverOptions) {
    this.path = options.path ?? '/slack/events';
    this.replays = new ReplayMemory(options.clock, oldestSeconds + newestSeconds);
    this.server = new HttpServer(options, (request, response) => this.route(request, response));
  }

  init(app: App): void {
    this.app = app;
  }

  /** @returns the port listened on. */
  start(): Promise<number> {
    return this.server.start();
  }

  /** Stops accepting, then waits for requests and for listeners still at work. */
  async stop(): Promise<void> {
    await this.server.stop();
    await Promise.allSettled([...this.underWay]);
  }

  private route(request: IncomingMessage, response: ServerResponse): void {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (path === this.path) {
      if (request.method === 'POST') this.track(this.receive(request, response), response);
      else if (query === 'ssl_check=1') response.writeHead(200).end();
      else response.writeHead(405, { allow: 'POST' }).end();
      return;
    }
    const handler = findRoute(this.options.routes, request.method, path);
    if (handler) this.track(handler(request, response), response);
    else if (!answerHealth(path, request, response, this.healthEndpoints())) response.writeHead(404).end();
  }

  private healthEndpoints() {
    const { health, logger, healthTimeoutMillis } = this.options;
    return { health, logger, timeoutMillis: healthTimeoutMillis };
  }

  private track(work: Promise<void>, response: ServerResponse): void {
    const settled = work
      .catch((error: unknown) => {
        this.options.logger.error({ err: error }, 'A request could not be answered');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      })
      .finally(() => this.underWay.delete(settled));
    this.underWay.add(settled);
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const signed = readSignatureHeaders(request.headers);
    if (!signed) return this.answerUnsigned(request, response);
    if (!isTimely(signed.timestamp, this.options.clock.now())) return this.refuse(response, 401, 'untimely');
    const read = await readBody(request, this.options.bodyLimitBytes ?? 1024 * 1024);
    if (read.kind === 'aborted') return;
    if (read.kind === 'too_large') return this.refuse(response, 413, 'too_large');
    if (!isSignedBy(this.options.signingSecret, signed, read.body))
      return this.refuse(response, 401, 'forged');
    if (!this.replays.accept(signed.signature)) return this.refuse(response, 401, 'replayed');
    const parsed = parseBody(read.body, request.headers['content-type']);
    await this.answer(parsed, request, response);
    if (response.statusCode >= 500) this.replays.forget(signed.signature);
  }

  private async answerUnsigned(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    if (!isForm || !(length <= sslCheckLimitBytes)) return this.refuse(response, 401, 'unsigned');
    const read = await readBody(request, sslCheckLimitBytes);
    if (read.kind === 'aborted') return;
    if (read.kind === 'complete' && isSslCheck(read.body))
      HTTPModuleFunctions.buildSSLCheckResponse(response);
    else this.refuse(response, 401, 'unsigned');
  }

  private async answer(
    parsed: ParsedBody,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    switch (parsed.kind) {
      case 'malformed':
        return this.refuse(response, 400, 'malformed');
      case 'ssl_check':
        return HTTPModuleFunctions.buildSSLCheckResponse(response);
      case 'url_verification':
        return HTTPModuleFunctions.buildUrlVerificationResponse(response, { challenge: parsed.challenge });
      case 'app_rate_limited':
        this.options.logger.warn({}, 'Slack holds back events because there are too many');
        return HTTPModuleFunctions.buildNoBodyResponse(response, 200);
      case 'payload':
        return this.process(parsed, request, response);
    }
  }

  private async process(
    { payload, isEvent }: Extract<ParsedBody, { kind: 'payload' }>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { logger, ackTimeoutMillis = 2900, holdEventsMillis = 2000 } = this.options;
    const answer = new RequestAnswer({
      response,
      holdMillis: isEvent ? holdEventsMillis : null,
      timeoutMillis: ackTimeoutMillis,
      onTimeout: () => logger.error({}, 'A request was not acknowledged in time'),
    });
    const event = {
      body: payload,
      ack: answer.ack,
      retryNum: HTTPModuleFunctions.extractRetryNumFromHTTPRequest(request),
      retryReason: HTTPModuleFunctions.extractRetryReasonFromHTTPRequest(request),
    };
    try {
      await this.app?.processEvent(event);
      answer.finish();
    } catch (error) {
      // Ours are told apart by their class: the rest are Bolt's own stumbles over a payload of another shape.
      const repeatable = error instanceof AppError;
      logger.warn({ err: error, repeatable }, 'Bolt could not process a payload');
      answer.status(repeatable ? 503 : 400);
    }
  }

  private refuse(response: ServerResponse, status: number, reason: string): void {
    this.options.logger.debug({ status, reason }, 'A request was refused');
    HTTPModuleFunctions.buildNoBodyResponse(response, status);
  }
}
