import type { texts as english } from '../en/file-order';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  making: '{subject} wird gerade erstellt.',
  begun_again: 'Das musste noch mal neu anfangen: {howFar}',
  'stop.button': 'Anhalten',
  'state.handing_over': '{subject} ist unterwegs.',
  'state.delivered': '{subject} ist fertig. Du findest es hier in den Nachrichten, gleich darunter.',
  'state.stopped': 'Du hast das angehalten: {subject}. Nichts wurde geschickt, und nichts davon bleibt.',
  failed: '{subject} ließ sich nicht erstellen. {problem}',

  'text.waiting': 'Eine Datei wird für dich erstellt',
  'text.making': 'Eine Datei wird für dich erstellt',
  'text.handing_over': 'Deine Datei ist unterwegs',
  'text.delivered': 'Deine Datei ist da',
  'text.stopped': 'Du hast eine Datei angehalten',
  'text.failed': 'Deine Datei ließ sich nicht erstellen',

  'problem.not_a_member':
    'So eine Datei ist für alle, die im Kanal sind, und du bist nicht mehr darin. Sobald du wieder dabei bist, {again}.',
  'problem.not_found': 'Worum du gebeten hast, gibt es nicht mehr.',
  'problem.too_large':
    'Die Datei wäre größer als 1 GB, und so große nimmt Slack nicht an. Wähl weniger Tage: {again}.',
  'problem.smaller_only':
    'Dieser Workspace nimmt nur kleinere Dateien an. Wähl weniger Tage, oder frag jemanden, der den Workspace verwaltet. Danach {again}.',
  'problem.not_allowed':
    'Dieser Workspace erlaubt solche Dateien in Slack nicht. Frag jemanden, der den Workspace verwaltet, ob sich das ändern lässt, danach {again}.',
  'problem.no_room_in_slack':
    'Der Workspace hat in Slack keinen Platz für weitere Dateien. Frag jemanden, der den Workspace verwaltet, nach mehr Platz, danach {again}.',
  'problem.no_permission':
    'Slack lässt Evenkeel in diesem Workspace keine Dateien übergeben. Bitte jemanden, der den Workspace verwaltet, Evenkeel neu zu installieren, danach {again}.',
  'problem.disk_full':
    'Auf dem Rechner, auf dem Evenkeel läuft, ist kein Platz mehr. Bitte sag denen Bescheid, die sich um ihn kümmern, mit der Referenz unten. Danach {again}.',
  'problem.keeps_changing': 'Das musste zu oft neu anfangen. In einem ruhigeren Moment {again}.',
  'problem.maybe_delivered':
    'Slack hat nicht gesagt, ob es die Datei angenommen hat. Wenn sie nicht hier ist, {again}.',
  'problem.no_answer':
    'Es gab mehrere Versuche, und Slack oder die Datenbank hat nicht geantwortet. In einer Weile {again}.',
  'problem.pdf_too_long': 'Eine der Retros ist zu lang für ein PDF. Wähl stattdessen Markdown: {again}.',
  'problem.ours':
    'Bei uns ist etwas schiefgegangen. Bitte sag denen Bescheid, die sich um Evenkeel kümmern, mit der Referenz unten. Danach {again}.',

  one_at_a_time:
    'Eine Datei, um die du vorher gebeten hast, wird noch erstellt. Du findest sie in unseren Direktnachrichten, wo du sie auch anhalten kannst. Danach kannst du um diese hier bitten.',
  too_late_to_stop: 'Die Datei ist schon unterwegs zu dir. Wenn sie da ist, kannst du sie in Slack löschen.',
};
