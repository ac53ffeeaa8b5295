export const texts = {
  command_help: 'what is yours alone: your journal, your drafts, your plans',
} as const;
