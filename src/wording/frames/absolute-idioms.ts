import { type Match, rules } from '../rule';
import { notGood, someoneAround, strongAtEnd } from './absolute-guards';
import { any, mentions, opensClause, wordAt } from './helpers';

const bad = (match: Match): boolean => notGood(match) && mentions(match.sentence, 'bad');
const aboutPeople = (match: Match): boolean => someoneAround(match);
/** A habit of somebody else: not "you can always reach us". */
const outsider = (match: Match): boolean =>
  !/^(?:we|I|weak|nobody)$/.test(match.subject?.who ?? '') &&
  !/^(?:can|could|may|might|will|'ll|would)$/.test(wordAt(match.sentence, match.at - 1));

/** Habits held against people, in other words than always and never. */
export const absoluteIdioms = [
  ...rules(
    'absolute',
    { subject: 'otherDoer', negatable: false, test: (m) => outsider(m) && notGood(m) },
    `
    always|constantly|continually|continuously|forever|perpetually|endlessly|invariably|routinely|habitually|chronically|repeatedly .. @VERB|@ADJ *6 without|wrong|late|nobody|nothing|broken|everyone|untested|instead|again|before|blame|excuse|excuses|mess|trouble|somebody|someone|elsewhere|untouched|unfinished
    always|constantly|continually|forever|perpetually|endlessly .. @VERB|@AUX .. late|wrong|everything|everyone|us|something|things|excuses|stuff
    always .. have|has|find|finds|got|gets .. an|another|some|the|his|her|their .. excuse|reason|better|last|way|own
    always .. get|gets|got .. away|it|things|everything|his|her|their wrong|with|way
    always .. expect|expects|assume|assumes|want|wants|think|thinks|demand|demands|need|needs .. us|the|someone|everything|that|to|others|everyone|it|he|she|they
    always .. leave|leaves|left|dump|dumps|throw|throws|pass|passes|push|pushes .. us|the|it|everything|things|his|her|their|something|a|work|to|on|at|over|straight
    always .. one|too|so|the|very|completely|half|utterly .. @ADJ|step|excuse|last
    always|constantly|forever|perpetually|chronically .. @ADJ $|.|,|!|with|about|when|at|on|to
    always .. in|on|at .. a .. meeting|break|holiday|phone|coffee|lunch|hurry|rush|calls
    always .. on .. a? .. break|holiday|phone|leave
    always do|does|did .. this|that
    always been .. like|this|that
    ~be forever|constantly|always .. @VERB
    have|has|had never|not .. once|ever|a single .. @VERB
    did|does|do not .. ever .. @VERB
    did|does|do|will|would never .. once|even|ever .. @VERB
    only .. ever .. @VERB
    ever only .. @VERB
    only .. ever .. do|does
    never ever .. @VERB
    never .. a single .. @NOUN
    never .. fail|fails .. to .. <base>
    never .. learn|learns|change|changes|listen|listens|answer|answers|reply|replies|respond|responds|test|tests|document|documents|ask|asks|tell|tells|check|checks|warn|warns|communicate|communicates|think|thinks|care|cares|share|shares|help|helps|apologise|apologise|finish|finishes|own|owns|pick|picks|return|returns|call|calls|show|shows|follow|follows|clean|cleans|read|reads|admit|admits|take|takes|give|gives|bother|bothers|deliver|delivers|keep|keeps|say|says|write|writes|update|updates|explain|explains|look|looks|do|does
    never .. where|here|there .. when|he|she|they|you|we
    never .. on time|schedule|our|his|her|their
    never .. a|an .. straight|clear|simple|thank|word|proper|plan|owner
    never .. any .. notice|warning|reply|answer|help|tests|documentation|feedback
    can|could not .. go|last|get|make .. a|one|five|two|through .. single? day|week|month|shift|sprint|release|minutes|night|meeting .. without
    can never .. be|get|just .. <pp>|@ADJ|it|anything|along
    will never .. learn|change|listen|admit|understand|get|care|own|ever|be|stop
    never .. any different|better
    never .. anything .. but
    seldom|rarely|hardly .. ever? .. @VERB *6 before|without|until|us|me|anyone|tests|docs|it
    rarely|seldom .. bothers|bother|answers|answer|replies|reply|listens|listen|checks|check|tests|test|documents|document|reads|read
    all the time
    every .. single? .. time|day|week|release|sprint|shift|night|month|friday|monday|weekend|deploy $|.|,|!
    time after time
    over and over
    again and again
    day in
    week after week
    day after day
    year after year
    month after month
    release after release
    shift after shift
    left|right and centre|center
    as a rule
    by default .. ignore|ignores|blame|blames|refuse|refuses
    notorious|infamous for
    in .. the|a habit of .. @VERB
    ~make|make a habit of
    a .. history|track|habit|pattern record? of .. @VERB
    serial .. @NOUN
    prone to .. @VERB
    tend|tends to .. forget|ignore|skip|overlook|disappear|vanish|break|panic|blame|rush|leave|lose|miss|neglect|hide
  `,
  ).map((rule) => {
    const src = rule.pattern.source;
    if (
      /^(?:all the|every|time after|over and|again and|day|week|year|month|release|shift|left|as a|in |a \.\.|serial|prone|~make)/.test(
        src,
      )
    )
      return { ...rule, test: (m: Match) => outsider(m) && bad(m) };
    if (/^(?:have|did|only|ever|seldom|can never|never \.\. (?:any|a ))/.test(src))
      return {
        ...rule,
        test: (m: Match) =>
          outsider(m) &&
          notGood(m) &&
          !any(
            m.sentence,
            m.end - 1,
            1,
            'seen',
            'experienced',
            'been',
            'had',
            'happened',
            'encountered',
            'noticed',
            'heard',
            'received',
            'see',
            'run',
            'have',
          ),
      };
    if (src.startsWith('never .. learn'))
      return {
        ...rule,
        shape: 'infinitive' as const,
        test: (m: Match) =>
          outsider(m) &&
          m.sentence.tokens[m.end - 1]?.lemma !== undefined &&
          (/s$/.test(wordAt(m.sentence, m.end - 1)) ||
            /^(?:they|you|people|folks|guys|devs|[a-z]+s)$/.test(wordAt(m.sentence, m.subject?.head ?? -1)) ||
            m.subject?.who === 'dept') &&
          !any(
            m.sentence,
            m.at - 2,
            2,
            'must',
            'should',
            'can',
            'could',
            'may',
            'will',
            'would',
            'to',
            'had',
          ),
      };
    return rule;
  }),
  ...rules(
    'absolute',
    { negatable: false },
    `
    all <P> ever do|does|did
    all .. <P> .. ever .. @VERB
    the only thing|time <P> ever .. @VERB
    not once has|have|did|do|does|had <P>
    not a .. single? .. time|day|week|release|shift has|have|did|do|does <P>
    never once has|have|did|do|does <P>
    never has|have|did|do|does|had <P>
    when .. was .. the last time <P> .. @VERB
    when .. do|does|did|have|has <P> .. ever
    since when .. do|does|did .. <P>
    how often .. do|does|must|should|have|has|will .. i|we|one
    how many .. more? .. times .. do|does|must|should|have|has|will|can
    ten|nine|eight|nine out of ten .. times .. it #be <P>
    nine times out of ten .. it .. #be .. <P>
    if it #be not <P> it #be <P>
    there .. <P> go|goes .. again
    there .. go|goes .. <P> .. again
    same old .. story|song|excuse|excuses|mess|team
    same .. story|song|excuse|mess|circus|dance|thing with|from|for|at <P>
    same .. story|song|excuse|circus|mess|nonsense|old every|each|again|as .. time|week|release|month|always
    same .. people|person|team|crew|guy|guys|vendor|faces|names|two|three .. @VERB|@AUX
    same .. @NOUN|@PROPN .. again|,
    the usual .. excuse|excuses|crew|mess|chaos|nonsense|circus|story|silence .. from|by|of|at <P>
    the usual .. silence|chaos|mess|nonsense|excuses
    and again .. it .. #be|is
    again .. it #be .. <P>
    again the|it|<P> .. team|crew|guys|people|vendor|who
    once more|again .. it|the|<P> .. #be|same|team
    yet another .. @NOUN|@ADJ *2 by|from|of|thanks <P>
    another .. day|week|friday|release|deploy|sprint|month .. another
    classic <P>
    so typical
    typical , <P>
    <TYP>
    par for the course
    story of
    as <P> .. always|usually|constantly .. do|does|did
    like <P> .. always|usually .. do|does|did
    as is .. tradition|customary|usual
    second|third|fourth|fifth|sixth|seventh|nth|umpteenth|hundredth time .. in|this|that|since|now|running|he|she|they|<P> *6 <S>
    twice|thrice|three|four|five|six|ten times in .. a row .. now? .. <P>
    two|three|four|five .. outages|incidents|mistakes|failures|breakages|times in|this .. *2 , *1 <P>
    when .. will <P> .. ever|finally|learn
    will <P> .. ever .. learn|listen|stop|read|test|answer
    do|does|did <P> .. ever .. learn|listen|stop|read|test|answer|check|ask|think|document
    can <P> .. ever|never .. @VERB
    leave|trust it|that to <P>
    you can .. always .. count|rely|bet|trust on <P> .. to
    count|counting|rely on <P> to .. break|forget|ignore|miss|lose|mess|be|not
    guess who .. again
    guess who #be
    nobody .. over|in|on|from|at there|<N> .. ever
    it #be .. always .. the .. same|@NOUN
    it never .. #be .. his|her|their
    it #be never .. his|her|their|the|<P> .. fault|problem|@NOUN
    whatever .. we .. do|say|ask .. , <P>
    no matter .. how|what|when .. *3 , <P>
    without .. fail|exception
    any time|anytime .. <P> .. #be|touch|touches|deploy|deploys|change|changes|do|does|get|gets|have|has|is
  `.replace('<TYP>', 'typical <P> .. @NOUN'),
  ).map((rule) => {
    const src = rule.pattern.source;
    if (
      /^(?:same|another|classic|typical|par|story|as |like|the usual|yet|again|once|second|twice|two|without|any|no matter|whatever|how|leave|count|you can|nobody|it )/.test(
        src,
      )
    )
      return {
        ...rule,
        test: (m: Match) =>
          notGood(m) &&
          (/^(?:same(?! .. story\|song\|excuse\|mess)|the usual|another|par|story|as is|how|without|so typical)/.test(
            src,
          )
            ? mentions(m.sentence, 'bad') && aboutPeople(m)
            : true) &&
          (!src.endsWith('<P>') || strongAtEnd(m)) &&
          (!/^(?:once|again|and|like|as |any|no matter|whatever|classic|typical|yet|second)/.test(src) ||
            mentions(m.sentence, 'bad') ||
            /^(?:classic|typical|yet|second)/.test(src)) &&
          (!/^(?:classic|typical)/.test(src) || opensClause(m)),
      };
    return {
      ...rule,
      test: (m: Match) =>
        notGood(m) && (!src.endsWith('<P>') || /^(?:not|never) /.test(src) || strongAtEnd(m)),
    };
  }),
];
