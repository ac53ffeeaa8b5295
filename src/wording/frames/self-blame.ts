import { type Match, rules } from '../rule';
import { announced, any, before, slipped, wordAt } from './helpers';

const notIf = (match: Match): boolean => !before(match, 'if', 'not', 'unless');

export const selfBlame = [
  ...rules(
    'self_blame',
    { test: (m) => !any(m.sentence, m.at - 3, 3, 'not', 'never', 'in') },
    `
    my .. own|whole|entire? .. fault|bad|mistake|screwup|screw-up|blunder|mess|failure|stupidity|carelessness|negligence|incompetence|error|slip-up|oversight|doing|failing|laziness|ignorance|inexperience|neglect
    my stupid|dumb|silly|idiotic|careless|sloppy|lazy .. mistake|error|self|brain|change|script|idea|typo|fault|commit|ass|head|oversight
    all my
    mea culpa
    shame on me
    blame me
    stupid|silly|dumb|foolish|idiot|bad|useless me
    stupid|silly|dumb|foolish|careless|idiotic|naive|sloppy|reckless|thoughtless|lazy of me
    on my part
    down to me
    because of me
    thanks to me
    i alone am
    on me $
    on me ,
    on me for
    'm the idiot
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) => {
      const src = rule.pattern.source;
      if (/^(?:on my part|because of me|thanks to me|on me)/.test(src))
        return /on me/.test(src)
          ? any(m.sentence, m.at - 4, 4, 'is', "'s", 'was', 'are', 'all', 'entirely', 'totally', 'one') &&
              !before(m, 'not', 'count', 'counting')
          : any(
              m.sentence,
              m.at - 6,
              6,
              'mistake',
              'error',
              'stupid',
              'careless',
              'oversight',
              'late',
              'down',
              'lost',
              'broke',
              'outage',
              'dumb',
              'blunder',
              'sloppy',
              'failure',
              'fault',
              'judgment',
              'judgement',
            ) ||
              (/because|thanks/.test(src) &&
                any(
                  m.sentence,
                  0,
                  m.sentence.tokens.length,
                  'late',
                  'down',
                  'lost',
                  'outage',
                  'missed',
                  'delayed',
                  'suffered',
                  'weekend',
                ));
      if (m.sentence.tokens[m.end]?.pos === 'NOUN') return false;
      return !any(m.sentence, m.at - 4, 4, 'not', 'never', 'in', 'if', 'whether');
    },
  })),
  ...rules(
    'self_blame',
    { subject: 'self', test: notIf },
    `
    blame myself
    hate|kick|kicking|hating|blaming myself
    suck
    suck at
    'm|am .. to blame
    take .. full|all|complete|the|entire .. blame|responsibility
    own this .. mistake|one|mess|screwup|failure
    let .. you|everyone|the|them|us|everybody|people|my .. *1 down
    feel .. terrible|awful|guilty|bad|stupid|ashamed|horrible|like|useless|responsible|dumb|sick|incompetent|rotten|embarrassed
    am|was .. so? .. ashamed|embarrassed|guilty|mortified|useless|hopeless|worthless|terrible|stupid|dumb|careless|sloppy|lazy|incompetent|clueless|foolish|negligent|blind|rubbish|pathetic|asleep
    can not forgive myself
    never forgive myself
    do not deserve
    failed .. you|everyone|the|them|my|us|him|her|as
    am .. such? a|an .. idiot|moron|fool|failure|disgrace|fraud|liability|klutz|dumbass|impostor|imposter|danger|clown|joke|mess
    am .. the .. idiot|one|reason|problem|culprit|cause|weak|weakest
    was .. the .. idiot|problem|culprit|weak|weakest|reason
    was not .. careful|paying|thinking|concentrating|good|smart|brave .. enough?
    did not .. pay attention
    did not .. even .. #work
    am not .. cut|good|smart|competent|fit|qualified|worthy .. out|enough|to|for
    got .. careless|sloppy|lazy|complacent|cocky|overconfident
    goofed
    bungled|botched
    broke|killed|ruined|wrecked|crashed|nuked|trashed|bricked|destroyed|tanked|borked|hosed .. it|this|that|prod|production|the|our|everything|everyone|checkout|<N>
    caused .. it|this|that|the|all|an|a|our|everyone
    blew it
    let it|this|that|things .. slip|happen|slide|lapse
    panicked
    cost us|everyone|the
    put .. patients|us|everyone|people|the .. *2 at risk
    missed .. the|something .. obvious|clear|warning|simple|basic
    missed it|that completely
    dropped the ball
    messed|screwed|fucked|stuffed|cocked|goofed .. up
    messed|screwed|fucked|stuffed|cocked *3 up
    took *3 down
    brought *3 down
    overlooked|forgot|neglected
    did not .. bother
    could not be bothered
    cut corners
    knew better
    need to .. do|be .. better|more
    must|should .. be .. more .. #careful
    have .. nobody .. to blame but
    apologise|apologize for my .. mistake|stupidity|carelessness|incompetence|error|failure
    own up
    can only blame
    am .. not up to
    have .. only myself
    ignored|skipped|bypassed|disregarded .. the|my|it|a|our|that
  `,
  ).map((rule) => ({
    ...rule,
    negatable: !/\bnot\b|nobody/.test(rule.pattern.source),
    test: (m: Match) =>
      notIf(m) &&
      !slipped(m) &&
      !announced(m) &&
      !(/overlooked\|forgot/.test(rule.pattern.source) && wordAt(m.sentence, m.end) === 'my') &&
      !(/^did not|^was not/.test(rule.pattern.source) && any(m.sentence, m.end, 14, 'because')) &&
      !(
        /^forgot|overlooked\|forgot/.test(rule.pattern.source) && any(m.sentence, m.at - 2, 2, 'never', 'not')
      ),
  })),
  ...rules(
    'self_blame',
    { negatable: false },
    `
    what a moron|idiot|fool|klutz|clown|dumbass|mess i
    how could i
    why did .. i .. not|ever|even
    why did .. not i
    how did i .. miss|overlook|forget|not
    what was i thinking
    i can not believe .. that? i
    can not believe i
    should have .. known|seen|checked|noticed|realised|realized|double-checked|read .. better|it|that|this|sooner|earlier|$
    i never .. should .. have
    it was .. all|entirely|totally|just|only? me
    that was me .. being|,|again|$
    i have no excuse|one
    no excuse from me
    no excuses
    if only i
    had i .. not? .. <pp>
    if i had .. not|just|only|checked|asked|looked|tested|read|waited|known|double-checked|paid|followed|listened|noticed
    the idiot who|that
    guess i
    i should .. have
    i deserve .. to|the|this|all|it|what
    impostor|imposter syndrome
    not my finest|proudest|brightest|best .. hour|moment
  `,
  ).map((rule) => {
    const src = rule.pattern.source;
    if (src.startsWith('should have'))
      return { ...rule, severity: 'mild' as const, test: (m: Match) => m.at === 0 };
    if (
      src.startsWith('the idiot') ||
      src.startsWith('guess i') ||
      src.startsWith('no excuses') ||
      src.startsWith('i should')
    )
      return {
        ...rule,
        test: (m: Match) =>
          src.startsWith('the idiot') && any(m.sentence, 0, m.sentence.tokens.length, 'me', 'i', 'am'),
      };
    if (src.startsWith('it was'))
      return {
        ...rule,
        test: (m: Match) => m.end >= m.sentence.tokens.length || /^[.,!)]$/.test(wordAt(m.sentence, m.end)),
      };
    if (src.startsWith('if i had') || src.startsWith('had i'))
      return { ...rule, test: (m: Match) => any(m.sentence, m.end, 20, 'would', 'could', 'might', "'d") };
    if (src.startsWith('i deserve'))
      return {
        ...rule,
        test: (m: Match) =>
          any(m.sentence, m.end - 1, 6, 'blame', 'fired', 'it', 'this', 'that', 'sacked', 'punished'),
      };
    return rule;
  }),
];
