/** A set from a list of words in one string, so that the lists stay readable. */
export function words(...lists: string[]): Set<string> {
  return new Set(lists.join(' ').split(/\s+/).filter(Boolean));
}
