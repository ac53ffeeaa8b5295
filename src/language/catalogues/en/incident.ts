export const texts = {
  help: 'something went wrong: one quiet message here, and private check-ins with the people involved',

  'open.title': 'Open an incident',
  'open.expired.fallback': 'The form could not open in time',
  'open.typed': 'You had typed: *{title}*',
  'open.again.button': 'Open the form',
  'open.no_channel': 'Please choose a channel.',

  'start.must_be_invited':
    'Evenkeel is not in this private channel yet. Type `/invite @Evenkeel` there and start again. {typed}',
  'start.archived':
    'This channel is archived, so nothing can be posted in it. Start in another channel. {typed}',
  'start.external':
    'This channel is shared with another organisation, and Evenkeel does not post there. An admin of your workspace can allow it in the workspace settings; until then, start in a channel of your own workspace. {typed}',
  'start.channel.label': 'In which channel?',
  'start.channel.hint': 'Its people see one quiet message about the incident.',
  'start.channel.placeholder': 'Choose a channel',
  'start.can_join': 'Evenkeel is not in *#{channel}* yet, so it could not post there.',
  'start.go_on.submit': 'Go on',
  'start.join.submit': 'Add Evenkeel',

  'form.submit': 'Post it',
  'form.asked.submit': 'Post it as it is',
  'form.close': 'Not now',
  'form.title.label': 'What is it about?',
  'form.title.hint': 'For example: Payments slow on Monday',
  'form.at.label': 'When did it begin?',
  'form.people.label': 'Who was involved?',
  'form.people.hint':
    'Evenkeel asks each of them privately how they are, in their working hours. Anybody can stop it with one press.',
  'form.known.label': 'What is known so far?',
  'form.known.hint':
    'Posted in the channel with the title. What happened and what is being done; not who did it.',
  'form.link.label': 'Where is it tracked?',
  'form.link.hint': 'A link, when it also lives in another tool.',
  'form.plan.label': 'Is there a plan for this?',
  'form.plan.hint': 'It is shown to the people involved, with its steps.',
  'form.note':
    'One quiet message is posted. The people involved hear from Evenkeel privately; nobody sees who answers.',
  'form.asked.note':
    'Someone may hear blame in these words. Change them, or post again to leave them as they are. Both are fine.',

  'headline.text': 'An incident was opened in this channel',
  'headline.line': 'Incident: *{title}* · {facts}',
  'headline.began': 'began {when}',
  'headline.over': 'over since {when}',
  'headline.told_by': 'told by {tool}',
  'headline.write.button': 'Write a retro',
  'headline.similar.button': 'I had something similar',
  'headline.involved.button': 'I was involved too',
  'headline.note':
    'The people involved hear from Evenkeel privately, in their own working hours. Nobody sees who answers.',
  'similar.title': 'Something similar',
  'involved.new':
    'Thank you. Evenkeel writes to you privately, in your working hours. Nobody else sees this.',
  'involved.before':
    'You are among the people involved already. Nobody else sees this. “Write a retro” is there for you at any time.',

  'people.title': 'Who was involved?',
  'people.submit': 'Check in with them',
  'people.incident': '*{title}*',
  'people_notice.text': 'Who was involved in an incident?',
  'people_notice.none':
    'An incident tool told of *{title}* in {channel}, and it named nobody Evenkeel could check in with.',
  'people_notice.unknown':
    'An incident tool told of *{title}* in {channel}, and nobody to check in with was found in Slack for {people}{more, plural, =0 {} other { and # more}}.',
  'people_notice.name.button': 'Name the people',
  'people_notice.why': 'You get this because you set up the tool in Evenkeel. Nobody else does.',

  'not_posted.text': 'An incident could not be posted',
  'not_posted.line': 'The incident *{title}* could not be posted in {channel}.',
  'not_posted.asked_all_the_same': '{why} The people involved are asked privately all the same.',
  'not_posted.why.is_archived': 'The channel is archived.',
  'not_posted.why.not_in_channel': 'Evenkeel is not in the channel: type `/invite @Evenkeel` there.',
  'not_posted.why.channel_not_found': 'Evenkeel cannot see the channel: type `/invite @Evenkeel` there.',
  'not_posted.why.channel_external': 'The channel is shared with another organisation now.',
  'not_posted.why.other': 'Slack did not let Evenkeel write there.',

  'error.no_title': 'A few words are enough, so that the others know what it is about.',
  'error.in_the_future':
    'This moment is still to come. Please pick the time at which it began, as far as you know.',
  'error.channel_not_ready':
    'Evenkeel cannot write in the channel of this incident, so it does not know who may hear of it. Type `/invite @Evenkeel` there, then try again.',
  'error.too_many_people': 'At most {max} people can be chosen here.',
  'error.people.unknown':
    'Somebody you chose is not in this workspace. Please choose people of your own workspace.',
  'error.people.app': 'An app cannot be checked in with. Please choose people only.',
  'error.people.deactivated': 'Somebody you chose has a deactivated account. Please take them out.',
  'error.people.not_in_channel':
    'Somebody you chose is not in this channel, and the check-ins would tell them of it. Invite them first, or take them out.',

  'tools.help': 'incident tools that may open incidents (for workspace admins)',
  'tools.title': 'Incident tools',
  'tools.intro': 'Tools that may open incidents here. Each has an address and a secret of its own.',
  'tools.none': 'None yet.',
  'tools.add.button': 'Add a tool',
  'tools.menu.secret': 'New secret',
  'tools.menu.route': 'Channel for a service',
  'tools.menu.remove': 'Remove',
  'tools.line': '*{name}* · {kind} → {channel}',
  'tools.kind.generic': 'Anything else (signed JSON)',
  'tools.kind.pagerduty': 'PagerDuty (V3 webhook)',
  'tools.kind.alertmanager': 'Alertmanager or Grafana',
  'tools.kind.incident_io': 'incident.io',
  'tools.kind.opsgenie': 'Opsgenie or Jira Service Management',
  'tools.name': '*{name}*',
  'tools.back': 'Back',
  'tools.channel.label': 'Which channel gets its incidents?',
  'tools.channel.placeholder': 'Choose a channel',

  'tools.add.title': 'Add a tool',
  'tools.add.submit': 'Add',
  'tools.add.kind.label': 'Which tool?',
  'tools.add.name.label': 'What do you call it?',
  'tools.add.channel.hint': 'Single services can have channels of their own later.',
  'tools.secret.label': 'The tool’s signing secret',
  'tools.secret.hint':
    'For PagerDuty and incident.io, which make one themselves. For the others Evenkeel makes one and shows it next.',

  'tools.renew.title': 'New secret',
  'tools.renew.use.submit': 'Use it',
  'tools.renew.make.submit': 'Make one',
  'tools.renew.note':
    'The present secret is accepted for another 24 hours, so that nothing is missed meanwhile.',

  'tools.route.title': 'Channel for a service',
  'tools.route.submit': 'Save',
  'tools.route.service.label': 'Which service?',
  'tools.route.service.hint': 'Written as the tool writes it.',
  'tools.route.channel.hint': 'Leave it empty to send them where the others go.',

  'tools.remove.title': 'Remove this tool?',
  'tools.remove.submit': 'Remove it',
  'tools.remove.close': 'Keep it',
  'tools.remove.note': '*{name}* will not be heard any more, and its secret is deleted. Its incidents stay.',

  'tools.tell.title': 'Tell your tool',
  'tools.tell.close': 'I have noted it',
  'tools.tell.ready':
    '*{name}* is ready. Let it send to the address where your Evenkeel is reached, followed by:',
  'tools.tell.own_secret': 'Evenkeel checks its signatures with the secret you gave.',
  'tools.tell.secret': '*The secret, shown this one time:*',
  'tools.tell.note': 'Close this when you have stored it in the tool. Lost it? Make a new one from the list.',

  'tools.error.already_there':
    'This has been set up already. Close the form; a new secret can be made from the list.',
  'tools.error.no_secret':
    'Please paste the signing secret this tool shows: {min} to {max} characters without spaces.',
  'tools.error.channel':
    'Please choose a channel of your own workspace that Evenkeel is in. Type `/invite @Evenkeel` there first if it is not.',
} as const;
