/** How something felt, in one word: from the hardest to the best. */
export const moods = ['drained', 'low', 'steady', 'good', 'proud'] as const;
export type Mood = (typeof moods)[number];

/** A person's private words about how something felt. */
export interface JournalEntry {
  id: string;
  /** May be empty where one word said it all. */
  words: string;
  mood: Mood | null;
  writtenAt: Date;
}

/** Slack's limit for a plain text input is 3,000 characters. */
export const wordsMaxLength = 3_000;

/** A mood as it is sealed: one digit for each of them and for none, since the length of a sealed text can be seen. */
export const moodToDigit = (mood: Mood | null): string => String(mood === null ? 0 : moods.indexOf(mood) + 1);

/** The mood of such a digit. */
export const moodFromDigit = (digit: string): Mood | null => moods[Number(digit) - 1] ?? null;

const bars = ['▁', '▃', '▅', '▆', '█'] as const;

/** Somebody's own line over time. */
export interface MoodLine {
  /** One bar for each entry, oldest first. */
  bars: string;
  /** The most frequent mood; null where each was there once, for none is “mostly” then. */
  often: Mood | null;
  first: Mood;
  latest: Mood;
  since: Date;
}

/** What the moods of the latest entries say together; null until there are two. `entries` come newest first. */
export function moodLineOf(entries: readonly Pick<JournalEntry, 'mood' | 'writtenAt'>[]): MoodLine | null {
  const felt = entries
    .flatMap(({ mood, writtenAt }) => (mood === null ? [] : [{ mood, writtenAt }]))
    .reverse();
  const [first] = felt;
  const latest = felt.at(-1);
  if (first === undefined || latest === undefined || felt.length < 2) return null;
  return {
    bars: felt.map(({ mood }) => bars[moods.indexOf(mood)] as string).join(''),
    often: mostOften(felt.map(({ mood }) => mood)),
    first: first.mood,
    latest: latest.mood,
    since: first.writtenAt,
  };
}

/** Of several that are as frequent, the one that was there last. */
function mostOften(felt: readonly Mood[]): Mood | null {
  const counts = new Map<Mood, number>();
  for (const mood of felt) counts.set(mood, (counts.get(mood) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return most === 1 ? null : (felt.findLast((mood) => counts.get(mood) === most) ?? null);
}
