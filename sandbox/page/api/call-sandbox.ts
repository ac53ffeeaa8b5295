import type { ActBody, PageActAnswer } from '../../page-api/page-acts';
import type {
  PageClockAnswer,
  PageClockMove,
  PageConversation,
  PageInspector,
  PageState,
} from '../../page-api/page-contract';

/** The sandbox said no; the message is for the person. */
export class Refused extends Error {}

/** What the sandbox offers its page. */
export const sandbox = {
  state: (as: string) => get<PageState>('state', { as }),
  conversation: (as: string, id: string, thread?: string) =>
    get<PageConversation>('conversation', { as, id, ...(thread && { thread }) }),
  inspector: (as: string, page: { before?: number; since?: number; limit?: number } = {}) =>
    get<PageInspector>('inspector', { as, ...page }),
  fileUrl: (as: string, id: string) => `/page/file?${query({ as, id })}`,
  events: (as: string) => new EventSource(`/page/events?${query({ as })}`),
  act: (as: string, body: ActBody) => post<PageActAnswer>('act', { as, ...body }),
  moveClock: (as: string, advance: PageClockMove) => post<PageClockAnswer>('clock', { as, advance }),
  reset: () => post<{ ok: true }>('reset', {}),
};

const query = (params: Record<string, string | number | undefined>) =>
  new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)])).toString();

const get = <T>(path: string, params: Record<string, string | number | undefined>) =>
  call<T>(`/page/${path}?${query(params)}`, {});

const post = <T>(path: string, body: unknown) =>
  call<T>(`/page/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // Arrives even when the page is left meanwhile.
    keepalive: true,
  });

async function call<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch(() => {
    throw new Refused('The sandbox does not answer. Is `npm start` still running?');
  });
  const body = (await response.json().catch(() => ({}))) as { error?: string };
  if (!response.ok) throw new Refused(body.error ?? `The sandbox answered ${response.status}.`);
  return body as T;
}
