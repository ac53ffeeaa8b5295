import { randomUUID } from 'node:crypto';
import type { App, Receiver } from '@slack/bolt';
import { meCommand } from './account/me-listeners';
import { actionItemMessage } from './action-item/action-item-message';
import { registerAddListeners } from './action-item/add-listeners';
import { registerChangeListeners } from './action-item/change-listeners';
import { headlineActions } from './action-item/headline-actions';
import { whenPostingArrived, whenPostingRefused, whenPostingWithdrawn } from './assessment/after-posting';
import type { AssessmentCompanion, AssessmentDeps } from './assessment/assessment-companion';
import { cardMessage, nudgeMessage, returnedMessage } from './assessment/assessment-messages';
import { countAuthors } from './assessment/assessment-store';
import { registerCardListeners } from './assessment/card-listeners';
import { registerEarlyFactsListeners } from './assessment/early-facts-listeners';
import { lapseAssessments } from './assessment/lapse-assessments';
import { registerRereadListeners } from './assessment/reread-listeners';
import { openWriteForm, registerWriteListeners } from './assessment/write-listeners';
import { registerCaseListeners, searchCommand } from './case/case-listeners';
import { listNamesIn } from './case/case-store';
import { chooseCaseToReread, findCaseToReread } from './case/case-to-reread';
import { knownCaseBlocks } from './case/load-known-cases';
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
import type { MessageKind } from './delivery/outbox-message';
import { type Pace, slackPace } from './delivery/pacing';
import { createSlackCalls } from './delivery/slack-calls';
import { startSweeper } from './delivery/sweeper';
import type { Deps } from './deps';
import { exportExecutors } from './export/export-executors';
import { exportCommand, registerExportListeners } from './export/export-listeners';
import { registerHomeListeners } from './home/home-listeners';
import { registerInstallationListeners } from './installation/installation-listeners';
import { createAuthorize, createInstallations, type Installations } from './installation/installations';
import { registerJournalListeners } from './journal/journal-listeners';
import type { Logger } from './logger';
import { fallbackTimeZone } from './member/member';
import { registerMemberListeners } from './member/member-listeners';
import { findMember } from './member/member-store';
import { registerPauseListeners } from './pause/pause-listeners';
import { registerPhraseListeners } from './phrase/phrase-listeners';
import { registerPlanEditListeners } from './plan/edit-listeners';
import { plansCommand, registerPlanListeners } from './plan/plan-listeners';
import { registerPostingListeners } from './posting/posting-listeners';
import { postingMessage } from './posting/posting-message';
import { countPostings } from './posting/posting-store';
import { registerSimilarListeners } from './posting/similar-listeners';
import { defaultConcurrency, type Queue, startQueue } from './queue/runner';
import type { Executor } from './queue/task';
import { registerReaderAnswerListeners } from './reader/reader-answer-listeners';
import { registerReaderAskListeners } from './reader/reader-ask-listeners';
import { readerCompanion } from './reader/reader-companion';
import { readerExecutors } from './reader/reader-executors';
import { readerReplyMessage, readerRequestMessage } from './reader/reader-messages';
import { registerCheckWordingListeners } from './reread/check-wording-listeners';
import type { CloseRetroDeps } from './retro/close-retro';
import type { Retro } from './retro/retro';
import { retroExecutors } from './retro/retro-executors';
import { headlineMessage } from './retro/retro-headline';
import { registerRetroListeners } from './retro/retro-listeners';
import { registerSettingsListeners, settingsCommand } from './settings/settings-listeners';
import { createAlerts } from './slack/alerts';
import { createBoltApp } from './slack/bolt-app';
import { createWebClients, webClientOptions } from './slack/web-clients';
import type { CaseFinder } from './summary/draw-summary';
import { partMessage } from './summary/part-message';
import { startSummaries } from './summary/plan-summary';
import { stoppedMessage } from './summary/stopped-message';
import { registerSummaryListeners, summaryCommand } from './summary/summary-listeners';
import { followChannel, followWords, type SummaryDeps, summaryMessage } from './summary/summary-message';
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
    kinds: messageKinds(deps, companion),
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
    ...exportExecutors(deps),
  ];

  const bolt = createBoltApp({
    receiver,
    logger,
    clientOptions: webClientOptions(settings),
    authorize: createAuthorize(installations),
  });
  registerFeatures(bolt, { ...deps, companion }, closing, installations);

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
  closing: CloseRetroDeps,
  installations: Installations,
): void {
  const { logger } = deps;
  registerInstallationListeners(app, { installations, logger });
  registerMemberListeners(app, deps);
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
    knownCases: (client, actor, ask) => knownCaseBlocks(deps, client, actor, ask),
  });
  registerAddListeners(app, deps);
  registerChangeListeners(app, deps);
  registerCaseListeners(app, deps);
  registerPlanListeners(app, deps);
  registerPlanEditListeners(app, deps);
  registerWriteListeners(app, deps);
  registerCardListeners(app, deps);
  registerRereadListeners(app, deps);
  registerEarlyFactsListeners(app, deps);
  registerReaderAskListeners(app, deps);
  registerReaderAnswerListeners(app, deps);
  registerThreadListeners(app, deps);
  registerSummaryListeners(app, deps, { cases });
  registerExportListeners(app, deps);
  registerHomeListeners(app, deps);
  registerCommandListener(app, deps, {
    subcommands,
    bare: ({ client, actor, triggerId, channelId, reply }) =>
      openWriteForm(deps, client, actor, { triggerId, reply, start: { channelId } }),
  });
}

/** Every word of the slash command. */
const subcommands: readonly Subcommand[] = [
  searchCommand,
  plansCommand,
  meCommand,
  settingsCommand,
  summaryCommand,
  exportCommand,
];

/** Every kind of message Evenkeel promises. */
function messageKinds(
  deps: Deps,
  companion: AssessmentCompanion,
): ReadonlyMap<string, MessageKind<TenantTransaction>> {
  const { vault, clock } = deps;
  const summaries = { ...deps, cases };
  const kinds = [
    headlineMessage({
      participation,
      actionItems: headlineActions,
      delivered: (tx, retro) => tellSummaries(summaries, tx, retro),
    }),
    cardMessage({ companion }),
    nudgeMessage({ clock }),
    returnedMessage,
    readerRequestMessage({ clock }),
    readerReplyMessage,
    postingMessage({
      arrived: (tx, posting) => whenPostingArrived({ tx, vault, clock, companion }, posting),
      refused: (tx, posting) => whenPostingRefused({ tx, vault, clock }, posting),
    }),
    actionItemMessage,
    summaryMessage(summaries),
    partMessage,
    stoppedMessage(deps),
  ];
  return new Map(kinds.map((kind) => [kind.kind, kind]));
}

/** A headline that has changed: its channel's summaries begin with the first one, and follow what they tell of it. */
async function tellSummaries(deps: SummaryDeps, tx: TenantTransaction, retro: Retro): Promise<void> {
  const { workspaceId, channelId, facilitatorId } = retro;
  const timeZone = (await findMember(tx, facilitatorId))?.timeZone ?? fallbackTimeZone;
  await startSummaries({ ...deps, tx }, { workspaceId, channelId, timeZone });
  await followChannel(deps, tx, retro);
}

const cases: CaseFinder = { choose: chooseCaseToReread, find: findCaseToReread };

async function participation(tx: TenantTransaction, retroId: string) {
  return {
    writing: await countAuthors(tx, retroId),
    shared: await countPostings(tx, retroId, 'assessment'),
    earlyFacts: await countPostings(tx, retroId, 'early_facts'),
  };
}
