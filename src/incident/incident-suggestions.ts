import type { TenantTransaction } from '../database/database';
import type { DrawnBlock } from '../delivery/outbox-message';
import type { Incident } from './incident';

/** A plan that can be chosen with an incident. */
export interface PlanChoice {
  id: string;
  /** At most 75 characters are shown. */
  title: string;
}

/**
 * What may help with an incident: plans to follow, similar cases to learn from. The incident itself knows neither; `app.ts`
 * puts them here. Everything is asked for one person, who must be allowed to see what comes back.
 */
export interface IncidentSuggestions {
  /** For the form: plans to choose from, the likeliest first, and whatever else is worth showing above the fields. */
  forForm(
    tx: TenantTransaction,
    about: { workspaceId: string; userId: string; channelId: string; title: string },
  ): Promise<{ plans: readonly PlanChoice[]; blocks: readonly DrawnBlock[] }>;
  /** For the first check-in: the plan chosen or closest, with its steps, and similar cases. */
  forCheckIn(tx: TenantTransaction, about: { incident: Incident; userId: string }): Promise<DrawnBlock[]>;
}
