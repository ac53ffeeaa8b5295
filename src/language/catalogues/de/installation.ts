import type { texts as english } from '../en/installation';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
