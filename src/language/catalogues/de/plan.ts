import type { texts as english } from '../en/plan';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'Pläne für den Fall, dass etwas schiefgeht: ansehen, hinzufügen, importieren',
};
