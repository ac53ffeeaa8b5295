import { randomUUID } from 'node:crypto';
import type { App, Receiver } from '@slack/bolt';
import type { About } from './about';
import { accountExecutors } from './account/account-executors';
import { myDataMaker } from './account/my-data-maker';
import { lapseAssessments } from './assessment/lapse-assessments';
import {
  cases,
  incidentDeps,
  lookAfter,
  participation,
  postingFollowers,
  retimeMessagesTo,
  suggestions,
} from './between-features';
import { listNamesIn } from './case/case-store';
import { tellFollowers } from './case/tell-followers';
import type { Clock } from './clock';
import type { Database } from './database/database';
import { openPool } from './database/pool';
import { createChannelGuard } from './delivery/channel-guard';
import {
  allDefences,
  type Defences,
  type DeliveryDeps,
  type DeliveryTiming,
  productionTiming,
  type SendPoint,
} from './delivery/delivery-deps';
import { deliveryExecutors } from './delivery/delivery-executors';
import { type Pace, slackPace } from './delivery/pacing';
import { createSlackCalls } from './delivery/slack-calls';
import { startSweeper } from './delivery/sweeper';
import type { Deps } from './deps';
import { exportMakers } from './export/export-makers';
import { registerFeatures } from './features';
import type { FileDeps } from './file-order/file-deps';
import { fileOrderExecutors } from './file-order/file-order-executors';
import { createSeats } from './file-order/seats';
import { type OpenTempFile, openTempFile } from './file-order/temp-file';
import { homeExecutors } from './home/home-executors';
import { createReaches } from './home/home-reach';
import { createOneAtATime } from './home/one-at-a-time';
import { incidentExecutors } from './incident/incident-executors';
import { createWebhookRoute } from './incident/receive-webhook';
import { createAuthorize, createInstallations, type Installations } from './installation/installations';
import { startWorkspaceWatch } from './installation/watch-workspaces';
import type { Logger } from './logger';
import { messageKinds } from './message-kinds';
import { createPress } from './pdf/press';
import { defaultConcurrency, type Queue, startQueue } from './queue/runner';
import type { Executor } from './queue/task';
import { readerCompanion } from './reader/reader-companion';
import { readerExecutors } from './reader/reader-executors';
import { retentionExecutors } from './retention/retention-executors';
import type { CloseRetroDeps } from './retro/close-retro';
import { retroExecutors } from './retro/retro-executors';
import { outsidePermission } from './settings/external-channels';
import { createSpokenLanguages } from './settings/spoken-languages';
import { createAlerts } from './slack/alerts';
import { createBoltApp } from './slack/bolt-app';
import type { Routes } from './slack/routes';
import { createWebClients, webClientOptions } from './slack/web-clients';
import { unfinishedExecutors } from './unfinished/unfinished-executors';
import type { KeyRing } from './vault/key-ring';
import { createVault } from './vault/vault';

export interface EvenkeelOptions {
  database: Database;
  databaseUrl: string;
  clock: Clock;
  logger: Logger;
  keyRing: KeyRing;
  slashCommand: string;
  /** What the Home tab says of this Evenkeel. */
  about?: Omit<About, 'slashCommand'>;
  slackApiUrl: string;
  receiver: Receiver;
  pace?: Pace;
  timing?: DeliveryTiming;
  queuePollMs?: number;
  /** How often lost jobs are looked for, in milliseconds. */
  sweepEveryMs?: number;
  /** For tests that show what a defence is for by doing without it. */
  defences?: Partial<Defences>;
  /** How Node is started to set PDFs from sources that are not built. */
  pressExecArgv?: string[];
  /** Where a file is kept while it is made; for tests, a disk that is full. */
  openTempFile?: OpenTempFile;
  /** For tests that kill or pause the process at a point of a delivery. */
  atSendPoint?: (point: SendPoint, message: { id: string; kind: string }) => void | Promise<void>;
}

/** The whole app, wired and not yet started. */
export interface Evenkeel {
  bolt: App;
  installations: Installations;
  /** What others than Slack send, for whatever server there is. */
  routes: Routes;
  /** Starts the queue, then listens. Returns what the receiver's start returns: over HTTP, the port. */
  start(): Promise<unknown>;
  /** Stops taking work, lets what is under way finish. The database stays open; it is the caller's. */
  stop(): Promise<void>;
  isQueueRunning(): boolean;
}

/** One for each job that may be noted at the same time, one that listens. */
const queueConnections = defaultConcurrency + 1;

