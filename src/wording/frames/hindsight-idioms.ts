import { type Match, rules } from '../rule';
import { any, mentions, opensClause, wordAt } from './helpers';

const PERSONAL =
  /^(?:he|she|they|you|we|i|nobody|someone|somebody|anyone|anybody|everyone|everybody|people|who)$/;
const personal = ({ sentence }: Match): boolean => sentence.tokens.some((token) => PERSONAL.test(token.word));
const bad = (match: Match): boolean =>
  mentions(match.sentence, 'bad') || mentions(match.sentence, 'incident');

/** Said of something that went wrong, or of people. */
const judging = (match: Match): boolean =>
  (bad(match) || personal(match)) && !mentions(match.sentence, 'good');
const judgingOrLast = (match: Match): boolean =>
  (bad(match) || personal(match) || match.end >= match.sentence.tokens.length) &&
  !mentions(match.sentence, 'good');
/** "looking back it was obvious": what was plain afterwards. */
const plainLater = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    at,
    sentence.tokens.length,
    'obvious',
    'clear',
    'easy',
    'trivial',
    'should',
    'stupid',
    'naive',
    'dumb',
    'foolish',
    'inevitable',
    'plain',
    'simple',
    'silly',
    'reckless',
    'careless',
    'doomed',
    'course',
  );
/** "we told them" counts as said, not as a condition or a question. */
const toldBefore = ({ sentence, at, end }: Match): boolean =>
  !any(sentence, end - 1, 1, 'the') &&
  wordAt(sentence, at) !== 'it' &&
  !any(sentence, at - 2, 2, 'if', 'when', 'so', 'how');

