import type { texts as english } from '../en/settings';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  command_help:
    'wie dieser Kanal seine Retros möchte, deine Ruhezeiten und Erinnerungen, die Einstellungen des Workspace',
  'save.button': 'Speichern',
  'save_and_delete.button': 'Speichern und löschen',
  'not_now.button': 'Jetzt nicht',
  'close.button': 'Schließen',
  last_changed: 'Zuletzt geändert von {person}, {when}.',

  'hub.title': 'Einstellungen',
  'hub.open.button': 'Öffnen',
  'hub.mine': '*Meine Einstellungen*',
  'hub.mine.about': 'Ruhezeiten, Arbeitstage, Erinnerungen, Sprache.',
  'hub.channel': '*Einstellungen eines Kanals*',
  'hub.channel.placeholder': 'Kanal auswählen',
  'hub.channel.about': 'Abkühlzeit, was angeboten wird, wer seine Fälle findet und wie lange sie bleiben.',
  'hub.workspace': '*Einstellungen des Workspace*',
  'hub.workspace.about': 'Für alle Kanäle, weil du Admin des Workspace bist.',
  'hub.invite':
    'Einstellungen eines Kanals findest du in einem Kanal, in dem Evenkeel ist. Gib dort zuerst `/invite @Evenkeel` ein und dann das hier noch einmal.',
  'hub.archived': 'Dieser Kanal ist archiviert, da gibt es nichts einzustellen.',
  'hub.external':
    'Dieser Kanal wird mit einer anderen Organisation geteilt, und Evenkeel arbeitet dort noch nicht. Ein Admin eures Workspace kann es in den Einstellungen des Workspace erlauben.',

  'channel.title': 'Kanal-Einstellungen',
  'channel.about': 'Wie {channel} seine Retros möchte, für alle darin.',
  'channel.delay': 'Kürzeste Zeit zwischen Schreiben und Teilen',
  'channel.delay.hint':
    'Die Abkühlzeit. Früher kann niemand teilen; Fakten können trotzdem sofort raus, wenn das unten angeboten wird.',
  'channel.delay.choice':
    '{minutes, plural, =60 {1 Stunde} =240 {4 Stunden} =720 {12 Stunden} =1440 {24 Stunden} other {# Minuten}}',
  'channel.nudge': 'Geschriebenes kommt wieder',
  'channel.nudge.hint': 'Vorausgewählt; alle entscheiden selbst.',
  'channel.nudge.next_morning': 'Am nächsten Arbeitstag früh',
  'channel.nudge.in_1_hour': 'Nach 1 Stunde, in der Arbeitszeit',
  'channel.nudge.in_4_hours': 'Nach 4 Stunden, in der Arbeitszeit',
  'channel.latest_by': 'Eine Retro bleibt offen',
  'channel.latest_by.hint': 'Danach endet sie von selbst. Was bis dahin nicht geteilt ist, bleibt privat.',
  'channel.latest_by.choice': '{days, plural, one {# Tag} other {# Tage}}',
  'channel.switches': 'In diesem Kanal',
  'offer.early_facts': '„Fakten müssen jetzt raus“ anbieten',
  'offer.early_facts.about': 'Ein kürzeres Formular, das vor dem Ende der Abkühlzeit gepostet wird.',
  'offer.nameless': 'Teilen ohne Namen anbieten',
  'offer.nameless.about': 'Es steht „jemand aus dem Team“ da; niemand kann nachsehen, wer es war.',
  'offer.replies': 'Antworten in Retro-Threads behalten',
  'offer.replies.about': 'Damit sich eine Retro als Ganzes lesen und exportieren lässt.',
  'channel.visibility': 'Wer eine abgeschlossene Retro findet',
  'channel.visibility.hint': 'Vorausgewählt; wer eine Retro abschließt, entscheidet.',
  'channel.visibility.channel': 'Alle in diesem Kanal',
  'channel.visibility.workspace': 'Mitglieder dieses Workspace',
  'channel.visibility.without_names': 'Mitglieder dieses Workspace, ohne Namen',
  'channel.retention.otherwise': 'So lange wie im Workspace: {time}',
  'channel.retention.hint':
    'Ältere werden endgültig gelöscht, mit allem darin. Von dieser Zeit und der des Workspace zählt die kürzere.',
  'channel.language': 'Sprache der Nachrichten in diesem Kanal',
  'channel.language.otherwise': 'Wie im Workspace',
  'channel.from_when':
    'Zeiten und Angebote gelten ab der nächsten Retro oder der nächsten Nachricht. An Geteiltem ändern sie nichts.',
  'channel.summary.button': 'Wochenübersicht',
  'channel.follows.button': 'Von anderen lernen',
  'channel.mine.button': 'Meine Einstellungen',
  'channel.workspace.button': 'Einstellungen des Workspace',
  'channel.looking.guest': 'Du kannst sie ansehen; ändern können sie Mitglieder des Workspace.',
  'channel.looking.not_an_admin':
    'Du kannst sie ansehen; in diesem Workspace ändern Admins die Einstellungen der Kanäle.',
  'channel.line': '*{what}:* {value}',
  yes_or_no: '{on, select, yes {ja} other {nein}}',
  'channel.refused.guest':
    'Die Einstellungen eines Kanals ändern Mitglieder des Workspace. Geändert wurde nichts.',
  'channel.refused.not_an_admin':
    'In diesem Workspace ändern Admins die Einstellungen der Kanäle. Frag jemanden von ihnen; geändert wurde nichts.',

  retention: 'Abgeschlossene Retros bleiben',
  'retention.always': 'Immer',
  'retention.always.inline': 'immer',
  'retention.months':
    '{months, plural, =12 {1 Jahr} =24 {2 Jahre} =36 {3 Jahre} =60 {5 Jahre} one {# Monat} other {# Monate}}',
  'retention.asked':
    'Ab morgen werden Retros endgültig gelöscht, die länger als {time} abgeschlossen sind. {count, plural, =0 {Heute ist keine so alt.} other {Heute sind das #.}} Speichere noch einmal, wenn du das möchtest.',

  'workspace.title': 'Workspace-Einstellungen',
  'workspace.about':
    'Für den ganzen Workspace, weil du Admin bist. Entwürfe und Tagebücher bleiben dir verschlossen.',
  'workspace.phrases.button': 'Eigene Formulierungen',
  'workspace.pauses.button': 'Ideen für eine Pause',
  'workspace.check_ins.button': 'Check-ins',
  'workspace.webhooks.button': 'Vorfall-Werkzeuge',
  'workspace.external': 'Mit anderen Organisationen geteilte Kanäle',
  'workspace.external.allowed': 'Evenkeel darf darin arbeiten',
  'workspace.external.about': 'Deren Leute lesen mit; die Knöpfe darin sind nicht für sie.',
  'workspace.changers': 'Wer die Einstellungen eines Kanals ändern darf',
  'workspace.changers.everyone': 'Alle Mitglieder, die darin sind',
  'workspace.changers.admins': 'Admins, die darin sind',
  'workspace.changers.admins.about': 'Die anderen können sie ansehen.',
  'workspace.retention.hint':
    'In jedem Kanal. Ältere werden endgültig gelöscht, mit allem darin. Ein Kanal darf eine kürzere Zeit wählen.',
  'workspace.language': 'Sprache der Nachrichten in Kanälen',
  'workspace.language.hint':
    'Ein Kanal darf eine andere wählen. Was nur eine Person sieht, steht in ihrer Sprache.',

  'mine.title': 'Meine Einstellungen',
  'mine.about': 'Nur für dich. Niemand sonst sieht sie, auch die Admins eures Workspace nicht.',
  'mine.quiet_from': 'Ruhe ab',
  'mine.quiet_to': 'Ruhe bis',
  'mine.quiet.hint':
    'Nach der Uhrzeit dort, wo du laut Slack bist. Dazwischen kommt von Evenkeel nichts von selbst.',
  'mine.quiet.all_day':
    'Von den Ruhezeiten muss am Tag mindestens eine Stunde frei bleiben. Ganz ohne Erinnerungen geht es auch, unten.',
  'mine.time_missing': 'Bitte wähl eine Zeit.',
  'mine.days': 'Meine Arbeitstage',
  'mine.days.hint': 'An den anderen kommt nichts von selbst.',
  'mine.days.none': 'Bitte behalte mindestens einen Tag. Ganz ohne Erinnerungen geht es auch, unten.',
  'mine.nudges': 'Erinnerungen an Angefangenes',
  'mine.nudges.all': 'Die üblichen',
  'mine.nudges.all.about': 'Was du geschrieben hast, kommt wieder, und vor dem Ende noch einmal.',
  'mine.nudges.fewer': 'Jeweils nur eine',
  'mine.nudges.fewer.about': 'Was du geschrieben hast, kommt einmal wieder, danach ist Ruhe.',
  'mine.nudges.none': 'Keine',
  'mine.nudges.none.about': 'Was auf dich wartet, steht in Home. Zeiten, die du wählst, gelten weiter.',
  'mine.language': 'Sprache',
  'mine.language.otherwise': 'Wie in Slack',
};
