import type { Activity } from '../app-link/activity';
import type { SocketMode } from '../app-link/socket-mode';
import type { Json } from '../json';
import type { Workspace } from '../state/workspace';
import type { Arguments } from './arguments';
import type { ResponseUrls } from './response-urls';

/** What every Web API method may use. */
export interface MethodContext {
  workspace: Workspace;
  args: Arguments;
  activity: Activity;
  sockets: SocketMode;
  responseUrls: ResponseUrls;
  /** http://127.0.0.1:PORT */
  url: string;
}

/** One Web API method: returns the answer without `ok`, throws SlackError for Slack's errors. */
export type Method = (context: MethodContext) => Json;
