import type { ViewStateValue } from '@slack/bolt';
import { cleanText } from './block-kit';

/** What a person filled in, by the name of each block. A name may carry a suffix after `:` that keeps forms apart. */
export interface Form {
  text(name: string): string;
  choice(name: string): string | null;
  choices(name: string): string[];
  dateTime(name: string): Date | null;
  /** `YYYY-MM-DD`. */
  day(name: string): string | null;
  /** `HH:MM`. */
  time(name: string): string | null;
  conversation(name: string): string | null;
  user(name: string): string | null;
  users(name: string): string[];
  /** The full block id, to put an error under. */
  blockId(name: string): string;
  has(name: string): boolean;
}

/** Reads `view.state.values`; every block of ours holds one element. */
export function formOf(values: Record<string, Record<string, ViewStateValue>>): Form {
  const idOf = (name: string) => Object.keys(values).find((id) => id === name || id.startsWith(`${name}:`));
  const valueIn = (name: string): ViewStateValue | undefined =>
    Object.values(values[idOf(name) ?? ''] ?? {})[0];
  return {
    text: (name) => cleanText(valueIn(name)?.value ?? '').text,
    choice: (name) => valueIn(name)?.selected_option?.value ?? null,
    choices: (name) => (valueIn(name)?.selected_options ?? []).map((each) => each.value),
    dateTime(name) {
      const seconds = valueIn(name)?.selected_date_time;
      return seconds == null ? null : new Date(seconds * 1000);
    },
    day: (name) => valueIn(name)?.selected_date ?? null,
    time: (name) => valueIn(name)?.selected_time ?? null,
    conversation: (name) => valueIn(name)?.selected_conversation ?? null,
    user: (name) => valueIn(name)?.selected_user ?? null,
    users: (name) => valueIn(name)?.selected_users ?? [],
    blockId: (name) => idOf(name) ?? name,
    has: (name) => idOf(name) !== undefined,
  };
}
