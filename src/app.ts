import { randomUUID } from 'node:crypto';
import type { App, Receiver } from '@slack/bolt';
import { meCommand } from './account/me-listeners';
import { registerAddListeners } from './action-item/add-listeners';
import { registerChangeListeners } from './action-item/change-listeners';
import { whenPostingWithdrawn } from './assessment/after-posting';
import type { AssessmentDeps } from './assessment/assessment-companion';
import { countAuthors } from './assessment/assessment-store';
import { registerCardListeners } from './assessment/card-listeners';
import { registerEarlyFactsListeners } from './assessment/early-facts-listeners';
import { lapseAssessments } from './assessment/lapse-assessments';
import type { WriteStart } from './assessment/load-write-form';
import { registerRereadListeners } from './assessment/reread-listeners';
import { openWriteForm, registerWriteListeners, replyIn } from './assessment/write-listeners';
import { registerCaseListeners, searchCommand } from './case/case-listeners';
import { listNamesIn } from './case/case-store';
import { chooseCaseToReread, findCaseToReread } from './case/case-to-reread';
import { knownCaseBlocks } from './case/load-known-cases';
import { registerCheckInListeners } from './checkin/check-in-listeners';
import { retimeCheckIns } from './checkin/retime-check-ins';
import { incidentCheckIns } from './checkin/start-check-ins';
import { registerTalkToListeners } from './checkin/talk-to-listeners';
import { whenHandedIn } from './checkin/when-handed-in';
import type { Clock } from './clock';
import { registerCommandListener } from './command/command-listeners';
import type { Subcommand } from './command/subcommand';
import type { Database, TenantTransaction } from './database/database';
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
import { exportExecutors } from './export/export-executors';
import { exportCommand, registerExportListeners } from './export/export-listeners';
import { registerHomeListeners } from './home/home-listeners';
import type { Incident } from './incident/incident';
import type { IncidentDeps } from './incident/incident-deps';
import { incidentExecutors } from './incident/incident-executors';
import { registerIncidentHeadlineListeners } from './incident/incident-headline-listeners';
import { incidentCommand, registerIncidentListeners } from './incident/incident-listeners';
import type { IncidentSuggestions } from './incident/incident-suggestions';
import { openIncidentRetro } from './incident/open-incident-retro';
import { createWebhookRoute } from './incident/receive-webhook';
import { registerSourceListeners, webhooksCommand } from './incident/source-listeners';
import { registerInstallationListeners } from './installation/installation-listeners';
import { createAuthorize, createInstallations, type Installations } from './installation/installations';
import { registerJournalListeners } from './journal/journal-listeners';
import type { Logger } from './logger';
import { registerMemberListeners } from './member/member-listeners';
import { messageKinds } from './message-kinds';
import { registerPauseListeners } from './pause/pause-listeners';
import { registerPhraseListeners } from './phrase/phrase-listeners';
import { registerPlanEditListeners } from './plan/edit-listeners';
import { plansCommand, registerPlanListeners } from './plan/plan-listeners';
import { listPlanChoices, planBlocksFor } from './plan/plans-for-incident';
import { registerPostingListeners } from './posting/posting-listeners';
import { countPostings } from './posting/posting-store';
import { registerSimilarListeners } from './posting/similar-listeners';
import { defaultConcurrency, type Queue, startQueue } from './queue/runner';
import type { Executor } from './queue/task';
import { registerReaderAnswerListeners } from './reader/reader-answer-listeners';
import { registerReaderAskListeners } from './reader/reader-ask-listeners';
import { readerCompanion } from './reader/reader-companion';
import { readerExecutors } from './reader/reader-executors';
import { registerCheckWordingListeners } from './reread/check-wording-listeners';
import type { CloseRetroDeps } from './retro/close-retro';
import { retroExecutors } from './retro/retro-executors';
import { registerRetroListeners } from './retro/retro-listeners';
import { registerSettingsListeners, settingsCommand } from './settings/settings-listeners';
import { createAlerts } from './slack/alerts';
import { createBoltApp } from './slack/bolt-app';
import type { Routes } from './slack/routes';
import { createWebClients, webClientOptions } from './slack/web-clients';
import type { CaseFinder } from './summary/draw-summary';
import { registerSummaryListeners, summaryCommand } from './summary/summary-listeners';
import { followWords } from './summary/summary-message';
import { registerThreadListeners } from './thread/thread-listeners';
import type { KeyRing } from './vault/key-ring';
import { createVault } from './vault/vault';

