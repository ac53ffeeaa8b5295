import { randomUUID } from 'node:crypto';
import type { Activity } from '../app-link/activity';
import type { RequestLog } from '../app-link/request-log';
import { BoundedMap } from '../bounded-map';
import { type Json, stringAt } from '../json';
import { SlackError } from '../slack-error';
import type { Message } from '../state/entities';
import { addEphemeral } from '../state/message-store';
import type { Workspace } from '../state/workspace';
import { Arguments } from './arguments';
import { messageContent } from './chat-methods';

/** Slack: five uses within thirty minutes. */
const lifeMs = 30 * 60_000;
const maxUses = 5;

interface Target {
  workspace: Workspace;
  channel: string;
  userId: string;
  /** The message the interaction started from, if any. */
  origin: Message | undefined;
  expiresAt: number;
  uses: number;
}

/** The response_url of each interaction, and what a POST to it does. */
export class ResponseUrls {
  private readonly targets = new BoundedMap<string, Target>(10_000);

  constructor(
    private readonly baseUrl: () => string,
    private readonly activity: Activity,
    private readonly log: RequestLog,
  ) {}

  mint(workspace: Workspace, channel: string, userId: string, origin?: Message): string {
    const id = randomUUID();
    const expiresAt = workspace.clock.now().getTime() + lifeMs;
    this.targets.set(id, { workspace, channel, userId, origin, expiresAt, uses: 0 });
    return `${this.baseUrl()}/response/${id}`;
  }

  /** Handles a POST; throws SlackError with the status Slack answers. */
  post(id: string, body: Json): void {
    const target = this.targets.get(id);
    if (!target) throw new SlackError('no_such_url', {}, 404);
    const startedAt = performance.now();
    const done = (error: string | null) => this.record(target, body, error, performance.now() - startedAt);
    try {
      this.use(target, body);
      done(null);
    } catch (error) {
      if (error instanceof SlackError) done(error.code);
      throw error;
    }
  }

  private use(target: Target, body: Json): void {
    if (target.workspace.clock.now().getTime() > target.expiresAt)
      throw new SlackError('expired_url', {}, 404);
    if (target.uses >= maxUses) throw new SlackError('used_url', {}, 404);
    this.respond(target, body);
    target.uses += 1;
  }

  /** Beside the Web API's calls, as one that is for the person who acted. */
  private record({ workspace, channel, userId }: Target, body: Json, error: string | null, ms: number): void {
    const args = { user: userId, channel, ...body };
    const shared = { at: workspace.clock.now(), ms, workspace: workspace.id, method: 'response_url', args };
    this.log.addResponse({ ...shared, ok: error === null, error, fault: null, answer: null });
  }

  /** Shows an answer to `userId` or, `in_channel`, to everyone: also what a slash command's ack does. */
  show(workspace: Workspace, channel: string, userId: string, body: Json): void {
    this.respond({ workspace, channel, userId, origin: undefined, expiresAt: 0, uses: 0 }, body);
  }

  private respond({ workspace, channel, userId, origin }: Target, body: Json): void {
    const conversation = workspace.channel(channel);
    if (body.delete_original === true) {
      if (origin) this.remove(workspace, origin);
      return;
    }
    const content = messageContent(workspace, new Arguments(body));
    if (body.replace_original === true && origin) {
      if (origin.ephemeralTo) Object.assign(origin, content);
      else this.activity.edit(workspace, origin, workspace.botUserId, content);
      return;
    }
    const threadTs = stringAt(body, 'thread_ts') || undefined;
    const draft = { ...content, user: workspace.botUserId, botId: workspace.botId, threadTs };
    if (body.response_type === 'in_channel') this.activity.post(workspace, conversation, draft);
    else addEphemeral(workspace, conversation, userId, draft);
  }

  private remove(workspace: Workspace, message: Message): void {
    if (message.ephemeralTo) workspace.ephemerals = workspace.ephemerals.filter((other) => other !== message);
    else this.activity.delete(workspace, message);
  }
}
