import type { texts as english } from '../en/incident';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
