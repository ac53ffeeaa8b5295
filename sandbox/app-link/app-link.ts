import { isObject, type Json } from '../json';
import type { Workspace } from '../state/workspace';
import type { VirtualClock } from '../virtual-clock';
import { type HttpAnswer, httpPost, keepAliveAgent } from './http-post';
import type { InFlight } from './in-flight';
import type { RequestLog } from './request-log';
import { sign } from './signature';
import type { SocketMode } from './socket-mode';

/** Slack waits three seconds for an acknowledgement. */
const ackLimitMs = 3_000;

export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

/** What became of a request to the app. `failure` is null when it was acknowledged with 2xx in time. */
export interface Delivery {
  status: number | null;
  ackMs: number;
  body: string;
  json: Json | null;
  failure: 'operation_timeout' | 'dispatch_failed' | null;
}

export interface RawRequest {
  body: string | Buffer;
  contentType?: string;
  headers?: Record<string, string>;
  /** `good` (default), `missing`, or the literal header value to send. */
  signature?: 'good' | 'missing' | (string & {});
  /** Signs with another secret. */
  secret?: string;
  /** Seconds; the virtual clock's when left out. */
  timestamp?: number;
}

/** The way from Slack to the app: signed HTTP requests or Socket Mode envelopes. */
export class AppLink {
  private url: string | undefined;
  private readonly agent = keepAliveAgent();

  constructor(
    private readonly clock: VirtualClock,
    /** Dates the signatures: the workspace's time, or the system's. */
    private readonly signatureNow: () => Date,
    private readonly secret: string,
    private readonly log: RequestLog,
    private readonly inFlight: InFlight,
    private readonly sockets: SocketMode,
  ) {}

  setUrl(url: string | undefined): void {
    this.url = url;
  }

  /** Drops open connections, so that a stopped sandbox holds nothing. */
  close(): void {
    this.agent.destroy();
  }

  /** Sends one payload the way the workspace's mode says. */
  deliver(
    workspace: Workspace,
    kind: DeliveryKind,
    payload: Json,
    retry?: { num: number; reason: string },
  ): Promise<Delivery> {
    return this.inFlight.during(() =>
      workspace.socketMode && this.sockets.isConnected(workspace)
        ? this.overSocket(workspace, kind, payload, retry)
        : this.overHttp(kind, payload, retry),
    );
  }

  /** A request with whatever body, headers and signature the test wants. */
  async send(raw: RawRequest): Promise<Delivery> {
    const timestamp = raw.timestamp ?? Math.floor(this.signatureNow().getTime() / 1000);
    const signature = raw.signature ?? 'good';
    const headers: Record<string, string> = {
      'content-type': raw.contentType ?? 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    };
    if (signature === 'good')
      headers['x-slack-signature'] = sign(raw.secret ?? this.secret, timestamp, raw.body);
    else if (signature !== 'missing') headers['x-slack-signature'] = signature;
    return this.inFlight.during(() => this.post('raw', raw.body, { ...headers, ...raw.headers }));
  }

  /** Sends a logged request again, byte for byte, old signature included. */
  replay(record: { body: string; headers: Record<string, string> }): Promise<Delivery> {
    return this.inFlight.during(() => this.post('replay', record.body, record.headers));
  }

  private overHttp(
    kind: DeliveryKind,
    payload: Json,
    retry?: { num: number; reason: string },
  ): Promise<Delivery> {
    const isEvent = kind === 'events_api';
    const body = isEvent ? JSON.stringify(payload) : formEncode(kind, payload);
    const timestamp = Math.floor(this.signatureNow().getTime() / 1000);
    const headers: Record<string, string> = {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': sign(this.secret, timestamp, body),
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    };
    if (retry)
      Object.assign(headers, {
        'x-slack-retry-num': String(retry.num),
        'x-slack-retry-reason': retry.reason,
      });
    return this.post(kind, body, headers);
  }

  private async post(
    kind: string,
    body: string | Buffer,
    headers: Record<string, string>,
  ): Promise<Delivery> {
    const url = this.url;
    return this.timed(kind, String(body), headers, () =>
      url
        ? httpPost(url, body, headers, ackLimitMs, this.agent)
        : Promise.reject(new Error('no app is connected')),
    );
  }

  private overSocket(
    workspace: Workspace,
    kind: DeliveryKind,
    payload: Json,
    retry?: { num: number; reason: string },
  ): Promise<Delivery> {
    return this.timed(kind, JSON.stringify(payload), {}, async () => {
      const answer = await this.sockets.send(workspace, kind, payload, ackLimitMs, retry);
      return {
        status: 200,
        contentType: 'application/json',
        body: answer === undefined ? '' : JSON.stringify(answer),
      };
    });
  }

  private async timed(
    kind: string,
    body: string,
    headers: Record<string, string>,
    work: () => Promise<HttpAnswer>,
  ): Promise<Delivery> {
    const started = performance.now();
    let delivery: Delivery;
    let error: string | null = null;
    try {
      const answer = await work();
      const ok = answer.status >= 200 && answer.status < 300;
      const failure = ok ? null : 'dispatch_failed';
      delivery = { status: answer.status, ackMs: 0, body: answer.body, json: readJson(answer.body), failure };
    } catch (reason) {
      error = reason instanceof Error ? reason.message : String(reason);
      const failure = error === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
      delivery = { status: null, ackMs: 0, body: '', json: null, failure };
    }
    delivery.ackMs = performance.now() - started;
    this.log.addApp({
      at: this.clock.now(),
      kind,
      body,
      contentType: headers['content-type'] ?? 'application/json',
      headers,
      status: delivery.status,
      answer: delivery.body,
      ms: delivery.ackMs,
      error: error ?? delivery.failure,
    });
    return delivery;
  }
}

function formEncode(kind: DeliveryKind, payload: Json): string {
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
  return new URLSearchParams(fields).toString();
}

function readJson(body: string): Json | null {
  if (!body.trimStart().startsWith('{')) return null;
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : null;
  } catch (error) {
    // An ack may be plain text that merely begins with a brace; anything but a syntax error is ours.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
