import type { texts as english } from '../en/home';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  purpose: 'Jetzt aufschreiben, später noch mal lesen, teilen, wenn es fair ist',
  welcome:
    'Willkommen. Wenn etwas schiefgeht, oder beinahe, kannst du es hier aufschreiben, bevor es verblasst.\n\n*1.* Du beantwortest drei Fragen, für dich. Niemand sonst kann lesen, was du schreibst.\n*2.* Du atmest durch: ein Spaziergang, eine Nacht Schlaf. Deine Worte kommen am nächsten Arbeitstag früh zu dir zurück, oder wann du willst.\n*3.* Du liest sie noch mal, mit einem Blick für Worte, die nach Vorwurf klingen. Du teilst sie, wenn du willst. Von selbst wird nie etwas geteilt.',
  nothing_waits: 'Nichts wartet auf dich. Was du schreibst, kommt hierher zurück, wenn seine Zeit da ist.',
  'write.button': 'Eine Retro schreiben',
  'start.button': 'Zu „{title}“ schreiben',
  'start.check_in': 'Schreib zu *{title}* in {channel} etwas auf, solange es frisch ist.',
  'start.incident': 'Du hast den Vorfall *{title}* in {channel} eröffnet.',
  'start.retro': 'Die Retro zu *{title}* ist in {channel} bis {until} offen.',
  'list.heading':
    '*{what, select, drafts {Deine Entwürfe} requests {Zum Vorablesen} other {Deine Maßnahmen}}*',
  'list.title': '{what, select, drafts {Deine Entwürfe} other {Zum Vorablesen}}',
  'list.more': 'Und {count, plural, one {noch eins} other {# weitere}}.',
  'list.all.button': 'Alle ansehen',
  'list.empty': 'Nichts wartet auf dich.',
  'list.back.button': 'Zurück',
  'list.on.button': 'Weiter',
  'draft.untitled': 'Eine Retro, noch ohne Titel',
  'draft.writing': '*{title}*\nNoch nicht abgegeben. Zuletzt gesichert: {day}.',
  'draft.cooling': '*{title}*\nKommt zurück: {time}.',
  'draft.waiting': '*{title}*\nWartet hier, bis du es noch mal lesen willst.',
  'draft.ready': '*{title}*\nBereit für einen zweiten Blick.',
  'draft.ready_until': '*{title}*\nBereit für einen zweiten Blick. Die Retro ist bis {time} offen.',
  'draft.lapsed': '*{title}*\nDie Retro ist abgeschlossen. Das hier bleibt privat.',
  'draft.continue.button': 'Weiterschreiben',
  'draft.reread.button': 'Noch mal lesen',
  'draft.read.button': 'Lesen',
  handed_in: 'Das hast du schon abgegeben. Bei deinen Entwürfen kannst du es noch mal lesen.',
  request:
    '*{author}* bittet dich, einen Entwurf zu *{title}* zu lesen.\nEs geht ums Lesen, nicht ums Absegnen. Für dich offen bis {until}.',
  'request.read.button': 'Lesen',
  'request.decline.button': 'Jetzt nicht',
  colleague: 'Jemand aus dem Team',
  item: '*{title}*\n{channel} · {when, select, past {war fällig am {day}} today {heute fällig} other {fällig am {day}}}',
  'item.done.button': 'Erledigt',
  'item.new_date': 'Neues Datum',
  'item.pass_on': 'Weitergeben',
  'item.drop': 'Fallen lassen, weil …',
  'journal.empty': '*Dein Tagebuch*\nWie es dir damit geht. Nur du kannst es lesen.',
  'journal.heading': '*Dein Tagebuch*',
  'journal.private': 'Was du auf „Wie geht es dir damit?“ antwortest, bleibt hier. Nur du kannst es lesen.',
  'journal.write.button': 'Schreiben',
  'journal.open.button': 'Mein Tagebuch öffnen',
  'cases.heading': '*Neulich gelernt*',
  'cases.search.button': 'Alle durchsehen',
  'cases.closed': 'Abgeschlossen: {day}',
  'cases.read.button': 'Lesen',
  'cases.missing':
    'Die neuesten Fälle ließen sich gerade nicht nachsehen. Öffne diesen Tab in einer Minute noch einmal. Referenz: {reference}',
  settings:
    '*Deine Einstellungen*\nVon {from} bis {to} Uhr kommt nichts von selbst. Arbeitstage: {days}. {nudges, select, none {Keine Erinnerungen} fewer {Jeweils nur eine Erinnerung} other {Die üblichen Erinnerungen}}. Sprache: {language}.',
  'settings.as_in_slack': 'wie in Slack',
  'settings.days': '{first} bis {last}',
  'settings.button': 'Ändern',
  'settings.all.button': 'Alle Einstellungen',
  'help.button': 'Hilfe',
  'help.title': 'Hilfe',
  'data.button': 'Was Evenkeel aufhebt',
  'data.title': 'Was Evenkeel aufhebt',
  'data.yours':
    '*Das kannst nur du lesen*\nEntwürfe, Antworten, die du nicht geteilt hast, dein Tagebuch, und was dir jemand geschrieben hat, der es vorab gelesen hat. Alles ist mit deinem eigenen Schlüssel verschlüsselt. Kein Admin sieht es, und es steht in keiner Wochenübersicht, keinem Export und keinem Protokoll.',
  'data.channel':
    '*Das kann dein Kanal lesen*\nWas du teilst, die Antworten darauf, Maßnahmen, und was ihr gelernt habt. Das ist lesbar gespeichert, weil es durchsucht wird, und verschwindet, wenn du es zurücknimmst.',
  'data.nameless':
    '*Das kann niemand sagen*\nWer ohne Namen geteilt hat: Sobald Slack so eine Nachricht hat, führt nichts, was hier gespeichert ist, zu dir zurück.',
  'data.you':
    '*Über dich*\nDein Name und deine Zeitzone aus deinem Slack-Profil, deine Einstellungen, und der Tag, nie die Minute, an dem du zuletzt hier warst.',
  'data.erase':
    '*Mitnehmen oder löschen*\nMit *{command} me* siehst du, was dir gehört, lädst es herunter oder löschst es. Beim Löschen gehen dein Schlüssel und alles Private sofort; was du geteilt hast, bleibt unter „ein ehemaliges Teammitglied“ stehen oder geht, wie du willst.',
  'data.kept':
    '*Wie lange*\nAbgeschlossene Retros bleiben so lange, wie euer Workspace oder der Kanal es in *{command} settings* festgelegt hat; Entwürfe, die niemand geteilt hat, gehen mit ihnen. Dein Tagebuch bleibt, bis du es löschst. Wird Evenkeel aus Slack entfernt, ist 30 Tage später alles gelöscht.',
  'data.never':
    'Evenkeel liest keine Nachricht, die du ihm nicht bringst, bewertet niemanden und berichtet über niemanden. Wer es betreibt, hält die Schlüssel: Überlegt, wem ihr das anvertraut.',
  'data.page.button': 'Die ganze Seite lesen',
  about: 'Evenkeel {version} · {command} geht in jedem Kanal',
};
