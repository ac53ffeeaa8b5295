import { createHash, randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../database/database';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import { oncePerEvent } from '../inbox/once-per-event';
import { enqueue } from '../queue/enqueue';
import { type Incident, incidentHeadlineKind } from './incident';
import type { IncidentDeps } from './incident-deps';
import {
  externalKeyOf,
  type IncidentReport,
  keptEmails,
  keptLink,
  keptTitle,
  keptWords,
  type OpenReport,
} from './incident-report';
import type { IncidentSource } from './incident-source';
import { findRoute } from './incident-source-store';
import { findUnresolved, insertIncident, markResolved, saveUnknownPeople } from './incident-store';
import { findPeopleTask } from './incident-tasks';

/** What came of a report; a `duplicate` has done nothing, like one that is `ignored`. */
export type Reception = 'opened' | 'resolved' | 'duplicate' | 'ignored';

/** Takes in what a source tells, in one transaction with the note that it was told. */
export async function receiveReport(
  deps: IncidentDeps,
  source: IncidentSource,
  { report, deliveryId, body }: { report: IncidentReport; deliveryId: string | null; body: Buffer },
): Promise<Reception> {
  if (report.effect === 'none') return 'ignored';
  const { workspaceId } = source;
  let reception: Reception = 'duplicate';
  const eventId = `incident:${source.id}:${hashOf(deliveryId ?? body)}`;
  await oncePerEvent(deps, { workspaceId, eventId }, async (tx) => {
    reception =
      report.effect === 'open'
        ? await open(deps, tx, source, report)
        : await resolve(deps, tx, source, report.externalId);
  });
  return reception;
}

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('base64url');

async function open(
  { clock, vault }: IncidentDeps,
  tx: TenantTransaction,
  source: IncidentSource,
  report: OpenReport,
): Promise<Reception> {
  const { workspaceId, createdBy: startedBy } = source;
  const route = report.service === null ? null : await findRoute(tx, source.id, report.service);
  const now = clock.now();
  const incident: Incident = {
    workspaceId,
    id: randomUUID(),
    channelId: route ?? source.channelId,
    title: keptTitle(report.title),
    knownSoFar: keptWords(report.knownSoFar),
    link: keptLink(report.link),
    happenedAt: report.happenedAt ?? now,
    startedBy,
    sourceId: source.id,
    externalKey: externalKeyOf(report.externalId),
    planId: null,
    openedAt: now,
    resolvedAt: null,
  };
  if (!(await insertIncident(tx, incident))) return 'duplicate';
  await saveUnknownPeople(tx, vault, incident, keptEmails(report.emails));
  const headline = { kind: incidentHeadlineKind, subjectId: incident.id, recipientId: incident.channelId };
  await promiseMessage(tx, { clock, workspaceId }, headline);
  await enqueue(tx, findPeopleTask, { workspaceId, incidentId: incident.id }, { clock });
  return 'opened';
}

async function resolve(
  { clock, checkIns }: IncidentDeps,
  tx: TenantTransaction,
  { id: sourceId, workspaceId }: IncidentSource,
  externalId: string,
): Promise<Reception> {
  const incident = await findUnresolved(tx, { sourceId, externalKey: externalKeyOf(externalId) });
  if (incident === null) return 'ignored';
  await markResolved(tx, incident.id, clock.now());
  await checkIns.hurry(tx, incident);
  await reviseMessage(tx, { clock, workspaceId }, incidentHeadlineKind, incident.id);
  return 'resolved';
}
