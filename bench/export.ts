import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openDatabase } from '../src/database/database';
import type { ExportFormat } from '../src/export/export-request';
import { createLogger } from '../src/logger';
import { startBenchDatabase } from './bench-database';
import type { ExportFigures, ExportRun } from './export-run';
import { seedSql } from './seed-sql';

const workspaceId = 'TEXPORT';
const userId = 'U0EXPORT1';
const few = 500;
const many = 5_000;

/** `npm run bench:export [-- format…]`: a channel's whole archive with 500 and with 5,000 retros: how long, and how much memory. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2) as ExportFormat[];
  const formats: ExportFormat[] = asked.length > 0 ? asked : ['markdown', 'json', 'pdf'];
  const { evenkeelUrl: databaseUrl, stop } = await startBenchDatabase(workspaceId);
  const slack = await startSlack();
  try {
    for (const count of [few, many]) await seed(databaseUrl, count);
    for (const format of formats) {
      const runs: ExportFigures[] = [];
      for (const count of [few, many]) {
        const run = {
          databaseUrl,
          slackApiUrl: slack.url,
          workspaceId,
          channelId: channelOf(count),
          userId,
          format,
        };
        const figures = await runApart(run);
        runs.push(figures);
        console.log(lineOf(format, count, figures, slack.takeBytes()));
      }
      const [small, large] = runs as [ExportFigures, ExportFigures];
      const ratio = large.peakMegabytes / small.peakMegabytes;
      console.log(`${format}: ${many} retros take ${ratio.toFixed(2)} times the memory of ${few}\n`);
    }
  } finally {
    await slack.stop();
    await stop();
  }
}

const channelOf = (count: number) => `C0EXPORT${count}`;

async function seed(url: string, count: number): Promise<void> {
  const database = openDatabase({ url, log: createLogger({ level: 'error' }) });
  const sql = seedSql({ workspaceId, channelId: channelOf(count), userId, count, until: new Date() });
  await database.withTenant(workspaceId, (tx) => tx.$executeRawUnsafe(sql));
  await database.close();
}

async function runApart(run: ExportRun): Promise<ExportFigures> {
  const child = spawn(process.execPath, [join(__dirname, 'export-run.js'), JSON.stringify(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await text(child.stdout);
  return JSON.parse(said.trim().split('\n').at(-1) as string) as ExportFigures;
}

function lineOf(format: string, count: number, figures: ExportFigures, bytes: number): string {
  const { seconds, peakMegabytes, pressMegabytes, delayP99Ms, delayMaxMs, state } = figures;
  const each = ((seconds * 1_000) / count).toFixed(1);
  const press = pressMegabytes > 0 ? ` (and ${pressMegabytes.toFixed(0)} MB to set PDFs)` : '';
  return [
    `${format}, ${count} retros: ${state} in ${seconds.toFixed(1)} s (${each} ms each)`,
    `${(bytes / 1e6).toFixed(1)} MB sent, ${peakMegabytes.toFixed(0)} MB at most${press}`,
    `others waited ${delayP99Ms.toFixed(0)} ms at p99, ${delayMaxMs.toFixed(0)} ms at worst`,
  ].join('; ');
}

/** The least of Slack that an export needs; counts the bytes of uploads and keeps none. */
async function startSlack(): Promise<{ url: string; takeBytes(): number; stop(): Promise<void> }> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const answers: Record<string, object> = {
      'conversations.members': { members: [userId] },
      'conversations.info': { channel: { name: 'bench', is_member: true } },
      'conversations.open': { channel: { id: 'D0EXPORT1' } },
      'users.info': { user: { id: userId, tz: 'UTC', real_name: 'Bench' } },
      'files.getUploadURLExternal': { upload_url: `http://127.0.0.1:${port}/upload`, file_id: 'F0EXPORT1' },
    };
    const method = (request.url ?? '').replace('/api/', '').split('?', 1)[0] ?? '';
    void drain(request).then((size) => {
      if (method === '/upload') bytes += size;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, ...answers[method] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function drain(request: IncomingMessage): Promise<number> {
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) size += chunk.length;
  return size;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
