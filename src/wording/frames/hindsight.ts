import { type Match, rules } from '../rule';
import { isBoundary } from '../subject';
import { any, mentions, opensClause, wordAt } from './helpers';

const predicate = ({ sentence, end }: Match): boolean => {
  const next = sentence.tokens[end];
  return next?.kind !== 'word' || !(next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ');
};
const peopleOrNorm = ({ sentence }: Match): boolean =>
  sentence.tokens.some((token) =>
    /^(?:nobody|someone|somebody|anyone|everyone|anybody|they|he|she|you|who|whoever|should|never|had)$/.test(
      token.word,
    ),
  );
const BAD_END = ['broke', 'crashed', 'failed', 'fell', 'died', 'burned', 'blew'];
const opening = (match: Match): boolean =>
  match.at === 0 || isBoundary(match.sentence.tokens[match.at - 1]) || opensClause(match);

/** "so obvious" may be meant; "blindingly obvious" is not, nor is anything foreseeable. */
const foreseen = (match: Match): boolean =>
  predicate(match) &&
  (!/^(?:so|too|quite|pretty|fairly|perfectly|totally|completely|abundantly)$/.test(
    wordAt(match.sentence, match.at),
  ) ||
    /^(?:obvious|predictable|foreseeable|avoidable|preventable)$/.test(
      wordAt(match.sentence, match.end - 1),
    ));
/** "one look would have been enough" */
const afterSmallStep = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    0,
    at,
    'look',
    'glance',
    'check',
    'call',
    'message',
    'question',
    'grep',
    'test',
    'email',
    'mail',
    'ping',
  );
const notGood = ({ sentence }: Match): boolean => !mentions(sentence, 'good');

