import type { Clock } from '../clock';
import { AppError } from '../errors';
import { classifySlackFailure, type SlackFailure } from '../slack/slack-failure';

/** A call that failed: which one, and what is known about it. */
export class SlackCallFailed extends AppError {
  constructor(
    readonly method: string,
    readonly failure: SlackFailure,
    cause: unknown,
  ) {
    super('slack_call_failed', `${method}: ${failure.kind}`, { cause });
  }
}

/** Slack has said "slow down" for this method; it is not called before that has passed. */
export class MethodClosed extends AppError {
  constructor(
    readonly method: string,
    readonly until: Date,
  ) {
    super('method_closed', `${method} is closed for now`);
  }
}

/** Slack said something right before a message was posted that makes it wait. */
export class MessageHeld extends AppError {
  constructor(readonly until: Date) {
    super('message_held', 'a message waits for a better moment');
  }
}

/**
 * Every call of the delivery goes through here, so that a failure says which method it is about, and so that the lanes
 * of this process keep quiet from the moment one of them was told to. The other processes read the gate in the database.
 */
export interface SlackCalls {
  /** @throws SlackCallFailed, MethodClosed */
  call<T>(workspaceId: string, method: string, work: () => Promise<T>): Promise<T>;
}

/** Calls that keep Slack's pauses, each workspace and method for itself. With `gates` off they are made whatever Slack has said. */
export function createSlackCalls({ clock, gates }: { clock: Clock; gates: boolean }): SlackCalls {
  const closed = new Map<string, Date>();
  return {
    async call(workspaceId, method, work) {
      const key = `${workspaceId} ${method}`;
      const until = closed.get(key);
      if (until && until > clock.now()) throw new MethodClosed(method, until);
      closed.delete(key);
      try {
        return await work();
      } catch (cause) {
        const failure = classifySlackFailure(cause);
        if (gates && failure.kind === 'rate_limited') {
          closed.set(key, new Date(clock.now().getTime() + failure.retryAfterSeconds * 1_000));
        }
        throw new SlackCallFailed(method, failure, cause);
      }
    },
  };
}
