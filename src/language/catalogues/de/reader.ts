import type { texts as english } from '../en/reader';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
