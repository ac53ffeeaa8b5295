/**
 * Does the work for a key once at a time in this process. Asked for while it is under way, it is done once more afterwards, however
 * often it was asked for; whoever asked need not wait.
 */
export function createOneAtATime(): (key: string, work: () => Promise<void>) => Promise<void> {
  const underWay = new Map<string, { again: boolean }>();
  return async (key, work) => {
    const running = underWay.get(key);
    if (running) {
      running.again = true;
      return;
    }
    const own = { again: false };
    underWay.set(key, own);
    try {
      do {
        own.again = false;
        await work();
      } while (own.again);
    } finally {
      underWay.delete(key);
    }
  };
}
