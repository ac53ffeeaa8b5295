import type { Json } from '../json';

/** Told right after a call's effect was stored and before it is answered. */
export type StoredHook = (call: {
  method: string;
  workspace: string;
  args: Json;
  answer: Json;
}) => void | Promise<void>;

/** In-process callbacks for tests that must act at an exact moment, for example to kill a worker. */
export class Hooks {
  private readonly stored = new Map<string, Set<StoredHook>>();

  /** Calls `hook` after each `method`; returns the way to take it away. */
  onStored(method: string, hook: StoredHook): () => void {
    const hooks = this.stored.get(method) ?? new Set<StoredHook>();
    this.stored.set(method, hooks.add(hook));
    return () => hooks.delete(hook);
  }

  async runStored(call: Parameters<StoredHook>[0]): Promise<void> {
    for (const hook of [...(this.stored.get(call.method) ?? [])]) await hook(call);
  }
}
