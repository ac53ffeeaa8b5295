import { say } from './language/say';

/** What a person may be told about an error, and what a log may keep of it. Never holds anything a person typed. */
export interface AppErrorDetails {
  /** One or two sentences for the person: what happened and what to do next. */
  userMessage?: string;
  /** The block whose input the message belongs under, when the person is in a form. */
  blockId?: string;
  cause?: unknown;
}

/**
 * An error Evenkeel expects. `code` is snake_case and stable; `message` is for the log and holds ids at most.
 * Bolt leaves errors with a string `code` as they are instead of wrapping them.
 */
export class AppError extends Error {
  readonly code: string;
  readonly userMessage: string | undefined;
  readonly blockId: string | undefined;

  constructor(code: string, message: string, details: AppErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.userMessage = details.userMessage;
    this.blockId = details.blockId;
  }
}

/** What can be looked for by its id. */
export type Sought =
  | 'action_item'
  | 'answer'
  | 'case'
  | 'check_in'
  | 'draft'
  | 'file'
  | 'form'
  | 'incident'
  | 'journal_entry'
  | 'message'
  | 'plan'
  | 'request'
  | 'retrospective'
  | 'source';

/** The answer for anything that is missing or somebody else's: both read the same, so an id reveals nothing. */
export function notFound(what: Sought): AppError {
  return new AppError('not_found', `${what} was not found for the acting person`, {
    userMessage: say(`errors.not_found.${what}`),
  });
}
