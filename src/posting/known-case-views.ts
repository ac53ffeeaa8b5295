import type { AnyBlock } from '@slack/types';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';

/**
 * Blocks with the cases like a text that the person may see; none where there is none. What others met before; the posting
 * itself knows nothing of cases.
 */
export type KnownCases = (
  client: WebClient,
  actor: Actor,
  ask: { text: string; retroId: string | null },
) => Promise<readonly AnyBlock[]>;
