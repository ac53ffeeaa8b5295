import type { texts as english } from '../en/action-item';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  help: 'Maßnahmen: deine, die dieses Kanals und was überfällig ist',
  notification:
    '{state, select, done {Eine Maßnahme aus einer Retro ist erledigt} dropped {Eine Maßnahme aus einer Retro wurde fallen gelassen} other {In einer Retro wurde eine Maßnahme vereinbart}}',
  title: '*Maßnahme:* {title}',
  owner: 'Zuständig: {owner}',
  due: 'fällig am {due}',
  'done.button': 'Erledigt',
  'reopen.button': 'Wieder öffnen',
  'new_date.button': 'Neues Datum',
  'pass_on.button': 'Weitergeben',
  'drop.button': 'Fallen lassen, weil …',
  'state.open': 'Offen',
  'state.reopened': 'Wieder geöffnet von {by}, {on}',
  'state.done': 'Erledigt von {by}, {on}',
  'state.dropped': 'Fallen gelassen von {by}, {on}, weil: {reason}',
  line: '• {title} · {owner}, fällig am {due} · {state}',
  carried: '{owner}, fällig am {due}',
  settled:
    'Jemand hat das inzwischen als {state, select, done {erledigt} dropped {fallen gelassen} other {offen}} markiert. Drück dort zuerst *Wieder öffnen*.',
  somebody: 'Jemand aus dem Team',
  'missing.title': 'Ein paar Worte dazu, was zu tun ist, reichen.',
  'missing.reason': 'Ein paar Worte helfen denen, die das später lesen.',
  'missing.day': 'Bitte wähl den Tag, an dem es fällig ist.',
  day_past: 'Dieser Tag ist bei dir schon vorbei. Bitte wähl heute oder einen späteren.',
  not_a_link: 'Bitte füg eine Adresse ein, die mit https:// anfängt und höchstens {max} Zeichen hat.',
  expired:
    'Slack gibt einem Fenster drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Bitte versuch es noch einmal.',
  'title.advice':
    '*Das bittet eine Person, anders zu sein; was könnte das System tun?*\nEine Prüfung, eine Grenze, eine Warnung, eine Zeile im Runbook: etwas, das hilft, wer auch immer beim nächsten Mal da ist, auch an einem schlechten Tag.',
  'list.title': 'Maßnahmen',
  'list.tab.mine': 'Meine',
  'list.tab.channel': 'Dieser Kanal',
  'list.tab.overdue': 'Überfällig',
  'list.empty.mine':
    'Auf deiner Liste steht nichts. Maßnahmen vereinbart ihr im Thread einer Retro; die, um die du dich kümmerst, stehen hier.',
  'list.empty.channel':
    'Dieser Kanal hat keine Maßnahmen, die offen sind oder sich kürzlich erledigt haben. Ihr vereinbart sie im Thread einer Retro: mit dem Knopf dort oder mit „Add action item“ im Menü jeder Nachricht.',
  'list.empty.elsewhere':
    'Die Maßnahmen eines Kanals sind für die Leute, die darin sind, und auch Evenkeel muss darin sein. Gib {command} actions in dem Kanal ein, den du meinst.',
  'list.empty.overdue': 'Nichts ist überfällig, weder bei dir noch in den Kanälen, in denen du bist.',
  'list.count':
    '{tab, select, mine {Worum du dich kümmerst} channel {Was dieser Kanal vereinbart hat} other {Deine und die der Kanäle, in denen du bist}}: {open} offen{settled, plural, =0 {} other {, # in den letzten vier Wochen geklärt}}',
  'list.count_of':
    '{tab, select, mine {Worum du dich kümmerst} channel {Was dieser Kanal vereinbart hat} other {Deine und die der Kanäle, in denen du bist}}: {first} bis {last} von {total}',
  'list.overdue': '*Überfällig*, war fällig am {due} · {owner}',
  'list.open': '{state}, fällig am {due} · {owner}',
  'list.back.button': 'Zurück',
  'list.more.button': 'Mehr',
  from: 'Aus der Retro zu {title} in {channel}',
  from_channel: 'Aus einer Retro in {channel}',
  'add.title': 'Maßnahme vereinbaren',
  'add.submit': 'Vereinbaren',
  'add.submit_anyway': 'So vereinbaren',
  'not_now.button': 'Jetzt nicht',
  'add.what': 'Was ist zu tun?',
  'add.what.hint':
    'Was beim nächsten Mal helfen würde, wer auch immer dann da ist: eine Prüfung, ein Werkzeug, eine Zeile im Runbook.',
  'add.owner': 'Wer kümmert sich darum?',
  'add.due': 'Bis wann?',
  'add.link': 'Wo wird es verfolgt?',
  'add.link.hint': 'Ein Link, wenn es auch in einem anderen Werkzeug steht.',
  'add.nameless':
    'Du hast deine Antworten ohne deinen Namen geteilt. *Dein Name wird an dieser Maßnahme stehen*, wenn du dich darum kümmerst, und Evenkeel hebt auf, dass du sie vereinbart hast. Deshalb ist das Formular leer: Sag es mit anderen Worten als in deiner Antwort, oder lass es jemand anderen vereinbaren.',
  'add.asked': 'Ändere es, oder vereinbare es noch einmal so, wie es ist. Beides ist in Ordnung.',
  'add.elsewhere':
    'Maßnahmen vereinbart ihr in einer Retro, und diese Nachricht steht nicht im Thread einer Retro, an der du beteiligt bist. Öffne den Thread der Retro und wähl an einer Nachricht darin *Add action item*. Gibt es noch keine, beginnt *Start a retro* im Menü dieser Nachricht eine, und *{command} actions* zeigt, was schon offen ist.',
  'from_answer.button': 'Maßnahme daraus machen',
  'save.button': 'Speichern',
  'pass_on.placeholder': 'Person auswählen',
  'pass_on.who': 'Wer kümmert sich von jetzt an darum?',
  'pass_on.agreed':
    'Am besten sprecht ihr es vorher ab. Die Person bekommt eine private Nachricht, dass es jetzt bei ihr liegt.',
  'drop.submit': 'Fallen lassen',
  'drop.submit_anyway': 'Trotzdem fallen lassen',
  'drop.why': 'Warum lohnt es sich nicht mehr?',
  'drop.why.hint': 'Steht an der Maßnahme, für alle, die die Retro später lesen.',
  'drop.asked': 'Ändere es, oder lass es noch einmal so fallen, wie es ist. Beides ist in Ordnung.',
  'owner.missing': 'Bitte wähl eine Person.',
  'owner.unknown': 'Diese Person ist nicht im Workspace. Bitte wähl jemand anderen.',
  'owner.app': 'Eine App kann sich darum nicht kümmern. Bitte wähl eine Person.',
  'owner.outsider':
    'Diese Person gehört zu einer anderen Organisation. Bitte wähl jemanden aus eurem Workspace.',
  'owner.deactivated': 'Dieses Konto ist deaktiviert. Bitte wähl jemand anderen.',
  'owner.not_there':
    'Diese Person ist nicht im Kanal. Bitte lade sie erst ein, oder wähl jemanden, der dort ist.',
  'follow_up.notification.handed_over': 'Jemand hat eine Maßnahme an dich weitergegeben',
  'follow_up.notification.soon': 'Eine deiner Maßnahmen ist bald fällig',
  'follow_up.notification.today': 'Eine deiner Maßnahmen ist heute fällig',
  'follow_up.notification.overdue': 'Eine deiner Maßnahmen ist überfällig',
  'follow_up.notification.settled': 'Zu einer Maßnahme, an die du erinnert wurdest',
  'ask.notification': 'Um eine Maßnahme müsste sich jemand kümmern',
  'follow_up.tomorrow': 'Morgen erinnern',
  'follow_up.in_a_week': 'In einer Woche erinnern',
  'follow_up.stop': 'An diese nicht mehr erinnern',
  'follow_up.resume.button': 'Wieder erinnern',
  'follow_up.why.handed_over':
    'Jemand hat eine Maßnahme an dich weitergegeben: *{title}*. Sie ist am {due} fällig.',
  'follow_up.why.handed_over_late':
    'Jemand hat eine Maßnahme an dich weitergegeben: *{title}*. Sie war am {due} fällig; vielleicht braucht sie als Erstes ein neues Datum.',
  'follow_up.why.overdue':
    '*{title}* war am {due} fällig. Ist es erledigt, braucht es ein neues Datum, oder ist etwas anderes wichtiger geworden? Alles davon ist in Ordnung.',
  'follow_up.why.today': '*{title}* liegt bei dir und ist heute fällig.',
  'follow_up.why.soon':
    '*{title}* liegt bei dir und ist am {due} fällig. Passt inzwischen ein anderer Tag besser, ändere ihn; das ist in Ordnung.',
  'follow_up.from': 'Aus der Retro zu *{title}* in {channel}',
  'follow_up.last': 'Evenkeel erinnert dich daran nicht noch einmal. Es bleibt auf deiner Liste.',
  'follow_up.next': 'Evenkeel erinnert dich am {day} wieder, falls es bis dahin nicht geklärt ist.',
  'follow_up.with': '*{title}* liegt jetzt bei {owner}.',
  'follow_up.newer': 'Zu *{title}*: Weiter unten steht eine neuere Nachricht.',
  'follow_up.stopped': 'Keine Erinnerungen mehr an *{title}*. Es bleibt bei dir und ist am {due} fällig.',
  ask: '*{title}* braucht jemand anderen: {owner} ist nicht mehr in {channel}. Fällig ist es am {due}. Wer könnte sich darum kümmern?',
  'ask.why':
    'Evenkeel fragt dich, weil du es vereinbart oder die Retro eröffnet hast, und nur dieses eine Mal.',
  'ask.thanks': '*{title}* liegt jetzt bei {owner}. Danke dir.',
};
