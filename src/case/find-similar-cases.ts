import type { Database } from '../database/database';
import { findLike } from '../search/likeness-store';
import { anyOf } from '../search/search-store';
import { anyCase, type CaseReach } from './case';
import { listCaseChannels, searchable } from './case-store';
import { type FoundCase, withReasons } from './search-cases';

const similarCasesShown = 3;

/** A text is compared with the newest of the cases; search looks through all. */
const comparedCases = 2_000;

/** What the cases are to be like. */
export interface SimilarAsk {
  text: string;
  /** A retro that is not like itself. */
  exceptRetroId?: string | null;
}

/**
 * The cases most like a text that somebody may see; none rather than an unlikely one. Which ones they may see is asked of
 * Slack only where the workspace has something likely at all.
 */
export async function findSimilarCases(
  { database, reachOf }: { database: Database; reachOf: () => Promise<CaseReach> },
  workspaceId: string,
  { text, exceptRetroId = null }: SimilarAsk,
): Promise<FoundCase[]> {
  const among = { exceptIds: exceptRetroId === null ? [] : [exceptRetroId], newest: comparedCases };
  const isWorthAsking = await database.withTenant(workspaceId, async (tx) => {
    const everything = { channelIds: await listCaseChannels(tx), isFullMember: true };
    if (everything.channelIds.length === 0) return false;
    const documents = searchable(everything, anyCase, among);
    return (await findLike(tx, { documents, text, limit: 1 })).length > 0;
  });
  if (!isWorthAsking) return [];
  const reach = await reachOf();
  return database.withTenant(workspaceId, async (tx) => {
    const documents = searchable(reach, anyCase, among);
    const matches = await findLike(tx, { documents, text, limit: similarCasesShown });
    const found: FoundCase[] = [];
    for (const { id, stems } of matches)
      found.push(...(await withReasons(tx, reach, anyCase, [id], anyOf(stems))));
    return found;
  });
}
