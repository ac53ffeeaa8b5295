import type { texts as english } from '../en/account';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
