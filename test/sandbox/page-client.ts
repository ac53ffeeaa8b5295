import { request } from 'node:http';
import type { ActBody, PageActAnswer } from '../../sandbox/page-api/page-acts';
import type {
  PageConversation,
  PageInspector,
  PageState,
  PageTick,
} from '../../sandbox/page-api/page-contract';
import { until } from '../support/until';

/** An answer as it came, text included, so that a test can look for words in it. */
export interface PageAnswer<Body> {
  status: number;
  body: Body;
  text: string;
}

/** The page of one person, as a browser would ask for it. */
export class PageClient {
  constructor(
    private readonly url: string,
    readonly as: string,
  ) {}

  async get<Body>(name: string, params: Record<string, string> = {}): Promise<PageAnswer<Body>> {
    const query = new URLSearchParams({ as: this.as, ...params });
    return read(await fetch(`${this.url}/page/${name}?${query}`));
  }

  async state(): Promise<PageState> {
    return (await this.get<PageState>('state')).body;
  }

  async conversation(name: string, thread?: string): Promise<PageConversation> {
    const id = (await this.state()).conversations.find((each) => each.name === name)?.id ?? name;
    return (await this.get<PageConversation>('conversation', { id, ...(thread ? { thread } : {}) })).body;
  }

  async inspector(): Promise<PageInspector> {
    return (await this.get<PageInspector>('inspector', { limit: '200' })).body;
  }

  async post<Body>(
    name: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<PageAnswer<Body>> {
    const response = await fetch(`${this.url}/page/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, ...headers },
      body: JSON.stringify(body),
    });
    return read(response);
  }

  act(body: ActBody): Promise<PageAnswer<PageActAnswer>> {
    return this.post('act', { as: this.as, ...body });
  }

  /** Opens the stream of ticks; `seen` grows with what comes. */
  async listen(): Promise<{ seen: PageTick[]; raw: () => string; close(): void }> {
    const seen: PageTick[] = [];
    let raw = '';
    const outgoing = request(`${this.url}/page/events?as=${this.as}`, (incoming) => {
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        raw += chunk;
        const ticks = raw.matchAll(/event: tick\ndata: (.*)\n\n/g);
        seen.splice(0, seen.length, ...[...ticks].map(([, json = '']) => JSON.parse(json) as PageTick));
      });
      // The test ends the stream.
      incoming.on('error', () => undefined);
    });
    outgoing.on('error', () => undefined);
    outgoing.end();
    await until(`${this.as} is connected`, () => seen.length > 0);
    return { seen, raw: () => raw, close: () => outgoing.destroy() };
  }
}

async function read<Body>(response: Response): Promise<PageAnswer<Body>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, body: (isJson ? JSON.parse(text) : null) as Body, text };
}
