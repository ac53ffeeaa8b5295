import type { texts as english } from '../en/retro';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
