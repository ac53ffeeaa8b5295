export const texts = {
  making: '{subject} is being made.',
  begun_again: 'It had to begin again: {howFar}',
  'stop.button': 'Stop',
  'state.handing_over': '{subject} is on its way.',
  'state.delivered': '{subject} is ready. You find it in these messages, right below.',
  'state.stopped': 'You stopped this: {subject}. Nothing was sent, and nothing of it is kept.',
  failed: '{subject} could not be made. {problem}',

  'text.waiting': 'A file is being made for you',
  'text.making': 'A file is being made for you',
  'text.handing_over': 'Your file is on its way',
  'text.delivered': 'Your file is here',
  'text.stopped': 'You stopped a file',
  'text.failed': 'Your file could not be made',

  'problem.not_a_member':
    'It is for people who are in the channel, and you are not in it any more. Once you are back, {again}.',
  'problem.not_found': 'What you asked for is not there any more.',
  'problem.too_large':
    'It would be larger than 1 GB, and Slack takes no such file. Choose fewer days, then {again}.',
  'problem.smaller_only':
    'This workspace takes smaller files only. Choose fewer days, or ask a workspace admin. Then {again}.',
  'problem.not_allowed':
    'This workspace does not allow such files in Slack. Ask a workspace admin whether that can change, then {again}.',
  'problem.no_room_in_slack':
    'The workspace has no room for more files in Slack. Ask a workspace admin to make some, then {again}.',
  'problem.no_permission':
    'Slack does not let Evenkeel hand over files in this workspace. Ask a workspace admin to install Evenkeel again, then {again}.',
  'problem.disk_full':
    'The machine Evenkeel runs on has no room left. Please tell whoever looks after it, with the reference below. Then {again}.',
  'problem.keeps_changing': 'It had to begin anew too often. In a quieter moment, {again}.',
  'problem.maybe_delivered': 'Slack did not say whether it took the file. If it is not here, {again}.',
  'problem.no_answer':
    'It was tried several times, and Slack or the database did not answer. In a while, {again}.',
  'problem.pdf_too_long': 'One of the retros is too long for a PDF. Choose Markdown instead: {again}.',
  'problem.ours':
    'Something went wrong on our side. Please tell whoever looks after Evenkeel, with the reference below. Then {again}.',

  one_at_a_time:
    'A file you asked for before is still being made. You find it in our direct messages, where you can also stop it. Then ask for this one again.',
  too_late_to_stop: 'The file is on its way to you already. You can delete it in Slack once it is here.',
} as const;
