import { followOldItems } from './action-item/follow-old-items';
import { resumeReminders } from './action-item/resume-reminders';
import { retimeFollowUps } from './action-item/retime-follow-ups';
import { whenPostingWithdrawn } from './assessment/after-posting';
import type { AssessmentDeps } from './assessment/assessment-companion';
import { countAuthors } from './assessment/assessment-store';
import type { WriteStart } from './assessment/load-write-form';
import { openWriteForm, replyIn } from './assessment/open-write-form';
import { retimeNudges } from './assessment/retime-nudges';
import { chooseCaseToReread, findCaseToReread } from './case/case-to-reread';
import { knownCaseBlocks } from './case/load-known-cases';
import { retimeCheckIns } from './checkin/retime-check-ins';
import { incidentCheckIns } from './checkin/start-check-ins';
import type { Clock } from './clock';
import type { TenantTransaction } from './database/database';
import type { Deps } from './deps';
import { forgetHomeOf } from './home/forget-home';
import type { Incident } from './incident/incident';
import type { IncidentDeps } from './incident/incident-deps';
import type { IncidentSuggestions } from './incident/incident-suggestions';
import { findRemovedAt } from './installation/installation-store';
import { listPlanChoices, planBlocksFor } from './plan/plans-for-incident';
import type { Posting } from './posting/posting';
import { countPostings } from './posting/posting-store';
import { startTidyingUp } from './retention/plan-tidy-up';
import type { Actor } from './slack/actor';
import type { CaseFinder } from './summary/draw-summary';
import { followWords } from './summary/summary-message';

/** What may help with an incident: the plans of the workspace, the likeliest first. */
export const suggestions: IncidentSuggestions = {
  forForm: async (tx, { userId, channelId, title: text }) => ({
    plans: await listPlanChoices(tx, { userId, channelId, text }),
    blocks: [],
  }),
  forCheckIn: (tx, { incident: { channelId, title, knownSoFar, planId }, userId }) =>
    planBlocksFor(tx, { userId, channelId, text: `${title} ${knownSoFar ?? ''}`, planId }),
};

/** The case a summary offers for re-reading. */
export const cases: CaseFinder = { choose: chooseCaseToReread, find: findCaseToReread };

/** What was promised to somebody by itself, once their hours or their time zone have changed. */
export async function retimeMessagesTo(
  deps: { tx: TenantTransaction; clock: Clock },
  userId: string,
): Promise<void> {
  await retimeNudges(deps, userId);
  await retimeCheckIns(deps, userId);
  await retimeFollowUps(deps, userId);
}

/** The same, once somebody has said anew how they want to be written to. */
export async function followWishes(
  deps: { tx: TenantTransaction; clock: Clock },
  userId: string,
): Promise<void> {
  await retimeMessagesTo(deps, userId);
  await resumeReminders(deps, userId);
}

/** What every workspace is looked after for, again and again; one that has removed Evenkeel only for what is to go. */
export async function lookAfter(
  deps: { tx: TenantTransaction; clock: Clock },
  workspaceId: string,
): Promise<void> {
  await startTidyingUp(deps, workspaceId);
  if ((await findRemovedAt(deps.tx)) === null) await followOldItems(deps);
}

/** How many people are in a retro. */
export async function participation(tx: TenantTransaction, retroId: string) {
  return {
    writing: await countAuthors(tx, retroId),
    shared: await countPostings(tx, retroId, 'assessment'),
    earlyFacts: await countPostings(tx, retroId, 'early_facts'),
  };
}

/** What follows a posting that has changed or goes: what repeats its words, what waited for its arrival. */
export function postingFollowers(deps: AssessmentDeps) {
  return {
    /** Its words, or the name on it, have changed. */
    whenRenamed: (tx: TenantTransaction, posting: Posting) => followWords(deps, tx, posting),
    async whenWithdrawn(tx: TenantTransaction, posting: Posting) {
      await whenPostingWithdrawn({ ...deps, tx }, posting);
      await followWords(deps, tx, posting);
    },
  };
}

/** What goes with a person besides what their erasure knows by itself. */
export const whenPersonErased =
  (deps: Pick<Deps, 'vault' | 'clock'>) => (tx: TenantTransaction, person: Actor) =>
    forgetHomeOf({ ...deps, tx }, person);

/** What incidents show and begin of later features. */
export function incidentDeps(deps: Deps): IncidentDeps {
  const { clock, vault } = deps;
  return {
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
}

/** Where the three questions about an incident begin: in its open retro, or a new one of its title. */
function startIn({ id: incidentId, channelId, title }: Incident, retroId: string | null): WriteStart {
  return { channelId, incidentId, ...(retroId === null ? { title } : { retroId }) };
}
