export const texts = {
  'question.going_well': 'What is working, or going well?',
  'question.going_well.hint': 'What helped, and who or what made it easier.',
  'question.not_going_well': 'What is not going well?',
  'question.not_going_well.hint': 'What happened and what it did. The situation rather than the people.',
  'question.do_differently': 'What can I do differently?',
  'question.do_differently.hint': 'Something in your own reach. Small is fine.',

  'write.title': 'Write a retro',
  'write.submit': 'Save for later',
  'write.close': 'Not now',
  'write.cooling':
    'What you wrote for *{title}* is cooling off; you find it in our direct messages. This form starts another one.',
  'write.start_empty.button': 'Start with an empty form',
  'write.retro': 'Which retrospective?',
  'write.retro.new': 'A new retrospective',
  'write.about': 'What is it about?',
  'write.about.hint': 'The channel will see this title. For example: Payments slow on Monday',
  'write.feelings': 'How do you feel about it?',
  'write.feelings.hint': 'Only you will ever see this.',
  'write.foot': 'Nothing is posted now. You re-read it first, and only you decide whether to share it.',
  'write.title_missing': 'A few words are enough, so that the others know what it is about.',
  'write.nothing_written': 'A line under any one of the three questions is enough to save this.',
  'write.nameless_not_allowed':
    'This channel shares assessments with names. Untick “Share without my name” to save this.',
  'write.expired.notification': 'The form could not open in time',
  'write.expired':
    'Slack gives a form three seconds to open, and that was not enough this time. Nothing is lost.',
  'write.reopen': 'Open the form',

  'similar.none': 'Nothing similar is known here yet.',
  'similar.look.button': 'Look for similar cases',
  'similar.failed':
    'Similar cases could not be looked for just now. What you wrote is untouched. Reference: {reference}',

  'channel.can_join': 'Evenkeel is not in *#{channel}* yet, so it could not post there or keep the thread.',
  'channel.join.button': 'Add Evenkeel to the channel',
  'channel.or_invite': 'Or type `/invite @Evenkeel` in the channel, and start again.',
  'channel.must_be_invited':
    'Evenkeel is not in this private channel yet. Type `/invite @Evenkeel` there and start again.',
  'channel.archived': 'This channel is archived, so nothing can be posted in it. Start in another channel.',
  'channel.external':
    'This channel is shared with another organisation. Evenkeel does not post there. Start in a channel of your own workspace.',
  'channel.submit': 'Go on',
  'channel.which': 'In which channel?',
  'channel.which.hint':
    'A retro belongs to a channel: its headline and thread are there. What you write stays private until you share it.',
  'channel.which.placeholder': 'Choose a channel',
  'channel.missing': 'Please choose a channel.',

  'nudge.when': 'When should it come back to you?',
  'nudge.when.hint': 'For reading it again with a calm eye. Until then nobody sees it.',
  'nudge.choice.next_morning': 'Next working morning ({when})',
  'nudge.choice.in_1_hour': 'In 1 hour ({when})',
  'nudge.choice.in_4_hours': 'In 4 hours ({when})',
  'nudge.pick': 'I pick a time',
  'nudge.pick.time': 'At what time?',
  'nudge.time_missing': 'Please pick a time.',
  'nudge.time_past': 'This time has already passed. Please pick a later one.',
  'nudge.too_late': 'The retro closes before that, on {when}. Please pick an earlier time.',

  'time.title': 'Change the time',
  'time.submit': 'Save',
  'time.close': 'Not now',
  'time.when': 'When should it come back instead?',

  comes_back: 'It comes back to you {when}.',
  'reread_now.button': 'Re-read now',
  'reread_and_share.button': 'Re-read and share',
  'discard.button': 'Discard',
  'discard.title': 'Discard this for good?',
  'discard.text': 'Your three answers are deleted, and nothing of them is kept.',
  'discard.keep': 'Keep it',
  'discard.shared': 'This one has been shared already. You can withdraw it from its message in the thread.',

  'card.notification': 'What you wrote is saved',
  'card.saved': 'Saved: what you wrote about *{title}*. Only you can see it.',
  'card.saved_with_reader': 'Saved: what you wrote about *{title}*. Only you and {reader} can see it.',
  'card.until_then': 'Until then: {pause}',
  'card.early_facts.button': 'Facts must go out now',
  'card.share_from': 'Sharing is possible from {from} until {until}.',
  'card.closes_first':
    'The retro closes {until}, before this has cooled off. So it stays private and yours; it is not shared.',
  'card.shared':
    'You shared your assessment of *{title}*. You can edit or withdraw it from its message in the thread.',
  'card.lapsed': 'The retro on *{title}* has closed. What you wrote was not shared and stays private.',
  'card.read.button': 'Read it',
  'finished.notification': 'This one is finished',
  finished: 'This one is finished. Nothing of these three answers is kept in your name.',

  'back.notification': 'What you wrote is ready for a second look',
  back: 'Here is what you wrote about *{title}*, ready for a second look.',
  'back.may_share': 'Share it if it still feels fair.',
  'back.cooling': 'It is still cooling off: sharing is possible from {from}.',
  'back.closes_first': 'It will not have cooled off when the retro closes, so it stays private and yours.',
  'back.tomorrow.button': 'Tomorrow',
  'back.open_until': 'The retro is open until {until}. What is not shared by then simply stays private.',
  'back.settled.notification': 'What you wrote',
  'back.shared': '*{title}*: read again, and shared.',
  'back.lapsed': 'The retro on *{title}* has closed. What you wrote stays private.',
  'back.comes_back': 'What you wrote about *{title}* comes back {when}.',

  'returned.notification': 'Your text came back to you',
  returned:
    'What you shared in the retro on *{title}* could not be posted: Slack did not let Evenkeel write in the channel. Perhaps it was archived, or Evenkeel was removed from it. *Nothing is lost*; it is with your draft again, private, and you can share it once that is mended.',

  expired:
    'Slack gives a form three seconds to open, and that was not enough this time. Nothing is lost; please press the button again.',
  'not_editable.shared':
    'This one has been shared already. You can edit or withdraw it from its message in the thread.',
  'not_editable.closed': 'The retro has closed, so this one can no longer be changed. It stays private.',

  'reread.title': 'Re-read',
  'reread.submit.share': 'Share',
  'reread.submit.save': 'Save',
  'reread.notice': 'Read it once more as the person next to you would.',
  'reread.next.may_share': 'Change what you like, then share it, or leave it.',
  'reread.next.cooling': 'It is still cooling off, so it is saved now and shared later.',
  'reread.next.closes_first': 'The retro closes before it has cooled off, so it is saved and stays private.',
  'reread.still_cooling': 'It is still cooling off, so it cannot be shared yet. What you changed is saved.',
  'reread.nothing_left': 'There is nothing left to share. Write a line, or discard this one.',
  'reread.nameless_not_allowed':
    'This channel shares assessments with names now. Untick “Share without my name” to share this.',
  'reread.anyway.title': 'Share it like this?',
  'reread.anyway.submit': 'Share as it is',
  'reread.shared.title': 'Shared',
  'reread.shared':
    'It goes to the retro’s thread in {channel} now. Its message there has a menu to edit or withdraw it, whenever you like.',
  'kept.title': 'What you wrote',
  'kept.about': 'The retro on *{title}* has closed. Only you can read this.',

  'facts.title': 'Early facts',
  'facts.submit': 'Read it once more',
  'facts.close': 'Not now',
  'facts.about': 'For *{title}*: facts the others need right away. What else you wrote goes on cooling off.',
  'fact.what_happened': 'What happened?',
  'fact.what_happened.hint': 'Times, numbers, what you saw. Causes can wait.',
  'fact.impact': 'What does it affect?',
  'fact.impact.hint': 'Who notices, and how.',
  'fact.being_done': 'What is being done?',
  'fact.being_done.hint': 'Now, and when you will say more.',
  'facts.nothing_written': 'One line about what happened is enough.',
  'facts.not_allowed': 'This channel has turned early facts off. Your text is kept with your draft.',

  'facts_post.title': 'Post this now?',
  'facts_post.submit': 'Post it now',
  'facts_post.close': 'Go back',
  'facts_post.about':
    'This goes to the thread in *#{channel}* at once, marked as early facts, {name, select, without {without your name} other {with your name}}. Breathe in, read it once.',
  'facts_post.channel': 'the channel',
  'facts_post.more': 'And {more} more, in bold above.',
  'facts_post.posted.title': 'Posted',
  'facts_post.posted': 'The early facts go to the thread now. What else you wrote goes on cooling off.',
} as const;
