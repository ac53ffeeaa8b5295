export const texts = {
  command_help: 'this channel’s weekly summary: when it comes, and a preview only you see',

  text: 'The week in this channel: {retros, plural, =0 {no retros} one {# retro} other {# retros}}; action items: {agreed} agreed, {done} done, {overdue} overdue',
  'text.quiet': 'A quiet week in this channel',
  heading: 'The week in this channel',
  span: '{from} to {to}',
  quiet:
    'A quiet week: no retros, and no action items waiting. `{command}` opens a retro when you need one. {span}.',
  footer:
    'Each {weekday} at {time} ({zone}). `{command} summary` changes that. It counts work, never people.',

  'retros.heading': '*What we looked back on*',
  'retros.closed': '• *{title}* was closed · {shared, plural, =0 {nothing shared} other {# shared}}',
  'retros.open': '• *{title}* is open · {shared, plural, =0 {nothing shared yet} other {# shared}}',
  'retros.more': 'And {count} more in this channel.',

  'items.heading': '*Action items* · {agreed} agreed · {done} done · {overdue} overdue',
  'items.done': '• Done: {title} · {owner}',
  'items.agreed': '• Agreed: {title} · {owner}, due {due}',
  'items.overdue':
    '• Overdue: {title} · {owner}, was due {due}{state, select, done { · done since} dropped { · dropped since} other {}}',
  'items.more': 'And {count} more.',
  'items.button': 'See the action items',

  'follow_through.line':
    'Follow-through in the last {weeks} weeks: {agreed} agreed, {done} done. Week from {byWeek}.',
  'follow_through.week': '{day}: {agreed} agreed, {done} done',
  'chart.title': 'Action items agreed and done, by week',
  'chart.agreed': 'Agreed',
  'chart.done': 'Done',
  'chart.items': 'Action items',

  'case.line': '*One case worth re-reading:* {title}',

  'part.text': 'What people shared in a retro of this week',
  'part.heading': '*{title}*, in the words of those who shared',
  'part.more': 'And {count} more in the retro’s own thread.',

  'schedule.title': 'Weekly summary',
  'schedule.submit': 'Save',
  'schedule.close': 'Not now',
  'schedule.none':
    'Nothing has been looked back on here yet. With the first retro, a summary comes each week; you can choose its time now.',
  'schedule.off': 'It is off.',
  'schedule.next': 'The next one comes {when}, your time.',
  'schedule.looking':
    'Each {weekday} at {time} ({zone}). In a week without anything to tell, {quietWeek, select, silence {nothing is posted} other {one line says so}}.',
  'schedule.skipped': '{status} The one of {when} was left out: Evenkeel was away for more than a day.',
  'schedule.on.label': 'This channel',
  'schedule.on.option': 'Post a summary here each week',
  'schedule.on.description': 'Retros, what was learned, and what became of action items.',
  'schedule.day.label': 'Day',
  'schedule.time.label': 'Time',
  'schedule.zone.label': 'By the clocks of',
  'schedule.quiet.label': 'In a week without anything to tell',
  'schedule.quiet.silence': 'Say nothing',
  'schedule.quiet.line': 'Say so in one line',
  'schedule.preview.button': 'Show me a preview',
  'schedule.unknown_zone': 'Please choose another time zone; this one is not known here.',

  'preview.where': 'The preview is in the channel. Only you see it.',
  'preview.note': 'A preview of the week so far. Only you see this.',
  'preview.text': 'A preview of the weekly summary',

  'stopped.text': 'A weekly summary could not be posted',
  'stopped.line':
    'The weekly summary of {channel} could not be posted: Evenkeel is not in the channel any more, or it is archived or shared with another organisation. There will be no further ones. `{command} summary`, typed there, turns them on again.',
} as const;
