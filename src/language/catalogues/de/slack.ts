import type { texts as english } from '../en/slack';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'error.title': 'Das hat nicht geklappt',
  'error.home.title': 'Diese Seite ließ sich gerade nicht aufbauen',
  'error.home.again.button': 'Noch einmal versuchen',
  'error.unexpected':
    'Bei uns ist etwas schiefgegangen. Nichts, was du geschrieben hast, ist verloren; bitte versuch es in einer Minute noch einmal.',
  'error.access_lost':
    'Evenkeel hat seinen Zugang zu diesem Workspace verloren, deshalb hat das nicht geklappt. Nichts, was du geschrieben hast, ist verloren; bitte einen Admin eures Workspace, Evenkeel neu zu installieren.',
  'error.reference': 'Referenz: {reference}',
  'error.quoted': '„{words}“',
  'close.button': 'Schließen',
  former_teammate: 'ein ehemaliges Teammitglied',
  date_and_time: '{date} um {time}',
  loading: 'Einen Moment …',
  'channel.cannot_join':
    'Slack hat Evenkeel nicht in diesen Kanal gelassen. Bitte gib dort `/invite @Evenkeel` ein.',
  'channel.not_a_member':
    'Das ist für alle, die im Kanal sind. Tritt ihm erst bei und versuch es dann noch einmal.',
  'channel.not_there_any_more':
    'Du bist nicht mehr in diesem Kanal, deshalb wurde dort nichts gepostet oder geändert. Was du geschrieben hast, bleibt erhalten, und nur du kannst es lesen.',
  'channel.archived': 'Dieser Kanal ist archiviert, darin kann nichts mehr gepostet werden.',
  'channel.external':
    'Dieser Kanal wird mit einer anderen Organisation geteilt, und Evenkeel postet dort nicht. Ein Admin eures Workspace kann es in den Einstellungen des Workspace erlauben.',
  'channel.can_join':
    'Evenkeel ist nicht in diesem Kanal. Gib dort `/invite @Evenkeel` ein und versuch es dann noch einmal.',
  'channel.must_be_invited':
    'Evenkeel ist nicht in diesem Kanal. Gib dort `/invite @Evenkeel` ein und versuch es dann noch einmal.',
  'channel.not_a_channel': 'Das geht nur in Kanälen. Versuch es noch einmal im Kanal der Retro.',
  guests_not: 'Das ist für Mitglieder des Workspace. Gäste finden alles, was sie betrifft, in ihren Kanälen.',
  not_installed:
    'Evenkeel ist in diesem Workspace nicht mehr installiert. Bitte einen Workspace-Admin, es neu zu installieren.',
  admins_only:
    'Was für den ganzen Workspace gilt, ändern seine Slack-Admins und Inhaber. Frag jemanden von ihnen; geändert wurde nichts.',
  old_form:
    'Dieses Formular stammt aus einer älteren Version von Evenkeel. Kopiere deinen Text, schließ es und öffne es neu.',
  'expired.try_again':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Bitte versuch es noch einmal.',
  'expired.nothing_lost':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Nichts ist verloren.',
  'expired.unchanged':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Geändert wurde nichts; bitte versuch es noch einmal.',
  'expired.unchanged_press_again':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Geändert wurde nichts; bitte drück den Knopf noch einmal.',
  'expired.kept':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Nichts ist verloren; bitte versuch es noch einmal.',
  'expired.press_again':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Bitte drück den Knopf noch einmal.',
  of_another_organisation:
    'Evenkeel gehört in diesem Kanal zu einer anderen Organisation, deshalb ist das nur für ihre Leute. Im Thread kannst du wie alle antworten.',
};
