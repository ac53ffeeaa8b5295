import type { texts as english } from '../en/assessment';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
