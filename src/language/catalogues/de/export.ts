import type { texts as english } from '../en/export';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'eine Retro dieses Kanals oder alle als Markdown, PDF oder JSON, per Direktnachricht',
};
