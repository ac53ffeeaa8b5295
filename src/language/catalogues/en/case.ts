export const texts = {
  command_help: 'look through what was learned before',
} as const;
