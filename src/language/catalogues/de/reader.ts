import type { texts as english } from '../en/reader';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  colleague: 'Jemand aus dem Team',

  'ask.title': 'Vorab lesen lassen',
  'ask.submit': 'Fragen',
  'ask.close': 'Jetzt nicht',
  'ask.about': 'Zu *{title}*. Es geht ums Lesen, nicht ums Absegnen.',
  'ask.who': 'Wen möchtest du fragen?',
  'ask.note': 'Eine Zeile dazu',
  'ask.note.hint': 'Sie steht dabei, wenn dein Entwurf geöffnet wird.',
  'ask.what_they_see':
    'Zu sehen sind dein Name, der Titel und deine drei Antworten, so wie sie beim Öffnen dastehen: bis du die Bitte zurücknimmst, deine Einschätzung teilst oder sie verwirfst, höchstens {days, plural, one {# Tag} other {# Tage}} lang. Wie es dir damit geht, ist nicht zu sehen. Die Antwort bekommst nur du.',
  'ask.already':
    'Jemand liest es gerade schon für dich. Nimm diese Bitte erst an der Nachricht zu deinem Entwurf zurück, dann frag jemand anderen.',

  'choose.missing': 'Bitte wähl jemanden aus dem Team.',
  'choose.own': 'Das bist du. Bitte wähl jemand anderen; selbst noch mal lesen kannst du es immer.',
  'choose.unknown': 'Slack kennt diese Person nicht. Bitte wähl jemand anderen.',
  'choose.app': 'Das ist eine App, kein Mensch. Bitte wähl jemanden aus dem Team.',
  'choose.deactivated': 'Dieses Konto ist deaktiviert. Bitte wähl jemanden, der noch da ist.',
  'choose.outside':
    'Diese Person gehört zu einer anderen Organisation. Bitte wähl jemanden aus deiner eigenen.',

  'card.ask.button': 'Jemanden vorab lesen lassen',
  'card.asked': 'Du hast *{reader}* gebeten, es zu lesen. Die Antwort bekommst nur du.',
  'card.withdraw.button': 'Zurücknehmen',
  'card.answered': '*{reader}* hat es gelesen und dir geantwortet. Die Antwort findest du weiter unten.',
  'card.declined': '*{reader}* kommt gerade nicht dazu, es zu lesen.',
  'card.unreachable':
    '*{reader}* ist in Slack gerade nicht zu erreichen, also liest es noch niemand. Du kannst jemand anderen fragen.',
  'card.erased':
    'Wer es für dich lesen sollte, hat inzwischen alles Eigene löschen lassen, auch eine Antwort. Du kannst jemand anderen fragen.',
  'reply.erased':
    'Wer deinen Entwurf gelesen hat, hat inzwischen alles Eigene löschen lassen, und damit auch die Antwort an dich hier.',
  'card.expired': 'Deine Bitte an *{reader}* ist nach einer Woche von selbst ausgelaufen.',

  'request.notification': 'Jemand bittet dich, einen Entwurf zu lesen',
  request: '*{author}* bittet dich, einen Entwurf zu lesen. Es geht ums Lesen, nicht ums Absegnen.',
  'request.read.button': 'Lesen',
  'request.decline.button': 'Jetzt nicht',
  'request.open_until': 'Du kannst ihn bis {until} öffnen. Deine Antwort geht nur an diese Person.',
  'request.settled.notification': 'Du wurdest gebeten, einen Entwurf zu lesen',
  'request.answered': 'Deine Antwort ist bei der Person, die dich gefragt hat, und nur bei ihr. Danke dir.',
  'request.declined':
    'Du hast „Jetzt nicht“ gesagt, und das ist in Ordnung. Die Person weiß es und kann jemand anderen fragen.',
  'request.over': 'Das ist nicht mehr offen. Danke, dass du da bist.',

  'read.title': 'Ein Entwurf zum Lesen',
  'read.submit': 'Senden',
  'read.about': '*{author}* blickt auf *{title}* zurück. Es geht ums Lesen, nicht ums Absegnen.',
  'read.note': 'Eine Zeile an dich:',
  'read.what_to_say': 'Was möchtest du dazu sagen? Eins davon reicht. Nur {author} sieht es.',

  'answer.kind_words': 'Freundliche Worte',
  'answer.kind_words.hint': 'Was daran gut ist.',
  'answer.question': 'Eine Frage',
  'answer.question.hint': 'Etwas, das du gern besser verstehen würdest.',
  'answer.stung': 'Eine Stelle, die wehgetan hat',
  'answer.stung.hint': 'Die Worte in Anführungszeichen, und wie sie bei dir angekommen sind.',
  'answer.nothing_written': 'Eine Zeile in einem der drei Felder reicht.',

  'flagged.title': 'Deine Antwort',
  'flagged.submit': 'So senden',
  'flagged.notice':
    'In den Worten unten könnte jemand einen Vorwurf hören. Ändere sie, oder sende sie so. Beides ist in Ordnung.',
  'sent.title': 'Gesendet',
  'sent.text':
    'Das geht an die Person, die dich gefragt hat, und an niemanden sonst. Danke, dass du da bist.',
  'before.title': 'Schon gesendet',
  'before.text': 'Deine Antwort ist längst angekommen. Ein zweites Mal wurde sie nicht gesendet.',

  'reply.notification': 'Zum Entwurf, den du jemandem zu lesen gegeben hast',
  'reply.declined':
    '*{reader}* kommt gerade nicht dazu, es zu lesen. An der Nachricht zu deinem Entwurf kannst du jemand anderen fragen, oder du lässt es dabei.',
  'reply.answered': '*{reader}* hat deinen Entwurf gelesen und dir geantwortet. Die Antwort siehst nur du.',
  'reply.read.button': 'Antwort lesen',
  'reply.title': 'Die Antwort an dich',
  'reply.from': 'Von *{reader}*. Nur du kannst das sehen.',
};
