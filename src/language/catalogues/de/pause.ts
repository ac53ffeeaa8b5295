import type { texts as english } from '../en/pause';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
