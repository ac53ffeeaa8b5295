import type { texts as english } from '../en/phrase';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'form.title': 'Eigene Formulierungen',
  'form.submit': 'Hinzufügen',
  'form.close': 'Fertig',
  'form.about':
    'Jeder Blick auf die Wortwahl in diesem Workspace kennt diese Wörter, egal wer schreibt und in welcher Sprache.',
  'form.count':
    '{count, plural, =0 {Noch keine Formulierungen.} other {{count} von höchstens {most} Formulierungen.}}',
  'form.words': 'Ein Wort oder ein paar',
  'form.words_hint':
    'Gefunden in Groß- wie Kleinschreibung, als ganze Wörter, nie mitten in einem anderen Wort.',
  'form.kind': 'Wenn jemand es schreibt',
  'kind.flag': 'Darauf hinweisen',
  'kind.flag.description': 'Es wird fett gezeigt, mit eurem Hinweis, wie jeder andere Fund.',
  'kind.allow': 'In Ruhe lassen',
  'kind.allow.description': 'Funde, die sich damit Wörter teilen, werden nicht gezeigt.',
  'form.hint': 'Euer Hinweis',
  'form.hint_hint': 'Warum es hier schlecht ankommt, in einem Satz. Er steht neben den Wörtern.',
  'line.flag': 'Evenkeel weist darauf hin',
  'line.allow': 'Evenkeel lässt es in Ruhe',
  line: '*„{words}“* · {what}',
  'remove.button': 'Entfernen',
  'earlier.button': 'Frühere',
  'later.button': 'Weitere',
  last_change:
    '{kind, select, added {Zuletzt hinzugefügt von {who}, {when}.} other {Zuletzt entfernt von {who}, {when}.}}',
  expired:
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Geändert wurde nichts; bitte drück noch einmal auf *Eigene Formulierungen*.',
  too_long: 'Bitte nicht mehr als {most} Zeichen.',
  empty: 'Bitte schreib ein Wort oder ein paar.',
  not_readable:
    'Evenkeel sieht sich nur Wörter an. Zitate, Code, Links, Erwähnungen und Emoji bleiben außen vor; schreib es also bitte ohne.',
  hint_too_long: 'Bitte nicht mehr als {most} Zeichen für den Hinweis.',
  full: 'Es sind schon {most} Formulierungen. Entferne eine, die ihr nicht mehr braucht.',
  known:
    'Diese Formulierung steht schon in der Liste. Entferne sie dort zuerst, um zu ändern, was sie bewirkt.',
};
