export const texts = {
  command_help: 'look through what was learned before',
  'search.title': 'Learn from past retros',
  'search.submit': 'Search',
  'search.words.label': 'What are you looking for?',
  'search.words.hint': '“Words in quotes” stand together. Leave it empty to see the newest.',
  'search.channel.label': 'Channel',
  'search.channel.any': 'Any channel',
  'search.factor.label': 'What played a part',
  'search.factor.any': 'Anything',
  'search.since.label': 'Closed',
  'search.since.any': 'Any time',
  'search.since.month': 'The last 30 days',
  'search.since.quarter': 'The last 3 months',
  'search.since.year': 'The last year',
  'search.empty':
    'There is nothing to look through yet. Every retro that closes becomes a case, and those you may see are found here.',
  'search.unknown':
    '{count, plural, one {This word is in none of these cases: {words}. Without it} other {These words are in none of these cases: {words}. Without them}}, more may be found.',
  'search.quoted': '“{word}”',
  'search.only_grammar':
    'These words are in nearly every text, so they tell no case from another. A word for what happened finds more.',
  'search.nothing_narrowed': 'No case you can see fits this choice. A wider one may find more.',
  'search.nothing':
    'Nothing like it among the cases you can see. Fewer or other words{isNarrowed, select, yes {, or a wider choice above,} other {}} may find more.',
  'search.all': '{count, plural, one {One case} other {# cases}}',
  'search.page': '{count, plural, one {One case} other {# cases}}, showing {first} to {last}',
  'search.taken_for': 'Nobody wrote “{word}”; this is what may be meant.',
  'search.back.button': 'Back',
  'search.more.button': 'More',

  'found.read.button': 'Read it',
  'found.title': 'In its title:',
  'found.learned': 'In what was learned:',
  'found.shared': 'In what was shared:',
  'found.reply': 'In a reply:',
  'found.other': 'Found:',
  'facts.closed': 'Closed {when}',

  'similar.heading':
    '{count, plural, one {*Somebody had a similar case*} other {*Others had similar cases*}}',
  'similar.not_now': 'Similar cases could not be looked for just now. Reference: {reference}',

  'view.title': 'A case',
  'view.close': 'Back',
  'view.learned': '*What was learned*',
  'view.nothing_learned': 'Nothing was written down at closing.',
  'view.more': 'And {count} more.',
  'view.thread.button': 'Open its thread',
  'view.without_names': 'Kept without names: what people shared stays in its channel.',
  'view.shared.assessment': '*{author}* · looking back',
  'view.shared.early_facts': '*{author}* · early facts',
  'view.shared.similar': '*{author}* · something similar',

  'follow.title': 'Follow what others learn',
  'follow.back.button': 'Back',
  'follow.save.button': 'Save',
  'follow.about':
    'When another channel closes a retro for the whole workspace, and one of these played a part, this channel is told: its title and what was learned.',
  'follow.factors': 'This channel follows',
  'follow.factors.hint':
    'At most {most} a day are told; more wait for the next. Cases kept for their own channel are never told. Leave all empty to stop.',
  'follow.now': 'This channel follows *{factors}*.',
  'follow.nothing': 'This channel follows nothing so far.',
  'follow.external':
    'This channel is shared with another organisation, so it does not hear of cases of your workspace.',
  'followed.notification': 'A case from another channel has joined the library',
  followed: 'Others have learned something: *{title}*',
  'followed.for_members':
    'Others have learned something, and *{factors}* played a part. The case is for members of the workspace.',
  'followed.follows.button': 'What this channel follows',
  'followed.because': 'You get this because this channel follows *{factors}*.',
} as const;
