export const texts = {
  help: 'plans for when something goes wrong: look, add, import',
  'expired.command':
    'Slack gives a form three seconds to open, and that was not enough this time. Please try again.',
  'expired.button':
    'Slack gives a form three seconds to open, and that was not enough this time. Please press the button again.',

  'list.title': 'Plans',
  'list.retired_title': 'Retired plans',
  'list.intro':
    'What to do when something goes wrong: a title, when it applies, and the steps. Evenkeel shows the plan that fits while people write.',
  'list.empty': 'There are no plans yet. The first one is a good start.',
  'list.no_retired': 'No plan is retired.',
  'list.in_use.button': 'Plans in use',
  'list.add.button': 'Add a plan',
  'list.import.button': 'Import',
  'list.retired.button': 'Retired ones ({count})',
  'list.open.button': 'Open',
  'list.back.button': 'Back',
  'list.more.button': 'More',
  'list.entry': '*{title}*\n{when}',

  'view.title': 'A plan',
  'view.close': 'Back',
  'view.when': '*When it applies*',
  'view.steps': '*Steps*',
  'view.needs_update':
    ':pencil2: It did not fit for {count, plural, one {1 person} other {# people}} since it was last changed. It may need an update.',
  'view.change.added': 'Added by {person}, {when}',
  'view.change.imported': 'Imported by {person}, {when}',
  'view.change.edited': 'Edited by {person}, {when}',
  'view.change.retired': 'Retired by {person}, {when}',
  'view.change.brought_back': 'Brought back by {person}, {when}',
  'view.bring_back.button': 'Bring it back',
  'view.helped.button': 'It helped',
  'view.did_not_fit.button': 'It did not fit',
  'view.edit.button': 'Edit',
  'view.retire.button': 'Retire',
  'retire.title': 'Retire this plan?',
  'retire.text': 'It is not suggested any more. It can be brought back from the list.',
  'retire.confirm': 'Retire it',
  'retire.deny': 'Keep it',

  'note.saved': 'Saved.',
  'note.helped': 'Noted: it helped. Plans that help are shown sooner.',
  'note.did_not_fit': 'Noted: it did not fit. Thank you; this is how plans get better.',
  'note.retired': 'Retired. It is not suggested any more.',
  'note.brought_back': 'Back in use.',

  'form.add.title': 'Add a plan',
  'form.edit.title': 'Edit the plan',
  'form.submit': 'Save',
  'form.close': 'Not now',
  'form.title.label': 'Title',
  'form.title.hint': 'For example: Payment queue is growing',
  'form.when.label': 'When does it apply?',
  'form.when.hint': 'What one sees when it is time for it. Evenkeel finds the plan by these words.',
  'form.steps.label': 'Steps',
  'form.steps.hint': 'One a line.',
  'form.link.label': 'Where is it written in full?',
  'form.link.hint': 'An address that begins with https://',

  'import.title': 'Import plans',
  'import.submit': 'Import',
  'import.close': 'Done',
  'import.how':
    '*A table (CSV)* with the columns `title`, `link`, `applies when`, `steps`; or *Markdown*: a heading for each plan, a line `When: …`, a line `Link: https://…`, and a list of steps.',
  'import.paste.label': 'Paste here',
  'import.left_over.label': 'Left over: change it and import again',
  'import.limit':
    'A field takes 3,000 characters. Import a longer file piece by piece; what is there already is not added twice.',
  'import.report':
    '{added, plural, one {One plan was added} other {# plans were added}}{known, plural, =0 {} one {, # was there already} other {, # were there already}}{left, plural, =0 {} other {, # could not be taken yet}}.',
  'import.problem': '*Line {line}:* {message}\n{words}',
  'import.more': 'And {count} more.',
  'import.problem.title_taken':
    'There is another plan with this title. Give this one another title, or change that one.',
  'import.problem.unreadable': 'This line cannot be read.',
  'import.problem.quotes':
    'A quotation mark is missing or one too many, from this line on. Quote a field like {example}.',
  'import.problem.fields':
    'This row has {fields} fields and the table has {columns}. A field with a comma in it needs quotes.',
  'import.problem.preface': 'This stands before the first heading, so it belongs to no plan.',

  'suggestion.heading': '{count, plural, one {*A plan that may fit*} other {*Plans that may fit*}}',
  'suggestion.open.button': 'Open it',
  'suggestion.steps.button': 'See the steps',
  'suggestion.found.title': 'In its title:',
  'suggestion.found.applies_when': 'It applies when:',
  'suggestion.found.steps': 'In its steps:',
  'suggestion.found.other': 'Found:',

  'error.no_title': 'A plan needs a title, so that it can be found.',
  'error.no_when': 'Say when it applies, in a few words: it is how Evenkeel finds it.',
  'error.too_long.title': 'The title may have {max} characters at most.',
  'error.too_long.link': 'The link may have {max} characters at most.',
  'error.too_long.applies_when': '“When it applies” may have {max} characters at most.',
  'error.too_long.steps': 'The list of steps may have {max} characters at most.',
  'error.link': 'A link begins with https:// and has {max} characters at most.',
  'error.title_taken':
    'There is a plan with this title already. Change that one, or give this one another title.',
} as const;
