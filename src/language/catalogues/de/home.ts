import type { texts as english } from '../en/home';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
