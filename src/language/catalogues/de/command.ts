import type { texts as english } from '../en/command';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  unknown: '„{word}“ gibt es hier nicht. Das gibt es:\n{help}',
  'help.bare':
    '*{command}* öffnet drei Fragen. Du schreibst jetzt, liest später noch mal und teilst, wenn es fair ist. Nichts wird gepostet, bevor du es sagst.',
  'help.line': '• *{command} {name}*: {help}',
  'help.this': 'diese Übersicht',
  'help.menus':
    'Im Menü jeder Nachricht, auch in Threads: *Start a retro*, *Check in after this* und *Check wording*.',
};
