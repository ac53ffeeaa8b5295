import type { texts as english } from '../en/delivery';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
