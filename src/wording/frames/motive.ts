import { phraseStartingAt } from '../noun-phrase';
import { type Match, rules } from '../rule';
import { any, before, mentions, wordAt } from './helpers';

const notOwnWords = (match: Match): boolean =>
  !before(match, 'if') &&
  !/^(?:users?|customers?|attackers?|patients?)$/.test(wordAt(match.sentence, match.subject?.head ?? -1));

/** A deliberate choice is a fact; a deliberate harm is a motive somebody else put there. */
const harmful = (match: Match): boolean =>
  notOwnWords(match) &&
  (mentions(match.sentence, 'bad', match.at) ||
    any(
      match.sentence,
      match.end - 1,
      4,
      'us',
      'me',
      'everyone',
      'hide',
      'hid',
      'withheld',
      'delayed',
      'misled',
      'slowed',
      'bypassed',
      'disabled',
      'sabotaged',
      'violated',
      'overlooked',
    ));

/** "they only wanted to free some space" is a plan; "he just wanted to go home" is a judgement. */
const SELFISH =
  /^(?:home|early|look|show|finish|finished|done|ticket|tickets|bonus|leave|sleep|party|weekend|lunch|credit|close|tick|sell|please|impress|money|promotion|over|rid|box|boxes|deadline|quick|attention|blame|numbers|fast|away|out)$/;

