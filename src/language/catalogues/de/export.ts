import type { texts as english } from '../en/export';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