export const hindsight = [
  ...rules(
    'hindsight',
    { subject: 'doer', severity: 'mild', negatable: false },
    'obviously|clearly|evidently .. never|not|did|does',
  ),
  ...rules('hindsight', { subject: 'otherDoer' }, 'should be .. ashamed|embarrassed'),
  ...rules(
    'hindsight',
    {
      severity: 'mild',
      test: (m) =>
        opening(m) &&
        !/^(?:corrupted|broken|wrong|invalid|labelled|labeled|visible|marked|named|stale)$/.test(
          wordAt(m.sentence, m.end),
        ) &&
        (peopleOrNorm(m) || any(m.sentence, m.end, 6, ...BAD_END)),
    },
    `
    obviously
    clearly
    evidently
    plainly
    naturally
    of course .. nobody|they|he|she|someone|somebody
  `,
  ),
  ...rules('hindsight', { severity: 'mild', test: (m) => m.at === 0 }, 'obviously'),
  ...rules(
    'hindsight',
    { severity: 'mild' },
    `
    obviously|clearly .. nobody|should|would|did|could|knew|had
    nobody|they|he|she|you|someone|somebody obviously|clearly
    was|were|is obviously going|bound|wrong|not
  `,
  ).map((rule) => ({ ...rule, negatable: false })),
  ...rules(
    'hindsight',
    {
      variants: {
        foreseen: { test: foreseen },
        denied: { negatable: false },
        enough: { negatable: false, test: afterSmallStep },
        notGood: { test: notGood },
      },
    },
    `
    [foreseen] blatantly|painfully|blindingly|glaringly|perfectly|abundantly|crystal|bloody|so|pretty|fairly|totally|completely|quite|too obvious|clear|predictable|foreseeable|avoidable|preventable
    painfully|blatantly|glaringly|bleeding obvious
    obvious|clear|plain|evident|apparent to .. anyone|everyone|everybody|anybody|all|any
    obvious|clear|plain|evident|apparent to .. the whole|entire
    obvious|clear|plain|evident|apparent to us all
    it was .. obvious|inevitable|predictable|foreseeable .. that|to|this|it|,|$
    it was .. obvious|inevitable|predictable|foreseeable .. from the .. start|beginning|outset|first
    [foreseen] this|that|it|outage|crash|failure|incident|which was .. predictable|foreseeable|inevitable|avoidable|preventable
    [foreseen] entirely|easily|totally|completely|wholly|perfectly|fully predictable|foreseeable|avoidable|preventable|avoided|prevented
    should have been .. obvious|clear|evident|apparent|trivial|easy
    should have been .. a .. no-brainer|given|formality|warning|hint|clue
    should be .. obvious|common|trivial|self-evident
    must have been .. obvious|clear
    ~have to be .. obvious
    bound to .. <base>
    waiting to happen
    only|just a matter|question of time
    a matter|question of time before|until
    [foreseen] was|were .. inevitable|predictable|foreseeable|avoidable|preventable
    no-brainer|nobrainer
    no brainer
    common sense|knowledge
    basic .. common sense
    anyone|anybody|everyone|everybody .. could|would|can .. have? .. told|seen|see|predicted|guessed|known|tell|spotted|noticed|figured|foreseen|caught|noticed|expect|expected|understood|know
    anyone|anybody .. with .. eyes|half|a|any|two
    everyone|everybody|anybody .. knew|knows|saw|sees .. it|this|that|coming|you|about
    everyone|everybody|anybody .. knew|saw .. the
    everyone|everybody .. knows that|this|it|you|not|how|never|better|,|$
    everyone|everybody knew .. that?
    [denied] nobody|who should be .. surprised|shocked
    [denied] come|comes|came as no surprise
    [denied] have to be .. blind|stupid|an|asleep
    logic|reason|experience would|should|could .. have? .. tell|told|dictate|suggest
    saw|see|seen|seeing it|this|that .. coming
    could see it|this|that|the .. coming
    any|every .. first-year|first|junior|intern|child|idiot|fool|sane|decent|student|beginner|trainee|rookie|fool|monkey|undergraduate|half-decent|freshman|apprentice|kid .. *2 knows|know|would|could|can|sees|spots|understands|should|will
    a|my|even .. child|toddler|monkey|grandmother|grandma|blind|five-year-old|mother|cat|dog|beginner|intern|junior|trainee|schoolchild|newbie .. *1 could|would|can|knows
    even a .. *1 student|child|beginner|trainee|junior|intern|monkey|rookie|first-year
    all <P> had to do
    all <P> needed to
    all one had to
    [denied] all it took|needed|takes|would
    was all it needed|took|would
    [enough] would have been enough
    is all it takes
    just|only have|had to look|read|check|ask|listen|open|click|scroll|glance
    had to do was
    [notGood] one .. look|glance|click|phone|call|grep|email|question|check .. would|was|and
    [notGood] a|one|single #tiny .. *1 #peek .. was|would|at|could|had
    a .. *1 minute|second #peek would|could
    would have .. taken .. you|them|him|her|anyone|us|only|just|all .. *2 minutes|seconds|minute|second|look
    [denied] takes|takes|took .. two|five|ten|2|5|10|one|30|thirty .. minutes|seconds|minute to .. #work
    sign|signs|warning were .. there
    signs were .. all? there|obvious|clear|visible|everywhere
    writing #be on the wall
    writing on the wall
    red flags .. everywhere
    trivial|easy|simple to .. avoid|prevent|catch|foresee|predict
    in hindsight|retrospect *3 obvious|trivial|easy|clear|stupid|naive|simple|should|inevitable|foolish|dumb|'s
    with hindsight *4 obvious|trivial|easy|clear|stupid|naive|simple|should
    knew .. it|this|that|about|the|of *4 and .. went|did|still|ignored|let|just|carried|continued|pushed
    knew .. full well
    knew|known perfectly well
    knew better
    should know better
    despite .. the|all|several|repeated|clear|obvious|multiple|many|numerous .. warnings|signs|alerts|reminders
    every chance|opportunity .. to
    plenty of .. time|warning|warnings|chances|opportunities .. to|and
    simple as that
    [denied] rocket science
    [denied] take .. a|an|much|great .. genius|rocket|expert|phd|brain|degree|scientist|detective|einstein|sherlock
    [denied] need .. a|an|to .. phd|genius|degree|expert|crystal
    plain to see
    for all to see
    in plain sight
    under his|her|their|our|your|everyone nose|noses
    under everyone 's nose
    staring us|them|you|him|her|everyone in the face
    right in front of us|them|him|her|you|our|their|his
    how .. anyone|anybody|they|he|she|you could|can miss
    [denied] impossible to miss
    hard to miss
    [denied] no surprise|wonder .. that|it|then|the|everything|this|to
    [denied] no surprise|wonder .. there $|,|.
    [notGood] #be elementary
    basic stuff
    textbook mistake|error|failure
    backup|backups|sql|dns|security|testing|networking|linux|deployment|devops|git|database 101
    what did they|he|she|anyone|you|people .. expect $|,
    as .. predicted|expected by everyone
    as i|we predicted|warned|said|told
    told you|them|everyone so
    [denied] could not have been .. clearer|more
    how hard can|could|is it|that
    ^ just look at
    five|four|six|seven|ten year old *2 could|would|can|knows
    [denied] takes|took .. real|special|true .. talent|skill|kind to|of
  `,
  ),
];
