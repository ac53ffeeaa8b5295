export const texts = {
  notification: 'A private word from Evenkeel',
  comes_again: 'This comes to you again {when}.',
  'write.button': 'Write now',
  'not_involved.button': 'I wasn’t involved',
  'stop.button': 'Stop these',
  foot: 'Only you see this, and nobody is told whether you answer.',
  'opening.first_words':
    '*How are you after “{title}”?* If you like, write a line for yourself, or the facts while they are fresh. It stays with you.',
  'opening.first_words_noted':
    'What you noted about *{title}* is kept, for you alone. It will be in your three questions, and you can add to it.',
  'opening.three_questions':
    'A night has passed since *{title}*. Would you like to look back at it? Three questions, for yourself first.',
  'opening.three_questions_noted':
    'A night has passed since *{title}*. Would you like to look back at it? The three questions hold what you noted.',
  'opening.last_offer':
    'If you would still like to write about *{title}*, this is a good moment. After this, Evenkeel does not ask again.',
  later: 'Later',
  'later.in_1_hour': 'In 1 hour',
  'later.next_morning': 'Tomorrow',
  'later.pick': 'I pick a time',
  'later.submit': 'Save',
  'later.close': 'Not now',
  'later.question': 'When should it come again?',
  'later.not_ahead': 'Please pick a time that is still ahead, within the next 60 days.',
  ended:
    'Evenkeel does not ask about this any more. You can write at any time from the message in the channel.',
  'settled.ended':
    'Evenkeel does not ask about *{title}* any more. You can write at any time from its message in the channel.',
  'settled.ended_unnamed':
    'Evenkeel does not ask about this any more. You can write at any time from its message in the channel.',
  'settled.newer': 'About *{title}*: there is a newer message below.',
  'settled.newer_unnamed': 'About this: there is a newer message below.',
  'read_notes.button': 'Read what I noted',
  usual_talk_to: 'If it weighs on you, talk to somebody you trust: a colleague, a friend, or a professional.',
  has_ended: 'These messages have ended. You can write at any time from the message about the incident.',
  'note.title': 'For yourself',
  'note.submit': 'Keep it',
  'note.close': 'Not now',
  'note.line': 'How are you? A line for yourself',
  'note.facts': 'The facts, while they are fresh',
  'note.facts_hint': 'What you saw, when, and what was done. Fragments are fine.',
  'note.foot': 'Only you can read this. It is kept sealed, and it comes back to you in your three questions.',
  'talk_to.title': 'Check-ins',
  'talk_to.submit': 'Save',
  'talk_to.close': 'Back',
  'talk_to.label': 'Somebody to talk to',
  'talk_to.hint': 'At the foot of every check-in. Left empty, Evenkeel’s own sentence stands there.',
  'talk_to.example':
    'For example: If it weighs on you, Sam and the employee assistance line (ext. 1234) are there.',
} as const;
