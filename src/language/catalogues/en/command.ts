export const texts = {
  unknown: 'There is no “{word}” here. This is what there is:\n{help}',
  'help.bare':
    '*{command}* opens three questions. You write now, re-read later, and share when it is fair. Nothing is posted before you say so.',
  'help.line': '• *{command} {name}*: {help}',
  'help.this': 'this',
  'help.menus':
    'In the menu of any message, also in threads: *Start a retro*, *Check in after this* and *Check wording*.',
} as const;
