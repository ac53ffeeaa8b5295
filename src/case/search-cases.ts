import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { readTerms } from '../search/asked-words';
import type { Reason } from '../search/reasons';
import { findReasons } from '../search/reasons-store';
import { anySought, findAllOf, understand } from '../search/search-store';
import { type Case, type CaseFilter, type CaseReach, type CaseView, viewOfCase } from './case';
import { listCaseChannels, listCases, readableParts, searchable } from './case-store';

export const casesOnPage = 5;

export interface CaseSearch {
  words: string;
  filter: CaseFilter;
  /** Counted from 0. */
  page: number;
}

/** A case that was found, and why. */
export interface FoundCase {
  case: Case;
  /** How much of it the person sees. */
  view: CaseView;
  /** Null when it was not looked for by words. */
  reason: Reason | null;
}

export interface CaseResults {
  found: FoundCase[];
  total: number;
  page: number;
  /** The channels that have cases, whether the person is in them or not. */
  caseChannelIds: string[];
  /** Words nobody wrote, taken for others. */
  takenFor: string[];
  /** Words nobody wrote, nor anything near them, when there are others: without them, more may be found. */
  unknown: string[];
  /** Whether there were words, and all of them grammar alone (“what was it”): nothing to look for. */
  isOnlyGrammar: boolean;
}

/** Looks through the cases somebody may see. A page beyond the last one is the last one. */
export async function searchCases(
  { database, clock }: { database: Database; clock: Clock },
  workspaceId: string,
  reach: CaseReach,
  { words, filter, page }: CaseSearch,
): Promise<CaseResults> {
  return database.withTenant(workspaceId, async (tx) => {
    const documents = searchable(reach, filter);
    const sought = await understand(tx, documents, readTerms(words));
    const caseChannelIds = await listCaseChannels(tx);
    if (words.trim() !== '' && sought.length === 0)
      return { found: [], total: 0, page: 0, caseChannelIds, takenFor: [], unknown: [], isOnlyGrammar: true };
    const find = (offset: number) =>
      findAllOf(tx, { documents, sought, now: clock.now(), limit: casesOnPage, offset });
    let at = page;
    let rows = await find(at * casesOnPage);
    if (rows.length === 0 && at > 0) {
      at = 0;
      rows = await find(0);
    }
    const found = await withReasons(
      tx,
      reach,
      filter,
      rows.map(({ id }) => id),
      anySought(sought),
    );
    return {
      found,
      total: rows[0]?.total ?? 0,
      page: at,
      caseChannelIds,
      takenFor: sought.filter(({ takenFor }) => takenFor.length > 0).map(({ text }) => text),
      unknown: sought.every(({ isUnknown }) => isUnknown)
        ? []
        : sought.filter(({ isUnknown }) => isUnknown).map(({ text }) => text),
      isOnlyGrammar: false,
    };
  });
}

/** The cases in the order of their ids, each with the part of it that says why. */
export async function withReasons(
  tx: TenantTransaction,
  reach: CaseReach,
  filter: CaseFilter,
  ids: readonly string[],
  query: string,
): Promise<FoundCase[]> {
  const cases = new Map((await listCases(tx, ids)).map((each) => [each.retroId, each]));
  const reasons = await findReasons(tx, { parts: readableParts(reach, filter), ids, query });
  return ids.flatMap((id) => {
    const known = cases.get(id);
    const view = known && viewOfCase({ ...known, state: 'closed' }, reach);
    return known && view ? [{ case: known, view, reason: reasons.get(id) ?? null }] : [];
  });
}
