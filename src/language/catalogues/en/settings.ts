export const texts = {
  command_help: 'how this channel wants its retros: cooling-off, names, replies',
} as const;
