import names from 'markdown-it-emoji/lib/data/full.mjs';

/** Slack's names that differ from the common ones. */
const slackNames: Record<string, string> = {
  thumbsup_all: '👍',
  large_blue_circle: '🔵',
  slightly_smiling_face: '🙂',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  large_orange_circle: '🟠',
  white_heart: '🤍',
  hourglass_flowing_sand: '⏳',
  spiral_calendar_pad: '🗓️',
  speech_balloon: '💬',
};

/** The character for an emoji's name without colons; null when it is none. */
export function emojiOf(name: string): string | null {
  const [base = ''] = name.split('::');
  return slackNames[base] ?? names[base] ?? null;
}
