export const texts = {
  command_help: 'how this channel wants its retros, your quiet hours and reminders, the workspace’s settings',
  'save.button': 'Save',
  'save_and_delete.button': 'Save and delete',
  'not_now.button': 'Not now',
  'close.button': 'Close',
  last_changed: 'Last changed by {person} on {when}.',

  'hub.title': 'Settings',
  'hub.open.button': 'Open',
  'hub.mine': '*My settings*',
  'hub.mine.about': 'Quiet hours, working days, reminders, language.',
  'hub.channel': '*A channel’s settings*',
  'hub.channel.placeholder': 'Choose a channel',
  'hub.channel.about':
    'Cooling-off, what is offered, who may find its cases, and for how long they are kept.',
  'hub.workspace': '*Workspace settings*',
  'hub.workspace.about': 'For all channels, because you are an admin of the workspace.',
  'hub.invite':
    'Settings of a channel are found in a channel that Evenkeel is in. Type `/invite @Evenkeel` there first, then this again.',
  'hub.archived': 'This channel is archived, so there is nothing to set.',
  'hub.external':
    'This channel is shared with another organisation, and Evenkeel does not work there yet. An admin of your workspace can allow it in the workspace settings.',

  'channel.title': 'Channel settings',
  'channel.about': 'How {channel} wants its retros, for everybody in it.',
  'channel.delay': 'Shortest time between writing and sharing',
  'channel.delay.hint':
    'Cooling-off. Nobody can share sooner; the facts can still go out early if that is offered below.',
  'channel.delay.choice':
    '{minutes, plural, =60 {1 hour} =240 {4 hours} =720 {12 hours} =1440 {24 hours} other {# minutes}}',
  'channel.nudge': 'What is written comes back',
  'channel.nudge.hint': 'Preselected; everybody chooses for themselves.',
  'channel.nudge.next_morning': 'The next working morning',
  'channel.nudge.in_1_hour': 'After 1 hour, within working hours',
  'channel.nudge.in_4_hours': 'After 4 hours, within working hours',
  'channel.latest_by': 'A retro stays open for',
  'channel.latest_by.hint': 'It closes by itself then. What is not shared by that time stays private.',
  'channel.latest_by.choice': '{days, plural, one {# day} other {# days}}',
  'channel.switches': 'In this channel',
  'offer.early_facts': 'Offer “Facts must go out now”',
  'offer.early_facts.about': 'A shorter form that is posted before cooling-off ends.',
  'offer.nameless': 'Offer sharing without a name',
  'offer.nameless.about': 'Shown as “a teammate”; nobody can look the author up.',
  'offer.replies': 'Keep replies of retro threads',
  'offer.replies.about': 'So that a retro can be read and exported as a whole.',
  'channel.visibility': 'Who may find a closed retro',
  'channel.visibility.hint': 'Preselected; whoever closes a retro decides.',
  'channel.visibility.channel': 'People of this channel',
  'channel.visibility.workspace': 'Members of this workspace',
  'channel.visibility.without_names': 'Members of this workspace, without names',
  'channel.retention.otherwise': 'As long as the workspace: {time}',
  'channel.retention.hint':
    'Older ones are deleted for good, with everything in them. The shorter of this and the workspace’s time counts.',
  'channel.language': 'Language of messages in this channel',
  'channel.language.otherwise': 'As in the workspace',
  'channel.from_when':
    'Times and offers hold from the next retro or the next message on. They change nothing that has been shared.',
  'channel.summary.button': 'Weekly summary',
  'channel.follows.button': 'Follow what others learn',
  'channel.mine.button': 'My settings',
  'channel.workspace.button': 'Workspace settings',
  'channel.looking.guest': 'You can look at these; members of the workspace change them.',
  'channel.looking.not_an_admin':
    'You can look at these; in this workspace, admins change the settings of channels.',
  'channel.line': '*{what}:* {value}',
  yes_or_no: '{on, select, yes {yes} other {no}}',
  'channel.refused.guest':
    'The settings of a channel are changed by members of the workspace. Nothing was changed.',
  'channel.refused.not_an_admin':
    'In this workspace, admins change the settings of channels. Ask one of them; nothing was changed.',

  retention: 'Closed retros are kept for',
  'retention.always': 'Always',
  'retention.always.inline': 'always',
  'retention.months':
    '{months, plural, =12 {1 year} =24 {2 years} =36 {3 years} =60 {5 years} one {# month} other {# months}}',
  'retention.asked':
    'From tomorrow on, retros that closed more than {time} ago are deleted for good. {count, plural, =0 {None is older than that today.} other {Today that is #.}} Save once more if you want that.',

  'workspace.title': 'Workspace settings',
  'workspace.about':
    'For the whole workspace, because you are an admin of it. Drafts and journals stay closed to you.',
  'workspace.phrases.button': 'Workspace phrases',
  'workspace.pauses.button': 'Ideas for a pause',
  'workspace.check_ins.button': 'Check-ins',
  'workspace.webhooks.button': 'Incident tools',
  'workspace.external': 'Channels shared with other organisations',
  'workspace.external.allowed': 'Let Evenkeel work in them',
  'workspace.external.about': 'Their people read what is posted; they can press none of its buttons.',
  'workspace.changers': 'Who may change the settings of a channel',
  'workspace.changers.everyone': 'Every member who is in it',
  'workspace.changers.admins': 'Admins who are in it',
  'workspace.changers.admins.about': 'The others can look at them.',
  'workspace.retention.hint':
    'In every channel. Older ones are deleted for good, with everything in them. A channel may choose a shorter time.',
  'workspace.language': 'Language of messages in channels',
  'workspace.language.hint':
    'A channel may choose another. What only one person sees is in that person’s language.',

  'mine.title': 'My settings',
  'mine.about': 'Only for you. Nobody else sees them, not even your workspace’s admins.',
  'mine.quiet_from': 'Quiet from',
  'mine.quiet_to': 'Quiet until',
  'mine.quiet.hint':
    'By the clocks where you are, as Slack knows it. Nothing of Evenkeel’s comes by itself in between.',
  'mine.quiet.all_day':
    'Quiet hours have to leave at least an hour of the day. To get no reminders at all, choose so below.',
  'mine.time_missing': 'Please choose a time.',
  'mine.days': 'My working days',
  'mine.days.hint': 'On the others nothing comes by itself.',
  'mine.days.none': 'Please keep at least one day. To get no reminders at all, choose so below.',
  'mine.nudges': 'Reminders of what I have begun',
  'mine.nudges.all': 'The usual ones',
  'mine.nudges.all.about': 'What you wrote comes back, and once more before its retro closes.',
  'mine.nudges.fewer': 'Only one for each thing',
  'mine.nudges.fewer.about': 'It comes back once, then it is quiet.',
  'mine.nudges.none': 'None',
  'mine.nudges.none.about': 'What waits for you is in App Home. A time you pick yourself still counts.',
  'mine.language': 'Language',
  'mine.language.otherwise': 'As in Slack',
} as const;
