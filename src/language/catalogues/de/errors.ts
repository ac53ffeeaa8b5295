import type { texts as english } from '../en/errors';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'not_found.action_item':
    'Diese Maßnahme gibt es nicht mehr, oder sie ist nicht deine. Geändert wurde nichts.',
  'not_found.answer': 'Diese Antwort gibt es nicht mehr, oder sie ist nicht deine. Geändert wurde nichts.',
  'not_found.case': 'Diesen Fall gibt es nicht mehr, oder er ist nicht deiner. Geändert wurde nichts.',
  'not_found.check_in': 'Dieses Check-in gibt es nicht mehr, oder es ist nicht deins. Geändert wurde nichts.',
  'not_found.draft': 'Diesen Entwurf gibt es nicht mehr, oder er ist nicht deiner. Geändert wurde nichts.',
  'not_found.file': 'Diese Datei gibt es nicht mehr, oder sie ist nicht deine. Geändert wurde nichts.',
  'not_found.form': 'Dieses Formular gibt es nicht mehr, oder es ist nicht deins. Geändert wurde nichts.',
  'not_found.incident': 'Diesen Vorfall gibt es nicht mehr, oder er ist nicht deiner. Geändert wurde nichts.',
  'not_found.journal_entry':
    'Diesen Tagebucheintrag gibt es nicht mehr, oder er ist nicht deiner. Geändert wurde nichts.',
  'not_found.message': 'Diese Nachricht gibt es nicht mehr, oder sie ist nicht deine. Geändert wurde nichts.',
  'not_found.plan': 'Diesen Plan gibt es nicht mehr, oder er ist nicht deiner. Geändert wurde nichts.',
  'not_found.request': 'Diese Anfrage gibt es nicht mehr, oder sie ist nicht deine. Geändert wurde nichts.',
  'not_found.retrospective':
    'Diese Retro gibt es nicht mehr, oder sie ist nicht deine. Geändert wurde nichts.',
  'not_found.source': 'Diese Quelle gibt es nicht mehr, oder sie ist nicht deine. Geändert wurde nichts.',
};
