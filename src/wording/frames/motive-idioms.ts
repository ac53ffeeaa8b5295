import { type Match, rules } from '../rule';
import { any, before, wordAt } from './helpers';

const others = (match: Match): boolean =>
  !before(match, 'if', 'so') &&
  match.subject?.who !== 'nobody' &&
  !/^(?:users?|customers?|attackers?|patients?|attacker)$/.test(
    wordAt(match.sentence, match.subject?.head ?? -1),
  );

/** Of somebody in particular: "people do not want to wait" is no motive. */
const ofSomebody = (match: Match): boolean =>
  others(match) &&
  match.subject?.who !== 'weak' &&
  !any(match.sentence, match.subject?.from ?? match.at, 1, 'people', 'everyone');
/** "deliberately": what a test, a script or we ourselves did on purpose is work. */
const deliberate = ({ sentence, at }: Match): boolean =>
  !any(
    sentence,
    at - 6,
    6,
    'we',
    'i',
    'attacker',
    'attackers',
    'is',
    'are',
    'not',
    'was',
    'were',
    'script',
    'test',
  );

/** What is said to go on in somebody's head. */
export const motiveIdioms = [
  ...rules(
    'motive',
    {
      subject: 'thirdDoer',
      negatable: false,
      test: others,
      variants: { somebody: { test: ofSomebody } },
    },
    `
    [somebody] only|just|merely .. care|cares|cared|think|thinks|worry|worries|interested|focused|bothered .. about|of|on|in
    care|cares|cared .. only|nothing|more|little|less|zero|solely|mostly .. about|for|of
    could|can .. not .. care
    can .. not .. be .. seen
    do|does|did not .. care
    do|does|did not .. give
    [somebody] do|does|did not .. like .. being|to|it|us|me|being .. told|corrected|lose|when|@VERB
    [somebody] do|does|did not .. want .. to .. be|lose|look|do|bother|spend|pay|wait|deal|upset|get|take|make|risk|admit|tell|show|share|miss|ask|go|give|stay|waste|appear|feel|anyone|people|it|the|their|his|her
    do|does|did not .. feel .. like|it .. @VERB
    do|does not .. respect
    [somebody] do|does|did not .. see .. why|the|any .. point|need|he|she|they|value
    [somebody] do|does|did not .. think .. the|it|that|this|rules|we|anyone|it .. applied|apply|applies|mattered|matter|matters|was .. to|worth|his|her|their|important
    fear|fears|feared .. losing|looking|being|for .. his|her|their|blamed|face
    afraid|scared|terrified .. to|of .. admit|ask|look|looking|losing|being|say|speak|tell|upset|upsetting
    ~pretend
    ~feign|fake .. @NOUN|@ADJ|a|to|being
    ~act|behave .. as if|though
    ~act|behave like .. it|they|he|she
    ~think|believe|feel|assume|figure|reckon .. he|she|they .. #be .. above|too|better|smarter|special|untouchable|entitled|exempt|immune|cleverer|more|the|invincible|god|entitled|always|irreplaceable
    ~think|believe|feel|figure|reckon .. he|she|they .. can|could|would|know|knows|own|owns .. get|do|better|the|away|everything|never|best|not|just|it
    ~think|believe|feel|figure|assume|reckon .. the|our|that|these|this .. rules|process|rule|policy|procedure|policies|checks .. do|does|did not
    ~think|believe|assume|figure|reckon|hope|bet|gamble|pray .. that? .. nobody|no|we|i|it|they .. would|will|'d .. *1 notice|find|see|check|care|mind|ask|know|go|blow|catch|look|read|complain|realise|realize
    [somebody] ~hope|bet|gamble|pray .. on|to .. @NOUN|get
    ~want .. to .. make .. a|an|himself|herself|themselves|his|her|their|us|me|him|the .. *1 name|impression|point|look|statement|mark|feel|fail
    ~want .. to .. prove|punish|teach|embarrass|humiliate|undermine|sabotage|bully|impress|outshine|control|dominate|dodge|duck|shirk|brag|boast|flex|hide|cover|bury|blame|shift|save|escape|shine|pocket|cash|cling
    [somebody] ~want .. to .. be .. done|finished|rid|seen|home|first|admired|promoted|popular|important|the|praised|noticed|left
    [somebody] ~want .. to .. get .. away|out|it|rid|even|home|back|off|ahead|his|her|their|promoted|credit|the .. over|of|with|early|bonus|work|at|done|promotion
    [somebody] ~want .. to .. go .. home|to|on .. early|lunch|holiday
    [somebody] ~want .. to .. keep .. his|her|their|the|us|me|it|things .. *1 job|bonus|power|quiet|secret|hidden|control|budget|in|out|happy|numbers
    ~want .. to .. tick .. a|the|boxes
    [somebody] ~want|need .. a|the|his|her|their .. *1 scapegoat|promotion|bonus|glory|credit|attention|excuse|victory|headline|victim|spotlight|applause
    ~want .. us|me|him|her|the|ops|it|our|this|them .. *2 to .. fail|look|suffer|leave|quit|take|lose|crash|burn
    ~seek|crave|chase .. attention|glory|credit|approval|fame|the|revenge|a|his|her|their .. bonus|promotion|spotlight|limelight|numbers|glory
    ~care .. more|only|nothing .. about|for
    [somebody] ~put .. *4 ahead|before|over|above|first .. of? .. *2 safety|quality|patients|us|everyone|users|customers|care|team|uptime|security|people
    [somebody] ~put .. his|her|their|its .. *3 first|above|before|ahead
    [somebody] ~value|rank|prize|favour|favor|prioritise|prioritize .. *3 over|above|before
    [somebody] ~choose|pick .. *3 over|instead
    ~play .. the .. hero|victim|system|martyr|saviour|savior|boss|expert|innocent
    ~play .. dumb|games|politics|god|hide|innocent|favourites|favorites|for
    ~cover .. for .. each|himself|herself|themselves|his|her|their|the|one|a
    ~cover .. his|her|their|its .. *2 $|,|.
    ~bury|burying .. the|it|this|that|our|my|all|bad
    [somebody] ~keep .. it|this|that|the|things|everything .. *2 to|from .. himself|herself|themselves|us|me|everyone|the
    [somebody] ~keep .. quiet|mum|silent|schtum .. about|on|so|to|because|when|$|,|.
    [somebody] ~keep|leave us|me|everyone|them|ops|the .. *2 in the dark
    [somebody] ~hide .. it|this|that|the|behind|from|something|things|his|her|their|how|all
    [somebody] ~hide in|behind
    [somebody] ~withhold|conceal|suppress|obscure|fudge|doctor|falsify|fake|whitewash|massage|cook .. the|it|this|that|all|our|his|her|their|information|data|key|a|results|how|facts|evidence|numbers|books|@NOUN
    ~drag .. his|her|their|its .. feet|heels .. on|over|to|because|deliberately|again|,|.|$|with
    ~stall|stonewall|sandbag .. us|on|to|the|me|because|until|for
    ~sweep .. it|this|that|the|everything|things *2 under
    [somebody] ~try .. to .. @VERB .. it|this|that|the|his|her|their|things .. *2 under|away|himself|herself|themselves|quiet|job|neck|reputation|skin|ass|arse|tracks|face|on .. rug|carpet|us|me|others|@NOUN
    [somebody] ~try|attempt|look|seek|manage .. to .. shift|pin|deflect|dodge|duck|cover|hide|bury|spin|impress|save|score|show|look|pass|protect|push|whitewash|sabotage|wriggle|weasel|squirm|sneak|evade|avoid|blame|discredit|undermine|confuse|distract|trick|fool|cheat|intimidate|bully|silence|escape|shine
    [somebody] #be .. just|only|merely|simply|purely|clearly|obviously|really|probably|mainly|more .. after|in|about|looking|trying|interested|concerned|worried|thinking|hoping|using|out|playing|protecting|covering|pretending|posturing|showing|being|chasing|waiting|keen
    #be .. more .. interested|concerned|worried|busy|focused|keen|bothered .. in|about|with|on
    #be .. not .. even? .. interested|bothered|concerned|willing|prepared|keen|sorry .. in|about|by|to|with
    [somebody] #be .. too .. proud|lazy|arrogant|scared|afraid|stubborn|cheap|greedy|embarrassed|important|comfortable|clever|vain|cowardly|selfish|impatient|ashamed|self-important|timid|nervous|worried .. to|for|about
    [somebody] #be .. out .. to|for .. get|make|himself|herself|themselves|revenge|blood|@VERB
    #be .. hell-bent|hellbent|dead-set|bent|intent .. on
    #be .. unwilling|reluctant .. to .. admit|help|listen|own|share|cooperate|learn|accept|change|take
    [somebody] #be .. happy|content|glad|delighted|pleased|quick|eager|keen .. to|that|when .. let|see|watch|leave|us|we|it|blame|take|throw|pass|dump|ignore|sit|break|point|criticise|criticize|everyone|the
    #be .. obsessed .. with|by
    #be .. in .. it .. for
    #be .. in denial
    #be .. hiding|lying|stalling|stonewalling|sulking|pretending|bluffing|posturing|gaslighting|scheming|plotting|backstabbing|grandstanding|cheating|sandbagging
    #be .. lying .. about|to|through
    [somebody] #be .. jealous|envious|vindictive|spiteful|resentful|petty|malicious|greedy|power-hungry|ambitious|bitter|bored
    #be .. angling|fishing|jockeying|lobbying .. for
    [somebody] #be .. protecting|covering|saving|looking|watching .. out|after? .. for? .. his|her|their|its|himself|herself|themselves|each|the .. *3
    [somebody] ~lie|bluff|cheat .. about|to|on|because|again|through|when|us|me|in|$|,|.
    ~mislead|deceive|trick|fool|con|hoodwink|dupe|manipulate|gaslight|bully|exploit us|me|everyone|the|our|them|him|her|people
    [somebody] ~use .. us|me|this|it|the|our|that .. *2 as .. a|an|his|her|their|guinea|cover|leverage .. *1
    [somebody] ~take .. the .. credit|glory
    [somebody] ~take .. advantage of
    ~look .. the .. other way .. because|so|to
    ~look .. out|after .. for? .. number|himself|herself|themselves|only|his|her|their|its .. own?
    ~want .. it .. to fail
    ~blame .. everyone|others|someone|us|anyone|the .. *2 but|else|to|except
    ~throw <N> under .. the bus
    ~enjoy|love|relish|like .. seeing|watching|making|to .. watch|see|make? .. us|me|others|people|them|the|others .. *1
    ~refuse|decline .. to .. @VERB .. out|because|on|just
    [somebody] ~rush .. *4 to .. get|go|meet|leave|make|hit|catch|please|look|impress|be .. home|bonus|lunch|early|his|her|their|the|a|good
    would|'d .. rather .. @VERB .. *5 than
    [somebody] would .. rather .. not
    would .. do .. anything .. to|for
    would .. say .. anything
    could .. not .. wait .. to
    can|could .. not .. stand .. being|to|the|losing|it|criticism|that
    [somebody] did .. it|this|that|so .. for|to|out|just|because|only|on|deliberately|knowingly .. *1 attention|glory|fun|spite|himself|herself|themselves|get|make|look|impress|of|his|her|their|the|show|he|she|they|purpose|annoy|save|score
    [somebody] knew .. exactly|full|perfectly|very|well|damn .. what|well|that|how
    knew .. and .. kept|said|did|stayed|hid|let
    knew .. about|of .. *3 and .. kept|said|did|stayed|hid|let
    [somebody] never .. cared|wanted|intended|meant|planned|gave .. to|about|for|us|this|a
    [somebody] had .. no .. intention|interest|desire|wish|plans .. of|in|to
    [somebody] had|has|have .. an .. axe|agenda|eye
    [somebody] had|has|have .. something .. to .. hide|prove|gain
    [somebody] had|has|have .. other .. priorities|motives|plans|interests|things .. than|$|,|.|to
    [somebody] had|has|have .. it in for
    [somebody] had|has|have .. his|her|their .. own .. agenda|reasons|interests|priorities
    [somebody] had|has|have .. already .. checked|given|written .. out|up|us .. mentally?
    more .. interested|concerned|worried|bothered .. in|about|with|by
    less .. interested|concerned|worried .. in|about
    ~prefer .. to .. blame|hide|sit|look|stay|let|ignore|keep|leave|pretend|save|talk
    ~turn .. a blind eye .. to|because|so
    ~save|protect|guard|defend .. his|her|their|its .. *1 own|turf|reputation|bonus|image|job|jobs|budget|numbers|ego|face|skin|neck|territory|empire|pride|fiefdom|ass|backside|career
    ~milk .. it|this|the|us
    ~pad|inflate|game .. the|his|her|their .. *1 numbers|hours|metrics|kpis|bill|invoice|stats|figures
  `,
  ),
  ...rules(
    'motive',
    {
      test: (m) => !any(m.sentence, m.at - 4, 4, 'no', 'not', 'without', 'any'),
      variants: {
        nobody: { negatable: false, test: (m) => !before(m, 'if') },
        ofOthers: {
          test: (m) =>
            !before(m, 'if', 'we', 'i') &&
            !any(m.sentence, 0, m.at, 'we', 'i', 'attacker', 'attackers', 'it'),
        },
        deliberate: { test: deliberate },
      },
    },
    `
    attempt|attempts|effort|bid|ploy|trick|manoeuvre|maneuver|move|campaign to .. shift|hide|cover|deflect|dodge|bury|avoid|evade|blame|spin|silence|distract|mislead|save|discredit|protect|whitewash|pin|pass .. the|it|this|that|up|blame|responsibility|his|her|their|from|us|on|face|everyone|@NOUN
    out of .. @ADJ? .. spite|laziness|pride|ego|stubbornness|arrogance|greed|malice|vanity|cowardice|jealousy|boredom|revenge|self-interest|envy|selfishness|fear|contempt|habit|indifference|vengeance|hatred|ignorance|self-preservation|complacency|ambition .. of? .. @VERB
    out of .. @ADJ spite|laziness|pride|ego|stubbornness|arrogance|greed|malice|vanity|cowardice|jealousy|boredom|revenge|self-interest|envy|selfishness|contempt|indifference|vengeance|ambition|convenience
    for .. purely|entirely .. selfish|political|personal|financial|cosmetic .. reasons
    for .. selfish|political .. reasons
    for fear .. of .. losing|looking|being|upsetting
    for .. the .. sake of .. his|her|their|a|the .. *1 bonus|career|ego|promotion|numbers|optics|deadline|headline
    [ofOthers] for .. his|her|their .. own .. @NOUN
    [ofOthers] just|only|merely|purely|simply|all .. to .. save|look|impress|please|spite|annoy|avoid|cover|get|make|meet|hit|score|show|prove|tick|protect|dodge|hide|win|please|appease|grab .. face|good|a|the|us|me|it|himself|herself|themselves|his|her|their|management|extra|work|point|off|blame|points|credit|out|money
    [nobody] so .. that? .. he|she|they .. could|can|would .. get|go|look|leave|claim|say|take|blame|avoid|outsource|sell|collect|brag|sleep|cash|meet|hit|dodge|save .. home|good|early|*1
    [nobody] so .. nobody .. would .. notice|ask|see|find|know
    hoping .. nobody|no|that|it|we .. nobody|one|would|will|notices|no .. *1 notice|ask|see|find|know|go|notices
    hidden|secret|personal|political|private agenda|agendas|motive|motives
    ulterior
    vested interest|interests
    [ofOthers] conflict of interest
    power .. grab|play|trip|games
    [ofOthers] ego .. trip|problem|thing
    office politics
    turf war|wars
    political .. games|manoeuvre|manoeuvring|point-scoring
    [ofOthers] wilful|willful|deliberate|intentional|conscious|calculated|malicious .. ignorance|blindness|sabotage|neglect|obstruction|deception|omission|misdirection|disregard|attempt|delay|act|misuse|decision
    [ofOthers] wilfully|willfully|spitefully|vindictively
    [deliberate] deliberately|intentionally|knowingly|purposely|purposefully|consciously .. ignored|hidden|hid|withheld|delayed|misled|slowed|bypassed|disabled|sabotaged|violated|overlooked|omitted|broke|lied|dragged|misreported|concealed|buried|undermined|provoked|deceived|disregarded|stalled|downplayed
    [deliberate] suspiciously|conveniently|mysteriously|curiously .. forgot|left|omitted|ignored|lost|missed|forgets|overlooked|skipped|unavailable|absent|disappeared|offline|deleted|happened|removed|away|silent|missing|quiet|sick|busy|vanished|forgotten|late|nowhere|gone
    self-serving|self-interested|power-hungry|attention-seeking|glory-hunting|glory-seeking|empire-building|box-ticking|blame-shifting|buck-passing|ass-covering|arse-covering|back-covering|point-scoring|grandstanding|scapegoating|gaslighting|stonewalling|backstabbing
    passing .. the buck
    finger .. pointing .. by|from|so
    no|zero skin in the game
    cya
    [nobody] nobody .. *3 give|gives|gave .. a|two .. damn|shit|fuck|toss|crap|hoot|hoots|rat's
    [nobody] nobody .. *3 care|cares|cared
    [nobody] nobody .. *3 want|wants|wanted .. to .. know|hear|admit|own|be|take|help|touch|do|listen|say|rock|deal|pick
    no .. one's|body's .. problem
    who cares .. about|if|what|as
    [nobody] as long as .. he|she|they|his|her|their|<P> .. gets|get|look|looks|bonus|numbers|keep|keeps
    too .. scared|afraid|proud|lazy|arrogant|stubborn|embarrassed|ashamed .. to .. <base>
    [ofOthers] secretly .. @VERB
  `,
  ),
];
