import type { texts as english } from '../en/phrase';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
