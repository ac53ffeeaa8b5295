import type { texts as english } from '../en/action-item';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
