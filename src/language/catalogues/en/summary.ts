export const texts = {
  command_help: 'this channel’s weekly summary: when it comes, and a preview only you see',
} as const;
