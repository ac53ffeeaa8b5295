import { type Match, rules } from '../rule';
import { any, mentions } from './helpers';

/** Said of oneself somewhere in the sentence. */
const ofMyself = ({ sentence }: Match): boolean =>
  any(sentence, 0, sentence.tokens.length, 'i', 'my', 'me', 'myself', 'mine');
/** "on me", but not "count on me", "it depends on me". */
const onMe = ({ sentence, at }: Match): boolean =>
  !any(
    sentence,
    at - 4,
    4,
    'not',
    'never',
    'if',
    'count',
    'counting',
    'rely',
    'wait',
    'waiting',
    'depends',
    'depend',
    'hang',
    'call',
    'works',
    'fine',
  );
const isAllOn = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    at - 4,
    4,
    'is',
    "'s",
    'was',
    'are',
    'all',
    'entirely',
    'totally',
    'one',
    'solely',
    'squarely',
  );
const somethingBad = ({ sentence, at }: Match): boolean =>
  mentions(sentence, 'bad') ||
  mentions(sentence, 'incident') ||
  any(sentence, at, 6, 'mistake', 'stupidity', 'carelessness', 'laziness', 'typo');

/** What people say about themselves on a bad day. */
export const selfBlameIdioms = [
  ...rules(
    'self_blame',
    {
      negatable: false,
      test: (m) => !any(m.sentence, m.at - 3, 3, 'not', 'never', 'if', 'whether'),
      variants: {
        ofMyself: { test: ofMyself },
        opening: { severity: 'mild', test: (m) => m.at === 0 },
        onMe: { test: onMe },
        allOnMe: { test: (m) => onMe(m) && isAllOn(m) },
        because: { test: (m) => onMe(m) && somethingBad(m) },
        thatWasMe: { test: (m) => onMe(m) && !any(m.sentence, 0, m.at, 'if') },
        blameMe: {
          test: (m) => onMe(m) && m.end - m.at >= 2 && any(m.sentence, m.at, m.end - m.at, 'me'),
        },
        why: { test: (m) => onMe(m) && m.sentence.question },
      },
    },
    `
    i did not .. pay .. *1 attention
    my .. own? .. *1 fault|bad|mistake|screwup|screw-up|blunder|mess|failure|stupidity|carelessness|negligence|incompetence|slip-up|oversight|doing|failing|laziness|ignorance|inexperience|neglect|slip|lapse|stupid|sloppiness|impatience|hubris|inattention|haste|clumsiness .. ,|.|$|!|that|for|in|to|is|was|and|here|entirely|completely|caused|again|when|with|,|cost|led|made|-
    [onMe] all .. on .. me
    [onMe] all .. me ,|.|$|!
    [allOnMe] on .. me ,|.|$|!|for|and|that
    [onMe] that|this|it|one .. #be .. all? .. on .. me ,|.|$|!|for|and|-
    [thatWasMe] that|this|it .. #be .. me .. ,|.|!|who|again|,|$ .. *1 broke|messed|screwed|forgot|sorry|i|my|caused|left|deleted|dropped|$
    sorry .. for .. being|my|letting|messing|screwing|breaking|causing|ruining|wasting|forgetting|failing|not|dropping|missing .. *1 stupid|dumb|slow|careless|useless|such|stupidity|mistake|carelessness|mess|up|down|it|this|the|everyone|you|an|a|idiot|error|sloppiness|checking|testing|thinking|ignorance|screwup|brain|incompetence|failure|part
    sorry .. , .. that|this|it .. was|is .. me|my|on
    sorry .. i .. broke|messed|screwed|forgot|failed|let|missed|ruined|caused|overlooked|dropped|deleted|wasted
    apologies .. , .. my
    mea .. maxima? .. culpa
    oops .. , .. my|i|that
    oops .. my|that .. *2 fault|bad|mistake|me
    [because] oops .. i .. @VERB
    whoops .. , .. my|i|that
    whoops .. my|that .. *2 fault|bad|mistake|me
    [ofMyself] d'oh|doh
    [ofMyself] argh|ugh|gah|damn|duh|ffs|dammit .. , .. i|my|stupid|dumb .. *1 broke|forgot|missed|messed|should|bad|fault|mistake|me|typo|overlooked|am
    silly|stupid|dumb|foolish|idiot|idiotic|clumsy|useless|bad|naughty|old|poor .. me ,|.|$|!|:|for
    silly|stupid|dumb|foolish|careless|idiotic|naive|sloppy|reckless|thoughtless|lazy|embarrassing|clumsy|irresponsible|wrong|selfish|short-sighted|bad|amateurish|unforgivable|arrogant|unprofessional|hasty .. of|from|on .. me|my
    dumb|stupid|silly|dumbass|boneheaded|idiotic|rookie|brainless|clumsy .. mistake|move|error|typo|thing|idea .. on|by|from|of .. me|my|mine
    [ofMyself] facepalm|palmface
    shame|blame|woe .. on|is|to? .. me
    guilty .. as .. charged
    i stand .. guilty
    [blameMe] blame .. me|it .. on? .. me? .. *1
    don't .. blame .. *2 , .. blame .. me
    nobody .. to .. blame .. but .. me|myself
    nobody .. but .. me|myself
    how could|can|did .. i .. *1 be|not|have|miss|forget|overlook|let|do|ignore|think
    [why] why .. did|do|could|can|would|was|am .. not? .. i .. *1 not|ever|even|always|so|such|just|think|look|check|ask|read|test|never|like|do
    what .. was|were .. i .. *1 thinking|doing|smoking|even
    what .. is .. wrong .. with .. me
    what .. an? .. *1 idiot|fool|moron|klutz|clown|dumbass|mess|failure|stupid|dummy|muppet|numpty|amateur .. i|of .. me|am|was|could|,|made
    what .. have .. i .. done
    what .. made .. me .. think
    can not .. believe .. how|that|i .. *1
    [opening] should have .. known|seen|checked|noticed|realised|realized|double-checked|read|asked|tested|caught|thought|paid .. better|it|that|this|sooner|earlier|$|more|the|my|,|before
    i .. of .. all .. people .. should
    if .. only .. i|i'd .. had|not .. *1
    if .. only .. i
    if i .. had|'d .. *1 not|just|only|checked|asked|looked|tested|waited|paid|followed|listened|noticed|been|bothered|called|done|taken|stopped|thought|spoken|said|told|double-checked|read .. *9 would|could|might|'d|none|nothing|everything
    had i .. *1 <pp> .. *9 would|could|might|'d|none|nothing
    if it was|were not .. for .. me|my
    because .. i .. *1 was .. *1 careless|lazy|stupid|sloppy|dumb|asleep|distracted|impatient|hungover|negligent|greedy|arrogant
    because|since|as .. i .. *1 forgot|failed|neglected|overlooked|messed|screwed|skipped|ignored|broke|misread|mistyped|could not be
    [because] because of .. me|my .. *1 ,|.|$|!|mistake|stupidity|carelessness|error|stupid|dumb|typo|change|oversight|we|everyone|nobody|the|everybody
    [because] thanks .. to .. me|my .. *1 ,|.|$|we|everyone|nobody|the|stupidity|carelessness|mistake|typo|brilliant|genius|laziness
    [onMe] down .. to .. me ,|.|$|and
    [onMe] caused by .. me|my .. *1 ,|.|$|own|stupid|carelessness|typo|mistake|error
    [ofMyself] the .. idiot|fool|genius|moron|muppet|clown|culprit|dummy|guilty .. who|that|party|here|was|is .. *2 me|i|myself
    [ofMyself] the .. idiot|fool|genius|moron|muppet|clown|culprit|guilty .. *4 #be .. me|i
    yours .. truly .. *1 broke|forgot|messed|managed|screwed
    not .. my .. *1 finest|proudest|brightest|best|smartest|greatest .. hour|moment|work|day|idea|decision
    imposter|impostor .. syndrome
    kick|kicking|beating|hitting|slapping .. myself
    could .. have .. kicked|slapped .. myself
    could .. kick|slap|punch .. myself
    guess .. i|it .. #be|'m .. *1 idiot|my|stupid|fault|dumb
    i|my brain .. fart|was|must .. *2 asleep|off|elsewhere|fart|mush
    i deserve
    worst .. *2 i .. have|'ve .. ever
    [ofMyself] brain .. fart
  `,
  ),
];
