import type { Sandbox } from '../../sandbox';

/** A Web API answer as it came over the wire. */
export interface ApiAnswer {
  status: number;
  retryAfter: string | null;
  body: Record<string, unknown> & { ok: boolean; error?: string; ts?: string };
}

/** Calls a Web API method with JSON arguments and the first workspace's bot token. */
export async function callApi(
  sandbox: Sandbox,
  method: string,
  args: object = {},
  token: string | null = sandbox.workspaces[0]?.botToken ?? null,
): Promise<ApiAnswer> {
  const response = await fetch(`${sandbox.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(args),
  });
  const body = (await response.json()) as ApiAnswer['body'];
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
}

/** The id of a channel of the first workspace. */
export function channelId(sandbox: Sandbox, name: string): string {
  const found = sandbox.workspaces[0]?.channel(name);
  if (!found) throw new Error(`No #${name}.`);
  return found.id;
}

/** The id of a person of the first workspace. */
export function userId(sandbox: Sandbox, handle: string): string {
  const found = sandbox.workspaces[0]?.person(handle);
  if (!found) throw new Error(`No ${handle}.`);
  return found.id;
}
