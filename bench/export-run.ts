import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock } from '../src/clock';
import { openDatabase } from '../src/database/database';
import { productionTiming } from '../src/delivery/delivery-deps';
import { exportMakers } from '../src/export/export-makers';
import { archiveFileKind, type ExportFormat } from '../src/export/export-request';
import type { FileDeps } from '../src/file-order/file-deps';
import { makeFile } from '../src/file-order/make-file';
import { orderFile } from '../src/file-order/order-file';
import { createSeats } from '../src/file-order/seats';
import { openTempFile } from '../src/file-order/temp-file';
import { createLogger } from '../src/logger';
import { createPress } from '../src/pdf/press';
import { createSpokenLanguages } from '../src/settings/spoken-languages';
import { createAlerts } from '../src/slack/alerts';
import { createWebClient } from '../src/slack/web-clients';
import { generateKeyRing, parseKeyRing } from '../src/vault/key-ring';
import { createVault } from '../src/vault/vault';

/** What the benchmark asks of one process, as JSON in its first argument. */
export interface ExportRun {
  databaseUrl: string;
  slackApiUrl: string;
  workspaceId: string;
  channelId: string;
  userId: string;
  format: ExportFormat;
}

/** What it says on its last line. */
export interface ExportFigures {
  seconds: number;
  /** The most this process ever had in memory, and the one that sets PDFs. */
  peakMegabytes: number;
  pressMegabytes: number;
  /** How long the process did not answer others, at the 99th of a hundred looks and at worst. */
  delayP99Ms: number;
  delayMaxMs: number;
  state: string;
}

/** One archive, from the order to the upload, in a process of its own. */
async function main(): Promise<void> {
  const run = JSON.parse(process.argv[2] as string) as ExportRun;
  const { workspaceId, channelId, userId, format } = run;
  const logger = createLogger({ level: 'warn', destination: process.stderr });
  const database = openDatabase({ url: run.databaseUrl, log: logger });
  const client = createWebClient('xoxb-bench', { apiUrl: run.slackApiUrl, logger });
  const clock = systemClock;
  const press = createPress({ logger });
  const base = {
    database,
    clock,
    logger,
    vault: createVault({ keyRing: parseKeyRing(generateKeyRing()), clock }),
    slack: { for: async () => client },
    alerts: createAlerts({ logger }),
    slashCommand: '/retro',
    about: { slashCommand: '/retro', version: '0.0.0', dataPageUrl: null },
    languages: createSpokenLanguages({ database, clock, logger, slack: { for: async () => client } }),
    whenMoved: async () => undefined,
  };
  const deps: FileDeps = {
    ...base,
    makers: new Map(exportMakers(base, press).map((maker) => [maker.kind, maker])),
    openTempFile,
    timing: productionTiming,
    seats: createSeats(),
    look: true,
    stopping: new AbortController().signal,
  };
  const request = { channelId, format, fromOn: null, toOn: null, zone: 'UTC' };
  await orderFile(deps, { workspaceId, userId, kind: archiveFileKind, request, channelId, isLong: true });
  const [order] = await database.withTenant(workspaceId, (tx) =>
    tx.fileOrder.findMany({ where: { state: 'waiting' } }),
  );
  let pressMegabytes = 0;
  const watch = setInterval(() => {
    pressMegabytes = Math.max(pressMegabytes, ...childPeaks());
  }, 500);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  await makeFile(deps, workspaceId, order?.id as string);
  const seconds = (performance.now() - started) / 1_000;
  delay.disable();
  clearInterval(watch);
  const [ended] = await database.withTenant(workspaceId, (tx) =>
    tx.fileOrder.findMany({ where: { id: order?.id } }),
  );
  const figures: ExportFigures = {
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    pressMegabytes,
    delayP99Ms: delay.percentile(99) / 1e6,
    delayMaxMs: delay.max / 1e6,
    state: ended?.state ?? 'gone',
  };
  press.stop();
  await database.close();
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** The most memory our child processes ever had, in megabytes; only Linux says. */
function childPeaks(): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync(`/proc/${process.pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(
        (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024,
      ),
  );
}

void main();
