export const texts = {
  'webhooks.command_help': 'incident tools that may open incidents (for workspace admins)',
  command_help:
    'something went wrong: one quiet message here, and private check-ins with the people involved',
} as const;
