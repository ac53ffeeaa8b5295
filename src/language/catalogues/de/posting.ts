import type { texts as english } from '../en/posting';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'heading.assessment.0': 'Was funktioniert oder gut läuft',
  'heading.assessment.1': 'Was nicht gut läuft',
  'heading.assessment.2': 'Was ich anders machen kann',
  'heading.early_facts.0': 'Was passiert ist',
  'heading.early_facts.1': 'Was davon betroffen ist',
  'heading.early_facts.2': 'Was gerade getan wird',
  'heading.similar.0': 'Was mir passiert ist und was geholfen hat',
  nameless_author: 'Jemand aus dem Team',
  edited: 'Bearbeitet von der Person, die es geschrieben hat.',
  'thank.button': '{count, plural, =0 {Danke fürs Teilen} other {Danke fürs Teilen · {count}}}',
  'add_action_item.button': 'Maßnahme vereinbaren',
  'similar.button': 'Das kenne ich auch',
  'edit.option': 'Bearbeiten (nur wer es schrieb)',
  'withdraw.option': 'Zurücknehmen (nur wer es schrieb)',
  'title.assessment': '*{author}* blickt zurück',
  'title.early_facts': '*Erste Fakten* von *{author}*, ein genauerer Blick folgt vielleicht',
  'title.similar': '*{author}* hat Ähnliches erlebt',
  'notification.assessment': 'In einer Retro wurde eine Einschätzung geteilt',
  'notification.early_facts': 'In einer Retro wurden erste Fakten geteilt',
  'notification.similar': 'Jemand hat Ähnliches erlebt und in einer Retro geteilt',
  'edit.title': 'Geteiltes bearbeiten',
  'edit.submit': 'Speichern',
  'edit.submit_anyway': 'So speichern',
  'edit.about':
    'Beim Speichern ändert sich die Nachricht im Thread, und es steht dabei, dass sie bearbeitet wurde.',
  'edit.asked':
    'In den Worten unten könnte jemand einen Vorwurf hören. Ändere sie, oder speichere noch einmal und lass sie stehen. Beides ist in Ordnung.',
  'edit.anew.button': 'Vom Geteilten ausgehen',
  not_author:
    'Bearbeiten oder zurücknehmen kann das nur, wer es geschrieben hat, solange es da ist. Geändert wurde nichts.',
  'edit.nothing_left': 'So bliebe nichts zu lesen. Um es ganz zurückzunehmen, gibt es *Zurücknehmen*.',
  'withdraw.title': 'Zurücknehmen?',
  'withdraw.submit': 'Zurücknehmen',
  'withdraw.close': 'Stehen lassen',
  'withdraw.about':
    'Was du in der Retro zu *{title}* geteilt hast, wird gelöscht: die Nachricht im Thread und was Evenkeel davon aufhebt.',
  'withdraw.replies': 'Antworten anderer bleiben, wo sie sind.',
  'withdrawn.title': 'Zurückgenommen',
  withdrawn: 'Bei Evenkeel ist es weg, und im Thread gleich auch.',
  'similar.title': 'Etwas Ähnliches',
  'similar.submit': 'Teilen',
  'similar.submit_anyway': 'So teilen',
  'similar.about':
    'Es geht sofort in den Thread dieser Retro. Dort kannst du es bearbeiten oder zurücknehmen.',
  'similar.asked':
    'In den Worten unten könnte jemand einen Vorwurf hören. Ändere sie, oder teile noch einmal und lass sie stehen. Beides ist in Ordnung.',
  'similar.question': 'Was ist bei dir passiert, und was hat geholfen?',
  'similar.anew.button': 'Mit leerem Formular beginnen',
  'similar.no_words': 'Eine Zeile darüber, was passiert ist oder was geholfen hat, reicht.',
  nameless_not_allowed:
    'In diesem Kanal wird inzwischen mit Namen geteilt. Nimm das Häkchen bei „Ohne meinen Namen teilen“ weg, um das zu teilen.',
};
