export const texts = {
  'error.title': 'That did not work',
  'error.home.title': 'This page could not be drawn just now',
  'error.home.again.button': 'Try again',
  'error.unexpected':
    'Something went wrong on our side. Nothing you wrote was lost; please try again in a minute.',
  'error.access_lost':
    'Evenkeel has lost its access to this workspace, so this did not work. Nothing you wrote was lost; please ask an admin of your workspace to install Evenkeel again.',
  'error.reference': 'Reference: {reference}',
  'error.quoted': '“{words}”',
  'close.button': 'Close',
  former_teammate: 'a former teammate',
  date_and_time: '{date} at {time}',
  loading: 'One moment…',
  'channel.cannot_join':
    'Slack did not let Evenkeel join this channel. Please type `/invite @Evenkeel` in it.',
  'channel.not_a_member': 'This is for people who are in the channel. Join it first, then try again.',
  'channel.not_there_any_more':
    'You are not in this channel any more, so nothing was posted or changed there. What you wrote is kept, and only you can read it.',
  'channel.archived': 'This channel is archived, so nothing can be posted in it.',
  'channel.external':
    'This channel is shared with another organisation, and Evenkeel does not post there. An admin of your workspace can allow it in the workspace settings.',
  'channel.can_join': 'Evenkeel is not in this channel. Type `/invite @Evenkeel` in it, then try again.',
  'channel.must_be_invited':
    'Evenkeel is not in this channel. Type `/invite @Evenkeel` in it, then try again.',
  'channel.not_a_channel': 'This is for channels. Try again in the channel of the retro.',
  guests_not: 'This is for members of the workspace. Guests find what concerns them in their channels.',
  not_installed:
    'Evenkeel is not installed in this workspace any more. Ask a workspace admin to install it again.',
  admins_only:
    'What holds for the whole workspace is changed by its Slack admins and owners. Ask one of them; nothing was changed.',
  old_form: 'This form is from an older version of Evenkeel. Copy your text, close it and open it again.',
  'expired.try_again':
    'Slack gives a form three seconds to open, and that was not enough this time. Please try again.',
  'expired.nothing_lost':
    'Slack gives a form three seconds to open, and that was not enough this time. Nothing is lost.',
  'expired.unchanged':
    'Slack gives a form three seconds to open, and that was not enough this time. Nothing was changed; please try again.',
  'expired.unchanged_press_again':
    'Slack gives a form three seconds to open, and that was not enough this time. Nothing was changed; please press the button again.',
  'expired.kept':
    'Slack gives a form three seconds to open, and that was not enough this time. Nothing is lost; please try again.',
  'expired.press_again':
    'Slack gives a form three seconds to open, and that was not enough this time. Please press the button again.',
  of_another_organisation:
    'Evenkeel belongs to another organisation in this channel, so this is for its people only. You can reply in the thread like everybody else.',
} as const;
