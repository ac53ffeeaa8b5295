/** Of errors that any feature may raise. */
export const texts = {
  'not_found.action_item': 'This action item is not here any more, or it is not yours. Nothing was changed.',
  'not_found.answer': 'This answer is not here any more, or it is not yours. Nothing was changed.',
  'not_found.case': 'This case is not here any more, or it is not yours. Nothing was changed.',
  'not_found.check_in': 'This check-in is not here any more, or it is not yours. Nothing was changed.',
  'not_found.draft': 'This draft is not here any more, or it is not yours. Nothing was changed.',
  'not_found.file': 'This file is not here any more, or it is not yours. Nothing was changed.',
  'not_found.form': 'This form is not here any more, or it is not yours. Nothing was changed.',
  'not_found.incident': 'This incident is not here any more, or it is not yours. Nothing was changed.',
  'not_found.journal_entry':
    'This journal entry is not here any more, or it is not yours. Nothing was changed.',
  'not_found.message': 'This message is not here any more, or it is not yours. Nothing was changed.',
  'not_found.plan': 'This plan is not here any more, or it is not yours. Nothing was changed.',
  'not_found.request': 'This request is not here any more, or it is not yours. Nothing was changed.',
  'not_found.retrospective':
    'This retrospective is not here any more, or it is not yours. Nothing was changed.',
  'not_found.source': 'This source is not here any more, or it is not yours. Nothing was changed.',
} as const;
