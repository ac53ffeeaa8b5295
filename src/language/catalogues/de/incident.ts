import type { texts as english } from '../en/incident';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'webhooks.command_help': 'Werkzeuge, die Vorfälle öffnen dürfen (für Workspace-Admins)',
  command_help:
    'etwas ist schiefgegangen: eine ruhige Nachricht hier und private Check-ins mit den Beteiligten',
};