export interface EvenkeelOptions {
  database: Database;
  databaseUrl: string;
  clock: Clock;
  logger: Logger;
  keyRing: KeyRing;
  slashCommand: string;
  slackApiUrl: string;
  receiver: Receiver;
  pace?: Pace;
  timing?: DeliveryTiming;
  queuePollMs?: number;
  /** How often lost jobs are looked for, in milliseconds. */
  sweepEveryMs?: number;
  /** For tests that show what a defence is for by doing without it. */
  defences?: Partial<Defences>;
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
  const deps: Deps = {
    database,
    vault,
    clock,
    logger,
    slack,
    alerts: createAlerts({ logger }),
    slashCommand: options.slashCommand,
  };
  const companion = readerCompanion({ clock });
  const incidents: IncidentDeps = {
    ...deps,
    suggestions,
    checkIns: incidentCheckIns({ clock, vault }),
    knownCases: (client, actor, ask) => knownCaseBlocks(deps, client, actor, ask),
    openWriteForm: (client, actor, { triggerId, replyIn: where, incident, retroId }) =>
      openWriteForm(deps, client, actor, {
        triggerId,
        reply: replyIn(client, actor, where),
        start: incident && startIn(incident, retroId),
      }),
  };
  const closing: CloseRetroDeps = {
    database,
    clock,
    whenClosed: (tx, workspaceId, retroId) =>
      lapseAssessments({ tx, clock, companion }, workspaceId, retroId),
    namesIn: listNamesIn,
  };
  const processId = randomUUID();
  const defences = { ...allDefences, ...options.defences };
  const delivery: DeliveryDeps = {
    ...deps,
    kinds: messageKinds(deps, { companion, participation, cases, suggestions }),
    processId,
    pace: options.pace ?? slackPace,
    timing,
    defences,
    calls: createSlackCalls({ clock, gates: defences.gates }),
    guard: createChannelGuard({ clock }),
    atPoint: options.atSendPoint,
  };
  const executors: Executor[] = [
    ...deliveryExecutors(delivery),
    ...retroExecutors(closing),
    ...readerExecutors(deps),
    ...incidentExecutors(incidents),
    ...exportExecutors(deps),
  ];

  const bolt = createBoltApp({
    receiver,
    logger,
    clientOptions: webClientOptions(settings),
    authorize: createAuthorize(installations),
  });
  registerFeatures(bolt, { ...deps, companion }, { closing, installations, incidents });
  const isInstalled = async (workspaceId: string) => (await installations.find(workspaceId)) !== null;
  const routes: Routes = { 'POST /incidents/*': createWebhookRoute({ ...incidents, isInstalled }) };

