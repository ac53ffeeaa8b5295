export const texts = {
  command_help: 'a retro of this channel as a Markdown file, by direct message',
} as const;
