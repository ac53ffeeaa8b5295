import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  method: string;
  fields: Record<string, string>;
}

/** A tiny Slack Web API: it notes every call and answers what the test says. */
export class RecordingSlack {
  readonly calls: Call[] = [];
  answers: Record<string, object | ((call: Call) => object)> = {};
  private server: Server | undefined;
  apiUrl = '';

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        const method = (request.url ?? '').split('/').at(-1) ?? '';
        const call = { method, fields: Object.fromEntries(new URLSearchParams(text)) };
        this.calls.push(call);
        const answer = this.answers[method] ?? { ok: true };
        const content = typeof answer === 'function' ? answer(call) : answer;
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    this.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  reset(): void {
    this.calls.length = 0;
    this.answers = {};
  }
}
