import type { texts as english } from '../en/checkin';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
