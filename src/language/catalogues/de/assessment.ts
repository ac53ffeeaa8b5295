import type { texts as english } from '../en/assessment';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'question.going_well': 'Was funktioniert oder läuft gut?',
  'question.going_well.hint': 'Was geholfen hat, und wer oder was es leichter gemacht hat.',
  'question.not_going_well': 'Was läuft nicht gut?',
  'question.not_going_well.hint': 'Was passiert ist und wozu es geführt hat. Eher die Lage als die Menschen.',
  'question.do_differently': 'Was kann ich anders machen?',
  'question.do_differently.hint': 'Etwas, das du selbst in der Hand hast. Kleines reicht.',

  'write.title': 'Retro schreiben',
  'write.submit': 'Für später speichern',
  'write.close': 'Jetzt nicht',
  'write.cooling':
    'Was du zu *{title}* geschrieben hast, kühlt gerade ab; du findest es in unseren Direktnachrichten. Mit diesem Formular fängst du etwas Neues an.',
  'write.start_empty.button': 'Mit leerem Formular beginnen',
  'write.retro': 'Welche Retro?',
  'write.retro.new': 'Eine neue Retro',
  'write.about': 'Worum geht es?',
  'write.about.hint': 'Diesen Titel sieht der Kanal. Zum Beispiel: Zahlungen am Montag langsam',
  'write.feelings': 'Wie geht es dir damit?',
  'write.feelings.hint': 'Das sieht nie jemand außer dir.',
  'write.foot':
    'Jetzt wird nichts gepostet. Erst liest du es noch mal, und nur du entscheidest, ob du es teilst.',
  'write.title_missing': 'Ein paar Worte reichen, damit die anderen wissen, worum es geht.',
  'write.nothing_written': 'Eine Zeile unter einer der drei Fragen reicht, um es zu speichern.',
  'write.nameless_not_allowed':
    'In diesem Kanal wird mit Namen geteilt. Nimm das Häkchen bei „Ohne meinen Namen teilen“ weg, um das zu speichern.',
  'write.expired.notification': 'Das Formular ging nicht rechtzeitig auf',
  'write.reopen': 'Formular öffnen',

  'similar.none': 'Etwas Ähnliches ist hier noch nicht bekannt.',
  'similar.look.button': 'Ähnliche Fälle suchen',
  'similar.failed':
    'Die Suche nach ähnlichen Fällen hat gerade nicht geklappt. Was du geschrieben hast, ist davon unberührt. Referenz: {reference}',

  'channel.can_join':
    'Evenkeel ist noch nicht in *#{channel}* und könnte dort weder posten noch den Thread führen.',
  'channel.join.button': 'Evenkeel in den Kanal holen',
  'channel.or_invite': 'Oder gib im Kanal `/invite @Evenkeel` ein und fang noch einmal an.',
  'channel.must_be_invited':
    'Evenkeel ist noch nicht in diesem privaten Kanal. Gib dort `/invite @Evenkeel` ein und fang noch einmal an.',
  'channel.archived':
    'Dieser Kanal ist archiviert, darin kann nichts mehr gepostet werden. Fang in einem anderen Kanal an.',
  'channel.external':
    'Dieser Kanal wird mit einer anderen Organisation geteilt, und Evenkeel postet dort nicht. Ein Admin eures Workspace kann es in den Einstellungen des Workspace erlauben; fang bis dahin in einem Kanal aus deinem eigenen Workspace an.',
  'channel.submit': 'Weiter',
  'channel.which': 'In welchem Kanal?',
  'channel.which.hint':
    'Eine Retro gehört in einen Kanal: Dort stehen ihre Kopfnachricht und ihr Thread. Was du schreibst, bleibt bei dir, bis du es teilst.',
  'channel.which.placeholder': 'Kanal auswählen',
  'channel.missing': 'Bitte wähl einen Kanal.',

  'nudge.when': 'Wann soll es wieder zu dir kommen?',
  'nudge.when.hint': 'Um es in Ruhe noch mal zu lesen. Bis dahin sieht es niemand.',
  'nudge.choice.next_morning': 'Am nächsten Arbeitstag früh ({when})',
  'nudge.choice.in_1_hour': 'In 1 Stunde ({when})',
  'nudge.choice.in_4_hours': 'In 4 Stunden ({when})',
  'nudge.pick': 'Ich wähle eine Zeit',
  'nudge.myself': 'Nicht von selbst: Ich finde es in Home',
  'nudge.pick.time': 'Wann genau?',
  'nudge.time_missing': 'Bitte wähl eine Zeit.',
  'nudge.time_past': 'Diese Zeit ist schon vorbei. Bitte wähl eine spätere.',
  'nudge.too_late': 'Die Retro endet schon vorher: {when}. Bitte wähl eine frühere Zeit.',

  'time.title': 'Zeit ändern',
  'time.submit': 'Speichern',
  'time.close': 'Jetzt nicht',
  'time.when': 'Wann soll es stattdessen wiederkommen?',

  comes_back: 'Es kommt wieder zu dir: {when}.',
  waits: 'Es wartet in Home auf dich; von selbst kommt keine Nachricht.',
  'reread_now.button': 'Jetzt noch mal lesen',
  'reread_and_share.button': 'Noch mal lesen und teilen',
  'discard.button': 'Verwerfen',
  'discard.title': 'Endgültig verwerfen?',
  'discard.text': 'Deine drei Antworten werden gelöscht, und nichts davon bleibt übrig.',
  'discard.keep': 'Behalten',
  'discard.shared': 'Das ist schon geteilt. Zurücknehmen kannst du es an seiner Nachricht im Thread.',

  'card.notification': 'Was du geschrieben hast, ist gespeichert',
  'card.saved': 'Gespeichert: was du zu *{title}* geschrieben hast. Nur du kannst es sehen.',
  'card.saved_with_reader':
    'Gespeichert: was du zu *{title}* geschrieben hast. Nur du und {reader} könnt es sehen.',
  'card.until_then': 'Bis dahin: {pause}',
  'card.early_facts.button': 'Fakten müssen jetzt raus',
  'card.share_from': 'Teilen kannst du es von {from} bis {until}.',
  'card.closes_first':
    'Die Retro endet ({until}), bevor das hier abgekühlt ist. Es wird also nicht geteilt und bleibt ganz bei dir.',
  'card.shared':
    'Du hast deine Einschätzung zu *{title}* geteilt. Bearbeiten oder zurücknehmen kannst du sie an ihrer Nachricht im Thread.',
  'shared.offer':
    'Du hast geschrieben, was du anders machen kannst. Wenn du magst, such dir einen Tag dafür aus; niemand erwartet es.',
  'card.lapsed':
    'Die Retro zu *{title}* ist abgeschlossen. Was du geschrieben hast, wurde nicht geteilt und bleibt privat.',
  'card.read.button': 'Lesen',
  'finished.notification': 'Das hier ist abgeschlossen',
  finished:
    'Das hier ist abgeschlossen. Von diesen drei Antworten hebt Evenkeel nichts unter deinem Namen auf.',

  'back.notification': 'Was du geschrieben hast, wartet auf einen zweiten Blick',
  back: 'Hier ist, was du zu *{title}* geschrieben hast, für einen zweiten Blick.',
  'back.may_share': 'Teil es, wenn es sich noch fair anfühlt.',
  'back.cooling': 'Es kühlt noch ab: Teilen kannst du es ab {from}.',
  'back.closes_first': 'Wenn die Retro endet, ist es noch nicht abgekühlt. Es bleibt also ganz bei dir.',
  'back.tomorrow.button': 'Morgen',
  'back.open_until':
    'Die Retro ist bis {until} offen. Was bis dahin nicht geteilt ist, bleibt einfach privat.',
  'back.settled.notification': 'Was du geschrieben hast',
  'back.shared': '*{title}*: noch mal gelesen und geteilt.',
  'back.lapsed': 'Die Retro zu *{title}* ist abgeschlossen. Was du geschrieben hast, bleibt privat.',
  'back.comes_back': 'Was du zu *{title}* geschrieben hast, kommt wieder: {when}.',

  'returned.notification': 'Dein Text ist wieder bei dir',
  returned:
    'Was du in der Retro zu *{title}* geteilt hast, ließ sich nicht posten: Slack hat Evenkeel nicht in den Kanal schreiben lassen. Vielleicht ist er archiviert, oder Evenkeel wurde daraus entfernt. *Nichts ist verloren*; es liegt wieder privat bei deinem Entwurf, und du kannst es teilen, sobald das behoben ist.',

  expired:
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Nichts ist verloren; bitte drück den Knopf noch einmal.',
  'not_editable.shared':
    'Das ist schon geteilt. Bearbeiten oder zurücknehmen kannst du es an seiner Nachricht im Thread.',
  'not_editable.closed':
    'Die Retro ist abgeschlossen, deshalb lässt sich hier nichts mehr ändern. Es bleibt privat.',

  'reread.title': 'Noch mal lesen',
  'reread.submit.share': 'Teilen',
  'reread.submit.save': 'Speichern',
  'reread.notice': 'Lies es noch einmal so, wie es die Person neben dir lesen würde.',
  'reread.next.may_share': 'Ändere, was du magst, und teil es dann, oder lass es.',
  'reread.next.cooling': 'Es kühlt noch ab: Jetzt speicherst du, teilen kannst du später.',
  'reread.next.closes_first':
    'Die Retro endet, bevor es abgekühlt ist. Es wird also gespeichert und bleibt privat.',
  'reread.still_cooling':
    'Es kühlt noch ab, teilen kannst du es erst danach. Was du geändert hast, ist gespeichert.',
  'reread.nothing_left':
    'Es ist nichts mehr da, was du teilen könntest. Schreib eine Zeile, oder verwirf es.',
  'reread.nameless_not_allowed':
    'In diesem Kanal wird inzwischen mit Namen geteilt. Nimm das Häkchen bei „Ohne meinen Namen teilen“ weg, um das zu teilen.',
  'reread.anyway.title': 'Willst du es so teilen?',
  'reread.anyway.submit': 'So teilen',
  'reread.shared.title': 'Geteilt',
  'reread.shared':
    'Es geht jetzt in den Thread der Retro in {channel}. Seine Nachricht dort hat ein Menü, mit dem du es jederzeit bearbeiten oder zurücknehmen kannst.',
  'kept.title': 'Was du geschrieben hast',
  'kept.about': 'Die Retro zu *{title}* ist abgeschlossen. Nur du kannst das lesen.',

  'facts.title': 'Erste Fakten',
  'facts.submit': 'Noch einmal lesen',
  'facts.close': 'Jetzt nicht',
  'facts.about':
    'Zu *{title}*: Fakten, die die anderen sofort brauchen. Was du sonst geschrieben hast, kühlt weiter ab.',
  'fact.what_happened': 'Was ist passiert?',
  'fact.what_happened.hint': 'Zeiten, Zahlen, was du gesehen hast. Das Warum kann warten.',
  'fact.impact': 'Was ist davon betroffen?',
  'fact.impact.hint': 'Wer es merkt, und woran.',
  'fact.being_done': 'Was wird gerade getan?',
  'fact.being_done.hint': 'Jetzt gerade, und wann du mehr sagen kannst.',
  'facts.nothing_written': 'Eine Zeile darüber, was passiert ist, reicht.',
  'facts.not_allowed': 'In diesem Kanal sind erste Fakten abgeschaltet. Dein Text bleibt bei deinem Entwurf.',

  'facts_post.title': 'Das jetzt posten?',
  'facts_post.submit': 'Jetzt posten',
  'facts_post.close': 'Zurück',
  'facts_post.about':
    'Das geht sofort in den Thread von *#{channel}*, als erste Fakten gekennzeichnet, {name, select, without {ohne deinen Namen} other {mit deinem Namen}}. Atme durch und lies es einmal.',
  'facts_post.channel': 'Kanal',
  'facts_post.more':
    '{more, plural, one {Und eine weitere Stelle, oben fett.} other {Und {more} weitere Stellen, oben fett.}}',
  'facts_post.posted.title': 'Gepostet',
  'facts_post.posted':
    'Die ersten Fakten gehen jetzt in den Thread. Was du sonst geschrieben hast, kühlt weiter ab.',
};
