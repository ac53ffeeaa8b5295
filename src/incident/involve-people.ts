import { AppError, notFound } from '../errors';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import type { Actor } from '../slack/actor';
import { assertMayTakePart, checkChannel, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { incidentFields } from './incident';
import type { IncidentDeps } from './incident-deps';
import { findIncident } from './incident-store';
import { learnPeople } from './learn-people';

/**
 * Begins check-ins with the acting person. Returns false when they have some already, stopped ones included.
 * @throws AppError `channel_not_ready`, and `not_a_member`, the same when there is no such incident.
 */
export async function involveMyself(
  deps: IncidentDeps,
  client: WebClient,
  actor: Actor,
  incidentId: string,
): Promise<boolean> {
  const { workspaceId, userId } = actor;
  const incident = await deps.database.withTenant(workspaceId, (tx) => findIncident(tx, incidentId));
  if (incident === null) throw notAMember();
  await assertMayTakePart(client, { channelId: incident.channelId, userId });
  await learnMember({ ...deps, client }, actor);
  const started = await deps.database.withTenant(workspaceId, (tx) =>
    deps.checkIns.start(tx, incident, [userId], 'soon'),
  );
  return started > 0;
}

/**
 * Begins check-ins with people whoever set up a source has named.
 * @throws AppError `not_found` for anybody else, `cannot_check_in` under the field of people.
 */
export async function involvePeople(
  deps: IncidentDeps,
  client: WebClient,
  { workspaceId, userId }: Actor,
  { incidentId, userIds }: { incidentId: string; userIds: readonly string[] },
): Promise<void> {
  const incident = await deps.database.withTenant(workspaceId, (tx) => findIncident(tx, incidentId));
  if (incident?.startedBy !== userId) throw notFound('incident');
  const access = await checkChannel(client, incident.channelId, null);
  if (access.kind !== 'ready') throw cannotBeReached();
  await learnPeople({ ...deps, client }, { workspaceId, channelId: incident.channelId, userIds });
  await deps.database.withTenant(workspaceId, (tx) => deps.checkIns.start(tx, incident, userIds, 'soon'));
}

function cannotBeReached(): AppError {
  return new AppError('channel_not_ready', 'the channel of an incident cannot be posted in', {
    userMessage: say('incident.error.channel_not_ready'),
    blockId: incidentFields.people,
  });
}
