import type { Json } from '../json';
import type { Conversation } from '../state/entities';
import type { Workspace } from '../state/workspace';
import { channelType } from './activity';
import type { AppLink } from './app-link';
import type { InFlight } from './in-flight';

/** Slack retries an event three times; its minutes are shortened here to keep tests quick. */
const retryPausesMs = [0, 20, 40];

/** More events than are sent in the seconds between two keepings. */
const marginAfterRestart = 10_000;

/** An event as it was sent, kept so that a test can send it again. */
export interface SentEvent {
  workspace: Workspace;
  payload: Json;
  event: Json;
}

/** Delivers events in order, one workspace at a time, and retries those the app did not take. */
export class EventDispatcher {
  readonly sent: SentEvent[] = [];
  /** When set, events for which it answers true are lost on the way, as Slack's sometimes are. */
  drop: ((event: Json) => boolean) | undefined;
  private readonly chains = new Map<string, Promise<void>>();
  private counter = 0;

  constructor(
    private readonly link: AppLink,
    private readonly inFlight: InFlight,
    private readonly token: string,
  ) {}

  /** Queues `event` when the app is subscribed and may hear it. */
  publish(workspace: Workspace, event: Json, conversation?: Conversation): void {
    if (workspace.tokenState === 'uninstalled') return;
    if (conversation && !conversation.members.has(workspace.botUserId)) return;
    if (!workspace.subscriptions.has(subscriptionOf(event, conversation))) return;
    const sent = { workspace, payload: this.envelope(workspace, event, conversation), event };
    this.sent.push(sent);
    if (this.sent.length > 20_000) this.sent.splice(0, 10_000);
    if (this.drop?.(event)) return;
    const before = this.chains.get(workspace.id) ?? Promise.resolve();
    const next = this.inFlight.during(() => before.then(() => this.firstAttempt(sent)));
    this.chains.set(workspace.id, next);
  }

  /** How many events were named, for `resume`. */
  position(): number {
    return this.counter;
  }

  /** Goes on after a position that was kept, far enough on that no event since then is named twice. */
  resume(position: number): void {
    this.counter = position + marginAfterRestart;
  }

  /** Sends an event again, as a retry with the number `retryNum`. */
  redeliver(sent: SentEvent, retryNum: number) {
    return this.link.deliver(sent.workspace, 'events_api', sent.payload, {
      num: retryNum,
      reason: 'http_timeout',
    });
  }

  private async firstAttempt(sent: SentEvent): Promise<void> {
    const { failure } = await this.link.deliver(sent.workspace, 'events_api', sent.payload);
    // Retries must not hold up the events that follow.
    if (failure) void this.inFlight.during(() => this.retry(sent, failure));
  }

  private async retry(sent: SentEvent, firstFailure: string): Promise<void> {
    let failure: string | null = firstFailure;
    for (const [index, pause] of retryPausesMs.entries()) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const reason = failure === 'operation_timeout' ? 'http_timeout' : 'http_error';
      const next = await this.link.deliver(sent.workspace, 'events_api', sent.payload, {
        num: index + 1,
        reason,
      });
      failure = next.failure;
      if (!failure) return;
    }
  }

  private envelope(workspace: Workspace, event: Json, conversation?: Conversation): Json {
    this.counter += 1;
    const id = `Ev0${workspace.id.slice(-1)}${String(this.counter).padStart(8, '0')}`;
    const user_id = workspace.botUserId;
    return {
      token: this.token,
      team_id: workspace.id,
      context_team_id: workspace.id,
      api_app_id: workspace.appId,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: Math.floor(workspace.clock.now().getTime() / 1000),
      authorizations: [
        { enterprise_id: null, team_id: workspace.id, user_id, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: conversation?.isExternallyShared ?? false,
    };
  }
}

function subscriptionOf(event: Json, conversation: Conversation | undefined): string {
  if (event.type !== 'message' || !conversation) return String(event.type);
  const kind = channelType(conversation);
  return `message.${kind === 'channel' ? 'channels' : kind === 'group' ? 'groups' : kind}`;
}
