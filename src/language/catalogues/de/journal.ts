import type { texts as english } from '../en/journal';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  title: 'Dein Tagebuch',
  only_you:
    'Nur du kannst das lesen. Es ist mit deinem eigenen Schlüssel verschlüsselt und steht in keiner Wochenübersicht, keinem Export anderer, keinem Protokoll und nirgends, wo Admins hinsehen.',
  'write.button': 'Schreiben',
  empty: 'Hier steht noch nichts.',
  'newer.button': 'Neuere',
  'older.button': 'Ältere',
  'delete.button': 'Löschen',
  'delete.title': 'Diesen Eintrag löschen?',
  'delete.text': 'Dann ist er endgültig weg.',
  'delete.keep': 'Behalten',

  'line.mostly': '{bars}\nSeit {since}: meistens {often}, zuletzt {latest}.',
  'line.first': '{bars}\nSeit {since}: zuerst {first}, zuletzt {latest}.',
  'felt.drained': 'ausgelaugt',
  'felt.low': 'gedrückt',
  'felt.steady': 'ausgeglichen',
  'felt.good': 'gut',
  'felt.proud': 'stolz',

  'form.title': 'Für dich',
  'form.submit': 'Für mich aufheben',
  'form.close': 'Jetzt nicht',
  'form.words': 'Wie geht es dir?',
  'form.nothing_written': 'Ein paar Worte oder eins aus der Liste reichen.',

  one_word: 'Und in einem Wort?',
  'one_word.hint':
    'Daraus wird mit der Zeit deine eigene Linie. Sonst sieht sie niemand: keine Wochenübersicht, kein Export, kein Admin.',
  'one_word.unsaid': 'Möchte ich nicht sagen',
  'mood.drained': 'Ausgelaugt',
  'mood.low': 'Gedrückt',
  'mood.steady': 'Ausgeglichen',
  'mood.good': 'Gut',
  'mood.proud': 'Stolz',
};
