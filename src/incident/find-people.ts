import type { Database } from '../database/database';
import { promiseMessage } from '../delivery/promise-message';
import { outsidePermission } from '../settings/external-channels';
import { checkChannel } from '../slack/channel-access';
import { classifySlackFailure } from '../slack/slack-failure';
import type { WebClient } from '../slack/web-clients';
import { type Incident, peopleNoticeKind } from './incident';
import type { IncidentDeps } from './incident-deps';
import { findIncident, readUnknownPeople, saveUnknownPeople } from './incident-store';
import { hindranceOf, readChannelPeople, type SlackPerson, savePeople } from './learn-people';

/**
 * Finds the people a source has named, begins their check-ins, and tells whoever set it up whom nobody was found for. Safe
 * to run twice: check-ins and the word about it are promised once.
 */
export async function findPeople(
  deps: IncidentDeps,
  { workspaceId, incidentId }: { workspaceId: string; incidentId: string },
): Promise<void> {
  const { database, clock, vault, checkIns } = deps;
  const known = await database.withTenant(workspaceId, async (tx) => {
    const incident = await findIncident(tx, incidentId);
    return incident && { incident, emails: await readUnknownPeople(tx, vault, incident) };
  });
  if (known === null) return;
  const { incident, emails } = known;
  const client = await deps.slack.for(workspaceId);
  const { found, unknown } = await lookUp({ database, client }, incident, emails);
  await savePeople({ ...deps, client }, workspaceId, found);
  await database.withTenant(workspaceId, async (tx) => {
    await saveUnknownPeople(tx, vault, incident, unknown);
    const userIds = found.flatMap(({ id }) => id ?? []);
    await checkIns.start(tx, incident, userIds, incident.resolvedAt ? 'soon' : 'after_the_fire');
    if (unknown.length === 0 && userIds.length > 0) return;
    const notice = { kind: peopleNoticeKind, subjectId: incident.id, recipientId: incident.startedBy };
    await promiseMessage(tx, { clock, workspaceId }, notice);
  });
}

/** Nobody is told of an incident in a channel that Evenkeel may not post in. */
async function lookUp(
  { database, client }: { database: Database; client: WebClient },
  { workspaceId, channelId }: Incident,
  emails: readonly string[],
): Promise<{ found: SlackPerson[]; unknown: string[] }> {
  const access = await checkChannel(client, channelId, null, outsidePermission(database, workspaceId));
  const found: SlackPerson[] = [];
  const unknown: string[] = [];
  const channel =
    access.kind === 'ready'
      ? await readChannelPeople(client, { workspaceId, channelId })
      : { workspaceId, isPrivate: true, members: new Set<string>() };
  for (const email of emails) {
    const user = await findByEmail(client, email);
    if (user !== null && hindranceOf(user, channel) === null) found.push(user);
    else unknown.push(email);
  }
  return { found, unknown };
}

/** Null when the workspace has nobody of this address, or did not allow Evenkeel to look. */
async function findByEmail(client: WebClient, email: string): Promise<SlackPerson | null> {
  try {
    return (await client.users.lookupByEmail({ email })).user ?? null;
  } catch (error) {
    const failure = classifySlackFailure(error);
    if ('code' in failure && ['users_not_found', 'missing_scope'].includes(failure.code)) return null;
    throw error;
  }
}
