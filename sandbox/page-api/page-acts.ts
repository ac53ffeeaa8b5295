/** POST /page/act with one of these. Types alone, for the page to `import type`. */

/** Where an element stands. */
export type ActPlace = { home: true } | { view: string } | { conversation: string; ts: string };

/**
 * What an element holds or what was chosen: a text; an option's `value`, or several; an id or several; `YYYY-MM-DD`; `HH:mm`; seconds
 * since 1970; `positive` or `negative` for feedback buttons. Null clears. Nothing at all for buttons.
 */
export type ActValue = string | number | string[] | null;

export type ActBody =
  | { kind: 'command'; conversation: string; command: string; text?: string }
  | { kind: 'post'; conversation: string; text: string; thread?: string }
  | { kind: 'edit'; conversation: string; ts: string; text: string }
  | { kind: 'delete'; conversation: string; ts: string }
  | { kind: 'react'; conversation: string; ts: string; emoji: string; on?: boolean }
  | { kind: 'mark_read'; conversation: string; ts?: string }
  | { kind: 'dismiss'; conversation: string; ts: string }
  | { kind: 'join'; conversation: string }
  | { kind: 'leave'; conversation: string }
  | { kind: 'invite_app'; conversation: string }
  | { kind: 'open_home' }
  | { kind: 'global_shortcut'; callbackId: string }
  | { kind: 'message_shortcut'; callbackId: string; conversation: string; ts: string }
  /** Presses, chooses, picks or types. With `confirm` on the element, only after the person confirmed. */
  | {
      kind: 'block_action';
      place: ActPlace;
      blockId: string;
      actionId: string;
      value?: ActValue;
      confirmed?: boolean;
      /** The enter key, in a text field. */
      enter?: boolean;
    }
  /** Types or chooses in the inputs of a view; inputs that asked to be told dispatch their action. */
  | { kind: 'fill'; view: string; blockId: string; actionId: string; value: ActValue; enter?: boolean }
  /** The same for all that was not sent yet, when the page is left in the middle of typing. */
  | { kind: 'keep'; view: string; values: Record<string, Record<string, ActValue>> }
  /** `values` are put into the form first: block_id, then action_id. */
  | { kind: 'submit'; view: string; values?: Record<string, Record<string, ActValue>> }
  | { kind: 'close'; view: string; all?: boolean; values?: Record<string, Record<string, ActValue>> };

export type PageActRequest = { as: string } & ActBody;

export interface PageActAnswer {
  ok: true;
  /** What became of the request to the app, when one was sent. */
  delivery?: { status: number | null; ms: number; failure: 'operation_timeout' | 'dispatch_failed' | null };
  /** What the app's answer to a submission did. */
  submitted?: {
    sent: boolean;
    action: 'closed' | 'errors' | 'update' | 'push' | 'clear' | 'failed';
    /** By block_id. */
    errors: Record<string, string>;
  };
  /** The ts of the message that was posted. */
  ts?: string;
}
