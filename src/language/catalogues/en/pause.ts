export const texts = {
  'form.title': 'Ideas for a pause',
  'form.submit': 'Save',
  'form.close': 'Not now',
  'form.about':
    'One of these stands under what somebody has just written: “Until then: …”. Which one it is changes from text to text.',
  'form.lines': 'One idea a line',
  'form.lines_hint':
    'Small things that do anybody good. Never advice about health. Leave it empty for the list Evenkeel comes with.',
  'form.last_changed': 'Last changed by {name}, {when}.',
  too_many: '{most} ideas are plenty. Please leave out {surplus}.',
  too_long: 'One line may have {most} characters. This one is longer: “{begin}…”',
  'default.walk': 'A short walk, if you can.',
  'default.story': 'A film, a book, something with a plot that is not yours.',
  'default.water': 'A glass of water and the view from a window.',
  'default.sleep': 'A night’s sleep does more than another hour now.',
  'default.music': 'Some music, all the way through.',
  'default.call': 'A call with somebody who was not there.',
  'default.cook': 'Cook something. It takes just long enough.',
} as const;
