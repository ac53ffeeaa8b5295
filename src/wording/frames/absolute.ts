import { SETS } from '../lexicon/cues';
import { type Match, rules } from '../rule';
import {
  badHabit,
  neverDoes,
  notGood,
  PLAINLY_BAD,
  personAtEnd,
  someoneAround,
  strongAtEnd,
} from './absolute-guards';
import { any, mentions, opensClause, wordAt } from './helpers';

export const absolute = [
  ...rules(
    'absolute',
    { subject: 'doer', shape: 'none', negatable: false, test: badHabit },
    `
    always|constantly|continually|continuously|forever|perpetually|permanently|repeatedly|invariably|consistently .. @VERB
  `,
  ),
  ...rules(
    'absolute',
    { subject: 'otherDoer', negatable: false, test: notGood },
    `
    always .. late|wrong|unavailable|busy|complaining|missing|absent|unprepared|asleep|offline|away|slow|rude|useless|lazy|careless|sloppy|unreachable|grumpy
    always .. too late|busy|slow
    always .. the last|same|one|ones|first
    always have|has an|some excuse|excuses|reason
    always have|has .. something better
    never .. around|available|there|ready|happy|reachable|prepared|at
    never .. on time|call|duty|top
    never in
  `,
  ),
  ...rules(
    'absolute',
    { subject: 'doer', negatable: false, shape: 'infinitive', test: neverDoes },
    `
    never ever? .. @VERB
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) =>
      neverDoes(m) &&
      m.subject?.who !== 'nobody' &&
      (m.subject?.who !== 'weak' || (SETS.work?.has(m.sentence.tokens[m.end - 1]?.lemma ?? '') ?? false)) &&
      !(
        /(?:ed|en)$/.test(wordAt(m.sentence, m.end - 1)) &&
        any(m.sentence, m.at - 2, 2, 'was', 'were', 'is', 'are', 'been', 'has', 'have')
      ),
  })),
  ...rules(
    'absolute',
    { negatable: false },
    `
    nobody ever .. @VERB
    nobody #attach *4 ever .. @VERB
    nobody *3 ever .. @VERB
    do|does|did not ever .. #work
  `,
  ),
  ...rules(
    'absolute',
    {
      negatable: false,
      test: (m) =>
        notGood(m) &&
        !/^(?:i|we|it)$/.test(wordAt(m.sentence, m.end - 1)) &&
        personAtEnd(m) &&
        (mentions(m.sentence, 'bad', m.end - 1) ||
          // What comes with every shift is a rota, what comes every time is a reproach.
          (opensClause(m) &&
            any(
              m.sentence,
              m.at,
              4,
              'time',
              'release',
              'deploy',
              'migration',
              'upgrade',
              'rollout',
              'sprint',
              'everytime',
            ))),
      variants: {
        whenever: {
          test: (m) =>
            notGood(m) &&
            personAtEnd(m) &&
            wordAt(m.sentence, m.end - 1) !== 'you' &&
            mentions(m.sentence, 'bad'),
        },
      },
    },
    `
    every|each .. single? time|release|deploy|sprint|week|friday|monday|weekend|night|month|shift|change|migration|morning|day|incident|meeting|quarter|patch|upgrade|rollout .. that? <S>
    everytime .. that? <S>
    [whenever] whenever <S>
  `,
  ),
  ...rules(
    'absolute',
    {
      negatable: false,
      test: (m) =>
        notGood(m) &&
        strongAtEnd(m) &&
        (m.at === 0 || opensClause(m) || any(m.sentence, m.at - 1, 1, 'so', 'just', 'how')),
    },
    `
    typical <P>
    typical of <P>
    classic <P>
  `,
  ),
  ...rules(
    'absolute',
    { negatable: false, test: someoneAround },
    `
    as usual|always|ever
    like always
    once again
    again the same
    again , the same
    yet again
    time and again
    again and again
    not again
    for the .. hundredth|nth|umpteenth|tenth|fifth|millionth|thousandth|third time
    as per usual
    business as usual from|for
  `,
  ),
  ...rules(
    'absolute',
    {
      negatable: false,
      test: notGood,
      variants: {
        named: { test: (m) => notGood(m) && strongAtEnd(m) },
        bad: { test: (m) => notGood(m) && mentions(m.sentence, 'bad') },
      },
    },
    `
    the same .. team|crew|squad|people|guys|person|folks|group|vendor|gang|lot|names|faces|developer|engineer|nurse|admin .. again
    [bad] the same .. people|guys|crew|squad|team|folks|lot|gang|person .. who|that|every|always|as|each|keep|keeps
    ^ constantly|always|forever|continually breaking|changing|complaining|blaming|forgetting|pushing|ignoring
    the usual suspects|culprits|offenders|people|crew
    always the same .. people|team|guys|person|crew|ones|two|folks|names
    [named] it #be .. always .. <P>
    [named] #be it always .. <P>
    always <P> who
    [named] not the first time .. <P>
    [named] not the first time .. that? <P>
    not for the first time
    not a .. single? day|week|month|night|shift|sprint|release goes|passes .. by? without
    happens every time|when <P> #be on|in
    [named] always happens|starts|breaks|crashes|fails|burns when|if|with <P>
    how many times .. do|must|does|will|should
    serial offender|offenders
    repeat offender|offenders
    never any different with
    [named] that's .. just? how <P>
  `,
  ),
  ...rules(
    'absolute',
    {
      subject: 'otherDoer',
      negatable: false,
      test: (m) => badHabit(m) || PLAINLY_BAD.test(m.sentence.tokens[m.end - 1]?.lemma ?? ''),
    },
    `
    keeps|keep .. on? .. @VERB
  `,
  ),
  ...rules(
    'absolute',
    {
      subject: 'otherDoer',
      negatable: false,
      variants: { bad: { test: (m) => mentions(m.sentence, 'bad') && notGood(m) } },
    },
    `
    would never .. #work
    can never .. @VERB
    will never .. learn|change|listen|admit|understand|get|care|own
    [bad] every time
    [bad] every single time
    [bad] everytime
    [bad] without fail
    [bad] all the time
  `,
  ),
];
