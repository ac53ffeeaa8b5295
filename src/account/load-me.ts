import { hasComeBack } from '../assessment/assessment';
import { listOwnAssessments, readWords } from '../assessment/assessment-store';
import type { Deps } from '../deps';
import { moodLineOf } from '../journal/journal';
import { countJournalEntries, listMoods } from '../journal/journal-store';
import { moodsShown } from '../journal/load-journal';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { listPlansAddedBy } from '../plan/plan-store';
import { findRetro } from '../retro/retro-store';
import type { Actor } from '../slack/actor';
import { isFullMember } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import { listOwnUnfinished } from '../unfinished/keep-unfinished';
import { countKept } from './kept-store';
import type { MeScene } from './me-views';

const draftsShown = 10;
const plansShown = 10;

/** What Evenkeel keeps of the acting person. */
export async function loadMe(deps: Deps, client: WebClient, actor: Actor): Promise<MeScene> {
  const { database, vault, clock, slashCommand } = deps;
  const { workspaceId, userId } = actor;
  const { timeZone: zone, displayName } = await learnMember({ ...deps, client }, actor);
  const mayPlan = await isFullMember(client, actor);
  return database.withTenant(workspaceId, async (tx) => {
    const own = await listOwnAssessments(tx, userId, ['writing', 'cooling', 'ready', 'lapsed'], draftsShown);
    const drafts: MeScene['drafts'][number][] = [];
    for (const assessment of own) {
      const retro = assessment.retroId ? await findRetro(tx, assessment.retroId) : null;
      const title = retro?.title ?? (await readWords(tx, vault, assessment)).title;
      const state = hasComeBack(assessment, clock.now()) ? 'ready' : assessment.state;
      drafts.push({ assessment: { ...assessment, state }, title: title || say('account.me.draft.untitled') });
    }
    const owner = { workspaceId, ownerId: userId };
    return {
      displayName,
      zone,
      slashCommand,
      drafts,
      entries: await countJournalEntries(tx, userId),
      line: moodLineOf(await listMoods(tx, vault, owner, moodsShown)),
      kept: {
        ...(await countKept(tx, userId)),
        unfinished: (await listOwnUnfinished({ tx, vault }, actor)).length,
      },
      plans: mayPlan ? await listPlansAddedBy(tx, userId, plansShown) : [],
    };
  });
}
