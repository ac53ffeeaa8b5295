import { type Match, rules } from '../rule';
import { announced, any, before, slipped, wordAt } from './helpers';

const notIf = (match: Match): boolean => !before(match, 'if', 'not', 'unless');

/** "my bad", but not "in my mistaken view" nor "my bad knee". */
const admitted = ({ sentence, at, end }: Match): boolean =>
  sentence.tokens[end]?.pos !== 'NOUN' && !any(sentence, at - 4, 4, 'not', 'never', 'in', 'if', 'whether');
/** "it is on me", but not "count on me". */
const isOnMe = (match: Match): boolean =>
  any(match.sentence, match.at - 4, 4, 'is', "'s", 'was', 'are', 'all', 'entirely', 'totally', 'one') &&
  !before(match, 'not', 'count', 'counting');
const afterMistake = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    at - 6,
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
  );
const aboutLoss = ({ sentence }: Match): boolean =>
  any(
    sentence,
    0,
    sentence.tokens.length,
    'late',
    'down',
    'lost',
    'outage',
    'missed',
    'delayed',
    'suffered',
    'weekend',
  );
/** What I did, neither by a slip nor planned and announced. */
const myDoing = (match: Match): boolean => notIf(match) && !slipped(match) && !announced(match);
const reasonGiven = ({ sentence, end }: Match): boolean => any(sentence, end, 14, 'because');

export const selfBlame = [
  ...rules(
    'self_blame',
    {
      test: admitted,
      variants: {
        onMe: { test: isOnMe },
        onMyPart: { test: afterMistake },
        becauseOfMe: { test: (m) => afterMistake(m) || aboutLoss(m) },
      },
    },
    `
    my .. own|whole|entire? .. fault|bad|mistake|screwup|screw-up|blunder|mess|failure|stupidity|carelessness|negligence|incompetence|error|slip-up|oversight|doing|failing|laziness|ignorance|inexperience|neglect
    my stupid|dumb|silly|idiotic|careless|sloppy|lazy .. mistake|error|self|brain|change|script|idea|typo|fault|commit|ass|head|oversight
    all my
    mea culpa
    shame on me
    blame me
    stupid|silly|dumb|foolish|idiot|bad|useless me
    stupid|silly|dumb|foolish|careless|idiotic|naive|sloppy|reckless|thoughtless|lazy of me
    [onMyPart] on my part
    down to me
    [becauseOfMe] because of me
    [becauseOfMe] thanks to me
    i alone am
    [onMe] on me $
    [onMe] on me ,
    [onMe] on me for
    'm the idiot
  `,
  ),
  ...rules(
    'self_blame',
    {
      subject: 'self',
      test: myDoing,
      variants: {
        denied: { negatable: false, test: myDoing },
        unexplained: { negatable: false, test: (m) => myDoing(m) && !reasonGiven(m) },
        forgot: {
          test: (m) =>
            myDoing(m) && wordAt(m.sentence, m.end) !== 'my' && !any(m.sentence, m.at - 2, 2, 'never', 'not'),
        },
      },
    },
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
    [denied] can not forgive myself
    never forgive myself
    [denied] do not deserve
    failed .. you|everyone|the|them|my|us|him|her|as
    am .. such? a|an .. idiot|moron|fool|failure|disgrace|fraud|liability|klutz|dumbass|impostor|imposter|danger|clown|joke|mess
    am .. the .. idiot|one|reason|problem|culprit|cause|weak|weakest
    was .. the .. idiot|problem|culprit|weak|weakest|reason
    [unexplained] was not .. careful|paying|thinking|concentrating|good|smart|brave .. enough?
    [unexplained] did not .. pay attention
    [unexplained] did not .. even .. #work
    [denied] am not .. cut|good|smart|competent|fit|qualified|worthy .. out|enough|to|for
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
    [forgot] overlooked|forgot|neglected
    [unexplained] did not .. bother
    [denied] could not be bothered
    cut corners
    knew better
    need to .. do|be .. better|more
    must|should .. be .. more .. #careful
    [denied] have .. nobody .. to blame but
    apologise|apologize for my .. mistake|stupidity|carelessness|incompetence|error|failure
    own up
    can only blame
    [denied] am .. not up to
    have .. only myself
    ignored|skipped|bypassed|disregarded .. the|my|it|a|our|that
  `,
  ),
  ...rules(
    'self_blame',
    {
      negatable: false,
      variants: {
        opening: { severity: 'mild', test: (m) => m.at === 0 },
        idiot: { test: (m) => any(m.sentence, 0, m.sentence.tokens.length, 'me', 'i', 'am') },
        // "it was me", and no more: "it was me who found it" is pride.
        alone: {
          test: (m) => m.end >= m.sentence.tokens.length || /^[.,!)]$/.test(wordAt(m.sentence, m.end)),
        },
        condition: { test: (m) => any(m.sentence, m.end, 20, 'would', 'could', 'might', "'d") },
        deserved: {
          test: (m) =>
            any(m.sentence, m.end - 1, 6, 'blame', 'fired', 'it', 'this', 'that', 'sacked', 'punished'),
        },
      },
    },
    `
    what a moron|idiot|fool|klutz|clown|dumbass|mess i
    how could i
    why did .. i .. not|ever|even
    why did .. not i
    how did i .. miss|overlook|forget|not
    what was i thinking
    i can not believe .. that? i
    can not believe i
    [opening] should have .. known|seen|checked|noticed|realised|realized|double-checked|read .. better|it|that|this|sooner|earlier|$
    i never .. should .. have
    [alone] it was .. all|entirely|totally|just|only? me
    that was me .. being|,|again|$
    i have no excuse|one
    no excuse from me
    if only i
    [condition] had i .. not? .. <pp>
    [condition] if i had .. not|just|only|checked|asked|looked|tested|read|waited|known|double-checked|paid|followed|listened|noticed
    [idiot] the idiot who|that
    [deserved] i deserve .. to|the|this|all|it|what
    impostor|imposter syndrome
    not my finest|proudest|brightest|best .. hour|moment
  `,
  ),
];
