/** An error answered in Slack's own words: `{ ok: false, error, ... }`. */
export class SlackError extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
    readonly status = 200,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
    this.name = 'SlackError';
  }
}

/** `invalid_arguments` and its kin carry readable reasons where Slack puts them. */
export function withMessages(code: string, messages: string[]): SlackError {
  return new SlackError(code, { response_metadata: { messages: messages.map((m) => `[ERROR] ${m}`) } });
}
