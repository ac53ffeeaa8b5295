import type { texts as english } from '../en/summary';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'die Wochenübersicht dieses Kanals: wann sie kommt, und eine Vorschau nur für dich',

  text: 'Die Woche in diesem Kanal: {retros, plural, =0 {keine Retros} one {# Retro} other {# Retros}}; Maßnahmen: {agreed} vereinbart, {done} erledigt, {overdue} überfällig',
  'text.quiet': 'Eine ruhige Woche in diesem Kanal',
  heading: 'Die Woche in diesem Kanal',
  span: '{from} bis {to}',
  quiet:
    'Eine ruhige Woche: keine Retros und keine offenen Maßnahmen. `{command}` eröffnet eine Retro, wenn ihr sie braucht. {span}.',
  footer:
    'Jeden {weekday} um {time} Uhr ({zone}). `{command} summary` ändert das. Die Übersicht zählt Arbeit, nie Menschen.',

  'retros.heading': '*Worauf wir zurückgeschaut haben*',
  'retros.closed': '• *{title}* ist abgeschlossen · {shared, plural, =0 {nichts geteilt} other {# geteilt}}',
  'retros.open': '• *{title}* ist offen · {shared, plural, =0 {noch nichts geteilt} other {# geteilt}}',
  'retros.more': 'Und {count} weitere in diesem Kanal.',

  'items.heading': '*Maßnahmen* · {agreed} vereinbart · {done} erledigt · {overdue} überfällig',
  'items.done': '• Erledigt: {title} · {owner}',
  'items.agreed': '• Vereinbart: {title} · {owner}, fällig am {due}',
  'items.overdue':
    '• Überfällig: {title} · {owner}, war fällig am {due}{state, select, done { · inzwischen erledigt} dropped { · inzwischen fallen gelassen} other {}}',
  'items.more': 'Und {count} weitere.',
  'items.button': 'Maßnahmen ansehen',

  'follow_through.line':
    'Umsetzung in den letzten {weeks} Wochen: {agreed} vereinbart, {done} erledigt. Woche ab {byWeek}.',
  'follow_through.week': '{day}: {agreed} vereinbart, {done} erledigt',
  'chart.title': 'Maßnahmen pro Woche, vereinbart und erledigt',
  'chart.agreed': 'Vereinbart',
  'chart.done': 'Erledigt',
  'chart.items': 'Maßnahmen',

  'case.line': '*Ein Fall zum Wiederlesen:* {title}',

  'part.text': 'Was in einer Retro dieser Woche geteilt wurde',
  'part.heading': '*{title}*, in den Worten derer, die geteilt haben',
  'part.more': 'Und {count} weitere im Thread der Retro.',

  'schedule.title': 'Wochenübersicht',
  'schedule.submit': 'Speichern',
  'schedule.close': 'Jetzt nicht',
  'schedule.none':
    'Hier gab es noch keine Retro. Mit der ersten kommt jede Woche eine Übersicht; wann, kannst du jetzt schon wählen.',
  'schedule.off': 'Sie ist ausgeschaltet.',
  'schedule.next': 'Die nächste kommt nach deiner Zeit: {when}.',
  'schedule.looking':
    'Jeden {weekday} um {time} Uhr ({zone}). In einer Woche ohne Neues {quietWeek, select, silence {kommt nichts} other {steht das in einer Zeile}}.',
  'schedule.skipped': '{status} Eine ist ausgefallen ({when}): Evenkeel war länger als einen Tag nicht da.',
  'schedule.on.label': 'Dieser Kanal',
  'schedule.on.option': 'Jede Woche hier eine Übersicht posten',
  'schedule.on.description': 'Retros, was wir gelernt haben und was aus Maßnahmen geworden ist.',
  'schedule.day.label': 'Tag',
  'schedule.time.label': 'Uhrzeit',
  'schedule.zone.label': 'Nach der Uhr von',
  'schedule.quiet.label': 'In einer Woche ohne Neues',
  'schedule.quiet.silence': 'Nichts sagen',
  'schedule.quiet.line': 'Es in einer Zeile sagen',
  'schedule.preview.button': 'Vorschau zeigen',
  'schedule.unknown_zone': 'Bitte wähl eine andere Zeitzone; diese ist hier nicht bekannt.',

  'preview.where': 'Die Vorschau steht im Kanal. Nur du siehst sie.',
  'preview.note': 'Eine Vorschau auf die Woche bis jetzt. Das siehst nur du.',
  'preview.text': 'Eine Vorschau der Wochenübersicht',

  'stopped.text': 'Eine Wochenübersicht ließ sich nicht posten',
  'stopped.line':
    'Die Wochenübersicht von {channel} ließ sich nicht posten: Evenkeel ist nicht mehr im Kanal, oder er ist archiviert oder wird mit einer anderen Organisation geteilt. Weitere kommen nicht. `{command} summary`, dort eingegeben, schaltet sie wieder ein.',
};
