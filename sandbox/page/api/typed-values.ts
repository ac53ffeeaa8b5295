import type { ActValue } from '../../page-api/page-acts';
import { actValueOf } from './act-value';

type Held = Record<string, unknown>;
export type Values = Record<string, Record<string, Held>>;

/**
 * What was typed or chosen on one surface and the sandbox may not know yet. It is shown before what the sandbox says, so
 * that an answer from before the last key never takes a letter away.
 */
export class TypedValues {
  private readonly kept = new Map<
    string,
    { blockId: string; actionId: string; held: Held; isSent: boolean }
  >();

  put(blockId: string, actionId: string, held: Held): void {
    this.kept.set(`${blockId} ${actionId}`, { blockId, actionId, held, isSent: false });
  }

  /** The value is with the sandbox, unless it has changed since. */
  sent(blockId: string, actionId: string, held: Held): void {
    const known = this.kept.get(`${blockId} ${actionId}`);
    if (known?.held === held) known.isSent = true;
  }

  /** Everything goes along with an act, or comes back when that was refused. */
  mark(isSent: boolean): void {
    for (const value of this.kept.values()) value.isSent = isSent;
  }

  /** The sandbox has answered with everything that was sent. */
  settle(): void {
    for (const [key, { isSent }] of this.kept) if (isSent) this.kept.delete(key);
  }

  /** Whether there is anything the sandbox may not know yet. */
  get isEmpty(): boolean {
    return this.kept.size === 0;
  }

  over(values: Values): Values {
    const merged = structuredClone(values);
    for (const { blockId, actionId, held } of this.kept.values()) {
      merged[blockId] = { ...merged[blockId], [actionId]: { ...merged[blockId]?.[actionId], ...held } };
    }
    return merged;
  }

  /** For sending along when the form is handed in or closed. */
  forActs(): Record<string, Record<string, ActValue>> {
    const values: Record<string, Record<string, ActValue>> = {};
    for (const { blockId, actionId, held } of this.kept.values()) {
      values[blockId] = { ...values[blockId], [actionId]: actValueOf(held) };
    }
    return values;
  }
}
