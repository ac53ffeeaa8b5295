import type { texts as english } from '../en/wording';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
