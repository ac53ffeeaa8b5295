import { webApi } from '@slack/bolt';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { Logger } from '../logger';
import { createBoltLogger } from './bolt-logger';

export type WebClient = webApi.WebClient;
export type WebClientOptions = webApi.WebClientOptions;

export interface WebClientSettings {
  /** Ends in a slash. */
  apiUrl: string;
  logger: Logger;
  fetch?: WebClientOptions['fetch'];
  /** How long one call may take, in milliseconds; 10 s when not given. */
  requestMs?: number;
}

/**
 * The only options a client may have. The stock ones repeat a call whose answer was lost, which posts a message twice;
 * here the caller learns what is known (see `classifySlackFailure`) and our queue decides.
 */
export function webClientOptions({
  apiUrl,
  logger,
  fetch,
  requestMs = 10_000,
}: WebClientSettings): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger: createBoltLogger(logger),
    retryConfig: { retries: 0 },
    timeout: requestMs,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    ...(fetch && { fetch }),
  };
}

/** A client for one token, before there is an installation to look it up by. */
export function createWebClient(token: string, settings: WebClientSettings): WebClient {
  return new webApi.WebClient(token, webClientOptions(settings));
}

export interface WebClientsOptions extends WebClientSettings {
  /** The workspace's bot token, or null when Evenkeel is not installed there (any more). */
  tokenFor(workspaceId: string): Promise<string | null>;
  /** How many workspaces keep a client; the one unused for longest goes first. */
  maxClients?: number;
}

export interface WebClients {
  /** @throws AppError `workspace_not_installed`. */
  for(workspaceId: string): Promise<WebClient>;
}

/** One client per workspace, so that one workspace's rate limit stops nobody else. A new token gets a new client. */
export function createWebClients({
  tokenFor,
  maxClients = 1000,
  ...settings
}: WebClientsOptions): WebClients {
  const clients = new Map<string, WebClient>();
  return {
    async for(workspaceId) {
      const token = await tokenFor(workspaceId);
      if (token === null) {
        clients.delete(workspaceId);
        throw new AppError('workspace_not_installed', `workspace ${workspaceId} has no installation`, {
          userMessage: say('slack.not_installed'),
        });
      }
      const known = clients.get(workspaceId);
      const client = known?.token === token ? known : createWebClient(token, settings);
      clients.delete(workspaceId);
      clients.set(workspaceId, client);
      const oldest = clients.size > maxClients ? clients.keys().next().value : undefined;
      if (oldest !== undefined) clients.delete(oldest);
      return client;
    },
  };
}
