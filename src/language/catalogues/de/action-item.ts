import type { texts as english } from '../en/action-item';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  help: 'Maßnahmen: deine, die dieses Kanals und was überfällig ist',
};
