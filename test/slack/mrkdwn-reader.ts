/**
 * Reads mrkdwn as generously as Slack might: everything it finds active is reported. Used to prove that people's words
 * stay words, so it errs on the side of finding too much.
 */
export function activeParts(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/<[^<>]*>/g)) found.push(match[0]);
  const outside = text.replace(/<[^<>]*>/g, 'x');
  for (const mark of ['\\*', '_', '~']) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${mark}[^\\s].*?${mark}(?![\\p{L}\\p{N}])`, 'gu');
    for (const match of outside.matchAll(pattern)) found.push(match[0]);
  }
  for (const match of outside.matchAll(/`[^`]*`/g)) found.push(match[0]);
  for (const match of outside.matchAll(/^\s*(&gt;|>)/gm)) found.push(match[0]);
  return found;
}
