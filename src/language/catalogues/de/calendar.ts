import type { texts as english } from '../en/calendar';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  day_and_time: '{day}, {time} Uhr',
};
