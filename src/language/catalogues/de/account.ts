import type { texts as english } from '../en/account';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'was nur dir gehört: dein Tagebuch, deine Entwürfe, deine Pläne',
  'close.button': 'Schließen',

  'me.title': 'Über dich',
  'me.known': 'Evenkeel kennt dich als {name}, in der Zeitzone {zone}, aus deinem Profil in Slack.',
  'me.journal': '*Dein Tagebuch*',
  'me.journal.title': 'Dein Tagebuch',
  'me.entries': '{count, plural, =0 {Noch steht nichts darin.} =1 {Ein Eintrag.} other {# Einträge.}}',
  'me.open.button': 'Öffnen',
  'me.drafts': '*Deine Entwürfe*',
  'me.drafts.none': 'Nichts wartet auf dich.',
  'me.drafts.where':
    'Du findest sie in unseren Direktnachrichten und in Home; dort kannst du sie noch mal lesen und verwerfen.',
  'me.draft.untitled': 'Eine Retro, noch ohne Titel',
  'me.draft.writing': '*{title}* · noch nicht abgegeben, zuletzt gesichert: {when}',
  'me.draft.cooling': '*{title}* · kommt zurück: {when}',
  'me.draft.home': '*{title}* · wartet in Home auf dich',
  'me.draft.ready': '*{title}* · bereit für einen zweiten Blick',
  'me.draft.lapsed': '*{title}* · die Retro ist abgeschlossen; das hier bleibt privat',
  'me.plans': '*Pläne von dir*',
  'me.plans.none': 'Noch keine. *{command} plans* zeigt die des Workspace.',

  kept: '*Was Evenkeel über dich aufhebt*',
  'kept.private': '*Nur du kannst es lesen:* {what}',
  'kept.two': '*Du und jemand aus dem Team:* {what}',
  'kept.channels': '*Deine Kanäle können es lesen, mit deinem Namen:* {what}',
  'kept.technical': '*Außerdem, damit alles läuft:* {what}',
  'kept.nothing': 'nichts.',
  'kept.without_name':
    'Was du ohne deinen Namen geteilt hast, ist hier nicht mitgezählt: Nichts Aufgehobenes sagt, dass es von dir ist. Unten kannst du danach suchen.',
  'kept.download.button': 'Herunterladen',
  'kept.nameless.button': 'Ohne meinen Namen geteilt',
  'kept.erase.button': 'Löschen …',
  'kept.of.drafts': 'Entwürfe: {count}',
  'kept.of.journal': 'Tagebucheinträge: {count}',
  'kept.of.notes': 'Notizen nach Vorfällen: {count}',
  'kept.of.unfinished': 'angefangene Formulare: {count}',
  'kept.of.asked': 'Entwürfe, die du jemandem vorab gezeigt hast: {count}',
  'kept.of.read': 'Entwürfe, die du vorab lesen solltest: {count}',
  'kept.of.shared': 'in Retros geteilt: {count}',
  'kept.of.replies': 'Antworten in ihren Threads: {count}',
  'kept.of.retros': 'von dir eröffnete Retros: {count}',
  'kept.of.owned': 'Maßnahmen in deiner Hand: {count}',
  'kept.of.added': 'Maßnahmen, die du vereinbart hast: {count}',
  'kept.of.incidents': 'von dir eröffnete Vorfälle: {count}',
  'kept.of.plans': 'Pläne von dir: {count}',
  'kept.of.profile': 'dein Name, deine Zeitzone und deine Sprache, aus Slack',
  'kept.of.thanks': 'wofür du gedankt hast, als Zahl sichtbar: {count}',
  'kept.of.verdicts': 'ob dir ein Plan geholfen hat, als Zahl sichtbar: {count}',
  'kept.of.checkins': 'laufende Check-ins: {count}',
  'kept.of.follows': 'wovon ein Kanal durch dich hört: {count}',
  'kept.of.settings': 'Einstellungen, die du geändert hast: {count}',
  'kept.of.messages': 'Direktnachrichten an dich: {count}',

  'nameless.title': 'Ohne deinen Namen',
  'nameless.about':
    'Nichts, was Evenkeel aufhebt, sagt, wer das hier geteilt hat. Es hat gerade ausprobiert, was nachweislich von dir ist, nur für deine Augen, und merkt es sich nirgends.',
  'nameless.none': 'Du hast nichts ohne deinen Namen geteilt.',
  'nameless.tried': 'Evenkeel hat es gerade ausprobiert, nur für deine Augen, und merkt es sich nirgends.',
  'nameless.more': 'Ältere: {count}. Sie erscheinen, sobald du von den oberen welche zurücknimmst.',
  'nameless.noticed':
    'Andere merken vielleicht, wenn etwas verschwindet. Soll es nicht auf dich hindeuten, lass etwas Zeit vergehen zwischen dem hier und dem, was du sonst gerade tust.',
  'nameless.one': '*{title}* · {when}',
  'nameless.withdraw.button': 'Zurücknehmen',
  'nameless.withdraw.title': 'Das zurücknehmen?',
  'nameless.withdraw.text':
    'Die Nachricht im Thread wird gelöscht, und was Evenkeel davon aufhebt. Rückgängig machen lässt sich das nicht.',
  'nameless.withdraw.confirm': 'Zurücknehmen',
  'nameless.withdraw.deny': 'Behalten',

  'download.title': 'Deine Daten als Datei',
  'download.submit': 'Schick sie mir',
  'download.close': 'Jetzt nicht',
  'download.about':
    'Du bekommst in unseren Direktnachrichten eine JSON-Datei: Entwürfe, Tagebuch und Notizen, wie du sie geschrieben hast, was du geteilt hast, deine Antworten und Maßnahmen, was du anderen zu ihren Entwürfen geschrieben hast und sie dir zu deinen, deine Einstellungen.',
  'download.readable':
    '*Deine privaten Worte stehen lesbar darin.* Die Datei liegt in Slack. Wer bei euch Direktnachrichten exportieren darf, kann sie dort finden. Wenn dir das wichtig ist, speicher sie und lösch sie dann in Slack.',
  'download.nameless': 'Was du ohne deinen Namen geteilt hast',
  'download.nameless.option': 'Danach suchen und es mit in die Datei legen',
  'download.nameless.why':
    'Ohne dieses Häkchen bleibt es draußen: Die Datei wäre die einzige Stelle, die sagt, dass es von dir ist.',
  'download.on_its_way': 'Die Datei ist unterwegs zu dir, in unseren Direktnachrichten.',
  'download.comment': 'Hier ist alles, was Evenkeel über dich aufhebt, nur für dich.',
  'download.subject': 'Alles über dich',
  'download.again': 'gib *{command} me* ein und drück *Herunterladen*',

  'erase.title': 'Alles von dir löschen',
  'erase.submit': 'Löschen',
  'erase.close': 'Alles behalten',
  'erase.private':
    '*Was nur du lesen kannst, ist sofort weg:* Entwürfe, Tagebuch, Notizen nach Vorfällen, angefangene Formulare und was du zu Entwürfen anderer geantwortet hast. Der Schlüssel zu deinen Texten wird mit ihnen vernichtet: Danach kann sie hier niemand mehr lesen, weder du noch die Leute, die Evenkeel betreiben.',
  'erase.also':
    '*Außerdem:* Nachrichten, die noch zu dir kommen sollten, kommen nicht mehr, und was Evenkeel dir hier geschickt hat, wird gelöscht. Wer einen Entwurf von dir lesen sollte, kann ihn nicht mehr öffnen. Maßnahmen in deiner Hand bleiben offen, bis jemand aus ihrem Kanal sie übernimmt. Dein Danke und deine Einstellungen gehen mit.',
  'erase.shared': 'Was du unter deinem Namen in Retros geteilt hast',
  'erase.stays.option': 'Es bleibt, wie von „ein ehemaliges Teammitglied“',
  'erase.stays.description': 'Deine Worte bleiben in den Threads und in der Sammlung.',
  'erase.goes.option': 'Es geht mit',
  'erase.goes.description': 'Zurückgenommen aus den Threads in Slack und aus der Sammlung.',
  'erase.remains':
    '*Was bleibt:* was andere geschrieben haben, auch über dich. Titel von Retros, was gelernt wurde, Pläne und Maßnahmen: Sie gehören deinem Team und verlieren deinen Namen. Was du selbst in Slack geschrieben hast: Das kannst nur du dort löschen. Was du ohne deinen Namen geteilt hast: Nichts sagt, dass es von dir ist. Wenn du es zurückhaben willst, schließ das hier und geh zuerst zu *Ohne meinen Namen geteilt*.',
  'erase.backups':
    'Sicherungen der Datenbank von vor heute enthalten weiter, was sie enthielten, bis die Leute, die Evenkeel betreiben, sie auslaufen lassen. Du kannst sofort neu anfangen.',
  'erase.word': 'löschen',
  'erase.confirm_word': 'Gib „{word}“ ein, wenn du sicher bist. Rückgängig machen lässt sich das nicht.',
  'erase.not_confirmed': 'Gelöscht wurde nichts. Gib hier „{word}“ ein, wenn du sicher bist.',
  'erase.begun':
    'Was nur du lesen konntest, ist weg, und der Schlüssel dazu auch. Was du geteilt hast und dein Name folgen in den nächsten Minuten. Eine Direktnachricht sagt dir, wenn es so weit ist und was bleibt.',
  'erase.known': 'Das läuft schon. Die Direktnachricht dazu sagt, wie weit es ist.',

  'erasure.notification': 'Zu dem, was gelöscht wird',
  'erasure.under_way':
    'Was nur du lesen konntest, ist weg, und der Schlüssel dazu auch. Was du geteilt hast und dein Name sind gerade an der Reihe. Diese Nachricht ändert sich, wenn es so weit ist.',
  'erasure.done': '*Fertig: Alles von dir ist gelöscht.*',
  'erasure.gone': '• Endgültig weg: {what}',
  'erasure.gone.nothing': '• Es gab nichts, was nur du lesen konntest.',
  'erasure.withdrawn':
    '• Aus Threads und Sammlung zurückgenommen: {shared}. Antworten, deren Kopie hier weg ist: {replies}.',
  'erasure.renamed':
    '• Bleibt wie von einem ehemaligen Teammitglied: Geteiltes: {shared}, Antworten: {replies}.',
  'erasure.items': '• Maßnahmen, die nun ohne deinen Namen sind: {count}.',
  'erasure.messages': '• Nachrichten an dich, die nicht mehr kommen oder gleich hier verschwinden: {count}.',
  'erasure.of.drafts': 'Entwürfe: {count}',
  'erasure.of.journal': 'Tagebucheinträge: {count}',
  'erasure.of.checkins': 'Check-ins: {count}',
  'erasure.of.unfinished': 'angefangene Formulare: {count}',
  'erasure.of.answers': 'Entwürfe, die du vorab lesen solltest: {count}',
  'erasure.of.thanks': 'Danke von dir: {count}',
  'erasure.remains': '*Was bleibt*',
  'erasure.remains.others': '• Was andere geschrieben haben, auch über dich.',
  'erasure.remains.slack':
    '• Was du selbst in Slack geschrieben hast, und Dateien, die Evenkeel dir geschickt hat: Sie gehören zu Slack, dort kannst du sie löschen.',
  'erasure.remains.nameless':
    '• Was du ohne deinen Namen geteilt hast: Nichts sagt, dass es von dir ist. Im Menü seiner Nachricht im Thread kannst du es weiter zurücknehmen.',
  'erasure.remains.team': '• Titel, was gelernt wurde, Pläne und Maßnahmen deines Teams, ohne deinen Namen.',
  'erasure.remains.backups':
    '• Frühere Sicherungen, bis die Leute, die Evenkeel betreiben, sie auslaufen lassen.',
  'erasure.anew':
    'Ab jetzt kennt dich Evenkeel nicht mehr. Wann immer du magst: Mit `{command}` fängst du neu an, mit einem neuen Schlüssel.',
};
