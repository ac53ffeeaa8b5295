import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { workspaceId } from './requests';
import { serveTarget } from './target';

/** The least that Evenkeel accepts as Slack: quicker than Slack, so that what is measured is Evenkeel. */
const answers: Record<string, object> = {
  'auth.test': { team_id: workspaceId, team: 'Bench', user_id: 'U0BENCHBOT', bot_id: 'B0BENCH001' },
  'conversations.info': { channel: { name: 'bench', is_member: true } },
  'users.info': { user: { tz: 'Europe/Stockholm', real_name: 'Bench', locale: 'en-GB' } },
  'views.open': { view: { id: 'V1', hash: '1' } },
  'views.publish': { view: { id: 'V2', hash: '1' } },
};

serveTarget(async () => {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const method = (request.url ?? '').replace('/api/', '').split('?', 1)[0] ?? '';
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, ...answers[method] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
});
