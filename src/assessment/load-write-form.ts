import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../database/database';
import type { Deps } from '../deps';
import { notFound } from '../errors';
import { openForMs } from '../incident/incident';
import { findIncidentWithoutRetro } from '../incident/incident-store';
import { learnMember } from '../member/learn-member';
import type { Retro } from '../retro/retro';
import { findRetro, listOpenRetros } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { workingTimeFrom } from '../settings/personal-settings';
import { getPersonalSettings } from '../settings/personal-settings-store';
import type { Actor } from '../slack/actor';
import { assertThere } from '../slack/still-there';
import type { WebClient } from '../slack/web-clients';
import { type Assessment, emptyAnswers, type PrivateWords } from './assessment';
import {
  deleteAssessment,
  findAssessment,
  findUnfinished,
  listOwnAssessments,
  readWords,
} from './assessment-store';
import { formProof } from './form-proof';
import { loadSuggestions, noSuggestions } from './load-suggestions';
import { keptNudge } from './nudge-fields';
import { textOf, type WriteForm, type WriteMetadata, type Written } from './write-form';

const openRetrosShown = 50;

export interface WriteStart {
  channelId: string;
  /** The open retro to write in, when a button of it was pressed. */
  retroId?: string;
  /** A title to begin with, and the message or the incident it comes from. */
  title?: string;
  sourceTs?: string;
  incidentId?: string;
  /** The draft to go on with, and what to begin it with when there is none yet. */
  draftId?: string;
  words?: { notGoingWell: string; feelings: string };
}

/** What the form shows when a person begins: what they left unfinished here, else an empty one. */
export async function loadWriteForm(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  start: WriteStart,
): Promise<WriteForm> {
  return withSuggestions(deps, client, actor, await loadForm(deps, client, actor, start));
}

async function withSuggestions(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  form: WriteForm,
): Promise<WriteForm> {
  const { channelId, chosenRetroId: retroId } = form;
  const ask = { channelId, text: textOf(form), retroId };
  return { ...form, suggestions: await loadSuggestions(deps, client, actor, ask) };
}

async function loadForm(deps: Deps, client: WebClient, actor: Actor, start: WriteStart): Promise<WriteForm> {
  const { database, vault, clock } = deps;
  const { workspaceId, userId } = actor;
  const { channelId } = start;
  const member = await learnMember({ ...deps, client }, actor);
  return database.withTenant(workspaceId, async (tx) => {
    const draft = await draftFor(tx, userId, start);
    const { namelessAllowed, defaultNudge } = await getChannelSettings(tx, channelId);
    const personal = await getPersonalSettings(tx, userId);
    const waiting = await listOwnAssessments(tx, userId, ['cooling', 'ready'], 50);
    const written = new Set(waiting.map(({ retroId }) => retroId));
    const open = await listOpenRetros(tx, channelId, openRetrosShown);
    const openRetros = open.filter(({ id }) => !written.has(id));
    const { title, incidentId } = draft ? start : await titleFor(tx, clock.now(), start, open[0]);
    const words = draft ? await readWords(tx, vault, draft) : newWords(start, title);
    const cooling = open.find(({ id }) => written.has(id));
    const draftId = draft?.id ?? (await freeDraftId(tx, start));
    const ids = { draftId, channelId, sourceTs: start.sourceTs, incidentId };
    return {
      ...ids,
      proof: formProof(vault, actor, ids),
      now: clock.now(),
      zone: member.timeZone,
      time: workingTimeFrom(personal),
      openRetros,
      chosenRetroId: retroToShow(openRetros, { ...start, title }, words),
      words: { ...words, title: words.title || title },
      withoutName: draft?.withoutName ?? false,
      namelessAllowed,
      ...keptNudge(words.choices, {
        now: clock.now(),
        usually: personal.nudges === 'none' ? 'myself' : defaultNudge,
      }),
      restoredAt: draft?.savedAt ?? null,
      coolingTitle:
        cooling && (start.retroId === undefined || start.retroId === cooling.id) ? cooling.title : null,
      suggestions: noSuggestions,
      looked: false,
    };
  });
}

