export const texts = {
  former: 'A former teammate',
} as const;
