import { type Match, rules } from '../rule';
import { notGood, someoneAround, strongAtEnd } from './absolute-guards';
import { any, mentions, opensClause, wordAt } from './helpers';

const bad = (match: Match): boolean => notGood(match) && mentions(match.sentence, 'bad');
const aboutPeople = (match: Match): boolean => someoneAround(match);
/** A habit of somebody else: not "you can always reach us". */
const outsider = (match: Match): boolean =>
  !/^(?:we|I|weak|nobody)$/.test(match.subject?.who ?? '') &&
  !/^(?:can|could|may|might|will|'ll|would)$/.test(wordAt(match.sentence, match.at - 1));

/** "have never seen this": what somebody met with is no habit. */
const endsOnExperience = ({ sentence, end }: Match): boolean =>
  /^(?:seen|experienced|been|had|happened|encountered|noticed|heard|received|see|run|have)$/.test(
    wordAt(sentence, end - 1),
  );
/** "never learns", "they never learn". */
const isPresent = ({ sentence, end, subject }: Match): boolean =>
  wordAt(sentence, end - 1).endsWith('s') ||
  /^(?:they|you|people|folks|guys|devs|[a-z]+s)$/.test(wordAt(sentence, subject?.head ?? -1)) ||
  subject?.who === 'dept';
const isModal = ({ sentence, at }: Match): boolean =>
  any(sentence, at - 2, 2, 'must', 'should', 'can', 'could', 'may', 'will', 'would', 'to', 'had');

/** Habits held against people, in other words than always and never. */
export const absoluteIdioms = [
  ...rules(
    'absolute',
    {
      subject: 'otherDoer',
      negatable: false,
      test: (m) => outsider(m) && notGood(m),
      variants: {
        bad: { test: (m) => outsider(m) && bad(m) },
        done: { test: (m) => outsider(m) && notGood(m) && !endsOnExperience(m) },
        learns: { shape: 'infinitive', test: (m) => outsider(m) && isPresent(m) && !isModal(m) },
      },
    },
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
    [done] have|has|had never|not .. once|ever|a single .. @VERB
    [done] did|does|do not .. ever .. @VERB
    [done] did|does|do|will|would never .. once|even|ever .. @VERB
    [done] only .. ever .. @VERB
    [done] ever only .. @VERB
    [done] only .. ever .. do|does
    never ever .. @VERB
    [done] never .. a single .. @NOUN
    never .. fail|fails .. to .. <base>
    [learns] never .. learn|learns|change|changes|listen|listens|answer|answers|reply|replies|respond|responds|test|tests|document|documents|ask|asks|tell|tells|check|checks|warn|warns|communicate|communicates|think|thinks|care|cares|share|shares|help|helps|apologise|apologise|finish|finishes|own|owns|pick|picks|return|returns|call|calls|show|shows|follow|follows|clean|cleans|read|reads|admit|admits|take|takes|give|gives|bother|bothers|deliver|delivers|keep|keeps|say|says|write|writes|update|updates|explain|explains|look|looks|do|does
    never .. where|here|there .. when|he|she|they|you|we
    never .. on time|schedule|our|his|her|their
    never .. a|an .. straight|clear|simple|thank|word|proper|plan|owner
    [done] never .. any .. notice|warning|reply|answer|help|tests|documentation|feedback
    can|could not .. go|last|get|make .. a|one|five|two|through .. single? day|week|month|shift|sprint|release|minutes|night|meeting .. without
    [done] can never .. be|get|just .. <pp>|@ADJ|it|anything|along
    will never .. learn|change|listen|admit|understand|get|care|own|ever|be|stop
    [done] never .. any different|better
    [done] never .. anything .. but
    [done] seldom|rarely|hardly .. ever? .. @VERB *6 before|without|until|us|me|anyone|tests|docs|it
    rarely|seldom .. bothers|bother|answers|answer|replies|reply|listens|listen|checks|check|tests|test|documents|document|reads|read
    [bad] all the time
    [bad] every .. single? .. time|day|week|release|sprint|shift|night|month|friday|monday|weekend|deploy $|.|,|!
    [bad] time after time
    [bad] over and over
    [bad] again and again
    [bad] day in
    [bad] week after week
    [bad] day after day
    [bad] year after year
    [bad] month after month
    [bad] release after release
    [bad] shift after shift
    [bad] left|right and centre|center
    [bad] as a rule
    by default .. ignore|ignores|blame|blames|refuse|refuses
    notorious|infamous for
    [bad] in .. the|a habit of .. @VERB
    [bad] ~make|make a habit of
    [bad] a .. history|track|habit|pattern record? of .. @VERB
    [bad] serial .. @NOUN
    [bad] prone to .. @VERB
    tend|tends to .. forget|ignore|skip|overlook|disappear|vanish|break|panic|blame|rush|leave|lose|miss|neglect|hide
  `,
  ),
  ...rules(
    'absolute',
    {
      negatable: false,
      test: notGood,
      variants: {
        bad: { test: bad },
        named: { test: (m) => notGood(m) && strongAtEnd(m) },
        badAndNamed: { test: (m) => bad(m) && strongAtEnd(m) },
        namedFirst: { test: (m) => notGood(m) && strongAtEnd(m) && opensClause(m) },
        opens: { test: (m) => notGood(m) && opensClause(m) },
        sigh: { test: (m) => bad(m) && aboutPeople(m) },
        sighAtSomebody: { test: (m) => bad(m) && aboutPeople(m) && strongAtEnd(m) },
      },
    },
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
    [named] since when .. do|does|did .. <P>
    [sigh] how often .. do|does|must|should|have|has|will .. i|we|one
    [sigh] how many .. more? .. times .. do|does|must|should|have|has|will|can
    [named] ten|nine|eight|nine out of ten .. times .. it #be <P>
    [named] nine times out of ten .. it .. #be .. <P>
    [named] if it #be not <P> it #be <P>
    there .. <P> go|goes .. again
    there .. go|goes .. <P> .. again
    [sigh] same old .. story|song|excuse|excuses|mess|team
    [named] same .. story|song|excuse|mess|circus|dance|thing with|from|for|at <P>
    [sigh] same .. story|song|excuse|circus|mess|nonsense|old every|each|again|as .. time|week|release|month|always
    [sigh] same .. people|person|team|crew|guy|guys|vendor|faces|names|two|three .. @VERB|@AUX
    [sigh] same .. @NOUN|@PROPN .. again|,
    [sighAtSomebody] the usual .. excuse|excuses|crew|mess|chaos|nonsense|circus|story|silence .. from|by|of|at <P>
    [sigh] the usual .. silence|chaos|mess|nonsense|excuses
    and again .. it .. #be|is
    [badAndNamed] again .. it #be .. <P>
    [bad] again the|it|<P> .. team|crew|guys|people|vendor|who
    [bad] once more|again .. it|the|<P> .. #be|same|team
    [named] yet another .. @NOUN|@ADJ *2 by|from|of|thanks <P>
    [sigh] another .. day|week|friday|release|deploy|sprint|month .. another
    [namedFirst] classic <P>
    so typical
    [namedFirst] typical , <P>
    [opens] typical <P> .. @NOUN
    [sigh] par for the course
    [sigh] story of
    [bad] as <P> .. always|usually|constantly .. do|does|did
    [bad] like <P> .. always|usually .. do|does|did
    [sigh] as is .. tradition|customary|usual
    second|third|fourth|fifth|sixth|seventh|nth|umpteenth|hundredth time .. in|this|that|since|now|running|he|she|they|<P> *6 <S>
    [named] twice|thrice|three|four|five|six|ten times in .. a row .. now? .. <P>
    [named] two|three|four|five .. outages|incidents|mistakes|failures|breakages|times in|this .. *2 , *1 <P>
    when .. will <P> .. ever|finally|learn
    will <P> .. ever .. learn|listen|stop|read|test|answer
    do|does|did <P> .. ever .. learn|listen|stop|read|test|answer|check|ask|think|document
    can <P> .. ever|never .. @VERB
    [named] leave|trust it|that to <P>
    you can .. always .. count|rely|bet|trust on <P> .. to
    count|counting|rely on <P> to .. break|forget|ignore|miss|lose|mess|be|not
    guess who .. again
    guess who #be
    nobody .. over|in|on|from|at there|<N> .. ever
    it #be .. always .. the .. same|@NOUN
    it never .. #be .. his|her|their
    it #be never .. his|her|their|the|<P> .. fault|problem|@NOUN
    [badAndNamed] whatever .. we .. do|say|ask .. , <P>
    [badAndNamed] no matter .. how|what|when .. *3 , <P>
    [sigh] without .. fail|exception
    [bad] any time|anytime .. <P> .. #be|touch|touches|deploy|deploys|change|changes|do|does|get|gets|have|has|is
  `,
  ),
];
