import type { texts as english } from '../en/summary';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'die Wochenübersicht dieses Kanals: wann sie kommt, und eine Vorschau nur für dich',
};
