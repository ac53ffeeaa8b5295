import { setTimeout as pause } from 'node:timers/promises';

/** What can be read: a message, or a form. */
type Readable = { visibleText: string } | { text(): string };

const read = (thing: Readable) => ('visibleText' in thing ? thing.visibleText : thing.text());
const timeoutMs = 20_000;
const everyMs = 50;

/** The newest thing somebody sees that contains `part`; promised messages take a moment to arrive. */
export async function findInTime<T extends Readable>(
  look: () => Promise<T[]>,
  part: string,
  textOf: (thing: T) => string = read,
): Promise<T> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    // While a form is still opening, there is none to look at.
    const seen = await look().catch((error: Error) => error);
    const found = Array.isArray(seen) ? seen.findLast((thing) => textOf(thing).includes(part)) : undefined;
    if (found) return found;
    if (performance.now() > giveUpAt) {
      throw new Error(`“${part}” was not seen within ${timeoutMs / 1000} seconds.`, { cause: seen });
    }
    await pause(everyMs);
  }
}
