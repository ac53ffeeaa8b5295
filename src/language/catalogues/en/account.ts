export const texts = {
  command_help: 'what is yours alone: your journal, your drafts, your plans',
  'close.button': 'Close',

  'me.title': 'About you',
  'me.known': 'Evenkeel knows you as {name}, in the time zone {zone}, from your Slack profile.',
  'me.journal': '*Your journal*',
  'me.journal.title': 'Your journal',
  'me.entries': '{count, plural, =0 {Nothing is written yet.} =1 {One entry.} other {# entries.}}',
  'me.open.button': 'Open it',
  'me.drafts': '*Your drafts*',
  'me.drafts.none': 'Nothing is waiting for you.',
  'me.drafts.where':
    'You find them in our direct messages and on the Home tab, where you can re-read and discard them.',
  'me.draft.untitled': 'A retro without a title yet',
  'me.draft.writing': '*{title}* · not handed in yet, last saved {when}',
  'me.draft.cooling': '*{title}* · comes back {when}',
  'me.draft.home': '*{title}* · waits for you in App Home',
  'me.draft.ready': '*{title}* · ready for a second look',
  'me.draft.lapsed': '*{title}* · the retro has closed; it stays private',
  'me.plans': '*Plans you added*',
  'me.plans.none': 'None yet. *{command} plans* shows those of the workspace.',

  kept: '*What Evenkeel keeps about you*',
  'kept.private': '*Only you can read it:* {what}',
  'kept.two': '*You and one colleague:* {what}',
  'kept.channels': '*Your channels can read it, with your name:* {what}',
  'kept.technical': '*Also kept, so that things work:* {what}',
  'kept.nothing': 'nothing.',
  'kept.without_name':
    'What you shared without your name is not in these numbers: nothing that is kept says it is yours. You can look it up below.',
  'kept.download.button': 'Download',
  'kept.nameless.button': 'Shared without my name',
  'kept.erase.button': 'Erase…',
  'kept.of.drafts': 'drafts: {count}',
  'kept.of.journal': 'journal entries: {count}',
  'kept.of.notes': 'notes after incidents: {count}',
  'kept.of.unfinished': 'forms you have not finished: {count}',
  'kept.of.asked': 'drafts you asked somebody to read: {count}',
  'kept.of.read': 'drafts you were asked to read: {count}',
  'kept.of.shared': 'what you shared in retros: {count}',
  'kept.of.replies': 'replies in their threads: {count}',
  'kept.of.retros': 'retros you opened: {count}',
  'kept.of.owned': 'action items you own: {count}',
  'kept.of.added': 'action items you added: {count}',
  'kept.of.incidents': 'incidents you opened: {count}',
  'kept.of.plans': 'plans you added: {count}',
  'kept.of.profile': 'your name, time zone and language from Slack',
  'kept.of.thanks': 'thanks you gave, shown as a number: {count}',
  'kept.of.verdicts': 'whether a plan helped you, shown as a number: {count}',
  'kept.of.checkins': 'check-ins under way: {count}',
  'kept.of.follows': 'what you had a channel follow: {count}',
  'kept.of.settings': 'settings you changed: {count}',
  'kept.of.messages': 'direct messages to you: {count}',

  'nameless.title': 'Without your name',
  'nameless.about':
    'Nothing that Evenkeel keeps says who shared these. It has just tried which ones can be proven to be yours, for your eyes only, and notes it nowhere.',
  'nameless.none': 'There is nothing that you shared without your name.',
  'nameless.tried': 'It has just been tried, for your eyes only, and is noted nowhere.',
  'nameless.more': 'Older ones: {count}. They show as those above are withdrawn.',
  'nameless.noticed':
    'People may notice when something goes. If it should not point at you, let some time pass between this and whatever else you do here.',
  'nameless.one': '*{title}* · {when}',
  'nameless.withdraw.button': 'Withdraw',
  'nameless.withdraw.title': 'Withdraw this?',
  'nameless.withdraw.text':
    'Its message in the thread is deleted, and what Evenkeel keeps of it. This cannot be undone.',
  'nameless.withdraw.confirm': 'Withdraw',
  'nameless.withdraw.deny': 'Keep it',

  'download.title': 'Download what is yours',
  'download.submit': 'Send it to me',
  'download.close': 'Not now',
  'download.about':
    'A JSON file comes to you in our direct messages: drafts, journal and notes as you wrote them, what you shared, your replies, action items, what you wrote to others about their drafts and they to you, your settings.',
  'download.readable':
    '*Your private words are readable in it.* The file lies in Slack, where those whom your company lets export direct messages can find it. Save it and delete it in Slack when that matters to you.',
  'download.nameless': 'What you shared without your name',
  'download.nameless.option': 'Look it up and put it into the file, too',
  'download.nameless.why':
    'It is left out unless you tick this: the file would be the one place that says it is yours.',
  'download.on_its_way': 'The file is on its way to you, in our direct messages.',
  'download.comment': 'Here is everything Evenkeel keeps about you, for you alone.',
  'download.subject': 'Everything about you',
  'download.again': 'type *{command} me* and press *Download*',

  'erase.title': 'Erase what is yours',
  'erase.submit': 'Erase it',
  'erase.close': 'Keep everything',
  'erase.private':
    '*What only you can read goes at once:* drafts, journal, notes after incidents, forms you have not finished, and what you answered to others’ drafts. The key that opens your texts is destroyed with them: from then on nobody can read them here, neither you nor the people who run Evenkeel.',
  'erase.also':
    '*Also:* messages that are promised to you are cancelled, and those Evenkeel sent you here are deleted. Whoever you asked to read a draft cannot open it any more. Action items you own have no owner until somebody in their channel takes them on. Your thanks and settings go.',
  'erase.shared': 'What you shared in retros under your name',
  'erase.stays.option': 'It stays, as by “a former teammate”',
  'erase.stays.description': 'Your words stay in the threads and the library.',
  'erase.goes.option': 'It goes',
  'erase.goes.description': 'Withdrawn from the threads in Slack, and from the library.',
  'erase.remains':
    '*What remains:* what other people wrote, about you too. Titles of retros, what was learned, plans and action items: they belong to your team, and lose your name. What you wrote in Slack yourself: only you can delete that there. What you shared without your name: nothing says it is yours, so close this and use *Shared without my name* first if you want it back.',
  'erase.backups':
    'Backups of the database from before today still hold what they held, until whoever runs Evenkeel lets them expire. You can begin anew at once.',
  'erase.word': 'erase',
  'erase.confirm_word': 'Type “{word}” to confirm. This cannot be undone.',
  'erase.not_confirmed': 'Nothing was erased. Type “{word}” here if you are sure.',
  'erase.begun':
    'What only you could read is gone, and the key that opened it. What you shared, and your name, follow within minutes. A direct message tells you when it is done, and what remains.',
  'erase.known': 'This has been asked for already. The direct message about it says how far it is.',

  'erasure.notification': 'About what is being erased',
  'erasure.under_way':
    'What only you could read is gone, and so is the key that opened it. What you shared, and your name, are being dealt with now. This message changes when it is done.',
  'erasure.done': '*It is done: everything of yours is erased.*',
  'erasure.gone': '• Gone for good: {what}',
  'erasure.gone.nothing': '• There was nothing that only you could read.',
  'erasure.withdrawn':
    '• Withdrawn from threads and the library: {shared}. Replies of which the kept copy is gone: {replies}.',
  'erasure.renamed': '• Kept as by a former teammate: {shared} of what you shared, and replies: {replies}.',
  'erasure.items': '• Action items without your name now: {count}.',
  'erasure.messages': '• Messages to you that are cancelled, or deleted here within minutes: {count}.',
  'erasure.of.drafts': 'drafts: {count}',
  'erasure.of.journal': 'journal entries: {count}',
  'erasure.of.checkins': 'check-ins: {count}',
  'erasure.of.unfinished': 'unfinished forms: {count}',
  'erasure.of.answers': 'drafts you were asked to read: {count}',
  'erasure.of.thanks': 'thanks: {count}',
  'erasure.remains': '*What remains*',
  'erasure.remains.others': '• What other people wrote, about you too.',
  'erasure.remains.slack':
    '• What you wrote in Slack yourself, and files Evenkeel sent you: they are Slack’s, and you can delete them there.',
  'erasure.remains.nameless':
    '• What you shared without your name: nothing says it is yours. You can still withdraw it from its menu in the thread.',
  'erasure.remains.team':
    '• Titles, what was learned, plans and action items of your team, without your name.',
  'erasure.remains.backups': '• Backups from before, until whoever runs Evenkeel lets them expire.',
  'erasure.anew':
    'From here on Evenkeel does not know you. Whenever you like, `{command}` begins anew, with a new key.',
} as const;
