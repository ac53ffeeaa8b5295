import type { StateValues } from '../state/entities';

/** An error as Slack's client shows it. */
export interface Toast {
  id: number;
  at: string;
  place: 'command' | 'modal' | 'action' | 'shortcut';
  code: string;
  /** `code: reason`. */
  text: string;
  /** In the words of Slack's client. */
  shown: string;
}

/** Older ones are of no use to anybody. */
const keptToasts = 50;

/** What one person's screen remembers besides the workspace's own state. */
export class Screen {
  toasts: Toast[] = [];
  private shownToasts = 0;
  /** Chosen values in message elements, by "channel:ts". */
  readonly messageState = new Map<string, StateValues>();
  /** The ts up to which a conversation was read, by its id. */
  readonly lastRead = new Map<string, string>();

  show(toast: Omit<Toast, 'id'>): void {
    this.shownToasts += 1;
    this.toasts = [...this.toasts, { id: this.shownToasts, ...toast }].slice(-keptToasts);
  }

  /** What `fromJson` makes the same screen of. */
  toJson(): ScreenJson {
    const { toasts, shownToasts, messageState, lastRead } = this;
    return { toasts, shownToasts, messageState: [...messageState], lastRead: [...lastRead] };
  }

  static fromJson({ toasts, shownToasts, messageState, lastRead }: ScreenJson): Screen {
    const screen = new Screen();
    Object.assign(screen, { toasts, shownToasts });
    for (const [key, state] of messageState) screen.messageState.set(key, state);
    for (const [id, ts] of lastRead) screen.lastRead.set(id, ts);
    return screen;
  }
}

export interface ScreenJson {
  toasts: Toast[];
  shownToasts: number;
  messageState: [string, StateValues][];
  lastRead: [string, string][];
}
