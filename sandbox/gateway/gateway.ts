import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestLog } from '../app-link/request-log';
import type { Fault, Faults } from '../faults/faults';
import type { Hooks } from '../faults/hooks';
import { type Limits, rateLimited } from '../faults/limits';
import { readBody, sendJson } from '../http';
import type { Json } from '../json';
import { SlackError } from '../slack-error';
import type { Workspace } from '../state/workspace';
import { type Arguments, readArguments } from './arguments';
import { authenticate, requireScope } from './authenticate';
import { chatMethods } from './chat-methods';
import { conversationMethods } from './conversation-methods';
import { fileMethods } from './file-methods';
import type { Method, MethodContext } from './method';
import { platformMethods } from './platform-methods';
import { reactionMethods } from './reaction-methods';
import { userMethods } from './user-methods';
import { viewMethods } from './view-methods';

/** Every Web API method of this workspace. */
export const methods: Record<string, Method> = {
  ...platformMethods,
  ...chatMethods,
  ...conversationMethods,
  ...userMethods,
  ...viewMethods,
  ...reactionMethods,
  ...fileMethods,
};

export interface GatewayParts extends Omit<MethodContext, 'workspace' | 'args' | 'url'> {
  workspaces: Workspace[];
  faults: Faults;
  limits: Limits;
  hooks: Hooks;
  log: RequestLog;
  baseUrl: () => string;
}

/** A call on its way: filled in as far as it came, for the log. */
interface Call {
  method: string;
  workspace: Workspace | null;
  args: Json;
  fault: Fault | undefined;
  /** Of the process's own clock, in milliseconds. */
  startedAt: number;
}

/** The Web API at /api/<method>: strict arguments, tokens, scopes, limits, faults, then the method itself. */
export class Gateway {
  constructor(private readonly parts: GatewayParts) {}

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const call: Call = {
      method: url.pathname.slice('/api/'.length),
      workspace: null,
      args: {},
      fault: undefined,
      startedAt: performance.now(),
    };
    try {
      const body = await readBody(request);
      const args = readArguments(request.headers['content-type'] ?? '', body, url.searchParams);
      const { token: _token, ...visible } = args.raw;
      call.args = visible;
      const answer = await this.run(call, args, request);
      await this.afterwards(call, request);
      this.record(call, answer, null);
      sendJson(response, 200, { ok: true, ...answer });
    } catch (error) {
      this.refuse(call, error, response);
    }
  }

  private async run(call: Call, args: Arguments, request: IncomingMessage): Promise<Json> {
    const method = methods[call.method];
    if (!method) throw new SlackError('unknown_method', { req_method: call.method });
    const header = request.headers.authorization ?? '';
    call.workspace = authenticate(this.parts.workspaces, call.method, header, args.text('token'));
    call.fault = this.parts.faults.strike(call.method, call.workspace?.id ?? null, args.raw);
    await this.beforehand(call, request);
    if (!call.workspace) return { args: args.raw };
    requireScope(call.workspace, call.method);
    this.parts.limits.take(call.method, call.workspace.id, args.text('channel'));
    const { workspaces: _all, faults, limits, hooks, log, baseUrl, ...shared } = this.parts;
    const answer = method({ ...shared, workspace: call.workspace, args, url: baseUrl() });
    await hooks.runStored({ method: call.method, workspace: call.workspace.id, args: call.args, answer });
    return answer;
  }

  /** Faults that strike before the effect is stored. */
  private async beforehand({ fault }: Call, request: IncomingMessage): Promise<void> {
    if (!fault) return;
    if (fault.kind === 'ratelimited') {
      throw rateLimited(fault.retryAfterSeconds === undefined ? 30 : fault.retryAfterSeconds);
    }
    if (fault.kind === 'store_late') await pause(fault.ms ?? 1000);
    // Without `when`, errors strike before: the call had no effect.
    else if (fault.kind !== 'hang' && (fault.when ?? 'before') === 'before') fail(fault, request);
    else if (fault.kind === 'hang' && fault.when === 'before') {
      await pause(fault.ms ?? 1000);
      throw new SlackError('internal_error', {}, 500);
    }
  }

  /** Faults that strike after the effect is stored: the app cannot tell from the answer. */
  private async afterwards({ fault }: Call, request: IncomingMessage): Promise<void> {
    if (fault?.kind === 'hang') await pause(fault.ms ?? 1000);
    else if (fault?.when === 'after') fail(fault, request);
  }

  private refuse(call: Call, error: unknown, response: ServerResponse): void {
    if (error instanceof Dropped) {
      this.record(call, null, 'connection_reset');
      return;
    }
    if (!(error instanceof SlackError)) throw error;
    this.record(call, null, error.code);
    sendJson(response, error.status, { ok: false, error: error.code, ...error.details }, error.headers);
  }

  private record(call: Call, answer: Json | null, error: string | null): void {
    const { method, args, fault, workspace } = call;
    const at = (workspace ?? this.parts.workspaces[0])?.clock.now() ?? new Date(0);
    const ms = performance.now() - call.startedAt;
    const shared = { at, ms, workspace: workspace?.id ?? null, method, args };
    this.parts.log.addApi({ ...shared, ok: error === null, error, fault: fault?.kind ?? null, answer });
  }
}

/** The connection was cut on purpose: there is nobody left to answer. */
class Dropped extends Error {}

function fail(fault: Fault, request: IncomingMessage): void {
  if (fault.kind === 'error500') throw new SlackError('internal_error', {}, 500);
  if (fault.kind === 'error') throw new SlackError(fault.error ?? 'fatal_error');
  if (fault.kind === 'reset') {
    request.socket.destroy();
    throw new Dropped('connection reset');
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
