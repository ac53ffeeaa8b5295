import type { texts as english } from '../en/journal';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
