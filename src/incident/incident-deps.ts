import type { TenantTransaction } from '../database/database';
import type { Deps } from '../deps';
import type { KnownCases } from '../posting/known-case-views';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';
import type { Incident } from './incident';
import type { IncidentSuggestions } from './incident-suggestions';

/** When check-ins begin: soon, or only when the source says that it is over, at the latest after some hours. */
export type CheckInStart = 'soon' | 'after_the_fire';

/** The check-ins beside an incident, which the incident itself knows nothing of. */
export interface IncidentCheckIns {
  /** Begins one series for each person who has none for this incident yet. Returns how many are new. */
  start(
    tx: TenantTransaction,
    incident: Incident,
    userIds: readonly string[],
    start: CheckInStart,
  ): Promise<number>;
  /** The source has called it over: what waits for that comes soon. */
  hurry(tx: TenantTransaction, incident: Incident): Promise<void>;
}

/** What features of incidents are given; `app.ts` wires what comes from later features. */
export interface IncidentDeps extends Deps {
  suggestions: IncidentSuggestions;
  checkIns: IncidentCheckIns;
  knownCases: KnownCases;
  /** Opens the three questions. */
  openWriteForm(
    client: WebClient,
    actor: Actor,
    request: { triggerId: string; replyIn: string; incident: Incident | null; retroId: string | null },
  ): Promise<void>;
}
