import type { texts as english } from '../en/incident';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  help: 'etwas ist schiefgegangen: eine ruhige Nachricht hier und private Check-ins mit den Beteiligten',

  'open.title': 'Vorfall eröffnen',
  'open.expired.fallback': 'Das Formular ging nicht rechtzeitig auf',
  'open.typed': 'Das hattest du schon geschrieben: *{title}*',
  'open.again.button': 'Formular öffnen',
  'open.no_channel': 'Bitte wähl einen Kanal.',

  'start.must_be_invited':
    'Evenkeel ist noch nicht in diesem privaten Kanal. Gib dort `/invite @Evenkeel` ein und fang noch einmal an. {typed}',
  'start.archived':
    'Dieser Kanal ist archiviert, darin kann nichts mehr gepostet werden. Fang in einem anderen Kanal an. {typed}',
  'start.external':
    'Dieser Kanal wird mit einer anderen Organisation geteilt, und Evenkeel postet dort nicht. Ein Admin eures Workspace kann es in den Einstellungen des Workspace erlauben; fang bis dahin in einem Kanal aus deinem eigenen Workspace an. {typed}',
  'start.channel.label': 'In welchem Kanal?',
  'start.channel.hint': 'Wer darin ist, sieht eine ruhige Nachricht über den Vorfall.',
  'start.channel.placeholder': 'Kanal auswählen',
  'start.can_join': 'Evenkeel ist noch nicht in *#{channel}* und könnte dort nichts posten.',
  'start.go_on.submit': 'Weiter',
  'start.join.submit': 'Evenkeel hinzufügen',

  'form.submit': 'Posten',
  'form.asked.submit': 'So posten',
  'form.close': 'Jetzt nicht',
  'form.title.label': 'Worum geht es?',
  'form.title.hint': 'Zum Beispiel: Zahlungen am Montag langsam',
  'form.at.label': 'Wann fing es an?',
  'form.people.label': 'Wer war beteiligt?',
  'form.people.hint':
    'Evenkeel fragt alle einzeln und privat, wie es ihnen geht, in ihrer Arbeitszeit. Ein Klick, und es hört auf.',
  'form.known.label': 'Was wisst ihr bisher?',
  'form.known.hint':
    'Steht mit dem Titel im Kanal. Was passiert ist und was gerade getan wird; nicht, wer es war.',
  'form.link.label': 'Wo wird er verfolgt?',
  'form.link.hint': 'Ein Link, wenn er auch in einem anderen Werkzeug steht.',
  'form.plan.label': 'Gibt es dafür einen Plan?',
  'form.plan.hint': 'Die Beteiligten sehen ihn mit seinen Schritten.',
  'form.note':
    'Eine ruhige Nachricht wird gepostet. Die Beteiligten hören privat von Evenkeel; niemand sieht, wer antwortet.',
  'form.asked.note':
    'Jemand könnte in diesen Worten einen Vorwurf hören. Ändere sie, oder poste noch einmal und lass sie stehen. Beides ist in Ordnung.',

  'headline.text': 'In diesem Kanal wurde ein Vorfall eröffnet',
  'headline.line': 'Vorfall: *{title}* · {facts}',
  'headline.began': 'Beginn: {when}',
  'headline.over': 'vorbei seit {when}',
  'headline.told_by': 'gemeldet von {tool}',
  'headline.write.button': 'Retro schreiben',
  'headline.similar.button': 'Das kenne ich auch',
  'headline.involved.button': 'Ich war auch dabei',
  'headline.note':
    'Die Beteiligten hören privat von Evenkeel, in ihrer eigenen Arbeitszeit. Niemand sieht, wer antwortet.',
  'similar.title': 'Etwas Ähnliches',
  'involved.new': 'Danke. Evenkeel schreibt dir privat, in deiner Arbeitszeit. Das sieht sonst niemand.',
  'involved.before':
    'Du gehörst schon zu den Beteiligten. Das sieht sonst niemand. „Retro schreiben“ ist jederzeit für dich da.',

  'people.title': 'Wer war beteiligt?',
  'people.submit': 'Bei ihnen nachfragen',
  'people.incident': '*{title}*',
  'people_notice.text': 'Wer war an einem Vorfall beteiligt?',
  'people_notice.none':
    'Ein Werkzeug hat *{title}* in {channel} gemeldet und niemanden genannt, bei dem Evenkeel nachfragen könnte.',
  'people_notice.unknown':
    'Ein Werkzeug hat *{title}* in {channel} gemeldet. Zu {people}{more, plural, =0 {} other { und # weiteren}} war in Slack niemand zu finden, bei dem Evenkeel nachfragen könnte.',
  'people_notice.name.button': 'Beteiligte nennen',
  'people_notice.why': 'Das bekommst du, weil du das Werkzeug in Evenkeel eingerichtet hast. Sonst niemand.',

  'not_posted.text': 'Ein Vorfall ließ sich nicht posten',
  'not_posted.line': 'Der Vorfall *{title}* ließ sich in {channel} nicht posten.',
  'not_posted.asked_all_the_same': '{why} Die Beteiligten werden trotzdem privat gefragt.',
  'not_posted.why.is_archived': 'Der Kanal ist archiviert.',
  'not_posted.why.not_in_channel': 'Evenkeel ist nicht im Kanal: Gib dort `/invite @Evenkeel` ein.',
  'not_posted.why.channel_not_found': 'Evenkeel sieht den Kanal nicht: Gib dort `/invite @Evenkeel` ein.',
  'not_posted.why.channel_external': 'Der Kanal wird inzwischen mit einer anderen Organisation geteilt.',
  'not_posted.why.other': 'Slack hat Evenkeel dort nicht schreiben lassen.',

  'error.no_title': 'Ein paar Worte reichen, damit die anderen wissen, worum es geht.',
  'error.in_the_future':
    'Dieser Zeitpunkt kommt erst noch. Bitte wähl den, zu dem es anfing, soweit du weißt.',
  'error.channel_not_ready':
    'Evenkeel kann im Kanal dieses Vorfalls nicht schreiben und weiß deshalb nicht, wer davon hören darf. Gib dort `/invite @Evenkeel` ein und versuch es dann noch einmal.',
  'error.too_many_people': 'Hier lassen sich höchstens {max} Leute auswählen.',
  'error.people.unknown':
    'Jemand aus deiner Auswahl ist nicht in diesem Workspace. Bitte wähl Leute aus eurem eigenen Workspace.',
  'error.people.app': 'Bei einer App lässt sich nicht nachfragen. Bitte wähl nur Menschen aus.',
  'error.people.deactivated':
    'Jemand aus deiner Auswahl hat kein aktives Konto mehr. Bitte nimm die Person heraus.',
  'error.people.not_in_channel':
    'Jemand aus deiner Auswahl ist nicht in diesem Kanal und würde durch die Check-ins von ihm erfahren. Lad die Person erst ein oder nimm sie heraus.',

  'tools.help': 'Werkzeuge, die Vorfälle eröffnen dürfen (für Workspace-Admins)',
  'tools.title': 'Vorfall-Werkzeuge',
  'tools.intro':
    'Werkzeuge, die hier Vorfälle eröffnen dürfen. Jedes hat eine eigene Adresse und ein eigenes Geheimnis.',
  'tools.none': 'Noch keins.',
  'tools.add.button': 'Werkzeug hinzufügen',
  'tools.menu.secret': 'Neues Geheimnis',
  'tools.menu.route': 'Kanal für einen Dienst',
  'tools.menu.remove': 'Entfernen',
  'tools.line': '*{name}* · {kind} → {channel}',
  'tools.kind.generic': 'Alles andere (signiertes JSON)',
  'tools.kind.pagerduty': 'PagerDuty (V3-Webhook)',
  'tools.kind.alertmanager': 'Alertmanager oder Grafana',
  'tools.kind.incident_io': 'incident.io',
  'tools.kind.opsgenie': 'Opsgenie oder Jira Service Management',
  'tools.name': '*{name}*',
  'tools.back': 'Zurück',
  'tools.channel.label': 'Welcher Kanal bekommt seine Vorfälle?',
  'tools.channel.placeholder': 'Kanal auswählen',

  'tools.add.title': 'Werkzeug hinzufügen',
  'tools.add.submit': 'Hinzufügen',
  'tools.add.kind.label': 'Welches Werkzeug?',
  'tools.add.name.label': 'Wie nennt ihr es?',
  'tools.add.channel.hint': 'Einzelne Dienste können später eigene Kanäle bekommen.',
  'tools.secret.label': 'Das Geheimnis für die Signatur',
  'tools.secret.hint':
    'Für PagerDuty und incident.io, die selbst eins erzeugen. Für alle anderen erzeugt Evenkeel eins und zeigt es gleich.',

  'tools.renew.title': 'Neues Geheimnis',
  'tools.renew.use.submit': 'Verwenden',
  'tools.renew.make.submit': 'Erzeugen',
  'tools.renew.note':
    'Das bisherige Geheimnis gilt noch 24 Stunden, damit in der Zwischenzeit nichts verloren geht.',

  'tools.route.title': 'Kanal für einen Dienst',
  'tools.route.submit': 'Speichern',
  'tools.route.service.label': 'Welcher Dienst?',
  'tools.route.service.hint': 'So geschrieben, wie das Werkzeug ihn schreibt.',
  'tools.route.channel.hint': 'Lass es leer, dann gehen sie dahin, wo die anderen hingehen.',

  'tools.remove.title': 'Werkzeug entfernen?',
  'tools.remove.submit': 'Entfernen',
  'tools.remove.close': 'Behalten',
  'tools.remove.note':
    'Evenkeel hört nicht mehr auf *{name}* und löscht das Geheimnis. Seine Vorfälle bleiben.',

  'tools.tell.title': 'Sag es dem Werkzeug',
  'tools.tell.close': 'Ich habe es notiert',
  'tools.tell.ready':
    '*{name}* ist bereit. Lass es an die Adresse senden, unter der euer Evenkeel erreichbar ist, gefolgt von:',
  'tools.tell.own_secret': 'Evenkeel prüft seine Signaturen mit dem Geheimnis, das du angegeben hast.',
  'tools.tell.secret': '*Das Geheimnis, nur dieses eine Mal zu sehen:*',
  'tools.tell.note':
    'Schließ das hier, wenn du es im Werkzeug gespeichert hast. Verloren? In der Liste gibt es ein neues.',

  'tools.error.already_there':
    'Das ist schon eingerichtet. Schließ das Formular; ein neues Geheimnis gibt es in der Liste.',
  'tools.error.no_secret':
    'Bitte füg das Geheimnis ein, das dieses Werkzeug zeigt: {min} bis {max} Zeichen ohne Leerzeichen.',
  'tools.error.channel':
    'Bitte wähl einen Kanal eures eigenen Workspace, in dem Evenkeel ist. Wenn es dort noch nicht ist, gib erst `/invite @Evenkeel` ein.',
};
