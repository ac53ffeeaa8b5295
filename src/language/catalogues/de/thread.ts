import type { texts as english } from '../en/thread';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {};
