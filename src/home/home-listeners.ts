import type { App, BlockAction } from '@slack/bolt';
import { listOwnAssessments, readWords } from '../assessment/assessment-store';
import { chooseChannelView } from '../assessment/channel-views';
import type { Deps } from '../deps';
import { moodLineOf } from '../journal/journal';
import { listJournalEntries, listMoods } from '../journal/journal-store';
import { moodsShown } from '../journal/load-journal';
import { learnMember } from '../member/learn-member';
import { findRetro } from '../retro/retro-store';
import { type Actor, actorOf } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';
import { type HomeScene, homeIds, homePage } from './home-views';

const draftsShown = 20;
const journalShown = 5;

/** The App Home: drawn anew whenever its person opens it. */
export function registerHomeListeners(app: App, deps: Deps): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const actor = { workspaceId: body.team_id, userId: event.user };
    const scene = await loadHome(deps, client, actor);
    await client.views.publish({ user_id: actor.userId, view: homePage(scene) });
  });

  app.action<BlockAction>(homeIds.write, async ({ ack, body, client, context }) => {
    await ack();
    actorOf(context);
    await client.views.open({ trigger_id: body.trigger_id, view: chooseChannelView() });
  });
}

async function loadHome(deps: Deps, client: WebClient, actor: Actor): Promise<HomeScene> {
  const { database, vault, slashCommand } = deps;
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const { workspaceId, userId } = actor;
  return database.withTenant(workspaceId, async (tx) => {
    const own = await listOwnAssessments(tx, userId, ['writing', 'cooling', 'ready', 'lapsed'], draftsShown);
    const drafts: { assessment: (typeof own)[number]; title: string }[] = [];
    for (const assessment of own) {
      const retro = assessment.retroId ? await findRetro(tx, assessment.retroId) : null;
      const title = retro?.title ?? (await readWords(tx, vault, assessment)).title;
      drafts.push({ assessment, title: title || 'A retro without a title yet' });
    }
    const owner = { workspaceId, ownerId: userId };
    const journal = await listJournalEntries(tx, vault, owner, { limit: journalShown });
    const line = moodLineOf(await listMoods(tx, vault, owner, moodsShown));
    return { drafts, journal, line, zone, slashCommand };
  });
}
