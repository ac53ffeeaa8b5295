const page = 'The index was rebuilt at noon, and the queue grew again before anybody looked. '.repeat(1_500);

/** A piece of work that never changes: counts the words of 120,000 characters, which takes about a millisecond. */
function countWords(): number {
  const counts = new Map<string, number>();
  for (const word of page.toLowerCase().split(/[^a-z]+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

/** The first runs are slower, before the code is compiled. */
let warm = 0;

/** Processor time in microseconds, which others on the machine do not add to. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/**
 * What some work costs, as a multiple of a piece of work that never changes, so that a slow or busy machine is no slower by this measure.
 * Both are done in turns, and the fastest of each counts: what else happens to a process only ever adds.
 */
export function inYardsticks(work: () => unknown, turns = 10): number {
  for (; warm < 20; warm += 1) countWords();
  let [yardstick, cost] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < turns; i += 1) {
    yardstick = Math.min(yardstick, costOf(countWords));
    cost = Math.min(cost, costOf(work));
  }
  return cost / yardstick;
}
