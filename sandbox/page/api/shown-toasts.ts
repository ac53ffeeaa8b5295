import type { PageToast } from '../../page-api/page-contract';

const stayMs = 9_000;

/** The notices on the screen: the sandbox's that are new, and the page's own. */
export class ShownToasts {
  private shown: readonly PageToast[] = [];
  private lastSeen = -1;
  private own = 0;

  constructor(private readonly show: (toasts: readonly PageToast[]) => void) {}

  /** Those that were there before the page was opened are old news. */
  startAfter(toasts: readonly PageToast[]): void {
    this.lastSeen = Math.max(this.lastSeen, ...toasts.map(({ id }) => id));
  }

  see(toasts: readonly PageToast[]): void {
    for (const toast of toasts.filter(({ id }) => id > this.lastSeen)) this.put(toast);
    this.startAfter(toasts);
  }

  /** A refusal of the sandbox, or something the page has to say; said once while it is still shown. */
  add(text: string): void {
    if (this.shown.some((toast) => toast.text === text)) return;
    this.own -= 1;
    this.put({ id: this.own, at: '', code: '', text, place: 'action' });
  }

  dismiss(id: number): void {
    this.set(this.shown.filter((toast) => toast.id !== id));
  }

  clear(): void {
    this.lastSeen = -1;
    this.set([]);
  }

  private put(toast: PageToast): void {
    this.set([...this.shown, toast].slice(-4));
    setTimeout(() => this.dismiss(toast.id), stayMs);
  }

  private set(toasts: readonly PageToast[]): void {
    this.shown = toasts;
    this.show(toasts);
  }
}
