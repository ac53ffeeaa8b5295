import type { texts as english } from '../en/reread';
import type { Translation } from '../translation';

export const texts: Translation<typeof english> = {
  'check_wording.title': 'Wortwahl ansehen',
  'check_wording.about': 'Nur du siehst das. Von der Nachricht wird nichts aufgehoben.',
  'check_wording.no_words':
    'In dieser Nachricht sind keine Worte, die ich lesen könnte: vielleicht eine Datei, ein Bild oder ein Knopf.',
  'check_wording.offer': 'Man könnte schreiben',
  'check_wording.first_part': 'Sie ist lang: Das hier gilt für ihre ersten {most, number} Zeichen.',
  'check_wording.foot': 'Vorschläge, nie Regeln: Wie es gemeint war, weiß am besten, wer es geschrieben hat.',
  'check_wording.expired':
    'Slack gibt einem Formular drei Sekunden Zeit zum Öffnen, und die haben diesmal nicht gereicht. Bitte wähl *Check wording* im Menü der Nachricht noch einmal.',
  more: 'Und {count} weitere.',
  more_later: 'Und {count} weitere. Sieh dir erst diese an, dann noch einmal alles.',
  unread:
    '{phrases, select, yes {:globe_with_meridians: Ich kann bisher nur Englisch lesen; in diesem Text habe ich nur nach den Formulierungen eures Workspace gesucht.} other {:globe_with_meridians: Ich kann bisher nur Englisch lesen; diesen Text habe ich nicht angesehen.}}',
  'finding.brief': '*„{words}“* {soundsLike}\n*Du könntest schreiben:* {rewording}',
  'finding.explained': '*„{words}“* {soundsLike} {why}',
  'finding.offer': 'Du könntest schreiben',
  'finding.instead': '*{offer}:* {rewording}\n*Eine gute Frage:* {question}',
  'finding.fine.button': 'Das ist gut so',
  'finding.in_short': '*„{words}“*\nDu könntest schreiben: {rewording}',
  close: 'Jetzt nicht',
  'check_again.button': 'Noch einmal ansehen',
  'show_fine.button': 'Zeig, was ich gut fand ({count})',
  nameless: 'Dein Name',
  'nameless.option': 'Ohne meinen Namen teilen',
  'nameless.description': 'Da steht dann „jemand aus dem Team“. Auch die Datenbank weiß nicht, wer.',
  restored: 'Was du geschrieben hast ({when}), ist noch da. Du kannst weitermachen, wo du warst.',
  'verdict.nothing_written': 'Noch steht hier nichts zum Ansehen.',
  'verdict.found':
    '{count, plural, one {Eine Formulierung kann für die Menschen, um die es geht, nach Vorwurf klingen. Ein Vorschlag, nie eine Regel: Du entscheidest.} other {{count} Formulierungen können für die Menschen, um die es geht, nach Vorwurf klingen. Ein Vorschlag, nie eine Regel: Du entscheidest.}}',
  'verdict.nothing_else': ':white_check_mark: Sonst klingt hier nichts nach Vorwurf.',
  'verdict.english_part': ':white_check_mark: Im englischen Teil klingt nichts nach Vorwurf.',
  'verdict.nothing_found': ':white_check_mark: Hier klingt nichts nach Vorwurf.',
  'anyway.close': 'Zurück',
  'anyway.about': 'In diesen Worten könnte jemand einen Vorwurf hören:',
  'anyway.foot': 'Du kannst zurückgehen und sie ändern oder sie so lassen. Beides ist in Ordnung.',
};
