export const texts = {
  colleague: 'A colleague',

  'ask.title': 'Ask someone to read it',
  'ask.submit': 'Ask',
  'ask.close': 'Not now',
  'ask.about': 'About *{title}*. They are asked to read, not to approve.',
  'ask.who': 'Who?',
  'ask.note': 'A line to them',
  'ask.note.hint': 'They see it when they open your draft.',
  'ask.what_they_see':
    'They see your name, the title and your three answers as they are when they open them, until you withdraw it, share it or discard it, for at most {days, plural, one {# day} other {# days}}. How you feel about it is not shown. The answer comes only to you.',
  'ask.already':
    'Somebody is reading it for you already. Withdraw that on the card first, then ask someone else.',

  'choose.missing': 'Please choose a colleague.',
  'choose.own': 'This is you. Please choose a colleague; you can always re-read it yourself.',
  'choose.unknown': 'Slack does not know this person. Please choose another.',
  'choose.app': 'This is an app, not a person. Please choose a colleague.',
  'choose.deactivated': 'This account is deactivated. Please choose somebody who is here.',
  'choose.outside': 'This person belongs to another organisation. Please choose a colleague of yours.',

  'card.ask.button': 'Ask someone to read it',
  'card.asked': 'You asked *{reader}* to read it. The answer comes only to you.',
  'card.withdraw.button': 'Withdraw',
  'card.answered': '*{reader}* has read it and answered. You find it below.',
  'card.declined': '*{reader}* is not able to read it right now.',
  'card.unreachable':
    '*{reader}* cannot be reached in Slack at the moment, so nobody has it. You can ask someone else.',
  'card.erased':
    'Whoever you asked to read it has had everything of theirs erased, an answer included. You can ask someone else.',
  'reply.erased':
    'Whoever read your draft has had everything of theirs erased since, and so what they answered you here.',
  'card.expired': 'What you asked of *{reader}* has closed by itself after a week.',

  'request.notification': 'Somebody asks you to read a draft',
  request: '*{author}* asks you to read a draft. You are asked to read, not to approve.',
  'request.read.button': 'Read it',
  'request.decline.button': 'Not now',
  'request.open_until': 'It is open to you until {until}. What you answer goes only to them.',
  'request.settled.notification': 'You were asked to read a draft',
  'request.answered': 'Your answer is with the person who asked, and only with them. Thank you.',
  'request.declined': 'You said not now, and that is all right. They know, and can ask someone else.',
  'request.over': 'This is no longer open. Thank you for being there.',

  'read.title': 'A draft to read',
  'read.submit': 'Send',
  'read.about': '*{author}* looks back on *{title}*. You are asked to read, not to approve.',
  'read.note': 'A line to you:',
  'read.what_to_say': 'What would you like to say back? Any one of these is enough. Only {author} sees it.',

  'answer.kind_words': 'Kind words',
  'answer.kind_words.hint': 'What is good about it.',
  'answer.question': 'A question',
  'answer.question.hint': 'Something you would like to understand better.',
  'answer.stung': 'A phrase that stung',
  'answer.stung.hint': 'Their words in quotation marks, and how they sounded to you.',
  'answer.nothing_written': 'A line in any one of the three is enough.',

  'flagged.title': 'Your answer',
  'flagged.submit': 'Send as it is',
  'flagged.notice':
    'They may hear blame in the words below. Change them, or send it as it is. Both are fine.',
  'sent.title': 'Sent',
  'sent.text': 'It goes to the person who asked, and to nobody else. Thank you for being there.',
  'before.title': 'Sent before',
  'before.text': 'Your answer is with them already. It was not sent a second time.',

  'reply.notification': 'About the draft you asked somebody to read',
  'reply.declined':
    '*{reader}* is not able to read it right now. You can ask someone else from the card, or leave it be.',
  'reply.answered': '*{reader}* has read your draft and answered. Only you can see the answer.',
  'reply.read.button': 'Read the answer',
  'reply.title': 'What they answered',
  'reply.from': 'From *{reader}*. Only you can see this.',
} as const;
