import type { texts as english } from '../en/posting';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
