import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { Actor } from '../slack/actor';
import { checkChannel } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { assertWorkspaceAdmin } from '../slack/workspace-admin';
import type { Vault } from '../vault/vault';
import {
  type IncidentSource,
  type IncidentSourceKind,
  overlapMs,
  serviceMaxLength,
  sourceTraits,
} from './incident-source';
import {
  deleteIncidentSource,
  deleteRoute,
  getIncidentSource,
  insertIncidentSource,
  putRoute,
  replaceSecret,
} from './incident-source-store';
import { sourceFields } from './source-fields';

export interface SourceDeps {
  database: Database;
  vault: Vault;
  clock: Clock;
  client: WebClient;
}

export interface SourceInput {
  newSourceId: string;
  kind: IncidentSourceKind;
  name: string;
  channelId: string | null;
  /** What the tool calls its signing secret; empty when Evenkeel makes one. */
  secret: string;
}

/** A source with its secret, for the one time it is shown; null when the tool has brought its own. */
export interface SourceWithSecret {
  source: IncidentSource;
  shownSecret: string | null;
}

const newSecret = () => `evk_${randomBytes(32).toString('base64url')}`;

/** Sets a source up. Handing the same form in twice makes one. @throws AppError `not_an_admin`, or under the field it is about. */
export async function addSource(
  deps: SourceDeps,
  actor: Actor,
  input: SourceInput,
): Promise<SourceWithSecret> {
  const { database, vault, clock, client } = deps;
  const { workspaceId, userId: createdBy } = actor;
  await assertWorkspaceAdmin(client, createdBy);
  const { kind, newSourceId: id } = input;
  const channelId = await usableChannel(client, actor, input.channelId);
  const name = input.name.replace(/\s+/g, ' ').trim() || say(`incident.tools.kind.${kind}`);
  const source: IncidentSource = {
    workspaceId,
    id,
    kind,
    name,
    channelId,
    createdBy,
    createdAt: clock.now(),
  };
  const { secret, shownSecret } = secretFrom(kind, input.secret);
  const isNew = await database.withTenant(workspaceId, (tx) =>
    insertIncidentSource(tx, vault, source, secret),
  );
  if (isNew) return { source, shownSecret };
  throw new AppError('already_there', 'the source has been set up before', {
    userMessage: say('incident.tools.error.already_there'),
    blockId: sourceFields.name,
  });
}

/** Gives a source another secret; the present one is accepted for a day. @throws AppError as `addSource`, `not_found`. */
export async function renewSecret(
  { database, vault, clock, client }: SourceDeps,
  { workspaceId, userId }: Actor,
  { sourceId, secret: given }: { sourceId: string; secret: string },
): Promise<SourceWithSecret> {
  await assertWorkspaceAdmin(client, userId);
  const now = clock.now();
  return database.withTenant(workspaceId, async (tx) => {
    const source = await getIncidentSource(tx, sourceId);
    const { secret, shownSecret } = secretFrom(source.kind, given);
    const previousUntil = new Date(now.getTime() + overlapMs);
    await replaceSecret(tx, vault, source, { secret, previousUntil, now });
    return { source, shownSecret };
  });
}

/** Gives a service a channel of its own, or takes it back when no channel is chosen. @throws AppError as `addSource`. */
export async function routeService(
  { database, client }: SourceDeps,
  actor: Actor,
  { sourceId, service: given, channelId }: { sourceId: string; service: string; channelId: string | null },
): Promise<void> {
  await assertWorkspaceAdmin(client, actor.userId);
  const service = given.trim().slice(0, serviceMaxLength);
  const usable = channelId === null ? null : await usableChannel(client, actor, channelId);
  await database.withTenant(actor.workspaceId, async (tx) => {
    const source = await getIncidentSource(tx, sourceId);
    if (usable === null) await deleteRoute(tx, source.id, service);
    else await putRoute(tx, source, { service, channelId: usable });
  });
}

/** Forgets a source and its secrets; what it told of stays. @throws AppError `not_an_admin`, `not_found`. */
export async function removeSource(
  { database, client }: SourceDeps,
  { workspaceId, userId }: Actor,
  sourceId: string,
): Promise<void> {
  await assertWorkspaceAdmin(client, userId);
  await database.withTenant(workspaceId, async (tx) => {
    const { id } = await getIncidentSource(tx, sourceId);
    await deleteIncidentSource(tx, id);
  });
}

/** The longest secret the tools make is well below this; the shortest that is worth anything is above. */
const secretLength = { min: 16, max: 200 };

function secretFrom(kind: IncidentSourceKind, given: string): { secret: string; shownSecret: string | null } {
  if (!sourceTraits[kind].bringsSecret) {
    const secret = newSecret();
    return { secret, shownSecret: secret };
  }
  const secret = given.trim();
  const isPlausible = secret.length >= secretLength.min && secret.length <= secretLength.max;
  if (isPlausible && !/\s/.test(secret)) return { secret, shownSecret: null };
  throw new AppError('no_secret', 'the tool’s own secret is missing or too short', {
    userMessage: say('incident.tools.error.no_secret', secretLength),
    blockId: sourceFields.secret,
  });
}

async function usableChannel(
  client: WebClient,
  { userId }: Actor,
  channelId: string | null,
): Promise<string> {
  const access = channelId === null ? null : await checkChannel(client, channelId, userId);
  if (channelId !== null && access?.kind === 'ready') return channelId;
  throw new AppError('channel_not_ready', `a source cannot post there: ${access?.kind ?? 'no channel'}`, {
    userMessage: say('incident.tools.error.channel'),
    blockId: sourceFields.channel,
  });
}
