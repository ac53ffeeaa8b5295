import { SlackError } from '../slack-error';
import type { VirtualClock } from '../virtual-clock';

export interface LimitOptions {
  /** Messages per second into one channel; Slack's documented 1. */
  messagesPerSecond?: number;
  /** Calls per minute by method, over Slack's tiers. */
  perMinute?: Record<string, number>;
}

/** Slack's tiers for the methods whose tier is not 3 (50 a minute). */
const tiers: Record<string, number> = {
  'conversations.history': 50,
  'users.info': 100,
  'conversations.members': 100,
  'chat.postEphemeral': 100,
  'chat.postMessage': 600,
  'auth.test': 600,
  'views.open': 100,
  'views.push': 100,
  'views.update': 100,
  'views.publish': 100,
  'users.list': 20,
  'conversations.list': 20,
  'apps.connections.open': 1,
};

interface Bucket {
  tokens: number;
  at: number;
}

/** Slack's rate limits, off until `enable()`. They count in the workspace's time. */
export class Limits {
  private options: LimitOptions | undefined;
  private buckets = new Map<string, Bucket>();

  constructor(private readonly clock: VirtualClock) {}

  enable(options: LimitOptions = {}): void {
    this.options = options;
    this.buckets.clear();
  }

  disable(): void {
    this.options = undefined;
  }

  /** Lets a call pass or throws `ratelimited` with the seconds to wait. */
  take(method: string, workspaceId: string, channel: string): void {
    if (!this.options) return;
    const perMinute = this.options.perMinute?.[method] ?? tiers[method] ?? 50;
    this.draw(`${workspaceId} ${method}`, perMinute, perMinute / 60);
    if (method === 'chat.postMessage' && channel) {
      const perSecond = this.options.messagesPerSecond ?? 1;
      this.draw(`${workspaceId} ${method} ${channel}`, Math.max(1, perSecond), perSecond);
    }
  }

  private draw(key: string, capacity: number, perSecond: number): void {
    const now = this.clock.now().getTime();
    const bucket = this.buckets.get(key) ?? { tokens: capacity, at: now };
    const refilled = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    this.buckets.set(key, { tokens: refilled >= 1 ? refilled - 1 : refilled, at: now });
    if (refilled < 1) throw rateLimited(Math.max(1, Math.ceil((1 - refilled) / perSecond)));
  }
}

/** Slack's 429; `null` leaves Retry-After out. */
export function rateLimited(retryAfterSeconds: number | null): SlackError {
  const headers: Record<string, string> =
    retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  return new SlackError('ratelimited', {}, 429, headers);
}
