import type { texts as english } from '../en/pause';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'form.title': 'Ideen für eine Pause',
  'form.submit': 'Speichern',
  'form.close': 'Jetzt nicht',
  'form.about':
    'Eine davon steht unter dem, was jemand gerade geschrieben hat: „Bis dahin: …“. Welche, wechselt von Text zu Text.',
  'form.lines': 'Eine Idee pro Zeile',
  'form.lines_hint':
    'Kleine Dinge, die allen guttun. Nie Ratschläge zur Gesundheit. Leer lassen für die Liste, die Evenkeel mitbringt.',
  'form.last_changed': 'Zuletzt geändert von {name}, {when}.',
  too_many: '{most} Ideen sind reichlich. Bitte lass {surplus} weg.',
  too_long: 'Eine Zeile darf {most} Zeichen haben. Diese ist länger: „{begin}…“',
  'default.walk': 'Ein kurzer Spaziergang, wenn es geht.',
  'default.story': 'Ein Film, ein Buch, etwas mit einer Handlung, die nicht deine ist.',
  'default.water': 'Ein Glas Wasser und der Blick aus einem Fenster.',
  'default.sleep': 'Eine Nacht Schlaf bringt mehr als noch eine Stunde jetzt.',
  'default.music': 'Etwas Musik, bis zum Ende gehört.',
  'default.call': 'Ein Anruf bei jemandem, der nicht dabei war.',
  'default.cook': 'Koch etwas. Es dauert genau lange genug.',
};
