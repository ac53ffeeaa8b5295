import { linkFrom } from '../action-item/action-item-rules';
import { promiseMessage } from '../delivery/promise-message';
import { AppError } from '../errors';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import type { Actor } from '../slack/actor';
import { assertMayTakePart } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { happenedAtFrom, type Incident, incidentFields, incidentHeadlineKind } from './incident';
import type { IncidentDeps } from './incident-deps';
import { insertIncident } from './incident-store';
import { learnPeople } from './learn-people';

/** What a person filled in, as it came. */
export interface IncidentInput {
  incidentId: string;
  channelId: string;
  title: string;
  happenedAt: Date | null;
  userIds: readonly string[];
  knownSoFar: string;
  link: string;
  planId: string | null;
}

/**
 * Opens an incident, promises its headline and begins the check-ins. Handing the same form in twice opens one.
 * @throws AppError under the field it is about, `not_a_member`, `channel_not_ready`.
 */
export async function openIncident(
  deps: IncidentDeps,
  client: WebClient,
  actor: Actor,
  input: IncidentInput,
): Promise<void> {
  const { database, clock, checkIns } = deps;
  const { workspaceId, userId } = actor;
  const { incidentId: id, channelId, userIds } = input;
  if (input.title === '') throw titleMissing();
  const now = clock.now();
  const incident: Incident = {
    workspaceId,
    id,
    channelId,
    title: input.title,
    knownSoFar: input.knownSoFar || null,
    link: linkFrom(input.link, incidentFields.link),
    happenedAt: happenedAtFrom(input.happenedAt, now),
    startedBy: userId,
    sourceId: null,
    externalKey: null,
    planId: input.planId,
    openedAt: now,
    resolvedAt: null,
  };
  await assertMayTakePart(client, { channelId, userId });
  await learnMember({ ...deps, client }, actor);
  await learnPeople({ ...deps, client }, { workspaceId, channelId, userIds });
  await database.withTenant(workspaceId, async (tx) => {
    if (!(await insertIncident(tx, incident))) return;
    const headline = { kind: incidentHeadlineKind, subjectId: id, recipientId: channelId };
    await promiseMessage(tx, { clock, workspaceId }, headline);
    await checkIns.start(tx, incident, userIds, 'soon');
  });
}

function titleMissing(): AppError {
  return new AppError('nothing_written', 'an incident without a title', {
    userMessage: say('incident.error.no_title'),
    blockId: incidentFields.title,
  });
}
