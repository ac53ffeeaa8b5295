import type { texts as english } from '../en/command';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
