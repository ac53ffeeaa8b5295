import { classifySlackFailure } from './slack-failure';
import type { WebClient } from './web-clients';

/** The calls that put a modal on a person's screen. */
export interface ViewCalls {
  views: Pick<WebClient['views'], 'open' | 'push' | 'update'>;
}

/** Slack's word for what went wrong with a view, or the kind of failure. */
export function codeOf(error: unknown): string {
  const failure = classifySlackFailure(error);
  return 'code' in failure ? failure.code : failure.kind;
}

/** The person has closed the form meanwhile. */
export const isClosed = (error: unknown): boolean => ['not_found', 'view_not_found'].includes(codeOf(error));

/** Something newer is in the form already. */
export const isOvertaken = (error: unknown): boolean => codeOf(error) === 'hash_conflict';
