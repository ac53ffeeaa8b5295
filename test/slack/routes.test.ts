import { HealthServer } from '../../src/slack/health-server';
import { findRoute, type Routes } from '../../src/slack/routes';
import { keptLog } from './kept-log';

const answering =
  (text: string): Routes[string] =>
  async (_request, response) => {
    response.writeHead(200).end(text);
  };

describe('a route of another room', () => {
  const routes: Routes = { 'GET /metrics': answering('numbers'), 'POST /incidents/*': answering('heard') };

  it('is found by its method and path, or by the beginning of its path', () => {
    expect(findRoute(routes, 'GET', '/metrics')).toBe(routes['GET /metrics']);
    expect(findRoute(routes, 'POST', '/incidents/generic/1')).toBe(routes['POST /incidents/*']);
    for (const [method, path] of [
      ['POST', '/metrics'],
      ['GET', '/incidents/generic/1'],
      ['POST', '/incidents'],
      ['POST', '/incidentsx/1'],
      ['constructor', ''],
    ] as const)
      expect(findRoute(routes, method, path)).toBeUndefined();
    expect(findRoute(undefined, 'GET', '/metrics')).toBeUndefined();
  });

  it('is served beside health where Slack needs no server of ours', async () => {
    const { logger, lines } = keptLog();
    const failing: Routes = {
      ...routes,
      'POST /fails': async () => {
        throw new Error('secret words');
      },
    };
    const health = async () => ({ ready: true, checks: {} });
    const server = new HealthServer({ port: 0, host: '127.0.0.1', health, logger, routes: failing });
    const url = `http://127.0.0.1:${await server.start()}`;
    const post = (path: string) => fetch(`${url}${path}`, { method: 'POST', body: '{}' });
    expect(await (await post('/incidents/opsgenie/T1/2')).text()).toBe('heard');
    expect((await post('/fails')).status).toBe(500);
    expect((await post('/elsewhere')).status).toBe(404);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(lines.join()).not.toContain('secret words');
    await server.stop();
  });
});
