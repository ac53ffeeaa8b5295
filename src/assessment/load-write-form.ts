import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps';
import { notFound } from '../errors';
import { learnMember } from '../member/learn-member';
import { findRetro, listOpenRetros } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';
import { emptyAnswers, type PrivateWords } from './assessment';
import {
  deleteAssessment,
  findAssessment,
  findUnfinished,
  listOwnAssessments,
  readWords,
} from './assessment-store';
import { formProof } from './form-proof';
import { keptNudge } from './nudge-fields';
import type { WriteForm, WriteMetadata, Written } from './write-form';

const openRetrosShown = 50;

export interface WriteStart {
  channelId: string;
  /** The open retro to write in, when a button of it was pressed. */
  retroId?: string;
  /** A title to begin with, and the message it comes from. */
  title?: string;
  sourceTs?: string;
}

/** What the form shows when a person begins: what they left unfinished here, else an empty one. */
export async function loadWriteForm(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  start: WriteStart,
): Promise<WriteForm> {
  const { database, vault, clock } = deps;
  const { workspaceId, userId } = actor;
  const { channelId } = start;
  const member = await learnMember({ database, clock, client }, actor);
  return database.withTenant(workspaceId, async (tx) => {
    const draft = await findUnfinished(tx, userId, channelId);
    const words = draft ? await readWords(tx, vault, draft) : { answers: emptyAnswers, title: start.title };
    const { namelessAllowed } = await getChannelSettings(tx, channelId);
    const waiting = await listOwnAssessments(tx, userId, ['cooling', 'ready'], 50);
    const written = new Set(waiting.map(({ retroId }) => retroId));
    const open = await listOpenRetros(tx, channelId, openRetrosShown);
    const openRetros = open.filter(({ id }) => !written.has(id));
    const cooling = open.find(({ id }) => written.has(id));
    const ids = { draftId: draft?.id ?? randomUUID(), channelId, sourceTs: start.sourceTs };
    return {
      ...ids,
      proof: formProof(vault, actor, ids),
      now: clock.now(),
      zone: member.timeZone,
      openRetros,
      chosenRetroId: retroToShow(openRetros, start, words),
      words: { ...words, title: words.title || start.title },
      withoutName: draft?.withoutName ?? false,
      namelessAllowed,
      ...keptNudge(words.choices, clock.now()),
      restoredAt: draft?.savedAt ?? null,
      coolingTitle:
        cooling && (start.retroId === undefined || start.retroId === cooling.id) ? cooling.title : null,
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

/** The same form with what is in it now, after a choice that changes its fields. */
export async function reloadWriteForm(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { metadata, written }: { metadata: WriteMetadata; written: Written },
): Promise<WriteForm> {
  const { channelId } = metadata;
  const fresh = await loadWriteForm(deps, client, actor, { channelId });
  // A title typed before an open retro was chosen comes back with its field.
  const words = { ...written.words, title: written.words.title || fresh.words.title };
  return { ...fresh, ...metadata, ...written, words, coolingTitle: null, restoredAt: null };
}

/** Forgets an unfinished draft and begins anew; pressed twice, there is none any more. @throws AppError `not_found` */
export async function startEmpty(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { metadata }: { metadata: WriteMetadata },
): Promise<WriteForm> {
  const { draftId, channelId } = metadata;
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
