import { listOwnAssessments, readWords } from '../assessment/assessment-store';
import { dayOf } from '../calendar/day';
import { findCheckIn, findWords } from '../checkin/check-in-store';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { findIncident } from '../incident/incident-store';
import { listJournalEntries } from '../journal/journal-store';
import { fallbackTimeZone } from '../member/member';
import { listOwnNameless } from '../posting/own-nameless';
import type { Posting } from '../posting/posting';
import { findPosting } from '../posting/posting-store';
import { findAnswer, listRequestsOf, readNote } from '../reader/reader-store';
import { findRetro } from '../retro/retro-store';
import { listRepliesBy } from '../thread/thread-store';
import { listOwnUnfinished } from '../unfinished/keep-unfinished';
import type { Vault } from '../vault/vault';
import { type MyData, myDataVersion } from './my-data';
import { findProfile, listCheckInIds, listPostingIds } from './my-data-store';
import { collectPlainParts } from './plain-parts';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

interface Request {
  workspaceId: string;
  userId: string;
  /** Whether to look up what they shared without their name, by trying. */
  withNameless: boolean;
}

interface Look {
  tx: TenantTransaction;
  vault: Vault;
  request: Request;
}

/** More than anybody has written; one page of each. */
const most = 100_000;

const iso = (at: Date) => at.toISOString();
const isoOr = (at: Date | null) => at && iso(at);

/** Opens and gathers everything that is kept about the acting person, each part as it is at its moment. */
export async function collectMyData({ database, vault, clock }: Deps, request: Request): Promise<MyData> {
  const within = <Part>(collect: (look: Look) => Promise<Part>) =>
    database.withTenant(request.workspaceId, (tx) => collect({ tx, vault, request }));
  return {
    format: 'evenkeel.my-data',
    version: myDataVersion,
    madeAt: iso(clock.now()),
    person: await within(person),
    drafts: await within(drafts),
    journal: await within(journal),
    unfinishedForms: await within(unfinishedForms),
    sharedWithoutName: request.withNameless ? await within(nameless) : null,
    replies: await within(replies),
    askedToRead: await within(askedToRead),
    readForOthers: await within(readForOthers),
    shared: await within(shared),
    notesAfterIncidents: await within(notes),
    ...(await within(({ tx }) => collectPlainParts(tx, request.userId))),
  };
}

async function person({ tx, request: { userId: id } }: Look): Promise<MyData['person']> {
  const known = await findProfile(tx, id);
  return {
    id,
    name: known?.displayName ?? '',
    timeZone: known?.timeZone ?? fallbackTimeZone,
    locale: known?.locale ?? null,
    homeOpenedOn: known?.homeOpenedOn ? dayOf(known.homeOpenedOn) : null,
  };
}

async function drafts({ tx, vault, request: { userId } }: Look): Promise<MyData['drafts']> {
  const own = await listOwnAssessments(tx, userId, ['writing', 'cooling', 'ready', 'lapsed'], most);
  const found: MyData['drafts'] = [];
  for (const assessment of own) {
    const { id, channelId, retroId, state, withoutName, savedAt, nudgeAt } = assessment;
    const retro = retroId ? await findRetro(tx, retroId) : null;
    // Which findings were called fine are keyed hashes and say nothing.
    const { fine: _fine, ...words } = await readWords(tx, vault, assessment);
    const retroTitle = retro?.title ?? null;
    found.push({
      id,
      channelId,
      retroTitle,
      state,
      withoutName,
      savedAt: iso(savedAt),
      comesBackAt: isoOr(nudgeAt),
      words,
    });
  }
  return found;
}

async function journal({ tx, vault, request }: Look): Promise<MyData['journal']> {
  const owner = { workspaceId: request.workspaceId, ownerId: request.userId };
  const entries = await listJournalEntries(tx, vault, owner, { limit: most });
  return entries.map(({ writtenAt, mood, words }) => ({ writtenAt: iso(writtenAt), mood, words }));
}

async function unfinishedForms({ tx, vault, request }: Look): Promise<MyData['unfinishedForms']> {
  const own = await listOwnUnfinished({ tx, vault }, request);
  return own.map(({ keptAt, words }) => ({ keptAt: iso(keptAt), words }));
}

async function nameless({ tx, vault, request }: Look): Promise<MyData['shared']> {
  const found: MyData['shared'] = [];
  for (const posting of await listOwnNameless({ tx, vault }, request.userId))
    found.push(...(await sharedAs(tx, posting)));
  return found;
}

async function shared({ tx, request: { userId } }: Look): Promise<MyData['shared']> {
  const found: MyData['shared'] = [];
  for (const id of await listPostingIds(tx, userId))
    found.push(...(await sharedAs(tx, await findPosting(tx, id))));
  return found;
}

async function sharedAs(tx: TenantTransaction, posting: Posting | null): Promise<MyData['shared']> {
  const retro = posting && (await findRetro(tx, posting.retroId));
  if (!posting || !retro) return [];
  const { retroId, kind, texts, sharedAt, editedAt } = posting;
  const { title: retroTitle, channelId } = retro;
  const when = { sharedAt: iso(sharedAt), editedAt: isoOr(editedAt) };
  return [{ retroId, retroTitle, channelId, kind, texts: [...texts], ...when }];
}

async function replies({ tx, request: { userId } }: Look): Promise<MyData['replies']> {
  const own = await listRepliesBy(tx, userId, most);
  return own.map(({ channelId, retroId, postedAt, editedAt, text }) => ({
    channelId,
    retroId,
    postedAt: iso(postedAt),
    editedAt: isoOr(editedAt),
    text: text ?? '',
  }));
}

async function askedToRead({ tx, vault, request: { userId } }: Look): Promise<MyData['askedToRead']> {
  const found: MyData['askedToRead'] = [];
  for (const request of await listRequestsOf(tx, { authorId: userId })) {
    const { readerId, askedAt, state } = request;
    const words = { note: await readNote(tx, vault, request), answer: await findAnswer(tx, vault, request) };
    found.push({ readerId, askedAt: iso(askedAt), state, ...words });
  }
  return found;
}

/** Of another's draft they see nothing here, but what they wrote about it is theirs. */
async function readForOthers({ tx, vault, request: { userId } }: Look): Promise<MyData['readForOthers']> {
  const found: MyData['readForOthers'] = [];
  for (const request of await listRequestsOf(tx, { readerId: userId })) {
    const { authorId, askedAt, state } = request;
    found.push({ authorId, askedAt: iso(askedAt), state, answer: await findAnswer(tx, vault, request) });
  }
  return found;
}

async function notes({ tx, vault, request: { userId } }: Look): Promise<MyData['notesAfterIncidents']> {
  const found: MyData['notesAfterIncidents'] = [];
  for (const id of await listCheckInIds(tx, userId)) {
    const checkIn = await findCheckIn(tx, id);
    const words = checkIn && (await findWords(tx, vault, checkIn));
    if (!words) continue;
    const incident = await findIncident(tx, checkIn.incidentId);
    found.push({ incidentTitle: incident?.title ?? null, ...words });
  }
  return found;
}
