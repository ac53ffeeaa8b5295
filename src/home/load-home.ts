import type { About } from '../about';
import { hasComeBack } from '../assessment/assessment';
import { openWords } from '../assessment/assessment-store';
import { localDay } from '../calendar/working-time';
import type { CaseReach } from '../case/case';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { type JournalEntry, moodLineOf } from '../journal/journal';
import { openEntryWords, openMood } from '../journal/journal-store';
import type { Language } from '../language/language';
import { fallbackTimeZone } from '../member/member';
import { usualPersonalSettings } from '../settings/personal-settings';
import { personalSettingsFrom } from '../settings/personal-settings-store';
import { languageFrom } from '../settings/spoken-languages';
import type { Actor } from '../slack/actor';
import type { Vault } from '../vault/vault';
import { type HomeDraft, type HomeRequest, type HomeScene, homeShows, type Some } from './home';
import { type DraftRow, listDrafts, listRequests, type Slice } from './home-list-store';
import { homePageKeys } from './home-page-store';
import { type HomeRows, readHome } from './home-store';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
  about: About;
}

/** A Home tab as it is to be drawn, what is known of the person, and what their page showed before. */
export interface LoadedHome {
  scene: HomeScene;
  member: HomeRows['member'];
  page: HomeRows['page'];
  /** Which they chose, or Slack shows them; null when neither is known. */
  language: Language | null;
}

/**
 * Reads everything a person's Home tab shows: one statement for what can be read, one for the key that opens the rest. `looking` is
 * whether they have it before them.
 */
export async function loadHome(
  { database, vault, clock, about }: Deps,
  { workspaceId, userId }: Actor,
  { reach, looking, casesReference }: { reach: CaseReach; looking: boolean; casesReference?: string },
): Promise<LoadedHome> {
  const now = clock.now();
  return database.withTenant(workspaceId, async (tx) => {
    const rows = await readHome(tx, {
      userId,
      reach,
      now,
      pageKeys: homePageKeys(vault, { workspaceId, userId }),
      openedOn: looking ? now.toISOString().slice(0, 10) : null,
    });
    const { member, page, start, cases, items, itemCount, requests, requestCount } = rows;
    const zone = member?.timeZone ?? fallbackTimeZone;
    const owner = { workspaceId, ownerId: userId };
    const { entries, line } = await openJournal(tx, vault, owner, rows);
    const scene: HomeScene = {
      about,
      zone,
      today: localDay(now, zone),
      isNew: !rows.hasHistory,
      settings: rows.settings ? personalSettingsFrom(rows.settings) : usualPersonalSettings,
      start,
      drafts: { shown: await openTitles({ tx, vault, now }, owner, rows.drafts), total: rows.draftCount },
      requests: { shown: requests, total: requestCount },
      items: { shown: items, total: itemCount },
      entries,
      line,
      cases,
      casesReference,
    };
    return { scene, member, page, language: languageOf(rows) };
  });
}

/** From the same moment as everything else: what is remembered of a choice may be a moment older. */
function languageOf({ settings, member, workspaceLanguage: workspace }: HomeRows): Language | null {
  const [chosen, locale] = [settings?.language ?? null, member?.locale ?? null];
  return chosen === null && locale === null ? null : languageFrom({ chosen, locale, workspace });
}

interface Owner {
  workspaceId: string;
  ownerId: string;
}

async function openTitles(
  { tx, vault, now }: { tx: TenantTransaction; vault: Vault; now: Date },
  { workspaceId, ownerId: authorId }: Owner,
  rows: readonly DraftRow[],
): Promise<HomeDraft[]> {
  const drafts: HomeDraft[] = [];
  for (const { answers, title: known, ...draft } of rows) {
    const words = answers && (await openWords(tx, vault, { workspaceId, authorId, id: draft.id }, answers));
    const state = hasComeBack(draft, now) ? 'ready' : draft.state;
    drafts.push({ ...draft, state, title: known ?? words?.title ?? '' });
  }
  return drafts;
}

async function openJournal(
  tx: TenantTransaction,
  vault: Vault,
  owner: Owner,
  { entries: rows, entryCount: total }: HomeRows,
) {
  const felt: JournalEntry[] = [];
  for (const { id, writtenAt, words, mood } of rows) {
    felt.push({
      id,
      writtenAt,
      words: words === null ? '' : await openEntryWords(tx, vault, owner, { id, words }),
      mood: mood && (await openMood(tx, vault, owner, { id, mood })),
    });
  }
  const entries: Some<JournalEntry> = { shown: felt.slice(0, homeShows.entries), total };
  return { entries, line: moodLineOf(felt) };
}

/** A page of all of somebody's own drafts. */
export async function loadDrafts(
  { database, vault, clock }: Deps,
  { workspaceId, userId }: Actor,
  slice: Slice,
): Promise<Some<HomeDraft>> {
  const now = clock.now();
  return database.withTenant(workspaceId, async (tx) => {
    const { shown, total } = await listDrafts(tx, userId, slice);
    return { shown: await openTitles({ tx, vault, now }, { workspaceId, ownerId: userId }, shown), total };
  });
}

/** A page of all that somebody is asked to read. */
export async function loadRequests(
  { database, clock }: Deps,
  { workspaceId, userId }: Actor,
  slice: Slice,
): Promise<Some<HomeRequest>> {
  return database.withTenant(workspaceId, (tx) => listRequests(tx, userId, { ...slice, now: clock.now() }));
}
