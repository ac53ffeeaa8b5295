import type { texts as english } from '../en/summary';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
