/** Moments as a line of plain text has them. */
export const texts = {
  day_and_time: '{day}, {time}',
} as const;
