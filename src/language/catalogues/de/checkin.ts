import type { texts as english } from '../en/checkin';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  notification: 'Ein paar Worte, nur für dich',
  comes_again: 'Das kommt noch einmal zu dir: {when}.',
  'write.button': 'Jetzt schreiben',
  'not_involved.button': 'Ich war nicht dabei',
  'stop.button': 'Nicht mehr fragen',
  foot: 'Nur du siehst das, und niemand erfährt, ob du antwortest.',
  'opening.first_words':
    '*Wie geht es dir nach „{title}“?* Wenn du magst, schreib eine Zeile für dich, oder die Fakten, solange sie frisch sind. Es bleibt bei dir.',
  'opening.first_words_noted':
    'Was du zu *{title}* notiert hast, ist aufgehoben, nur für dich. Es steht in deinen drei Fragen, und du kannst noch etwas dazuschreiben.',
  'opening.three_questions':
    'Seit *{title}* ist eine Nacht vergangen. Magst du darauf zurückblicken? Drei Fragen, erst einmal für dich.',
  'opening.three_questions_noted':
    'Seit *{title}* ist eine Nacht vergangen. Magst du darauf zurückblicken? In den drei Fragen steht, was du notiert hast.',
  'opening.last_offer':
    'Wenn du noch etwas zu *{title}* schreiben magst, ist jetzt ein guter Moment. Danach fragt Evenkeel nicht mehr.',
  later: 'Später',
  'later.in_1_hour': 'In 1 Stunde',
  'later.next_morning': 'Morgen',
  'later.pick': 'Ich wähle eine Zeit',
  'later.submit': 'Speichern',
  'later.close': 'Jetzt nicht',
  'later.question': 'Wann soll es wiederkommen?',
  'later.not_ahead': 'Bitte wähl eine Zeit, die noch vor dir liegt, in den nächsten 60 Tagen.',
  ended: 'Evenkeel fragt nicht mehr danach. Schreiben kannst du jederzeit von der Nachricht im Kanal aus.',
  'settled.ended':
    'Evenkeel fragt nicht mehr nach *{title}*. Schreiben kannst du jederzeit von der Nachricht im Kanal aus.',
  'settled.ended_unnamed':
    'Evenkeel fragt nicht mehr danach. Schreiben kannst du jederzeit von der Nachricht dazu im Kanal aus.',
  'settled.newer': 'Zu *{title}* gibt es weiter unten eine neuere Nachricht.',
  'settled.newer_unnamed': 'Dazu gibt es weiter unten eine neuere Nachricht.',
  'read_notes.button': 'Lesen, was ich notiert habe',
  usual_talk_to:
    'Wenn es dich belastet, sprich mit jemandem, dem du vertraust: im Team, im Freundeskreis oder mit Fachleuten.',
  has_ended:
    'Diese Nachrichten sind zu Ende. Schreiben kannst du jederzeit von der Nachricht zum Vorfall aus.',
  'note.title': 'Für dich',
  'note.submit': 'Für mich aufheben',
  'note.close': 'Jetzt nicht',
  'note.line': 'Wie geht es dir? Eine Zeile für dich',
  'note.facts': 'Die Fakten, solange sie frisch sind',
  'note.facts_hint': 'Was du gesehen hast, wann, und was getan wurde. Stichworte reichen.',
  'note.foot':
    'Nur du kannst das lesen. Evenkeel hebt es versiegelt auf, und in deinen drei Fragen kommt es zu dir zurück.',
  'talk_to.title': 'Check-ins',
  'talk_to.submit': 'Speichern',
  'talk_to.close': 'Zurück',
  'talk_to.label': 'Jemand zum Reden',
  'talk_to.hint': 'Steht unter jedem Check-in. Leer gelassen, steht dort der Satz, den Evenkeel mitbringt.',
  'talk_to.example':
    'Zum Beispiel: Wenn es dich belastet, sind Sam und die Beratung für Beschäftigte (Durchwahl 1234) für dich da.',
};