export const motive = [
  ...rules(
    'motive',
    {
      subject: 'thirdDoer',
      // A panel behind a flag is hidden in another sense.
      test: (m) =>
        notOwnWords(m) &&
        m.subject?.who !== 'nobody' &&
        !any(m.sentence, m.at, 12, 'flag', 'toggle', 'menu', 'default', 'so', 'users', 'ui'),
    },
    '~hide .. <N>',
  ),
  ...rules(
    'motive',
    {
      subject: 'thirdDoer',
      test: (m) =>
        notOwnWords(m) &&
        m.subject?.who !== 'nobody' &&
        m.sentence.tokens.slice(m.end).some((token) => SELFISH.test(token.word)),
    },
    `
    just|only|simply|really want|wants|wanted .. to
    just|only want|wants|wanted .. the|a
  `,
  ),
  ...rules(
    'motive',
    { subject: 'otherDoer', test: harmful },
    'deliberately|knowingly|wilfully|willfully|maliciously|consciously|purposely|purposefully|intentionally .. @VERB',
  ),
  ...rules(
    'motive',
    { subject: 'otherDoer', negatable: false, test: notOwnWords },
    `
    do|does|did not .. care
    not give a .. damn|shit|fuck|toss|crap|hoot|rat
    could not care less
    could not .. have cared less
    can not .. wait to
    do|does|did not .. want to .. admit|help|hear|know|learn|listen|share|work|understand|cooperate|see|pay|own|talk|answer
    do|does|did not .. want us|me|anyone
    have|has|had no .. interest|intention|desire in|of|to
    have|has|had never .. wanted|intended|cared
    never .. wanted|intended|cared to|about
    not .. interested in
  `,
  ),
  ...rules(
    'motive',
    { subject: 'otherDoer', test: notOwnWords },
    `
    ~care .. only|more .. about
    ~do|break|leave|hide|push|delete|ignore|delay|block *4 on purpose
  `,
  ),
  ...rules(
    'motive',
    { subject: 'thirdDoer', test: (m) => notOwnWords(m) && m.subject?.who !== 'nobody' },
    `
    just|only want|wants|wanted .. us|his|her|their
    ~want to .. look .. good|smart|busy|important|better|clever|like|competent|tough|strong|cool|heroic|productive
    ~want to .. show|impress|cover|hide|protect|punish|shine|score|win|blame|seem|appear|escape|sell|grab|please
    ~want to .. go home|early
    ~want to .. get rid|away|out|home|promoted|credit
    ~want to .. avoid .. the? work|blame|responsibility|effort|trouble|paperwork|embarrassment|extra|questions
    ~want to .. see us|me|him|her|them|it fail|suffer|burn|struggle
    ~want to .. keep .. us|me|it|his|her|their .. quiet|secret|out|job|bonus|away
    ~want to .. be .. the|a|seen|first|liked .. hero|right|star|boss|first|by
    ~want to .. be seen|promoted|right|liked
    ~want to .. make us|me|him|her|them|themselves|himself|herself .. look|feel
    ~want to .. save money|face|himself|herself|themselves|costs|time|his|her|their
    ~want to .. close the .. ticket|incident|case
    ~want to .. prove .. a|that|us|them|himself|herself|themselves|how
    ~want us|me|ops|him|her|them .. to
    ~want .. the credit|glory|praise|attention
    #be .. just|only .. trying|looking to|for
    ~try to .. look|impress|cover|hide|save|shift|pass|dodge|blame|deflect|shine|sweep|bury|avoid
    ~hope we|nobody|they|i|it|that .. *1
    hoped|hopes|hoping|hope nobody|that
    ~hide it|this|that|something|the|things|behind|their|his|her|from
    #be .. hiding
    ~conceal|withhold <N>
    ~cover .. his|her|their|its .. ass|back|backs|tracks|arse|arses|asses|selves|own|backside|backsides
    ~cover up
    ~cover it|this|that|things .. up
    ~cover themselves|himself|herself|itself
    ~keep us|me|everyone|ops|them in the dark
    ~keep .. it|this|that .. secret|quiet
    ~sweep *3 under the
    ~pretend
    ~play dumb|games|politics|hero|innocent
    ~play the .. hero|victim|system
    ~have an .. agenda
    ~have .. ulterior|hidden|political|other .. motives|agenda|motive|reasons|interests
    ~lie to|about
    ~lie
    ~mislead|deceive us|me|everyone|the
    ~wash .. their|his|her hands
    ~pass the buck
    ~shift .. the? blame
    ~make .. up excuses
    ~make .. excuses
    ~look for .. an? excuses|excuse
    ~think .. they|he|she|he .. #be .. above|too|better|special|untouchable|god
    ~think the|these rules
    ~think|figure|assume|hope|reckon .. that? nobody .. would|will
    ~put|place *3 before|above|over|ahead *2 safety|quality|patients|us|everyone|users|customers|care
    ~treat us|me|them|her|him like
    ~show off
    only|just .. thinks|think|thought|cares|looks .. about|of|at
    ~prefer *4 over|to .. safety|quality
    ~enjoy|like|love seeing|watching|to .. see? us
    ~sabotage
    ~choose .. to .. ignore|look|hide|stay|keep|do|let|leave|close|turn
    ~choose .. profit|money|speed|comfort|convenience
    #be .. too .. proud|lazy|arrogant|scared|afraid|stubborn|cheap|greedy|embarrassed|important|comfortable|clever|vain|cowardly|selfish|impatient to|for
    ~refuse to .. admit|own|listen|accept|share|cooperate|learn
    ~chase .. the|a|his|her|their .. bonus|promotion|glory|numbers|targets|quota
    ~protect .. his|her|their|its .. own|turf|reputation|bonus|image|job|jobs|budget|numbers|ego
    #be .. after .. his|her|their|the .. bonus|promotion|credit|glory
    #be .. happy to .. let|see|watch|leave
    #be .. glad .. to|that|when .. see|let|us|we
    ~have it in for
    #be .. jealous
    #be .. afraid of .. losing|looking
    #be .. in it for
    ~rush *4 to .. get|go|meet|leave|make|hit .. home|bonus|lunch|early|his|her|their
    never .. meant|wanted|intended to
    ~intend to .. harm|hurt|hide|deceive
    #be .. out to
    rather .. *1 than .. admit|ask|help
    ~value .. *2 over|above|more
    ~blame .. everyone|others|someone|us|others|anyone
    ~use .. this|us|it .. as .. a|an excuse|weapon|shield|pawn
    ~suck up to
    ~try to get .. rid|out|us|away
  `,
  ),
  ...rules(
    'motive',
    {
      variants: {
        denied: { negatable: false },
        onPurpose: {
          test: (m) =>
            !before(m, 'we', 'i', 'designed', 'is', 'was', 'kept', 'built') &&
            // "the parser ignores unknown keys on purpose"
            phraseStartingAt(m.sentence, 0)?.who !== 'machine',
        },
        bad: { test: (m) => mentions(m.sentence, 'bad') },
      },
    },
    `
    out of .. pure|sheer|simple|plain|pure? .. spite|laziness|pride|ego|stubbornness|arrogance|greed|malice|convenience|vanity|cowardice|jealousy|boredom|ambition|revenge|carelessness|habit|self-interest|envy|selfishness
    [onPurpose] on purpose
    conveniently .. forgot|left|omitted|ignored|lost|missed|forgets|overlooked|skipped|unavailable|absent|disappeared|offline|deleted|happened|removed|away
    in it for .. the|his|her|their|money
    only in it
    to look good
    to look .. smart|clever|important|busy|better
    to save face
    to make us|him|her|them|me|the|himself|herself|themselves *2 look
    to make .. himself|herself|themselves
    to get the credit
    to please|impress .. the|his|her|their|management|a boss|management|ceo|cto|cio|board|director|client|customer|chief|manager|investors|bosses
    to please|impress management|leadership|investors
    to avoid .. the|any|extra|doing|all work|blame|responsibility|effort|paperwork|his|her|their
    for the .. sake of .. his|her|their .. bonus|career|ego
    for .. his|her|their .. own .. bonus|glory|ego|career|benefit|gain|convenience|promotion|interest|sake
    hidden agenda
    ^ too .. proud|scared|afraid|stubborn|cheap|greedy to
    ^ covering .. themselves|himself|herself|their|his|her
    [denied] nobody *2 gives|gave .. a .. damn|shit|fuck|toss|crap|hoot
    [denied] nobody *2 cares|cared .. about|for|,|$
    ulterior motive|motives
    political game|games
    in bad faith
    bad faith
    [denied] not .. his|her|their|our problem
    [denied] not my problem|job
    someone|somebody else 's problem
    cover-up|coverup
    [bad] whitewash
    out to get
    to spite us|me|them|him|her
    blame shifting
    [bad] deny .. everything
    saving .. his|her|their own
    with .. evil|malicious|bad intent|intentions
    with malice
    just lazy
  `,
  ),
];
