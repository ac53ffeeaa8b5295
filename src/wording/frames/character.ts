import { phraseEndingAt } from '../noun-phrase';
import { type Match, rules } from '../rule';
import { asPredicate, personNear, saidOfPeople, softOfPerson } from './character-guards';
import { any, before, wordAt } from './helpers';

const notOfUs = ({ subject }: Match): boolean => subject?.who !== 'we';

export const character = [
  ...rules(
    'character',
    {
      test: saidOfPeople,
      variants: {
        adverb: { test: (m) => phraseEndingAt(m.sentence, m.at - 1)?.who !== 'machine' },
      },
    },
    `
    #trait
    [adverb] #traitAdverb
    #traitNoun
  `,
  ),
  ...rules(
    'character',
    { subject: 'person', test: asPredicate },
    `
    #be .. such? a? #softTrait
    #be .. @ADJ and|, #softTrait
    #be .. as #softTrait as
    #be .. being .. #softTrait
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) =>
      (asPredicate(m) &&
        !/^(?:slow|slower|slowest|weaker|worse|blind|down|asleep|guilty|blind|drunk|confused|bad|poor|weak|impossible|difficult|ashamed|embarrassing|embarrassed|sleepy|cheap)$/.test(
          wordAt(m.sentence, m.end - 1),
        )) ||
      (/^(?:asleep|drunk)$/.test(wordAt(m.sentence, m.end - 1)) && m.subject?.who !== 'I') ||
      (/^(?:ashamed|confused|guilty)$/.test(wordAt(m.sentence, m.end - 1)) &&
        m.subject?.who === 'I' &&
        wordAt(m.sentence, m.end - 1) !== 'confused'),
  })),
  ...rules(
    'character',
    { test: softOfPerson },
    `
    stupid|dumb|idiotic|lazy|sloppy|useless|hopeless|pathetic|foolish|silly|naive|unreliable|inexperienced|worthless|moronic|crap|shit|rubbish|lousy|shameful|disgraceful|terrible|awful|shoddy|poor|mediocre|clumsy|half-baked
  `,
  ),
  ...rules(
    'character',
    {},
    `
    #insult
    bunch of .. #insult|#trait
    amateur hour
    complete|total|utter|absolute amateur|idiot|joke|clown
    clown show
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) =>
      !/^(?:proof|proofing|patching|patched|jar|wire|loser|radio|patch|test|testing|monkey|tree|band|astronomer|astronomers)$/.test(
        wordAt(m.sentence, m.end),
      ) && !/^(?:chaos|code|sea)$/.test(wordAt(m.sentence, m.at - 1)),
  })),
  ...rules(
    'character',
    {
      test: (m) =>
        personNear(m.sentence, 0, m.sentence.tokens.length) &&
        !any(m.sentence, m.at - 3, 3, 'is', 'are', 'be', 'not'),
    },
    'stupidly|foolishly|lazily|blindly|mindlessly|naively',
  ),
  ...rules(
    'character',
    { subject: 'otherDoer', negatable: false, shape: 'none' },
    `
    do|does not .. understand|grasp|get|comprehend|know .. <N>
    do|does not .. understand|get|grasp
    do|does not .. know what|how|the|anything|his|her|their|better
    do|does not .. have a clue|the
    has|have no .. idea|clue|sense|business|respect|discipline|concept|regard|common
    had|has|have no .. business|regard|respect|sense
    can not .. be trusted|relied
    can not .. tell *5 from
    can not even
    #be not .. suited|suitable|made|fit .. for|to
    can not .. spell|read|count|think
    not .. up to it|the|this
    not .. cut out for
    not .. experienced|qualified|competent|capable|skilled|smart|senior|trained|good|bright|clever|mature|fit|professional .. enough
    not .. qualified|competent|capable|fit .. to|for|of
    not .. the sharpest|brightest
    not .. know what he|she|they #be doing
    never .. understood
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) =>
      m.subject?.who !== 'nobody' &&
      !before(m, 'if') &&
      (!/^(?:when|whether|if|until|yet)$/.test(wordAt(m.sentence, m.end)) ||
        /sharpest|trusted|enough/.test(wordAt(m.sentence, m.end - 1))),
  })),
  ...rules(
    'character',
    {
      subject: 'person',
      test: notOfUs,
      variants: {
        // "users panic"
        panic: { test: (m) => notOfUs(m) && m.subject?.who !== 'weak' },
        denied: { test: notOfUs, negatable: false },
      },
    },
    `
    too .. junior|inexperienced|green|slow|lazy|stupid|arrogant|dumb|careless|immature|sloppy|weak|soft|full .. for|to|of|at
    too .. junior|inexperienced|green|lazy|stupid|arrogant|dumb|careless|immature|sloppy
    all talk
    dead weight
    a loose cannon
    incapable .. of
    unable to .. think|read|follow
    out of his|her|their depth
    in over his|her|their head|heads
    asleep at the|his|her|their
    asleep on the|watch|duty|shift
    sleeping at the|on
    half asleep
    bad|terrible|useless|hopeless|rubbish|awful|weak|crap|lousy|clueless at
    no good at
    a liability
    a disgrace
    a joke
    a disaster
    a danger to
    a clown|moron|fool|hack
    ~lack .. the? basic|any|common|proper? competence|discipline|experience|maturity|sense|skill|skills|knowledge|professionalism|ownership|care|attention|diligence|rigour|rigor|judgement|judgment|understanding
    ~lose situational awareness
    ~lack situational awareness
    ~show .. poor|bad|questionable|terrible judgment|judgement|discipline|attitude
    ~have .. poor|bad|terrible|no judgment|judgement|discipline|attitude|standards
    ~make .. poor|bad|terrible|stupid|dumb|idiotic|foolish|careless decisions|decision|choice|choices|call
    ~behave like
    ~act like .. a|children|kids|amateurs|they
    ~think .. he|she|they #be above|better|too
    ~do .. a poor|bad|terrible|sloppy|lousy|half|shoddy|crap|awful|horrible job
    [panic] ~panic
    [denied] not .. care enough
    [denied] not .. thinking
  `,
  ),
  ...rules(
    'character',
    { variants: { denied: { negatable: false } } },
    `
    poor|bad|terrible|lousy|sloppy|shoddy|half-hearted job by|from|of <P>
    poor|bad|terrible|lousy|sloppy|shoddy work by|from|of <P>
    poor|bad judgment|judgement .. by|from|of <P>
    poor|bad judgement|judgment
    lack of .. care|competence|discipline|common|professionalism|ownership|diligence|rigour|attention|respect|responsibility|interest|experience .. by|from|of|in|on|at|among|sense <P>
    lack of .. competence|common|professionalism|diligence|discipline
    loss of situational awareness
    so-called .. expert|experts|engineer|engineers|professional|professionals|specialist|specialists|admin|admins|architect
    rookie|beginner|schoolboy|amateur|junior|newbie|intern|trainee|novice|noob|freshman mistake|mistakes|error|errors
    any|a .. competent|sensible|decent|proper|real|good|serious|responsible|halfway|half-decent|self-respecting|experienced .. #role .. would|should|could|does|knows|checks
    [denied] no .. competent|sensible|decent|proper|real|good|serious|sane|responsible|self-respecting #role .. would|should
    #be this .. supposed to be professional
    asleep at the wheel
    bull in a china
    blind leading the blind
    ^ too .. junior|inexperienced|green|lazy|stupid|arrogant|dumb|careless|sloppy|proud for|to
    ^ asleep at|on|behind
    unacceptable|inexcusable .. behaviour? .. from|by|of <P>
    so called .. expert|experts|engineer|engineers|professional|professionals|specialist|specialists|admin|admins|architect
    needs|need .. new? glasses
    what a .. shambles|disgrace|joke|clown .. from|by|of|over <P>
    what kind|sort of #role .. does|would|deploys|leaves|goes|pushes|runs|writes|forgets|ignores|lets|is|ships|merges|uses|types|signs|thinks
    too .. junior|inexperienced|green|stupid|arrogant|immature|incompetent to|for .. be|understand|know|do|run|have|touch|handle
    [denied] nobody can .. read|spell|count|think|write|even
    [denied] nobody #attach *3 can .. read|spell|count|think|write|even
  `,
  ),
];
