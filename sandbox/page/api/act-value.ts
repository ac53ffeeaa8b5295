import type { ActValue } from '../../page-api/page-acts';

/** What an act says of a value that is held in the shape of `state.values`: options by value, people and channels by id. */
export function actValueOf(held: Record<string, unknown>): ActValue {
  const [, value] = Object.entries(held).find(([key]) => key !== 'type') ?? [];
  if (Array.isArray(value)) return value.map(oneOf).map(String);
  return oneOf(value);
}

function oneOf(value: unknown): string | number | null {
  if (typeof value === 'object' && value !== null) return String((value as { value?: unknown }).value);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
