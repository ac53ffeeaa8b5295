import { type Match, rules } from '../rule';
import { any, mentions, opensClause, wordAt } from './helpers';

const PERSONAL =
  /^(?:he|she|they|you|we|i|nobody|someone|somebody|anyone|anybody|everyone|everybody|people|who)$/;
const personal = ({ sentence }: Match): boolean => sentence.tokens.some((token) => PERSONAL.test(token.word));
const bad = (match: Match): boolean =>
  mentions(match.sentence, 'bad') || mentions(match.sentence, 'incident');

/** The outcome, read back into the time before it. */
export const hindsightIdioms = [
  ...rules(
    'hindsight',
    { negatable: false },
    `
    who .. did not|could not|would not see|know|expect|guess .. that|this|it|coming
    how .. could|can|did .. anyone|anybody|nobody|they|he|she|<P> .. not .. see|know|notice|realise|realize|think|spot|expect|guess
    how .. did .. nobody .. see|know|notice|realise|realize|think|spot|expect
    did .. nobody|anyone|anybody .. really? .. see|expect .. that|this|it|*1 coming
    see|sees|saw|seen|seeing|predict|predicted .. it|this|that|them|<N> coming
    they|he|she|someone|somebody must .. have .. known|seen|noticed|realised|realized
    could|can|all .. see .. where|how .. this|that|it|things .. was|were|is|would .. going|heading|headed|end
    coming .. from .. a .. mile|miles|far|kilometre|kilometer
    a mile|miles|kilometre off|away
    it|this|that|which|outcome|result|outage|failure|crash|collapse .. #be|was .. always? .. going to .. happen|fail|break|crash|blow|bite|explode|fall
    was|were .. always .. going to|coming|likely to
    doomed from|to .. the|fail
    doomed
    destined|guaranteed|certain|sure to .. fail|break|happen|go|blow|crash|end|explode|fall|cause|bite
    certain to
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
    all .. that #be .. needed|required|missing
    all it .. would|needed .. have|was|to .. taken|been
    nothing .. more than .. a|one .. *1 #peek
    one .. simple|single|quick|short|small|little|phone|proper .. *1 #peek|message|conversation|command|google|line|reading
    a .. simple|single|quick|short|small|little|brief|two-minute|five-minute|ten-second|thirty-second|one-line|basic .. *1 #peek|message|conversation|command|google|line|reading|calculation|ls|diff .. was|would|could|should|might|had
    a|one|single .. *1 #tiny .. #peek *4 would|could|might .. have .. prevented|avoided|shown|saved|revealed|caught|told|been|made|done|helped|stopped|spared|answered|found|spotted
    would .. have .. been .. enough|sufficient ,|$|.|for|by
    would .. have .. been .. obvious|clear|plain|trivial|easy|avoided|avoidable|preventable|simple|nothing|seen|found|caught .. to|,|$|.|for|by|with|if
    would .. have .. shown|told|revealed .. anyone|you|them|him|her|everyone|anybody|that
    five|ten|two|thirty|5|10|2|30|one|a .. minutes|seconds|minute|second of|with .. reading|thinking|thought|checking|looking|testing|googling|attention|google|documentation
    two|2 minutes .. #be .. all|enough
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
    we|i .. saw|knew|predicted|said|warned .. it|this|that|them .. would|was|coming|happen|from|all .. *1
    we|i .. have|had|'d|'ve .. been .. saying|warning|telling .. this|that|it|for|about|since|them
    we|i .. told|warned .. them|him|her|everyone|<P> .. so|about|this|that|it|not|before|months|weeks|twice|repeatedly
    i .. told .. you|them|everyone so
    told .. ya|you|them|him|her so
    said .. it|so|this .. from|all|at|months|weeks .. along|the|beginning|start|ago
    hate|hates to say i|we
    not .. that|so|too|very|exactly|particularly|terribly|really|rocket|brain .. hard|difficult|complicated|science|surgery|complex|tricky|mysterious|deep
    not .. brain|rocket surgery|science
    hardly|barely .. a .. surprise|mystery|secret|shock|revelation
    hardly|not surprising|surprised|unexpected|news
    no .. surprise|surprises|wonder|mystery|shock .. that|it|then|the|this|to|really|at|when|given|,|$|.
    small|little wonder
    to nobody's surprise
    to the .. surprise of .. nobody
    surprise .. surprise
    surprising|shocking nobody
    big .. surprise|shock
    goes without saying
    needless to say
    stands to reason
    plain .. as .. day|the
    clear|plain|obvious as .. day|daylight|the|mud|crystal
    crystal clear
    self-evident|self-explanatory|inexcusable|unmissable
    glaring|gaping|obvious|blatant|painful .. hole|omission|gap|mistake|error|oversight|risk|flaw|mismatch|red .. that|which|in|and|for|,|nobody|everyone|anyone|to|by
    elementary|schoolboy|basic|fundamental|beginner|textbook|rookie .. stuff|mistake|error|knowledge|hygiene|principle
    it .. #be .. basic|elementary|simple|common .. stuff|sense|logic|knowledge|hygiene|really|,|$
    101 .. stuff|material|,|$
    first .. thing .. you|they|anyone|one|everyone .. learn|learns|check|checks|teach|should
    the first .. thing .. anyone|you|one .. check|checks|look|looks|does|do|should
    day-one|day one stuff|knowledge
    it .. does|did not .. take .. a|an|much|long|great .. @NOUN|@ADJ|to
    you .. do|did not .. have|need .. to .. be|a|an .. a|an|genius|expert|phd|degree|scientist|crystal|doctorate
    do|does not .. need .. a|an .. phd|degree|expert|genius|crystal|scientist|doctorate|manual|consultant
    no .. crystal .. ball
    you .. would|'d .. have|need .. to .. be|have .. blind|stupid|an|a|living|asleep|to
    right .. there|here .. in|on|at|for .. the|front|black|bold|capital|capitals|red|plain|everyone|all|page
    in .. black and white
    in .. big|bold|red|capital|huge|bright .. red? letters
    in .. plain .. sight|view|english
    staring|stared .. everyone|us|them|him|her|me|you|at|<P> .. in|right
    under .. <P> 's .. nose|noses|eyes
    in front of .. <P> 's? .. nose|noses|eyes
    for .. weeks|months|days|years .. and .. nobody|no|they|we|yet
    with .. the .. benefit of
    with .. hindsight .. it|this|that|we|they|the .. #be|was|should|could|would|seems|looks
    in .. hindsight|retrospect .. it|this|that|we|they|the|you|of .. #be|was|should|could|would|seems|looks|course|were|had|really|clearly
    looking .. back .. it|this|that|we|they|the|of .. #be|was|should|could|would|seems|looks|course|were|clearly
    after .. the .. fact .. *2 obvious|clear|easy
    knew .. or should
    should .. surprise .. nobody
    as .. was|were .. to .. be .. expected
    as .. expected .. of|from
    as .. anyone|everybody|everyone|anybody .. could|would|can|knows|knew|will
    as .. i|we .. predicted|warned|said|told|feared|expected
    of course .. this|that|it|he|she|they|nobody|someone|the|<N> .. was|were|would|did|had|broke|crashed|failed|filled|died|fell|blew|went|happened|is|forgot|will|burned|exploded|could
    well .. of course
    duh
    no .. shit|kidding .. sherlock|,|$|.
    what .. else .. did|could|would|do .. anyone|they|we|you|he|she|<P> .. expect|think
    what .. did .. anyone|they|we|you|he|she|people|<P> .. expect|think .. $|,|?|would|was
    what .. would|could .. anyone|you|they .. expect
    tell .. me .. you|nobody .. did
  `,
  ).map((rule) => {
    const src = rule.pattern.source;
    if (
      /^(?:a mile|doomed$|it\|this|hardly|not|no \.\.|small|elementary|first|the first|right|for|in \.\. (?:black|big|plain)|after|five|one \.\.|would|glaring|certain|101|nothing|all \.\. that|big|self-|goes|needless|clear|crystal|two|as \.\. (?:was|expected))/.test(
        src,
      )
    )
      return {
        ...rule,
        severity: 'mild' as const,
        test: (m: Match) =>
          /^(?:no \.\.|small|elementary|a mile|doomed|self|hardly)/.test(src)
            ? (bad(m) || personal(m) || m.end >= m.sentence.tokens.length) && !mentions(m.sentence, 'good')
            : (bad(m) || personal(m)) &&
              !mentions(m.sentence, 'good') &&
              !(src.startsWith('not') && any(m.sentence, m.end, 3, 'to') && !personal(m)) &&
              !(src.startsWith('it|') && !bad(m)),
      };
    if (src.startsWith('of course'))
      return {
        ...rule,
        severity: 'mild' as const,
        test: (m: Match) => opensClause(m) && mentions(m.sentence, 'bad') && !mentions(m.sentence, 'good'),
      };
    if (/^(?:looking|in \.\. hindsight|with \.\. hindsight)/.test(src))
      return {
        ...rule,
        severity: 'mild' as const,
        test: (m: Match) =>
          any(
            m.sentence,
            m.at,
            m.sentence.tokens.length,
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
          ),
      };
    if (/^(?:we\|i|i|told|said)/.test(src))
      return {
        ...rule,
        test: (m: Match) =>
          !any(m.sentence, m.end - 1, 1, 'the') &&
          wordAt(m.sentence, m.at) !== 'it' &&
          !any(m.sentence, m.at - 2, 2, 'if', 'when', 'so', 'how'),
      };
    return rule;
  }),
];
