import { truncate } from '../slack/block-kit';

const suggestedMax = 100;

/** The first line of a message that says something, without Slack's markup, as a title to begin with. */
export function titleFromMessage(text: string): string {
  const lines = text.split('\n').map(wordsOf);
  return truncate(lines.find((line) => line !== '') ?? '', suggestedMax);
}

function wordsOf(line: string): string {
  return line
    .replace(/<[^|>]*\|?([^>]*)>/g, '$1')
    .replace(/[*_~`]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