/** The retro whose button was pressed, else the one chosen before, else the newest; null for a new one. */
function retroToShow(
  openRetros: readonly { id: string }[],
  start: WriteStart,
  { title, choices }: PrivateWords,
): string | null {
  const isOpen = (wanted: string | null | undefined) => openRetros.some(({ id }) => id === wanted);
  if (!choices && title) return null;
  if (start.retroId && isOpen(start.retroId)) return start.retroId;
  if (choices && (choices.retroId === null || isOpen(choices.retroId))) return choices.retroId;
  return start.title || title ? null : (openRetros[0]?.id ?? null);
}

/** What the person left unfinished: in this very draft when one was asked for, else anywhere in the channel. */
async function draftFor(
  tx: TenantTransaction,
  userId: string,
  { channelId, draftId }: WriteStart,
): Promise<Assessment | null> {
  if (draftId === undefined) return findUnfinished(tx, userId, channelId);
  const draft = await findAssessment(tx, draftId);
  return draft?.authorId === userId && draft.state === 'writing' ? draft : null;
}

/** The id that was asked for, unless an assessment has it already. */
async function freeDraftId(tx: TenantTransaction, { draftId }: WriteStart): Promise<string> {
  const isTaken = draftId === undefined || (await findAssessment(tx, draftId)) !== null;
  return isTaken ? randomUUID() : draftId;
}

/** A title to begin with: the one given, or that of an incident nobody has looked back at yet, when it is the latest thing here. */
async function titleFor(
  tx: TenantTransaction,
  now: Date,
  { title, incidentId, retroId, channelId }: WriteStart,
  latest: Retro | undefined,
): Promise<{ title?: string; incidentId?: string }> {
  if (title !== undefined || retroId !== undefined) return { title, incidentId };
  const incident = await findIncidentWithoutRetro(tx, channelId, new Date(now.getTime() - openForMs));
  if (incident === null || (latest && latest.openedAt > incident.openedAt)) return {};
  return { title: incident.title, incidentId: incident.id };
}

function newWords({ words }: WriteStart, title: string | undefined): PrivateWords {
  if (words === undefined) return { answers: emptyAnswers, title };
  return { answers: { ...emptyAnswers, notGoingWell: words.notGoingWell }, feelings: words.feelings, title };
}

/** The same form with what is in it now, after a choice that changes its fields. @throws AppError `not_there_any_more` */
export async function reloadWriteForm(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { metadata, written, looked = false }: { metadata: WriteMetadata; written: Written; looked?: boolean },
): Promise<WriteForm> {
  const { channelId } = metadata;
  await assertThere(client, { channelId, userId: actor.userId });
  const fresh = await loadForm(deps, client, actor, { channelId });
  // A title typed before an open retro was chosen comes back with its field.
  const words = { ...written.words, title: written.words.title || fresh.words.title };
  const form = { ...fresh, ...metadata, ...written, words, coolingTitle: null, restoredAt: null, looked };
  return withSuggestions(deps, client, actor, form);
}

/** Forgets an unfinished draft and begins anew; pressed twice, there is none any more. @throws AppError `not_found`, `not_there_any_more` */
export async function startEmpty(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { metadata }: { metadata: WriteMetadata },
): Promise<WriteForm> {
  const { draftId, channelId } = metadata;
  await assertThere(client, { channelId, userId: actor.userId });
  await deps.database.withTenant(actor.workspaceId, async (tx) => {
    const draft = await findAssessment(tx, draftId);
    if (draft && draft.authorId !== actor.userId) throw notFound('draft');
    if (draft?.state === 'writing') await deleteAssessment(tx, draftId);
  });
  return loadWriteForm(deps, client, actor, { channelId });
}

/** Where to write in a retro, for a person who presses a button of its headline; null when there is no such retro. */
export async function startInRetro(deps: Deps, actor: Actor, retroId: string): Promise<WriteStart | null> {
  const retro = await deps.database.withTenant(actor.workspaceId, (tx) => findRetro(tx, retroId));
  return retro && { channelId: retro.channelId, retroId };
}
