import type { texts as english } from '../en/member';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  former: 'Ehemaliges Teammitglied',
};
