export const texts = {
  command_help: 'a retro of this channel, or all of them, as Markdown, PDF or JSON by direct message',
} as const;
