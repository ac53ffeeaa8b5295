import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../sandbox';
import { systemClock } from '../src/clock';
import { type Database, openDatabase } from '../src/database/database';
import { type EmbeddedServer, startEmbeddedServer } from '../src/database/embedded-server';
import { migrate } from '../src/database/migrate';
import { connectWorkspace } from '../src/installation/connect-workspace';
import { createInstallations } from '../src/installation/installations';
import { createLogger } from '../src/logger';
import { generateKeyRing, parseKeyRing } from '../src/vault/key-ring';
import { createVault } from '../src/vault/vault';
import { type Counts, countOpen, countOutcome } from './count';
import { type Crew, hireCrew } from './crew';
import { type ChaosOptions, randomFrom } from './options';
import { makePromises } from './promises';
import { armFaults } from './slack-faults';

/** A tenth of production's and less, so that a run takes minutes; the proportions are the same. */
export const timing = { requestMs: 500, inFlightMs: 750, leaseMs: 4_000 };
export const naiveTiming = { ...timing, inFlightMs: 0 };
const stopMs = timing.leaseMs + 2_000;
/** How long the last messages may take after everything else is over. */
const drainMs = 60_000;
const channels = 40;

export interface ChaosResult extends Counts {
  faults: Record<string, number>;
  deaths: number;
  seconds: number;
}

/** One long run: promises are made while processes, Postgres and Slack fail, then everything is counted. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { seed, naive, messages, rate, processes } = options;
  const began = performance.now();
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-chaos-'));
  const logger = createLogger({ level: 'error', destination: { write() {} } });
  const startServer = () => startEmbeddedServer({ dataDir, log: logger });
  let server = await startServer();
  const { url } = server;
  await migrate({ url, log: logger });
  const database = openDatabase({ url, log: logger });
  const sandbox = await startSandbox();
  const keys = generateKeyRing();
  await install({ database, sandbox, keys });
  const channelIds = Array.from(
    { length: channels },
    (_, index) => sandbox.admin.addChannel({ name: `chaos-${index}` }).id,
  );
  armFaults(sandbox, { share: options.faults, seed, ...timing });
  const crew = await hireCrew(processes, {
    databaseUrl: url,
    slackApiUrl: sandbox.apiUrl,
    keys,
    timing: naive ? naiveTiming : timing,
    defences: naive ? { look: false, lease: false } : {},
  });
  const trouble = makeTrouble(options, crew, async () => {
    server = await powerCut(server, startServer);
  });
  await makePromises(database, sandbox, { messages, rate, channelIds, random: randomFrom(seed + 1) });
  await trouble;
  const workspaceId = sandbox.workspaces[0]?.id as string;
  const deadline = performance.now() + drainMs;
  while ((await countOpen(database, workspaceId)) > 0 && performance.now() < deadline) await pause(250);
  await sandbox.idle();
  const counts = await countOutcome(database, sandbox);
  crew.dismiss();
  await sandbox.stop();
  await database.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { ...counts, faults: { ...sandbox.faults.counts }, deaths: crew.deaths(), seconds };
}

/** Evenkeel in the first workspace. */
export async function install(parts: { database: Database; sandbox: Sandbox; keys: string }): Promise<void> {
  const { database, sandbox, keys } = parts;
  const vault = createVault({ keyRing: parseKeyRing(keys), clock: systemClock });
  const installations = createInstallations({ database, vault, clock: systemClock });
  const logger = createLogger({ level: 'error', destination: { write() {} } });
  const [workspace] = sandbox.workspaces;
  await connectWorkspace({ apiUrl: sandbox.apiUrl, logger }, installations, workspace?.botToken as string);
}

/** Spreads kills, stops and restarts evenly over the time in which promises are made, in an order the seed decides. */
async function makeTrouble(
  { kills, stops, restarts, messages, rate, seed }: ChaosOptions,
  crew: Crew,
  restartPostgres: () => Promise<void>,
): Promise<void> {
  const random = randomFrom(seed);
  const troubles = [
    ...Array.from({ length: kills }, () => async () => crew.killOne(random)),
    ...Array.from({ length: stops }, () => async () => crew.stopOne(random, stopMs)),
    ...Array.from({ length: restarts }, () => restartPostgres),
  ].map((act) => ({ act, order: random() }));
  troubles.sort((a, b) => a.order - b.order);
  const spaceMs = ((messages / rate) * 1_000) / (troubles.length + 1);
  for (const { act } of troubles) {
    await pause(spaceMs * (0.5 + random()));
    await act();
  }
}

/** Stops the server as a power cut does: nothing is flushed, the next start recovers. */
async function powerCut(
  server: EmbeddedServer,
  start: () => Promise<EmbeddedServer>,
): Promise<EmbeddedServer> {
  process.kill(server.pid, 'SIGQUIT');
  await server.stop();
  return start();
}
