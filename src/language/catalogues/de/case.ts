import type { texts as english } from '../en/case';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'nachsehen, was früher gelernt wurde',
};
