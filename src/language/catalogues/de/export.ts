import type { texts as english } from '../en/export';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'eine Retro dieses Kanals als Markdown-Datei, per Direktnachricht',
};
