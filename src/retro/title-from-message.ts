/** The first line of a message, without Slack's markup, as a title to begin with. */
export function titleFromMessage(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line
    .replace(/<[^|>]*\|?([^>]*)>/g, '$1')
    .replace(/[*_~`]/g, '')
    .trim()
    .slice(0, 100);
}
