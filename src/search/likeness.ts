/** Where in a document a word stands; words of its title tell more of it than words of its details. */
export type Place = 'A' | 'B' | 'C' | 'D';

/** What a text and a document have in common. */
export interface Overlap {
  /** The words they share, as stems. */
  shared: readonly SharedWord[];
  /** How many words the document has. */
  documentSize: number;
  /** How many words of the text count, those of no document included. */
  askedSize: number;
  /** How many documents there are. */
  documents: number;
}

export interface SharedWord {
  stem: string;
  place: Place;
  /** How many documents hold it. */
  frequency: number;
}

const weightAt: Record<Place, number> = { A: 1.25, B: 1, C: 0.8, D: 0.6 };

/** As if there were always this many more documents: in a library of three, a word in one of them is not rare yet. */
const assumedDocuments = 30;

/** How much a word tells: the rarer, the more. Between 0 and 1. */
function tellingOf(frequency: number, documents: number): number {
  const all = documents + assumedDocuments;
  return Math.log(all / (frequency + 1)) / Math.log(all);
}

/**
 * How alike a text and a document are, between 0 and about 1: the cosine of the angle between their words, each counted by
 * how much it tells. Long texts and long documents neither win nor lose by their length alone.
 */
export function likeness({ shared, documentSize, askedSize, documents }: Overlap): number {
  if (shared.length === 0) return 0;
  const product = shared.reduce(
    (sum, { place, frequency }) => sum + weightAt[place] * tellingOf(frequency, documents) ** 2,
    0,
  );
  return product / Math.sqrt(Math.max(askedSize, smallest) * Math.max(documentSize, smallest));
}

/** Two words that meet in two short texts are no likeness yet. */
const smallest = 6;

/** From here on two texts are about the same kind of thing; measured by `npm run bench:similar` (docs/library.md). */
const likenessThreshold = 0.18;

/** Whether it is worth a person's attention: likely enough, and by more than one word that tells something. */
export function isLikely(overlap: Overlap, threshold = likenessThreshold): boolean {
  return overlap.shared.length >= 2 && likeness(overlap) >= threshold;
}
