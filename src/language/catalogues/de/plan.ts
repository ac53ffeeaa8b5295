import type { texts as english } from '../en/plan';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
