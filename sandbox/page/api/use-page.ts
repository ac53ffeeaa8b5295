import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { PageState } from '../../page-api/page-contract';
import type { PageStore, Snapshot } from './page-store';

export const StoreContext = createContext<PageStore | null>(null);

export function useStore(): PageStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('This stands outside of the page.');
  return store;
}

/** What is on the screen now; redraws when it changes. */
export function usePage(): Snapshot {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** The same, for what is drawn only once the sandbox has answered. */
export function useReadyPage(): Snapshot & { state: PageState } {
  const page = usePage();
  if (!page.state) throw new Error('The sandbox has not answered yet.');
  return { ...page, state: page.state };
}

/** The workspace's time, going on where it goes on. */
export function useNow(): Date {
  const { state, receivedAt } = usePage();
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (!state) return new Date(0);
  const passed = state.clock.running ? performance.now() - receivedAt : 0;
  return new Date(Date.parse(state.clock.now) + passed);
}
