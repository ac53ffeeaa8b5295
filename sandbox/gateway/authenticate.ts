import { SlackError } from '../slack-error';
import type { Workspace } from '../state/workspace';
import { methodScopes } from './method-scopes';

/** Methods that answer without a token. */
const open = ['api.test'];

/** The workspace whose token this is. Null only for methods that need none and got none. */
export function authenticate(
  workspaces: Workspace[],
  method: string,
  header: string,
  field: string,
): Workspace | null {
  const token = header.toLowerCase().startsWith('bearer ') ? header.slice('bearer '.length).trim() : field;
  if (!token) {
    if (open.includes(method)) return null;
    throw new SlackError('not_authed');
  }
  const wantsAppToken = method === 'apps.connections.open';
  const asBot = workspaces.find((workspace) => workspace.botToken === token);
  const asApp = workspaces.find((workspace) => workspace.appToken === token);
  const found = wantsAppToken ? asApp : asBot;
  if (!found) throw new SlackError(asBot || asApp ? 'not_allowed_token_type' : 'invalid_auth');
  if (!wantsAppToken && found.tokenState === 'revoked') throw new SlackError('token_revoked');
  if (!wantsAppToken && found.tokenState === 'uninstalled') throw new SlackError('account_inactive');
  return found;
}

/** Refuses with `missing_scope`, naming what is needed and what the token has. */
export function requireScope(workspace: Workspace, method: string): void {
  const needed = methodScopes[method] ?? [];
  if (needed.length === 0 || needed.some((scope) => workspace.scopes.has(scope))) return;
  const provided = [...workspace.scopes].join(',');
  throw new SlackError('missing_scope', { needed: needed[0], provided });
}
