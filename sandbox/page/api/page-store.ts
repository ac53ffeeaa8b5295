import type { ActBody, PageActAnswer } from '../../page-api/page-acts';
import type {
  PageClockMove,
  PageConversation,
  PageState,
  PageTick,
  PageToast,
} from '../../page-api/page-contract';
import { Refused, sandbox } from './call-sandbox';
import { ChangeStream } from './change-stream';
import { home, type Place, placeHash, readPlace } from './place';
import { ShownToasts } from './shown-toasts';

/** Everything on the screen that comes from the sandbox. */
export interface Snapshot extends Place {
  state: PageState | null;
  conversation: PageConversation | null;
  replies: PageConversation | null;
  toasts: readonly PageToast[];
  isConnected: boolean;
  isMoving: boolean;
  /** When `state` came, on the browser's own stopwatch. */
  receivedAt: number;
}

const nothing = { state: null, conversation: null, replies: null };

/** The page's one source: whom we act as, where we look, and what is there. It asks again whenever the sandbox says so. */
export class PageStore {
  private shown: Snapshot;
  private readonly listeners = new Set<() => void>();
  private readonly toasts = new ShownToasts((toasts) => this.show({ toasts }));
  private readonly changes = new ChangeStream({
    person: () => this.shown.as,
    onTick: (tick) => this.hear(tick),
    onLost: () => this.show({ isConnected: false }),
  });
  private round: Promise<void> | null = null;
  private isStale = false;

  constructor(defaultPerson: string) {
    const place = readPlace(location.hash);
    const as = place.as || defaultPerson;
    this.shown = { ...place, as, ...nothing, toasts: [], isConnected: true, isMoving: false, receivedAt: 0 };
    this.listen();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.shown;

  /** Becomes another person: nothing of the one before stays on the screen. */
  become(as: string): void {
    if (as === this.shown.as) return;
    const { at } = this.shown;
    const isShared = this.shown.state?.conversations.some(({ id, kind }) => id === at && kind !== 'im');
    this.toasts.clear();
    this.show({ ...nothing, as, at: isShared ? at : '', thread: null });
    history.replaceState(null, '', placeHash(this.shown));
    this.listen();
  }

  /** Looks somewhere else. */
  go(place: Partial<Place>): void {
    const moved = place.at !== undefined && place.at !== this.shown.at;
    const next = { ...this.shown, ...(moved && { conversation: null, thread: null }), ...place };
    this.shown = next.thread === this.shown.thread ? next : { ...next, replies: null };
    history.replaceState(null, '', placeHash(this.shown));
    this.tell();
    if (moved && place.at === home) void this.act({ kind: 'open_home' });
    void this.refresh();
  }

  /** Does something as the acting person; a refusal is shown and answered with null. */
  async act(body: ActBody): Promise<PageActAnswer | null> {
    const answer = await this.trying(() => sandbox.act(this.shown.as, body));
    await this.refresh();
    return answer;
  }

  async moveClock(move: PageClockMove): Promise<void> {
    this.show({ isMoving: true });
    await this.trying(() => sandbox.moveClock(this.shown.as, move));
    this.show({ isMoving: false });
    await this.refresh();
  }

  async reset(): Promise<void> {
    await this.trying(() => sandbox.reset());
  }

  complain(text: string): void {
    this.toasts.add(text);
  }

  dismissToast(id: number): void {
    this.toasts.dismiss(id);
  }

  /** Asks for all that is shown, once more afterwards when something changed meanwhile. */
  refresh(): Promise<void> {
    this.isStale = true;
    this.round ??= this.askWhileStale();
    return this.round;
  }

  private async askWhileStale(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      await this.trying(() => this.ask());
    }
    this.round = null;
  }

  private async ask(): Promise<void> {
    const { as } = this.shown;
    const state = await sandbox.state(as);
    if (as !== this.shown.as) return;
    const known = this.shown.state;
    if (known && known.epoch !== state.epoch) return location.reload();
    const at = this.shown.at || firstPlace(state);
    const { thread } = this.shown;
    const isVisible = at !== home && state.conversations.some(({ id }) => id === at);
    const [conversation, replies] = await Promise.all([
      isVisible ? sandbox.conversation(as, at) : null,
      isVisible && thread ? this.repliesOf(as, at, thread) : null,
    ]);
    if (as !== this.shown.as) return;
    if (!known) this.toasts.startAfter(state.toasts);
    this.toasts.see(state.toasts);
    const isHere = this.shown.at === at || this.shown.at === '';
    const isSameThread = this.shown.thread === thread;
    this.show({
      state,
      receivedAt: performance.now(),
      ...(isHere && { at: isVisible || at === home ? at : '', conversation }),
      ...(isHere && isSameThread && { replies }),
    });
  }

  /** Null for a thread that is gone: its message was deleted, or is not this person's to see. */
  private async repliesOf(as: string, at: string, thread: string) {
    try {
      return await sandbox.conversation(as, at, thread);
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  private listen(): void {
    this.changes.begin();
    void this.refresh();
  }

  private hear({ epoch }: PageTick): void {
    if (this.shown.state && this.shown.state.epoch !== epoch) {
      location.reload();
      return;
    }
    if (!this.shown.isConnected) this.show({ isConnected: true });
    void this.refresh();
  }

  private async trying<T>(what: () => Promise<T>): Promise<T | null> {
    try {
      return await what();
    } catch (error) {
      this.complain(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private show(change: Partial<Snapshot>): void {
    this.shown = { ...this.shown, ...change };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The first channel the person belongs to. */
const firstPlace = ({ conversations }: PageState): string =>
  (conversations.find(({ isMember, kind }) => isMember && kind !== 'im') ?? conversations[0])?.id ?? home;
