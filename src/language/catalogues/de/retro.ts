import type { texts as english } from '../en/retro';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'headline.notification.open': 'In diesem Kanal ist eine Retro offen',
  'headline.notification.closed': 'In diesem Kanal ist eine Retro abgeschlossen',
  'headline.open': 'Die Retro zu *{title}* ist offen bis {until}',
  'headline.writing': '{count, plural, one {# Person schreibt gerade} other {# schreiben gerade}}',
  'headline.shared': '{count} geteilt',
  'headline.actions': '{count, plural, one {# Maßnahme} other {# Maßnahmen}}',
  'headline.write.button': 'Meins schreiben',
  'headline.close.button': 'Retro abschließen',
  'headline.export.button': 'Als Datei holen',
  'headline.replies.kept':
    'Was geteilt wird, steht in diesem Thread. Antworten hier bleiben bei der Retro, damit man sie später noch mal lesen kann.',
  'headline.replies.not_kept':
    'Was geteilt wird, steht in diesem Thread. Antworten hier hebt Evenkeel nicht auf.',
  'headline.carried': '*Noch offen aus früheren Retros*',
  'headline.carried.more': 'Und {count} weitere.',
  'headline.carried.button': 'Maßnahmen ansehen',

  'headline.closed': 'Die Retro zu *{title}* ist abgeschlossen · {when}',
  'headline.closed.shared': '{count, plural, one {# Einschätzung} other {# Einschätzungen}} in diesem Thread',
  'headline.closed.early_facts': 'erste Fakten in diesem Thread',
  'headline.closed.nothing': 'nichts geteilt, und das ist in Ordnung',
  'headline.learned': '*Was wir gelernt haben*',
  'headline.factors': 'Was dazu beigetragen hat: {factors}',
  'headline.actions.heading': '*Maßnahmen*',
  'headline.actions.more': 'Und {count} weitere im Thread.',
  'headline.read.button': 'Lesen',
  'headline.change.button': 'Gelerntes ändern',
  'headline.add.button': 'Gelerntes aufschreiben',
  'headline.visibility.channel': 'Als Fall für diesen Kanal aufgehoben.',
  'headline.visibility.workspace': 'Als Fall für die Mitglieder dieses Workspace aufgehoben.',
  'headline.visibility.without_names': 'Als Fall für die Mitglieder dieses Workspace aufgehoben, ohne Namen.',

  'ask_learned.notification': 'Eine Retro von dir ist zu Ende',
  ask_learned:
    'Die Zeit der Retro zu *{title}* ist um, sie ist jetzt abgeschlossen. Was habt ihr gelernt? Ein, zwei Sätze helfen allen, die sie später finden.',
  'ask_learned.button': 'Sagen, was wir gelernt haben',
  'ask_learned.once':
    'Das frage ich nur einmal. Du kannst es auch später sagen, an der Kopfnachricht im Kanal.',
  'ask_learned.answered':
    'Was ihr in der Retro zu *{title}* gelernt habt, steht jetzt in ihrer Kopfnachricht. Danke.',

  'factor.missed_opportunity': 'Verpasste Gelegenheit',
  'factor.communication_gap': 'Lücke in der Kommunikation',
  'factor.guideline_not_followed': 'Regel nicht befolgt',
  'factor.guideline_did_not_fit': 'Regel passte nicht',
  'factor.tooling': 'Werkzeuge',
  'factor.load': 'Zu viel auf einmal',
  'factor.unknown': 'Noch nicht bekannt',

  'close.title': 'Retro abschließen',
  'close.submit': 'Abschließen',
  'close.not_now.button': 'Jetzt nicht',
  'close.still_writing':
    '{count, plural, one {# Person schreibt noch. Was sie geschrieben hat, bleibt privat und gehört ihr.} other {# schreiben noch. Was sie geschrieben haben, bleibt privat und gehört ihnen.}}',
  'close.expired':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Bitte drück noch einmal auf „Retro abschließen“.',
  'case.title': 'Was wir gelernt haben',
  'case.submit': 'Speichern',
  'case.learned': 'Was haben wir gelernt?',
  'case.learned.hint': 'Ein, zwei Sätze für alle, die das später finden. Sie stehen im Kanal.',
  'case.factors': 'Was hat dazu beigetragen?',
  'case.factors.hint': 'Umstände, damit andere den Fall darüber finden.',
  'case.visibility': 'Wer darf das später finden?',
  'case.visibility.channel.option': 'Alle in diesem Kanal',
  'case.visibility.workspace.option': 'Mitglieder dieses Workspace',
  'case.visibility.workspace.description': 'Mit dem, was geteilt wurde. Antworten bleiben im Kanal.',
  'case.visibility.without_names.option': 'Mitglieder dieses Workspace, ohne Namen',
  'case.visibility.without_names.description': 'Nur der Titel, das Gelernte und was dazu beigetragen hat.',

  'error.closed':
    '*{title}* ist inzwischen abgeschlossen. Was du geschrieben hast, bleibt privat und gehört dir.',
  'error.open': '*{title}* ist noch offen. Was ihr gelernt habt, kommt beim Abschließen dazu.',
  'error.not_facilitator':
    'Nur wer diese Retro eröffnet hat, kann sie abschließen und sagen, was ihr gelernt habt. An ihrem letzten Tag endet sie von selbst.',
  'error.title_names_somebody':
    'Im Titel dieser Retro steht ein Name ({name}), deshalb geht „ohne Namen“ hier nicht. Bitte wähl aus, wer sie sonst finden darf.',
  'error.learned_names_somebody':
    'Hier steht ein Name ({name}). Sag es ohne ihn, oder wähl aus, wer es sonst finden darf.',
};
