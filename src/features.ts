import type { App } from '@slack/bolt';
import { registerDownloadListeners } from './account/download-listeners';
import { registerEraseListeners } from './account/erase-listeners';
import { meCommand } from './account/me-listeners';
import { actionsCommand, registerActionListListeners } from './action-item/action-list-listeners';
import { registerAddListeners } from './action-item/add-listeners';
import { registerChangeListeners } from './action-item/change-listeners';
import { registerFollowUpListeners } from './action-item/follow-up-listeners';
import type { AssessmentDeps } from './assessment/assessment-companion';
import { registerCardListeners } from './assessment/card-listeners';
import { registerEarlyFactsListeners } from './assessment/early-facts-listeners';
import { openWriteForm, replyIn } from './assessment/open-write-form';
import { registerRereadListeners } from './assessment/reread-listeners';
import { registerWriteListeners } from './assessment/write-listeners';
import { cases, followWishes, participation, postingFollowers, whenPersonErased } from './between-features';
import { registerCaseListeners, searchCommand } from './case/case-listeners';
import { registerFollowListeners } from './case/follow-listeners';
import { knownCaseBlocks } from './case/load-known-cases';
import { registerCheckInListeners } from './checkin/check-in-listeners';
import { registerTalkToListeners } from './checkin/talk-to-listeners';
import { whenHandedIn } from './checkin/when-handed-in';
import { helpText, registerCommandListener } from './command/command-listeners';
import type { Subcommand } from './command/subcommand';
import { exportCommand, registerExportListeners } from './export/export-listeners';
import { registerFileOrderListeners } from './file-order/file-order-listeners';
import { registerHomeListeners } from './home/home-listeners';
import type { HomeDeps } from './home/publish-home';
import type { IncidentDeps } from './incident/incident-deps';
import { registerIncidentHeadlineListeners } from './incident/incident-headline-listeners';
import { incidentCommand, registerIncidentListeners } from './incident/incident-listeners';
import { openIncidentRetro } from './incident/open-incident-retro';
import { registerSourceListeners, webhooksCommand } from './incident/source-listeners';
import { registerInstallationListeners } from './installation/installation-listeners';
import type { Installations } from './installation/installations';
import { registerJournalListeners } from './journal/journal-listeners';
import { registerMemberListeners } from './member/member-listeners';
import { registerPauseListeners } from './pause/pause-listeners';
import { registerPhraseListeners } from './phrase/phrase-listeners';
import { registerPlanEditListeners } from './plan/edit-listeners';
import { plansCommand, registerPlanListeners } from './plan/plan-listeners';
import { registerPostingListeners } from './posting/posting-listeners';
import { registerSimilarListeners } from './posting/similar-listeners';
import { registerReaderAnswerListeners } from './reader/reader-answer-listeners';
import { registerReaderAskListeners } from './reader/reader-ask-listeners';
import { registerCheckWordingListeners } from './reread/check-wording-listeners';
import type { CloseRetroDeps } from './retro/close-retro';
import { redrawOpenHeadlines } from './retro/redraw-open-headlines';
import { registerRetroListeners } from './retro/retro-listeners';
import { countClosed } from './retro/retro-store';
import { registerSettingsListeners, settingsCommand } from './settings/settings-listeners';
import { registerSummaryListeners, summaryCommand } from './summary/summary-listeners';
import { registerThreadListeners } from './thread/thread-listeners';

/** Every feature that listens to Slack. */
export function registerFeatures(
  app: App,
  deps: AssessmentDeps,
  {
    closing,
    installations,
    incidents,
    home,
  }: { closing: CloseRetroDeps; installations: Installations; incidents: IncidentDeps; home: HomeDeps },
): void {
  const { logger, clock } = deps;
  registerInstallationListeners(app, { installations, logger });
  registerMemberListeners(app, deps);
  registerSettingsListeners(app, {
    ...deps,
    countClosed,
    whenShownOtherwise: (tx, where) => redrawOpenHeadlines({ tx, clock }, where),
    whenHoursChanged: (tx, userId) => followWishes({ tx, clock }, userId),
  });
  registerFileOrderListeners(app, deps);
  registerJournalListeners(app, deps);
  registerPhraseListeners(app, deps);
  registerPauseListeners(app, deps);
  registerCheckWordingListeners(app, deps);
  registerRetroListeners(app, { ...deps, ...closing, participation });
  const { whenRenamed: whenEdited, whenWithdrawn } = postingFollowers(deps);
  registerPostingListeners(app, { ...deps, whenEdited, whenWithdrawn });
  registerSimilarListeners(app, {
    ...deps,
    retroOfIncident: (client, actor, incidentId) => openIncidentRetro({ ...deps, client }, actor, incidentId),
    knownCases: (client, actor, ask) => knownCaseBlocks(deps, client, actor, ask),
  });
  registerAddListeners(app, deps);
  registerChangeListeners(app, deps);
  registerFollowUpListeners(app, deps);
  registerActionListListeners(app, deps);
  registerCaseListeners(app, deps);
  registerFollowListeners(app, deps);
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
  registerDownloadListeners(app, deps);
  registerEraseListeners(app, { ...deps, whenWithdrawn, whenErased: whenPersonErased(deps) });
  const offered = [incidentCommand(incidents), ...subcommands];
  registerHomeListeners(app, { ...home, help: () => helpText(deps.slashCommand, offered) });
  registerCommandListener(app, deps, {
    subcommands: offered,
    bare: ({ client, actor, triggerId, channelId, reply }) =>
      openWriteForm(deps, client, actor, { triggerId, reply, start: { channelId } }),
  });
}

/** Every word of the slash command that needs nothing but what every feature is given. */
const subcommands: readonly Subcommand[] = [
  searchCommand,
  plansCommand,
  actionsCommand,
  meCommand,
  settingsCommand,
  summaryCommand,
  exportCommand,
  webhooksCommand,
];
