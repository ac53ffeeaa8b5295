import type { texts as english } from '../en/unfinished';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
