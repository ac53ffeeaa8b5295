import type { App } from '@slack/bolt';
import type { EvenkeelOptions } from './app-options';
import { lapseAssessments } from './assessment/lapse-assessments';
import { incidentDeps, lookAfter, retimeMessagesTo } from './between-features';
import { listNamesIn } from './case/case-store';
import { tellFollowers } from './case/tell-followers';
import { createExecutors } from './executors';
import { registerFeatures } from './features';
import { createReaches } from './home/home-reach';
import { createWebhookRoute } from './incident/receive-webhook';
import { createAuthorize, type Installations } from './installation/installations';
import { createPlatform } from './platform';
import { readerCompanion } from './reader/reader-companion';
import type { CloseRetroDeps } from './retro/close-retro';
import { createBoltApp } from './slack/bolt-app';
import type { Routes } from './slack/routes';
import { webClientOptions } from './slack/web-clients';
import { createWork } from './work';

export type { EvenkeelOptions } from './app-options';

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

/** The composition root: builds the rooms and registers every feature. */
export function createEvenkeel(options: EvenkeelOptions): Evenkeel {
  const { database, clock, logger, receiver } = options;
  const { deps, languages, installations, timing, clientSettings } = createPlatform(options, {
    whenMoved: (tx, userId) => retimeMessagesTo({ tx, clock }, userId),
  });
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
  const home = { ...deps, reaches: createReaches(deps) };
  const parts = { companion, closing, incidents, home, timing, languages };
  const { executors, processId, stopping, press } = createExecutors(deps, options, parts);
  const work = createWork(options, { executors, processId, lookAfter });
  const stopWorking = async () => {
    stopping.abort();
    await work.stop();
    press.stop();
  };

  const bolt = createBoltApp({
    receiver,
    logger,
    clientOptions: webClientOptions(clientSettings),
    authorize: createAuthorize(installations),
    languages,
  });
  registerFeatures(bolt, { ...deps, companion }, { closing, installations, incidents, home });
  const isInstalled = async (workspaceId: string) => (await installations.find(workspaceId)) !== null;
  const routes: Routes = { 'POST /incidents/*': createWebhookRoute({ ...incidents, isInstalled }) };

  return {
    bolt,
    installations,
    routes,
    isQueueRunning: work.isRunning,
    async start() {
      await database.checkTenancy();
      await work.start();
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
