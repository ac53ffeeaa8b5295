import { useCallback, useEffect, useState } from 'react';
import type { PageInspectorEntry } from '../../page-api/page-contract';
import { sandbox } from '../api/call-sandbox';
import { usePage, useStore } from '../api/use-page';

const pageSize = 100;

/** The calls so far, asked for again whenever something changed. */
export function useEntries() {
  const store = useStore();
  const { as } = usePage();
  const [entries, setEntries] = useState<readonly PageInspectorEntry[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const complain = useCallback((error: Error) => store.complain(error.message), [store]);

  useEffect(() => {
    let known = -1;
    let isCurrent = true;
    const load = () => {
      const version = store.snapshot().state?.version ?? known;
      if (version === known) return;
      known = version;
      sandbox
        .inspector(as, { limit: pageSize })
        .then((page) => {
          if (!isCurrent) return;
          const oldest = page.entries.at(-1)?.seq ?? 0;
          setEntries((before) => [...page.entries, ...before.filter(({ seq }) => seq < oldest)]);
          setHasMore((before) => before || page.hasMore);
        })
        .catch(complain);
    };
    load();
    const stop = store.subscribe(load);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [as, store, complain]);

  const more = () => {
    sandbox
      .inspector(as, { before: entries.at(-1)?.seq, limit: pageSize })
      .then((page) => {
        setEntries((before) => [...before, ...page.entries]);
        setHasMore(page.hasMore);
      })
      .catch(complain);
  };
  return { entries, hasMore, more };
}
