import type { texts as english } from '../en/plan';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  help: 'Pläne für den Fall, dass etwas schiefgeht: ansehen, hinzufügen, importieren',

  'list.title': 'Pläne',
  'list.retired_title': 'Ausgemusterte Pläne',
  'list.intro':
    'Was zu tun ist, wenn etwas schiefgeht: ein Titel, wann er gilt und die Schritte. Evenkeel zeigt den passenden Plan, während ihr schreibt.',
  'list.empty': 'Noch gibt es keine Pläne. Der erste ist ein guter Anfang.',
  'list.no_retired': 'Kein Plan ist ausgemustert.',
  'list.in_use.button': 'Pläne im Einsatz',
  'list.add.button': 'Plan hinzufügen',
  'list.import.button': 'Importieren',
  'list.retired.button': 'Ausgemusterte ({count})',
  'list.open.button': 'Öffnen',
  'list.back.button': 'Zurück',
  'list.more.button': 'Mehr',
  'list.entry': '*{title}*\n{when}',

  'view.title': 'Ein Plan',
  'view.close': 'Zurück',
  'view.when': '*Wann er gilt*',
  'view.steps': '*Schritte*',
  'view.needs_update':
    ':pencil2: Seit der letzten Änderung hat er für {count, plural, one {eine Person} other {# Leute}} nicht gepasst. Vielleicht braucht er eine neue Fassung.',
  'view.change.added': 'Hinzugefügt von {person}, {when}',
  'view.change.imported': 'Importiert von {person}, {when}',
  'view.change.edited': 'Geändert von {person}, {when}',
  'view.change.retired': 'Ausgemustert von {person}, {when}',
  'view.change.brought_back': 'Zurückgeholt von {person}, {when}',
  'view.bring_back.button': 'Zurückholen',
  'view.helped.button': 'Hat geholfen',
  'view.did_not_fit.button': 'Hat nicht gepasst',
  'view.edit.button': 'Bearbeiten',
  'view.retire.button': 'Ausmustern',
  'retire.title': 'Diesen Plan ausmustern?',
  'retire.text': 'Er wird dann nicht mehr vorgeschlagen. Aus der Liste lässt er sich zurückholen.',
  'retire.confirm': 'Ausmustern',
  'retire.deny': 'Behalten',

  'note.saved': 'Gespeichert.',
  'note.helped': 'Notiert: Er hat geholfen. Pläne, die helfen, kommen weiter nach vorn.',
  'note.did_not_fit': 'Notiert: Er hat nicht gepasst. Danke, so werden Pläne besser.',
  'note.retired': 'Ausgemustert. Er wird nicht mehr vorgeschlagen.',
  'note.brought_back': 'Wieder im Einsatz.',

  'form.add.title': 'Plan hinzufügen',
  'form.edit.title': 'Plan bearbeiten',
  'form.submit': 'Speichern',
  'form.close': 'Jetzt nicht',
  'form.title.label': 'Titel',
  'form.title.hint': 'Zum Beispiel: Die Warteschlange der Zahlungen wächst',
  'form.when.label': 'Wann gilt er?',
  'form.when.hint': 'Woran man merkt, dass es so weit ist. An diesen Worten findet Evenkeel den Plan.',
  'form.steps.label': 'Schritte',
  'form.steps.hint': 'Einer pro Zeile.',
  'form.link.label': 'Wo steht er ausführlich?',
  'form.link.hint': 'Eine Adresse, die mit https:// beginnt',

  'import.title': 'Pläne importieren',
  'import.submit': 'Importieren',
  'import.close': 'Fertig',
  'import.how':
    '*Eine Tabelle (CSV)* mit den Spalten `titel`, `link`, `wann`, `schritte`; oder *Markdown*: eine Überschrift für jeden Plan, eine Zeile `Wann: …`, eine Zeile `Link: https://…` und eine Liste mit den Schritten.',
  'import.paste.label': 'Hier einfügen',
  'import.left_over.label': 'Noch übrig: ändern und noch einmal importieren',
  'import.limit':
    'Ein Feld fasst 3.000 Zeichen. Importiere eine längere Datei Stück für Stück; was schon da ist, kommt nicht doppelt dazu.',
  'import.report':
    '{added, plural, one {Ein Plan ist dazugekommen} other {# Pläne sind dazugekommen}}{known, plural, =0 {} one {, # war schon da} other {, # waren schon da}}{left, plural, =0 {} one {, # fehlt noch} other {, # fehlen noch}}.',
  'import.problem': '*Zeile {line}:* {message}\n{words}',
  'import.more': 'Und {count} weitere.',
  'import.problem.title_taken':
    'Es gibt einen anderen Plan mit diesem Titel. Gib diesem hier einen anderen oder ändere jenen.',
  'import.problem.unreadable': 'Diese Zeile lässt sich nicht lesen.',
  'import.problem.quotes':
    'Von dieser Zeile an fehlt ein Anführungszeichen, oder es ist eins zu viel. Setz ein Feld so in Anführungszeichen: {example}.',
  'import.problem.fields':
    'Diese Zeile hat {fields} Felder und die Tabelle {columns}. Ein Feld, in dem ein Komma steht, braucht Anführungszeichen.',
  'import.problem.preface': 'Das steht vor der ersten Überschrift und gehört damit zu keinem Plan.',

  'suggestion.heading':
    '{count, plural, one {*Ein Plan, der passen könnte*} other {*Pläne, die passen könnten*}}',
  'suggestion.open.button': 'Öffnen',
  'suggestion.steps.button': 'Schritte ansehen',
  'suggestion.found.title': 'Im Titel:',
  'suggestion.found.applies_when': 'Er gilt, wenn:',
  'suggestion.found.steps': 'In den Schritten:',
  'suggestion.found.other': 'Gefunden:',

  'error.no_title': 'Ein Plan braucht einen Titel, damit man ihn findet.',
  'error.no_when': 'Sag in ein paar Worten, wann er gilt: Daran findet Evenkeel ihn.',
  'error.too_long.title': 'Der Titel darf höchstens {max} Zeichen haben.',
  'error.too_long.link': 'Der Link darf höchstens {max} Zeichen haben.',
  'error.too_long.applies_when': '„Wann er gilt“ darf höchstens {max} Zeichen haben.',
  'error.too_long.steps': 'Die Liste der Schritte darf höchstens {max} Zeichen haben.',
  'error.link': 'Ein Link beginnt mit https:// und hat höchstens {max} Zeichen.',
  'error.title_taken':
    'Es gibt schon einen Plan mit diesem Titel. Ändere den, oder gib diesem hier einen anderen Titel.',
};
