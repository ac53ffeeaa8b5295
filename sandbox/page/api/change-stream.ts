import type { PageTick } from '../../page-api/page-contract';
import { sandbox } from './call-sandbox';

interface Ears {
  /** Whose changes these are. */
  person(): string;
  onTick(tick: PageTick): void;
  onLost(): void;
}

/**
 * The sandbox's word that something has changed, for as long as the tab can be seen: a browser opens six connections to a
 * server, and each tab behind another one would keep one of them.
 */
export class ChangeStream {
  private events: EventSource | null = null;

  constructor(private readonly ears: Ears) {
    document.addEventListener('visibilitychange', () => this.begin());
  }

  /** Listens anew, for whoever is acting now. The first word comes at once, and tells what was missed. */
  begin(): void {
    this.events?.close();
    this.events = null;
    if (document.visibilityState === 'hidden') return;
    const { person, onTick, onLost } = this.ears;
    const events = sandbox.events(person());
    events.addEventListener('tick', (event) => onTick(JSON.parse(event.data) as PageTick));
    events.onerror = onLost;
    this.events = events;
  }
}
