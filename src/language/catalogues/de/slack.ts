import type { texts as english } from '../en/slack';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
