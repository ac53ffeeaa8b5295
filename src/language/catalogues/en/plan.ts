export const texts = {
  command_help: 'plans for when something goes wrong: look, add, import',
} as const;
