/** A tool that tells of incidents over HTTP, and where they are posted. */
export interface IncidentSource {
  workspaceId: string;
  id: string;
  kind: IncidentSourceKind;
  name: string;
  channelId: string;
  /** Who set it up, and hears of people nobody could be found for. */
  createdBy: string;
  createdAt: Date;
}

/** A service of a source with a channel of its own. */
export interface IncidentRoute {
  service: string;
  channelId: string;
}

export const sourceKinds = ['generic', 'pagerduty', 'alertmanager', 'incident_io', 'opsgenie'] as const;
export type IncidentSourceKind = (typeof sourceKinds)[number];

export const sourceNameMaxLength = 60;
export const serviceMaxLength = 100;

interface SourceTraits {
  /** Its part of the address. */
  path: string;
  /** Whether the tool makes the signing secret itself, so that it has to be given to Evenkeel. */
  bringsSecret: boolean;
}

export const sourceTraits: Readonly<Record<IncidentSourceKind, SourceTraits>> = {
  generic: { path: 'generic', bringsSecret: false },
  pagerduty: { path: 'pagerduty', bringsSecret: true },
  alertmanager: { path: 'alertmanager', bringsSecret: false },
  incident_io: { path: 'incident-io', bringsSecret: true },
  opsgenie: { path: 'opsgenie', bringsSecret: false },
};

/** Where a source sends to, below Evenkeel's own address. It names the source and proves nothing. */
export function sourcePath({ workspaceId, id, kind }: IncidentSource): string {
  return `/incidents/${sourceTraits[kind].path}/${workspaceId}/${id}`;
}

const pathPattern = /^\/incidents\/([a-z-]{1,20})\/(T[A-Z0-9]{2,20})\/([0-9a-f-]{36})$/;

/** Whose address this is; null when it is none. */
export function readSourcePath(
  path: string,
): { kind: IncidentSourceKind; workspaceId: string; id: string } | null {
  const [, name, workspaceId, id] = pathPattern.exec(path) ?? [];
  const kind = sourceKinds.find((each) => sourceTraits[each].path === name);
  if (kind === undefined || workspaceId === undefined || id === undefined) return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { kind, workspaceId, id } : null;
}

/** How long a secret that was replaced is still accepted, in milliseconds. */
export const overlapMs = 24 * 60 * 60 * 1000;
