import type { texts as english } from '../en/settings';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
