import type { texts as english } from '../en/reread';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
