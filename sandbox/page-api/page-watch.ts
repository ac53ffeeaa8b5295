import { createHash, randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PersonContext } from '../people/person-context';
import type { PageApp, PageChange, PageTick } from './page-contract';
import { everythingIn } from './page-conversation';
import {
  clockOf,
  conversationHead,
  conversationsOf,
  homeOf,
  modalsOf,
  peopleOf,
  toastsOf,
} from './page-state';

/** Changes that come together are told together. */
const gatherMs = 15;
const heartbeatMs = 15_000;

/** What one person was last told of, part by part. */
interface Seen {
  version: number;
  parts: Map<PageChange, string>;
  streams: Set<ServerResponse>;
}

/**
 * Tells open pages that what their person sees has changed. Only what they see is compared, so that not even the moment of a
 * tick says anything about what others do in private.
 */
export class PageWatch {
  /** Names this run of the workspace, from its start or its last reset. */
  epoch = randomUUID();
  private readonly seen = new Map<string, Seen>();
  private timer: NodeJS.Timeout | undefined;
  private readonly heart: NodeJS.Timeout;

  constructor(
    private readonly app: PageApp,
    /** Undefined when this person is not there any more. */
    private readonly contextOf: (userId: string) => PersonContext | undefined,
  ) {
    this.heart = setInterval(() => this.beat(), heartbeatMs).unref();
  }

  /** The number of what this person sees now. */
  versionFor(context: PersonContext): number {
    return this.refresh(context).version;
  }

  /** Keeps `response` open and writes a tick to it for every change. */
  open(context: PersonContext, response: ServerResponse): void {
    const seen = this.refresh(context);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.write('retry: 1000\n\n');
    write(response, { epoch: this.epoch, version: seen.version, what: ['start'] });
    seen.streams.add(response);
    response.on('close', () => seen.streams.delete(response));
  }

  /** Something has happened: looks shortly who sees it. */
  touch(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      for (const [userId, { streams }] of this.seen) {
        const context = streams.size > 0 ? this.contextOf(userId) : undefined;
        if (context) this.refresh(context);
      }
    }, gatherMs).unref();
  }

  /** The workspace begins anew: every page does as well. */
  beginAnew(): void {
    this.epoch = randomUUID();
    for (const seen of this.seen.values()) {
      seen.version += 1;
      for (const stream of seen.streams) {
        write(stream, { epoch: this.epoch, version: seen.version, what: ['start'] });
      }
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    clearInterval(this.heart);
  }

  /** Compares what this person sees with what they were told, and tells the difference. */
  private refresh(context: PersonContext): Seen {
    const parts = this.look(context);
    const seen: Seen = this.seen.get(context.user.id) ?? { version: 0, parts, streams: new Set() };
    this.seen.set(context.user.id, seen);
    const names = new Set([...parts.keys(), ...seen.parts.keys()]);
    const what = [...names].filter((name) => parts.get(name) !== seen.parts.get(name));
    if (what.length === 0) return seen;
    seen.parts = parts;
    seen.version += 1;
    for (const stream of seen.streams) write(stream, { epoch: this.epoch, version: seen.version, what });
    return seen;
  }

  private look(context: PersonContext): Map<PageChange, string> {
    const { workspace } = context;
    const conversations = conversationsOf(context);
    const { running, aheadMs, now } = clockOf(workspace);
    const around = { app: this.app, people: peopleOf(workspace), seen: conversations.map(({ id }) => id) };
    const parts: [PageChange, unknown][] = [
      ['workspace', around],
      ['home', homeOf(context)],
      ['modals', modalsOf(context)],
      ['toasts', toastsOf(context)],
      // A running clock goes on by itself; only moves are told.
      ['clock', running ? { running, aheadMs } : { now }],
      ...conversations.map((each): [PageChange, unknown] => [
        `conversation:${each.id}`,
        { head: conversationHead(context, each), messages: everythingIn(context, each) },
      ]),
    ];
    return new Map(parts.map(([name, part]) => [name, fingerprint(part)]));
  }

  private beat(): void {
    for (const { streams } of this.seen.values()) for (const stream of streams) stream.write(': beat\n\n');
  }
}

function fingerprint(part: unknown): string {
  return createHash('sha1')
    .update(JSON.stringify(part) ?? '')
    .digest('base64');
}

function write(stream: ServerResponse, tick: PageTick): void {
  stream.write(`event: tick\ndata: ${JSON.stringify(tick)}\n\n`);
}