/** The outcome, read back into the time before it. */
export const hindsightIdioms = [
  ...rules(
    'hindsight',
    {
      negatable: false,
      variants: {
        said: { severity: 'mild', test: judging },
        last: { severity: 'mild', test: judgingOrLast },
        bad: { severity: 'mild', test: (m) => bad(m) && !mentions(m.sentence, 'good') },
        // "not hard to see": of people
        notHard: {
          severity: 'mild',
          test: (m) => judging(m) && (personal(m) || !any(m.sentence, m.end, 3, 'to')),
        },
        ofCourse: {
          severity: 'mild',
          test: (m) => opensClause(m) && mentions(m.sentence, 'bad') && !mentions(m.sentence, 'good'),
        },
        lookingBack: { severity: 'mild', test: plainLater },
        told: { test: toldBefore },
      },
    },
    `
    who .. did not|could not|would not see|know|expect|guess .. that|this|it|coming
    how .. could|can|did .. anyone|anybody|nobody|they|he|she|<P> .. not .. see|know|notice|realise|realize|think|spot|expect|guess
    how .. did .. nobody .. see|know|notice|realise|realize|think|spot|expect
    did .. nobody|anyone|anybody .. really? .. see|expect .. that|this|it|*1 coming
    see|sees|saw|seen|seeing|predict|predicted .. it|this|that|them|<N> coming
    they|he|she|someone|somebody must .. have .. known|seen|noticed|realised|realized
    could|can|all .. see .. where|how .. this|that|it|things .. was|were|is|would .. going|heading|headed|end
    coming .. from .. a .. mile|miles|far|kilometre|kilometer
    [last] a mile|miles|kilometre off|away
    [bad] it|this|that|which|outcome|result|outage|failure|crash|collapse .. #be|was .. always? .. going to .. happen|fail|break|crash|blow|bite|explode|fall
    was|were .. always .. going to|coming|likely to
    doomed from|to .. the|fail
    [last] doomed
    destined|guaranteed|certain|sure to .. fail|break|happen|go|blow|crash|end|explode|fall|cause|bite
    [said] certain to
    recipe for .. disaster|trouble|chaos|failure
    ticking .. time? .. bomb
    time .. bomb
    disaster|accident|outage|incident|catastrophe|failure|trouble .. just? waiting to
    asking|begging for .. trouble|it|problems|disaster
    playing with fire
    written all over
    written in the stars
    writing .. #be .. already? .. on the wall
    warning|alarm signs|bells|lights .. were|was .. all? .. there|ringing|flashing|everywhere|clear|obvious|red|ignored
    signs .. were|was .. all|clearly|plainly|there|everywhere|obvious|clear|visible|unmistakable
    flags .. were|was .. all|everywhere|there|obvious|clear|flying|waving
    all the .. signs|warnings|clues|evidence|information|data|indicators|hints .. was|were .. there|available|visible|right|in
    all .. it|that .. would|needed|took|takes|was|is|could .. have|take|need|was|is .. taken|needed|been|a|one|to|some|two|five|ten
    [said] all .. that #be .. needed|required|missing
    all it .. would|needed .. have|was|to .. taken|been
    [notHard] nothing .. more than .. a|one .. *1 #peek
    [said] one .. simple|single|quick|short|small|little|phone|proper .. *1 #peek|message|conversation|command|google|line|reading
    a .. simple|single|quick|short|small|little|brief|two-minute|five-minute|ten-second|thirty-second|one-line|basic .. *1 #peek|message|conversation|command|google|line|reading|calculation|ls|diff .. was|would|could|should|might|had
    a|one|single .. *1 #tiny .. #peek *4 would|could|might .. have .. prevented|avoided|shown|saved|revealed|caught|told|been|made|done|helped|stopped|spared|answered|found|spotted
    [said] would .. have .. been .. enough|sufficient ,|$|.|for|by
    [said] would .. have .. been .. obvious|clear|plain|trivial|easy|avoided|avoidable|preventable|simple|nothing|seen|found|caught .. to|,|$|.|for|by|with|if
    [said] would .. have .. shown|told|revealed .. anyone|you|them|him|her|everyone|anybody|that
    [said] five|ten|two|thirty|5|10|2|30|one|a .. minutes|seconds|minute|second of|with .. reading|thinking|thought|checking|looking|testing|googling|attention|google|documentation
    [said] two|2 minutes .. #be .. all|enough
    how .. could|can .. this|that|it .. possibly? .. not .. be
    how .. obvious|clear .. do|does|did|must|can
    even .. a .. blind|child|monkey|toddler|intern|junior|layman|novice|student|newbie|beginner|caveman|dog|rookie|trainee|first-year|kid|fool|schoolboy|five-year-old .. *3 @VERB|@AUX
    even .. my .. @NOUN .. *1 knows|could|would|can|sees|understands
    even the .. @ADJ|@NOUN .. *1 knows|knew|would|could|can|saw|sees|understands
    a|any|every .. five-year-old|schoolboy|layman|novice|newbie|rookie|student|trainee|toddler|child|kid|fool|idiot|moron|monkey|dummy|first-year|graduate|apprentice|beginner|amateur .. *3 know|knows|knew|known|see|sees|saw|seen|tell|tells|told|do|does|done|spot|spotted|notice|noticed|understand|understands|caught|catch
    any|every .. decent|half-decent|competent|sane|sensible|reasonable|self-respecting|experienced|semi-competent|halfway|normal|good|trained|qualified|real .. *2 would|could|should|knows|does|will|can|sees
    anyone|anybody|everyone|everybody .. who|that .. *4 knows|know|would|could|can|knew|should|sees
    anyone|anybody|everyone|everybody .. who|that has|had
    anyone|anybody .. *3 should|would|could|ought|can .. have|be|see|know|tell
    anyone|anybody .. with|who|in|looking|reading|paying .. *4 would|could|can|knows|should|sees|checks|knew
    everyone|everybody|anybody|anyone .. already .. knew|knows
    everyone|everybody .. and .. his|her|their .. @NOUN
    everyone|everybody|we|people|they .. all .. knew|saw|know|predicted|expected .. that|this|it|about|how|the|what
    everyone|everybody .. except|but <P>
    the whole .. @NOUN .. knew|saw|could
    [told] we|i .. saw|knew|predicted|said|warned .. it|this|that|them .. would|was|coming|happen|from|all .. *1
    [told] we|i .. have|had|'d|'ve .. been .. saying|warning|telling .. this|that|it|for|about|since|them
    [told] we|i .. told|warned .. them|him|her|everyone|<P> .. so|about|this|that|it|not|before|months|weeks|twice|repeatedly
    [told] i .. told .. you|them|everyone so
    [told] told .. ya|you|them|him|her so
    [told] said .. it|so|this .. from|all|at|months|weeks .. along|the|beginning|start|ago
    hate|hates to say i|we
    [notHard] not .. that|so|too|very|exactly|particularly|terribly|really|rocket|brain .. hard|difficult|complicated|science|surgery|complex|tricky|mysterious|deep
    [notHard] not .. brain|rocket surgery|science
    [last] hardly|barely .. a .. surprise|mystery|secret|shock|revelation
    [last] hardly|not surprising|surprised|unexpected|news
    [last] no .. surprise|surprises|wonder|mystery|shock .. that|it|then|the|this|to|really|at|when|given|,|$|.
    [last] small|little wonder
    to nobody's surprise
    to the .. surprise of .. nobody
    surprise .. surprise
    surprising|shocking nobody
    [said] big .. surprise|shock
    [said] goes without saying
    [said] needless to say
    stands to reason
    plain .. as .. day|the
    [said] clear|plain|obvious as .. day|daylight|the|mud|crystal
    [said] crystal clear
    [last] self-evident|self-explanatory|inexcusable|unmissable
    [said] glaring|gaping|obvious|blatant|painful .. hole|omission|gap|mistake|error|oversight|risk|flaw|mismatch|red .. that|which|in|and|for|,|nobody|everyone|anyone|to|by
    [last] elementary|schoolboy|basic|fundamental|beginner|textbook|rookie .. stuff|mistake|error|knowledge|hygiene|principle
    [told] it .. #be .. basic|elementary|simple|common .. stuff|sense|logic|knowledge|hygiene|really|,|$
    [said] 101 .. stuff|material|,|$
    [said] first .. thing .. you|they|anyone|one|everyone .. learn|learns|check|checks|teach|should
    [said] the first .. thing .. anyone|you|one .. check|checks|look|looks|does|do|should
    day-one|day one stuff|knowledge
    [told] it .. does|did not .. take .. a|an|much|long|great .. @NOUN|@ADJ|to
    you .. do|did not .. have|need .. to .. be|a|an .. a|an|genius|expert|phd|degree|scientist|crystal|doctorate
    do|does not .. need .. a|an .. phd|degree|expert|genius|crystal|scientist|doctorate|manual|consultant
    [last] no .. crystal .. ball
    you .. would|'d .. have|need .. to .. be|have .. blind|stupid|an|a|living|asleep|to
    [said] right .. there|here .. in|on|at|for .. the|front|black|bold|capital|capitals|red|plain|everyone|all|page
    [said] in .. black and white
    [said] in .. big|bold|red|capital|huge|bright .. red? letters
    [said] in .. plain .. sight|view|english
    staring|stared .. everyone|us|them|him|her|me|you|at|<P> .. in|right
    under .. <P> 's .. nose|noses|eyes
    [told] in front of .. <P> 's? .. nose|noses|eyes
    [said] for .. weeks|months|days|years .. and .. nobody|no|they|we|yet
    with .. the .. benefit of
    [lookingBack] with .. hindsight .. it|this|that|we|they|the .. #be|was|should|could|would|seems|looks
    [lookingBack] in .. hindsight|retrospect .. it|this|that|we|they|the|you|of .. #be|was|should|could|would|seems|looks|course|were|had|really|clearly
    [lookingBack] looking .. back .. it|this|that|we|they|the|of .. #be|was|should|could|would|seems|looks|course|were|clearly
    [said] after .. the .. fact .. *2 obvious|clear|easy
    knew .. or should
    should .. surprise .. nobody
    [said] as .. was|were .. to .. be .. expected
    [said] as .. expected .. of|from
    as .. anyone|everybody|everyone|anybody .. could|would|can|knows|knew|will
    as .. i|we .. predicted|warned|said|told|feared|expected
    [ofCourse] of course .. this|that|it|he|she|they|nobody|someone|the|<N> .. was|were|would|did|had|broke|crashed|failed|filled|died|fell|blew|went|happened|is|forgot|will|burned|exploded|could
    well .. of course
    duh
    [last] no .. shit|kidding .. sherlock|,|$|.
    what .. else .. did|could|would|do .. anyone|they|we|you|he|she|<P> .. expect|think
    what .. did .. anyone|they|we|you|he|she|people|<P> .. expect|think .. $|,|?|would|was
    what .. would|could .. anyone|you|they .. expect
    tell .. me .. you|nobody .. did
  `,
  ),
];
