import type { texts as english } from '../en/case';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help: 'nachsehen, was früher gelernt wurde',
  'search.title': 'Aus Retros lernen',
  'search.submit': 'Suchen',
  'search.words.label': 'Wonach suchst du?',
  'search.words.hint':
    'Worte in „Anführungszeichen“ gehören zusammen. Lass es leer, um die neuesten zu sehen.',
  'search.channel.label': 'Kanal',
  'search.channel.any': 'Alle Kanäle',
  'search.factor.label': 'Was dazu beigetragen hat',
  'search.factor.any': 'Egal was',
  'search.since.label': 'Abgeschlossen',
  'search.since.any': 'Egal wann',
  'search.since.month': 'In den letzten 30 Tagen',
  'search.since.quarter': 'In den letzten 3 Monaten',
  'search.since.year': 'Im letzten Jahr',
  'search.empty':
    'Hier gibt es noch nichts zu durchsuchen. Jede abgeschlossene Retro wird ein Fall, und die du sehen darfst, findest du hier.',
  'search.unknown':
    '{count, plural, one {Dieses Wort steht in keinem dieser Fälle: {words}. Ohne dieses Wort} other {Diese Worte stehen in keinem dieser Fälle: {words}. Ohne sie}} findet sich vielleicht mehr.',
  'search.quoted': '„{word}“',
  'search.only_grammar':
    'Diese Worte stehen in fast jedem Text und unterscheiden keinen Fall vom anderen. Mit einem Wort für das, was passiert ist, findest du mehr.',
  'search.nothing_narrowed':
    'Kein Fall, den du sehen kannst, passt zu dieser Auswahl. Mit einer größeren findest du vielleicht mehr.',
  'search.nothing':
    'In den Fällen, die du sehen kannst, war nichts Passendes. Mit weniger oder anderen Worten{isNarrowed, select, yes { oder einer größeren Auswahl oben} other {}} findest du vielleicht mehr.',
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
  'facts.closed': 'Abgeschlossen: {when}',

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

  'follow.title': 'Von anderen lernen',
  'follow.back.button': 'Zurück',
  'follow.save.button': 'Speichern',
  'follow.about':
    'Wenn ein anderer Kanal eine Retro für den ganzen Workspace abschließt und etwas davon dazu beigetragen hat, erfährt dieser Kanal davon: den Titel und was gelernt wurde.',
  'follow.factors': 'Das interessiert diesen Kanal',
  'follow.factors.hint':
    'Höchstens {most} kommen am Tag; weitere warten bis zum nächsten. Fälle, die in ihrem Kanal bleiben, kommen nie. Ohne Auswahl kommt nichts mehr.',
  'follow.now': 'Das interessiert diesen Kanal: *{factors}*.',
  'follow.nothing': 'Für diesen Kanal ist noch nichts ausgewählt.',
  'follow.external':
    'Dieser Kanal wird mit einer anderen Organisation geteilt, deshalb erfährt er nichts von Fällen eures Workspace.',
  'followed.notification': 'Ein Fall aus einem anderen Kanal ist in der Sammlung',
  followed: 'Andere haben etwas gelernt: *{title}*',
  'followed.for_members':
    'Andere haben etwas gelernt. Dazu beigetragen hat: *{factors}*. Der Fall ist für Mitglieder des Workspace.',
  'followed.follows.button': 'Was diesen Kanal interessiert',
  'followed.because': 'Das kommt, weil es diesen Kanal interessiert: *{factors}*.',
};