  // Connections of its own, so that a busy queue never keeps a person waiting.
  const queuePool = openPool({ url, maxConnections: queueConnections, log: logger });
  let queue: Queue | null = null;
  let sweeper: { stop(): Promise<void> } | null = null;
  const stopWorking = async () => {
    await sweeper?.stop();
    await queue?.stop();
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
      sweeper = startSweeper({ database, clock, logger }, options.sweepEveryMs);
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

/** Every feature that listens to Slack. */
function registerFeatures(
  app: App,
  deps: AssessmentDeps,
  {
    closing,
    installations,
    incidents,
  }: { closing: CloseRetroDeps; installations: Installations; incidents: IncidentDeps },
): void {
  const { logger, clock } = deps;
  registerInstallationListeners(app, { installations, logger });
  registerMemberListeners(app, {
    ...deps,
    whenMoved: (tx, userId) => retimeCheckIns({ tx, clock }, userId),
  });
  registerSettingsListeners(app, deps);
  registerJournalListeners(app, deps);
  registerPhraseListeners(app, deps);
  registerPauseListeners(app, deps);
  registerCheckWordingListeners(app, deps);
  registerRetroListeners(app, { ...deps, ...closing, participation });
  registerPostingListeners(app, {
    ...deps,
    whenEdited: (tx, posting) => followWords(deps, tx, posting),
    async whenWithdrawn(tx, posting) {
      await whenPostingWithdrawn({ ...deps, tx }, posting);
      await followWords(deps, tx, posting);
    },
  });
  registerSimilarListeners(app, {
    ...deps,
    retroOfIncident: (client, actor, incidentId) => openIncidentRetro({ ...deps, client }, actor, incidentId),
    knownCases: (client, actor, ask) => knownCaseBlocks(deps, client, actor, ask),
  });
  registerAddListeners(app, deps);
  registerChangeListeners(app, deps);
  registerCaseListeners(app, deps);
  registerPlanListeners(app, deps);
  registerPlanEditListeners(app, deps);
  registerWriteListeners(app, {
    ...deps,
    whenHandedIn: (tx, assessment, retro) => whenHandedIn({ ...deps, tx }, assessment, retro),
  });
  registerCardListeners(app, deps);
  registerRereadListeners(app, deps);
  registerEarlyFactsListeners(app, deps);
  registerReaderAskListeners(app, deps);
  registerReaderAnswerListeners(app, deps);
  registerIncidentListeners(app, incidents);
  registerIncidentHeadlineListeners(app, incidents);
  registerSourceListeners(app, deps);
  registerCheckInListeners(app, {
    ...deps,
    openWriteForm: (client, actor, { replyIn: where, ...request }) =>
      openWriteForm(deps, client, actor, { ...request, reply: replyIn(client, actor, where) }),
  });
  registerTalkToListeners(app, deps);
  registerThreadListeners(app, deps);
  registerSummaryListeners(app, deps, { cases });
  registerExportListeners(app, deps);
  registerHomeListeners(app, deps);
  registerCommandListener(app, deps, {
    subcommands: [incidentCommand(incidents), ...subcommands],
    bare: ({ client, actor, triggerId, channelId, reply }) =>
      openWriteForm(deps, client, actor, { triggerId, reply, start: { channelId } }),
  });
}

/** Every word of the slash command that needs nothing but what every feature is given. */
const subcommands: readonly Subcommand[] = [
  searchCommand,
  plansCommand,
  meCommand,
  settingsCommand,
  summaryCommand,
  exportCommand,
  webhooksCommand,
];

/** What may help with an incident: the plans of the workspace, the likeliest first. */
const suggestions: IncidentSuggestions = {
  forForm: async (tx, { userId, channelId, title: text }) => ({
    plans: await listPlanChoices(tx, { userId, channelId, text }),
    blocks: [],
  }),
  forCheckIn: (tx, { incident: { channelId, title, knownSoFar, planId }, userId }) =>
    planBlocksFor(tx, { userId, channelId, text: `${title} ${knownSoFar ?? ''}`, planId }),
};

/** Where the three questions about an incident begin: in its open retro, or a new one of its title. */
function startIn({ id: incidentId, channelId, title }: Incident, retroId: string | null): WriteStart {
  return { channelId, incidentId, ...(retroId === null ? { title } : { retroId }) };
}

const cases: CaseFinder = { choose: chooseCaseToReread, find: findCaseToReread };

async function participation(tx: TenantTransaction, retroId: string) {
  return {
    writing: await countAuthors(tx, retroId),
    shared: await countPostings(tx, retroId, 'assessment'),
    earlyFacts: await countPostings(tx, retroId, 'early_facts'),
  };
}
