import type { texts as english } from '../en/settings';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'wie dieser Kanal seine Retros möchte: Abkühlzeit, Namen, Antworten',
};