/** The composition root: builds the rooms and registers every feature. */
export function createEvenkeel(options: EvenkeelOptions): Evenkeel {
  const { database, databaseUrl: url, clock, logger, receiver } = options;
  const vault = createVault({ keyRing: options.keyRing, clock });
  const installations = createInstallations({ database, vault, clock });
  const timing = options.timing ?? productionTiming;
  const settings = { apiUrl: options.slackApiUrl, logger, requestMs: timing.requestMs };
  const slack = createWebClients({
    ...settings,
    tokenFor: async (workspaceId) => (await installations.find(workspaceId))?.botToken ?? null,
  });
  const languages = createSpokenLanguages({ database, clock, logger, slack });
  const deps: Deps = {
    database,
    vault,
    clock,
    logger,
    slack,
    alerts: createAlerts({ logger }),
    languages,
    slashCommand: options.slashCommand,
    about: { version: '0.0.0', dataPageUrl: null, ...options.about, slashCommand: options.slashCommand },
  };
  const companion = readerCompanion({ clock });
  const incidents = incidentDeps(deps);
  const closing: CloseRetroDeps = {
    database,
    clock,
    whenClosed: (tx, workspaceId, retroId) =>
      lapseAssessments({ tx, clock, companion }, workspaceId, retroId),
    whenCaseChanged: (tx, retro) => tellFollowers({ tx, clock }, retro),
    namesIn: listNamesIn,
  };
  const press = createPress({ logger, execArgv: options.pressExecArgv });
  const makers = new Map(
    [...exportMakers(deps, press), myDataMaker(deps)].map((maker) => [maker.kind, maker]),
  );
  const processId = randomUUID();
  const defences = { ...allDefences, ...options.defences };
  const delivery: DeliveryDeps = {
    ...deps,
    kinds: messageKinds(deps, {
      companion,
      participation,
      cases,
      suggestions,
      makers,
      whenMoved: (tx, userId) => retimeMessagesTo({ tx, clock }, userId),
    }),
    processId,
    pace: options.pace ?? slackPace,
    timing,
    defences,
    calls: createSlackCalls({ clock, gates: defences.gates }),
    guard: createChannelGuard({
      clock,
      mayBeExternal: (workspaceId) => outsidePermission(database, workspaceId)(),
    }),
    languages,
    atPoint: options.atSendPoint,
  };
  const home = { ...deps, reaches: createReaches(deps) };
  const stopping = new AbortController();
  const files: FileDeps = {
    ...deps,
    makers,
    timing,
    seats: createSeats(),
    look: defences.look,
    openTempFile: options.openTempFile ?? openTempFile,
    stopping: stopping.signal,
  };
  const executors: Executor[] = [
    ...homeExecutors({ ...home, calls: delivery.calls, oneAtATime: createOneAtATime() }),
    ...deliveryExecutors(delivery),
    ...retroExecutors(closing),
    ...readerExecutors(deps),
    ...incidentExecutors(incidents),
    ...fileOrderExecutors(files),
    ...unfinishedExecutors(deps),
    ...retentionExecutors({ ...deps, companion }),
    ...accountExecutors({ ...deps, ...postingFollowers({ ...deps, companion }) }),
  ];

  const bolt = createBoltApp({
    receiver,
    logger,
    clientOptions: webClientOptions(settings),
    authorize: createAuthorize(installations),
    languages,
  });
  registerFeatures(bolt, { ...deps, companion }, { closing, installations, incidents, home });
  const isInstalled = async (workspaceId: string) => (await installations.find(workspaceId)) !== null;
  const routes: Routes = { 'POST /incidents/*': createWebhookRoute({ ...incidents, isInstalled }) };

  // Connections of its own, so that a busy queue never keeps a person waiting.
  const queuePool = openPool({ url, maxConnections: queueConnections, log: logger });
  let queue: Queue | null = null;
  let watches: { stop(): Promise<void> }[] = [];
  const stopWorking = async () => {
    stopping.abort();
    for (const watch of watches) await watch.stop();
    await queue?.stop();
    press.stop();
    await queuePool.end();
  };
  return {
    bolt,
    installations,
    routes,
    isQueueRunning: () => queue?.isRunning() ?? false,
    async start() {
      await database.checkTenancy();
      queue = await startQueue({
        url,
        pool: queuePool,
        logger,
        executors,
        processId,
        pollIntervalMs: options.queuePollMs,
      });
      watches = [
        startSweeper({ database, clock, logger }, options.sweepEveryMs),
        startWorkspaceWatch({ database, clock, logger, lookAfter }),
      ];
      try {
        return await bolt.start();
      } catch (error) {
        await stopWorking();
        throw error;
      }
    },
    async stop() {
      await bolt.stop();
      await stopWorking();
    },
  };
}
