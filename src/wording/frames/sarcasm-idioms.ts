import { type Match, rules } from '../rule';
import { mentions } from './helpers';
import { bitter, eyesRolled, opensOrVents } from './sarcasm-guards';

const bad = ({ sentence }: Match): boolean => mentions(sentence, 'bad') || mentions(sentence, 'incident');
const sour = (match: Match): boolean => opensOrVents(match) && bitter(match);

const isPraised = ({ sentence, end }: Match): boolean => mentions(sentence, 'good', end);
/** Irony whatever it is about, unless something good follows. */
const unlessPraised = (match: Match): boolean =>
  opensOrVents(match) && (eyesRolled(match) || !isPraised(match));
/** Meant when all is well; irony in a sentence about what went wrong. */
const aboutSomethingBad = (match: Match): boolean =>
  opensOrVents(match) && (eyesRolled(match) || (bad(match) && !isPraised(match)));

/** Frames in which praise, wonder and questions are seldom meant. */
export const sarcasmIdioms = [
  ...rules(
    'sarcasm',
    { negatable: false, test: sour },
    `
    absolutely|truly|really|simply|utterly|positively .. brilliant|genius|marvellous|stunning|fantastic|inspired|masterful|impressive|spectacular|stellar|delightful|outstanding|magnificent|heroic|wonderful|superb|phenomenal|amazing
    brilliant|marvellous|fantastic|wonderful|genius|lovely|perfect|stellar|superb|splendid|magnificent|spectacular|charming|delightful|terrific|awesome|smashing|bravo|chapeau ,|!|.|:|-|…
    top|great|nice|good|excellent|stellar|brilliant|fantastic|outstanding|superb|impeccable|impressive|perfect|classy|smooth|bold|clever|smart|solid|fine .. work|job|timing|move|thinking|plan|idea|planning|teamwork|effort|communication|going|decision|service|one|play|engineering|leadership|strategy|attention|response|coordination|support|catch|stuff|show|performance|execution
    love|loving|adore|enjoy it|how|that|when|the|this|being|waking|getting|to
    i .. love|adore|enjoy|admire|appreciate .. it|how|that|when|the|being|waking|getting|to|people|our|your|a
    glad|happy|good|nice|great|lovely|pleased|thrilled|delighted|reassuring|comforting|refreshing|heartwarming .. to .. see|know|hear|learn|find|be
    glad|happy|good|nice|great|lovely|pleased|thrilled|reassuring .. that|someone|somebody|everyone|nobody|we|they|he|she|you
    so .. glad|happy|thrilled|nice|kind|thoughtful|generous|helpful|pleased .. that|of|to|someone|somebody|we|they|you|when
    how .. convenient|lovely|nice|wonderful|charming|professional|thoughtful|generous|clever|brave|refreshing|kind|considerate|sweet|surprising|original|unexpected|efficient|delightful|very|reassuring|fortunate|heroic
    much .. appreciated
    always .. a .. pleasure|joy|delight
    always|so .. fun|nice|great|good|lovely|refreshing .. to .. be|see|get|find|have|wake
    nothing .. says|like|beats|better .. *4 like|than|a|@VERB
    what .. a .. surprise|shock|shocker|masterpiece|genius|hero|circus|clown|legend|relief|treat|joy|coincidence|professional|team|triumph|performance|wonderful|great|lovely|brilliant|clever|fantastic|bright|delightful|beautiful
    what .. an .. achievement|accomplishment|honour|honor|amazing|excellent|inspired
    what could|can .. be .. better|nicer|more
    best .. idea|decision|plan|practice|team|day .. ever|yet|of|in
    great|nice|good|excellent|perfect|awesome|fantastic|lovely to .. see|know|hear|be
    kudos|congrats|congratulations|props|bravo|respect|cheers|applause|medal|trophy|award|prize|cookie|oscar|gold|standing|round|sainthood .. for|goes|star|stars|ovation|of
    congrats|congratulations|bravo ,|!|.
    let's .. all? .. hear|give|thank|applaud|congratulate|celebrate
    let us .. all? .. hear|give|thank|applaud|congratulate|celebrate
    let 's .. all? .. hear|give|thank|applaud|congratulate|celebrate
    give|get|someone|somebody .. *2 a|an .. medal|award|prize|trophy|cookie|promotion|raise|oscar|star|round|hand|biscuit|bonus
    a .. big|huge|warm|heartfelt|special|round|standing|sincere|massive|slow .. hand|thanks|thank|round|ovation|applause|clap|shoutout|congratulations
    someone|somebody .. deserves|earned|gets|wins|won .. a|an|the
    well .. done|played|spotted|that|this .. *2
    way|ways to .. go|@VERB
    mission .. accomplished
    job .. well? done
    another .. triumph|masterpiece|victory|win|success|stellar|brilliant|glorious|fine|great|day|wonderful|lovely|proud|genius|masterclass|miracle|successful|quality|classic|perfect|happy
    yet another .. triumph|masterpiece|victory|win|success|stellar|brilliant|glorious|fine|great|wonderful|lovely|proud|genius|masterclass|miracle|successful|quality|classic|perfect
  `,
  ),
  // A sigh before the praise needs no more than bad news in the sentence.
  ...rules(
    'sarcasm',
    { negatable: false, test: (m) => opensOrVents(m) && (eyesRolled(m) || mentions(m.sentence, 'bad')) },
    `
    oh .. great|good|wonderful|lovely|joy|nice|perfect|look|brilliant|fantastic|goody|sure|yes|yeah|please|man|dear|wow
    ah .. yes|great|the|of|perfect|wonderful|brilliant
    wow .. great|nice|what|so|that|just|ok|okay|thanks|amazing|impressive|really
    just .. great|lovely|wonderful|brilliant|perfect|fantastic|what|peachy|dandy|super|awesome|marvellous
  `,
  ),
  ...rules(
    'sarcasm',
    { negatable: false, test: eyesRolled },
    `
    #praise
    what a|an
    love|loving|enjoy|lovely|wonderful|thanks|bravo|congrats|congratulations|kudos|sure|obviously|clearly|always|again|totally|apparently
  `,
  ),
  ...rules(
    'sarcasm',
    { negatable: false, test: opensOrVents },
    `
    who .. needs|cares|reads|tests|bothers .. a|an|the|about|with|to? .. *3 anyway|anyways|nowadays|right|when|if|these
    who .. needs|reads .. @NOUN $|?|,|.|when|if|anyway|right
    who .. thought|came|decided|figured .. it|this|that|up .. was|would|is|to|were|made|with
    who .. in .. his|her|their .. right|sane
    whose .. *1 idea
    what .. could|can .. possibly|ever
    what .. could|can|will|would .. go .. wrong
    what .. a .. coincidence|surprise|shock|shocker
    how .. hard|difficult|complicated|tricky|tough .. can|could|is|would .. it|that|this|to .. be|to|really|have
    how .. many .. people|engineers|managers|approvals|reviewers|heads|meetings|adults .. does|did|do .. it .. take
    how .. is .. that|this .. even
    is .. it .. so|that|too|really|such|honestly .. hard|difficult|much|complicated|a .. to|lot|$|,|?
    is .. it .. really|honestly|seriously|just|so|such .. too|so|that|asking|a .. *2 to
    is .. that|this .. what .. we|they .. call|pay|are
    is .. reading|testing|checking|asking|thinking|documentation|communication|common .. *2 really|so|that|too|a|illegal|optional|forbidden|extinct
    is .. there|it .. some|a .. competition|contest|prize|award|bet|rule
    was .. it .. really|honestly|so|that|too .. hard|difficult|much|complicated
    was .. that|this .. really|honestly|so .. hard|difficult|necessary
    i .. guess|suppose|assume|imagine|presume|reckon .. that? .. testing|checking|reading|nobody|rules|backups|sleep|safety|tests|documentation|reviews|monitoring|the|we|it|asking|communication|process|procedures|@NOUN .. *4 optional|overrated|need|needed|care|for|apply|reads|luxury|suggestion|suggestions|apply|exist|hard|decoration|decorative|anymore|much|boring
    apparently|evidently|seemingly|turns|obviously .. *2 testing|checking|reading|nobody|rules|backups|sleep|safety|tests|documentation|reviews|monitoring|asking|communication|procedures|common|weekends|uptime .. *3 optional|overrated|need|needed|care|for|apply|reads|luxury|suggestion|suggestions|exist|hard|anymore|much|boring|decoration|decorative
    testing|backups|checking|reading|reviews|monitoring|documentation|communication|planning|tests|safety|asking|thinking|alerts|staging|rules|procedures|checklists|sleep|weekends|quality|planning|security|uptime .. is|are|was|were .. for|optional|overrated|boring|a|just|so|clearly|apparently|only|not|obviously|merely|always|such|totally .. *1 cowards|losers|wimps|others|amateurs|luxury|suggestion|suggestions|optional|overrated|weak|decoration|hobby|thing|bother|nerds|beginners|guideline|guidelines|mortals|needed|us
    so much for
    there goes
    in .. his|her|their|its|our .. infinite|great|endless|eternal .. wisdom
    as .. if|though .. anyone|they|he|she|we|nobody .. *1 cares|reads|care|would|ever|read|needed|had|could|were
    yolo
    it .. 's|is .. only|just .. prod|production|patients|data|customers|money|backups|security
    slow .. clap
    color|colour .. me
    brains|brain trust
  `,
  ),
  ...rules(
    'sarcasm',
    { negatable: false, test: unlessPraised },
    `
    who .. would|could .. have .. thought|guessed|known|expected|imagined|predicted
    is .. this|it|that .. a .. joke|prank|contest|competition
    because .. testing|checking|reading|docs|reviews|planning|asking|tests|safety|backups|sleep|documentation|nothing|why|who|our|everyone|we|you .. *4 hard|overrated|optional|boring|needs|says|always|never|loves|course|enough|works|worked|everyone
    surprise .. , .. surprise
    imagine .. my|our .. surprise|shock
    here .. we .. go|are .. again
    so|there .. much|goes|went .. for .. the|our|all|that|my|his|her|their|four|@NOUN
    no .. please .. do|, .. @VERB
    sure .. , .. why|let|go|just|because|ignore|blame|no|it|we
    yeah .. , .. right|sure|because|no|well
    good luck .. with .. that|the|getting|finding
    must .. be .. nice|great|lovely|fun|wonderful|hard|exhausting
    pure|sheer|absolute|utter|true|real|certified .. genius|brilliance|poetry|class|magic|comedy|art|comedy|talent|professionalism|mastery|wizardry
    stroke|flash|moment|act|piece|work .. of .. genius|brilliance|inspiration|art
    genius|mastermind|einstein|sherlock .. who|at|strikes|move|idea|plan
    worth .. every .. penny|cent
    money .. well .. spent
    employee|team|genius|move|decision|engineer|vendor|idea .. of the .. month|year|week|century|decade
    like .. that|it .. was|is|will|would|could .. ever .. @VERB
    like|as .. we .. have|had|do .. nothing .. better
    not .. like|as .. if|that|anyone|we|they|he|she|it .. *2 needed|told|warned|asked|had|needs|says|matters|matter|wanted|@VERB
    not .. that .. anyone|anybody|somebody .. *1 cares|cared|reads|read|asked|noticed|listens|bothered
    god|heaven|heavens .. forbid .. *1
    perish .. the .. thought
    far .. be .. it
    silly|foolish .. me|us .. for|,
    works .. on .. my|his|her|their|your machine
    worked .. on|in .. my|his|her|their|your machine
    nothing to see
    earth to <P>
    riddle me
  `,
  ),
  ...rules(
    'sarcasm',
    { negatable: false, test: aboutSomethingBad },
    `
    who .. knew .. that?
    did|does|do|has|have|is|are|was|were .. anyone|anybody|someone|somebody .. even|actually|ever|really|seriously|at|honestly|get|once|paid|still|awake|here|read|reading|home|trained|over|bother|know|listening|alive
    did .. nobody|someone|somebody|anyone .. really|actually|seriously|get|drop|fall|sleep|lose|hit .. @VERB|paid|asleep|on|their|his|her|<pp>
    can .. anyone|anybody|someone|somebody .. *2 read|count|spell|type|explain|tell|think|remind
    i 'm|am .. sure|certain|convinced|positive|confident .. he|she|they|that|everyone|somebody|someone|the|you|<P> .. *9 $
    shocked|shocker|shocking .. i|,|!|$
    thanks .. for .. nothing|absolutely
    thanks|thank you .. a .. lot|bunch|million|ton|heap
    oh .. no .. , .. not
    right .. , .. because|so|blame|like|of
    nice .. touch|of|going|job
    funny .. how|that|you
    interesting|curious|strange|odd|weird|amazing|impressive|fascinating|remarkable|incredible|astonishing .. how|that|choice|way|strategy|approach|definition|theory .. *1
    the .. joys|joy|wonders|beauty|magic|miracle|genius .. of
    the .. geniuses|genius|wizards|wizard|heroes|masterminds|mastermind|brains|einsteins|einstein|sherlock|brainiacs|visionary|visionaries|experts|gods|magicians|champions|champion|hero|superstars|rockstars|ninjas .. from|at|in|of|who|over|decided|behind|on|that|strike|strikes|struck
    our .. dear|beloved|esteemed|favourite|favorite|lovely|brilliant|genius|wonderful|clever|friendly|trusty|illustrious|glorious|fearless|great|amazing|ever-helpful|award-winning|world-class|infallible|heroic|all-knowing .. <N>
    master|mastermind class|stroke
    first .. prize|place
    someone|somebody .. clearly|obviously|apparently|finally|actually .. @VERB
    finally .. someone|somebody
    if .. only|that .. there|we|someone|is .. were|was|had|what .. a|some|such .. *2
    call .. me .. old-fashioned|crazy|naive|picky .. but|,
    correct me if
    remind me .. why|again|what|how|who
    tell .. me .. again|more|how
    enlighten|educate me|us
    do|please .. tell|go|explain|enlighten .. me|us|more|on
    congratulations|congrats|kudos|bravo|props|cheers|hats off|respect .. you|to .. broke|whoever|the|all|everyone|whichever|our .. *3
    move .. fast .. and
    ship .. it .. and|,|:
    sarcasm|irony
    anyone|anybody|somebody|someone .. home|there|awake|alive ?|$|at|in
    hello .. ? .. is|anyone|anybody
    i .. wonder .. who|why|if .. *1 could|would|broke|did|thought|anyone
    guess .. who|what .. *1 did|broke|forgot|was|were|is|gets|has|had|happens|happened
    spoiler .. alert|:
    plot .. twist
  `,
  ),
];
