import type { Database } from '../database/database';
import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';
import type { Vault } from '../vault/vault';
import { moodLineOf } from './journal';
import { countJournalEntries, listJournalEntries, listMoods } from './journal-store';
import { entriesOnPage, type JournalScene, journalView } from './journal-views';

/** As many bars as stay readable in one line. */
export const moodsShown = 20;

/** A page of the acting person's journal; beyond the last one, the last one. */
async function loadJournal(
  { database, vault }: { database: Database; vault: Vault },
  { workspaceId, userId: ownerId }: Actor,
  wanted: number,
): Promise<Omit<JournalScene, 'zone'>> {
  const owner = { workspaceId, ownerId };
  return database.withTenant(workspaceId, async (tx) => {
    const total = await countJournalEntries(tx, ownerId);
    const page = Math.min(wanted, Math.max(Math.ceil(total / entriesOnPage) - 1, 0));
    const entries = await listJournalEntries(tx, vault, owner, {
      limit: entriesOnPage,
      offset: page * entriesOnPage,
    });
    return { entries, total, page, line: moodLineOf(await listMoods(tx, vault, owner, moodsShown)) };
  });
}

/** The same, drawn. */
export async function loadJournalView(deps: Deps, client: WebClient, actor: Actor, page: number) {
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  return journalView({ ...(await loadJournal(deps, actor, page)), zone });
}
