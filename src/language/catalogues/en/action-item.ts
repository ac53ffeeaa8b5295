export const texts = {
  help: 'action items: yours, those of this channel, and what is overdue',
} as const;
