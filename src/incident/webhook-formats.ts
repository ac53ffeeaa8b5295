import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { type IncidentReport, nothing } from './incident-report';
import type { IncidentSourceKind } from './incident-source';

/** What one kind of source sends: its shape, what it means, and what makes two deliveries the same. */
export interface WebhookFormat {
  schema: z.ZodType<IncidentReport>;
  /** What the source says makes this delivery unique; null when it says nothing, and the body itself has to do. */
  deliveryId(headers: IncomingHttpHeaders, body: unknown): string | null;
}

const text = z.string();
const someText = z.string().trim().min(1);
const moment = z.iso.datetime({ offset: true }).transform((at) => new Date(at));
const maybeText = text.nullish().transform((value) => value ?? '');

/** Our own shape; docs/webhooks.md describes it. */
const generic = z
  .object({
    event: z.enum(['opened', 'resolved']),
    id: someText,
    title: someText.optional(),
    description: maybeText,
    url: z.url({ protocol: /^https$/ }).optional(),
    happened_at: moment.optional(),
    service: someText.optional(),
    people: z
      .array(z.object({ email: z.email() }))
      .max(100)
      .default([]),
  })
  .refine(({ event, title }) => event !== 'opened' || title !== undefined, {
    path: ['title'],
    message: 'is needed when an incident is opened',
  })
  .transform((report): IncidentReport => {
    if (report.event === 'resolved') return { effect: 'resolve', externalId: report.id };
    return {
      effect: 'open',
      externalId: report.id,
      title: report.title ?? '',
      knownSoFar: report.description,
      link: report.url ?? '',
      happenedAt: report.happened_at ?? null,
      service: report.service ?? null,
      emails: report.people.map(({ email }) => email),
    };
  });

/** PagerDuty's V3 webhooks. They name people without their addresses. */
const pagerduty = z
  .object({
    event: z.object({
      id: someText,
      event_type: someText,
      data: z.looseObject({
        id: someText,
        title: maybeText,
        html_url: maybeText,
        created_at: moment.nullish(),
        service: z.object({ summary: maybeText }).nullish(),
      }),
    }),
  })
  .transform(({ event: { event_type: type, data } }): IncidentReport => {
    if (type === 'incident.resolved') return { effect: 'resolve', externalId: data.id };
    if (type !== 'incident.triggered') return nothing;
    return {
      effect: 'open',
      externalId: data.id,
      title: data.title,
      knownSoFar: '',
      link: data.html_url,
      happenedAt: data.created_at ?? null,
      service: data.service?.summary || null,
      emails: [],
    };
  });

const labels = z
  .record(text, text)
  .nullish()
  .transform((given) => given ?? {});

/** Alertmanager's version 4, which Grafana sends as well. People are named in the annotation or label `evenkeel_people`. */
const alertmanager = z
  .object({
    status: z.enum(['firing', 'resolved']),
    groupKey: someText,
    commonLabels: labels,
    commonAnnotations: labels,
    externalURL: maybeText,
    title: maybeText,
    alerts: z.array(z.looseObject({ startsAt: moment, generatorURL: maybeText })).min(1),
  })
  .transform((group): IncidentReport => {
    const { groupKey: externalId, commonLabels, commonAnnotations, alerts } = group;
    if (group.status === 'resolved') return { effect: 'resolve', externalId };
    const people = commonAnnotations.evenkeel_people ?? commonLabels.evenkeel_people ?? '';
    return {
      effect: 'open',
      externalId,
      title: commonAnnotations.summary || commonLabels.alertname || group.title,
      knownSoFar: commonAnnotations.description ?? '',
      link: alerts[0]?.generatorURL || group.externalURL,
      happenedAt: new Date(Math.min(...alerts.map(({ startsAt }) => startsAt.getTime()))),
      service: commonLabels.service ?? commonLabels.job ?? null,
      emails: people.split(/[\s,;]+/),
    };
  });

const user = z.object({ email: maybeText }).nullish();
const incidentIoIncident = z.looseObject({
  id: someText,
  name: maybeText,
  summary: maybeText,
  permalink: maybeText,
  created_at: moment.nullish(),
  creator: z.object({ user }).nullish(),
  incident_role_assignments: z
    .array(z.object({ assignee: user }))
    .nullish()
    .transform((given) => given ?? []),
  incident_status: z.object({ category: maybeText }).nullish(),
});

/** incident.io puts an event's content under the event's own name. Of private incidents it tells an id only, so they are left alone. */
const incidentIo = z
  .looseObject({
    event_type: someText,
    'public_incident.incident_created_v2': incidentIoIncident.optional(),
    'public_incident.incident_status_updated_v2': z.object({ incident: incidentIoIncident }).optional(),
  })
  .superRefine((body, issues) => {
    const known = ['public_incident.incident_created_v2', 'public_incident.incident_status_updated_v2'];
    if (known.includes(body.event_type) && body[body.event_type] === undefined) {
      issues.addIssue({ code: 'custom', path: [body.event_type], message: 'is missing' });
    }
  })
  .transform((body): IncidentReport => {
    const updated = body['public_incident.incident_status_updated_v2']?.incident;
    if (body.event_type === 'public_incident.incident_status_updated_v2' && updated) {
      const isOver = ['learning', 'closed', 'post-incident'].includes(
        updated.incident_status?.category ?? '',
      );
      return isOver ? { effect: 'resolve', externalId: updated.id } : nothing;
    }
    const created = body['public_incident.incident_created_v2'];
    if (body.event_type !== 'public_incident.incident_created_v2' || !created) return nothing;
    const assigned = created.incident_role_assignments.map(({ assignee }) => assignee?.email ?? '');
    return {
      effect: 'open',
      externalId: created.id,
      title: created.name,
      knownSoFar: created.summary,
      link: created.permalink,
      happenedAt: created.created_at ?? null,
      service: null,
      emails: [...assigned, created.creator?.user?.email ?? ''],
    };
  });

/** Opsgenie's and Jira Service Management's outgoing webhook. `username` is the address of whoever acted. */
const opsgenie = z
  .object({
    action: someText,
    alert: z.looseObject({
      alertId: someText,
      message: maybeText,
      description: maybeText,
      username: maybeText,
      entity: maybeText,
      createdAt: z
        .number()
        .int()
        .nullish()
        .transform((ms) => (ms ? new Date(ms) : null)),
    }),
  })
  .transform(({ action, alert }): IncidentReport => {
    if (action === 'Close' || action === 'Delete') return { effect: 'resolve', externalId: alert.alertId };
    if (action !== 'Create') return nothing;
    return {
      effect: 'open',
      externalId: alert.alertId,
      title: alert.message,
      knownSoFar: alert.description,
      link: '',
      happenedAt: alert.createdAt,
      service: alert.entity || null,
      emails: [alert.username],
    };
  });

const single = (value: string | string[] | undefined) => (typeof value === 'string' && value ? value : null);

/** Every format Evenkeel understands. */
export const webhookFormats: Readonly<Record<IncidentSourceKind, WebhookFormat>> = {
  generic: { schema: generic, deliveryId: (headers) => single(headers['idempotency-key']) },
  pagerduty: {
    schema: pagerduty,
    deliveryId: (_headers, body) => {
      const parsed = z.object({ event: z.object({ id: text }) }).safeParse(body);
      return parsed.success ? parsed.data.event.id : null;
    },
  },
  alertmanager: { schema: alertmanager, deliveryId: () => null },
  incident_io: { schema: incidentIo, deliveryId: (headers) => single(headers['webhook-id']) },
  opsgenie: { schema: opsgenie, deliveryId: () => null },
};
