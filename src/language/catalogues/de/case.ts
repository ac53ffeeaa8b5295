import type { texts as english } from '../en/case';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'nachsehen, was früher gelernt wurde',
  'expired.command':
    'Slack lässt einem Formular drei Sekunden, und die haben diesmal nicht gereicht. Bitte versuch es noch einmal.',
  'expired.read':
    'Slack lässt einem Fenster drei Sekunden, und die haben diesmal nicht gereicht. Bitte drück noch einmal auf „Lesen“.',

  'search.title': 'Aus Retros lernen',
  'search.submit': 'Suchen',
  'search.words.label': 'Wonach suchst du?',
  'search.words.hint': '„Worte in Anführungszeichen“ stehen beieinander. Leer gelassen kommen die neuesten.',
  'search.channel.label': 'Kanal',
  'search.channel.any': 'Alle Kanäle',
  'search.factor.label': 'Was dazu beigetragen hat',
  'search.factor.any': 'Egal was',
  'search.since.label': 'Abgeschlossen',
  'search.since.any': 'Egal wann',
  'search.since.month': 'In den letzten 30 Tagen',
  'search.since.quarter': 'In den letzten 3 Monaten',
  'search.since.year': 'Im letzten Jahr',
  'search.nothing':
    'Unter den Fällen, die du sehen kannst, ist nichts dergleichen. Weniger oder andere Worte finden vielleicht mehr.',
  'search.all': '{count, plural, one {Ein Fall} other {# Fälle}}',
  'search.page': '{count, plural, one {Ein Fall} other {# Fälle}}, hier {first} bis {last}',
  'search.taken_for': '„{word}“ hat niemand geschrieben; vielleicht ist das hier gemeint.',
  'search.back.button': 'Zurück',
  'search.more.button': 'Mehr',

  'found.read.button': 'Lesen',
  'found.title': 'Im Titel:',
  'found.learned': 'In dem, was gelernt wurde:',
  'found.shared': 'In dem, was geteilt wurde:',
  'found.reply': 'In einer Antwort:',
  'found.other': 'Gefunden:',
  'facts.closed': 'Abgeschlossen am {when}',

  'similar.heading':
    '{count, plural, one {*Jemand hatte einen ähnlichen Fall*} other {*Andere hatten ähnliche Fälle*}}',
  'similar.not_now': 'Nach ähnlichen Fällen ließ sich gerade nicht suchen. Referenz: {reference}',

  'view.title': 'Ein Fall',
  'view.close': 'Zurück',
  'view.learned': '*Was wir gelernt haben*',
  'view.nothing_learned': 'Beim Abschließen wurde nichts aufgeschrieben.',
  'view.more': 'Und {count} weitere.',
  'view.thread.button': 'Zum Thread',
  'view.without_names': 'Ohne Namen aufgehoben: Was geteilt wurde, bleibt im Kanal.',
  'view.shared.assessment': '*{author}* · im Rückblick',
  'view.shared.early_facts': '*{author}* · erste Fakten',
  'view.shared.similar': '*{author}* · etwas Ähnliches',
};
