import type { Sandbox } from '../sandbox';

/** How Slack fails, each as often as the others. Late ones arrive within the time we wait before looking. */
export function armFaults(
  { faults }: Sandbox,
  {
    share,
    seed,
    requestMs,
    inFlightMs,
  }: { share: number; seed: number; requestMs: number; inFlightMs: number },
): void {
  const kinds = [
    { kind: 'error500', when: 'after' },
    { kind: 'error500', when: 'before' },
    { kind: 'error', when: 'after' },
    { kind: 'reset', when: 'after' },
    { kind: 'hang', ms: requestMs * 1.5 },
    { kind: 'store_late', ms: requestMs + inFlightMs / 2 },
    { kind: 'ratelimited', retryAfterSeconds: 1 },
  ] as const;
  // The first that strikes wins, so later ones need a larger share of what is left.
  kinds.forEach((fault, index) => {
    const each = share / kinds.length;
    faults.add({
      ...fault,
      method: 'chat.postMessage',
      probability: each / (1 - each * index),
      seed: seed * 100 + index,
    });
  });
}
