import { isPerson } from '../pattern';
import { type Match, ownerBefore, rules } from '../rule';
import { personNear } from './character-guards';
import { any, before, wordAt } from './helpers';

const someone = (match: Match): boolean =>
  personNear(match.sentence, match.at - 8, match.at) ||
  personNear(match.sentence, match.end, match.end + 6) ||
  isPerson(ownerBefore(match.sentence, match.at));

/** Said as it is, of somebody: no condition, no question, no reason given. */
const flatlySaid = (match: Match): boolean =>
  match.subject?.who !== 'nobody' &&
  !before(match, 'if') &&
  !/^(?:when|whether|if|until|yet|where|which|why)$/.test(wordAt(match.sentence, match.end)) &&
  !any(match.sentence, match.end, 14, 'because');

/** What is said of people's heads, hands and habits, in pictures. */
export const characterIdioms = [
  ...rules(
    'character',
    {
      subject: 'otherDoer',
      negatable: false,
      test: flatlySaid,
      variants: {
        // "people do not know how": true of many without a fault of theirs.
        notOfMany: { test: (m) => flatlySaid(m) && m.subject?.who !== 'weak' },
      },
    },
    `
    #be .. out of .. his|her|their|your .. depth|league|element|mind|minds
    #be .. in .. over .. his|her|their .. head|heads
    #be .. over .. his|her|their .. head|heads
    #be .. way over
    #be .. all talk|over|thumbs
    #be .. full of .. himself|herself|themselves|it|hot
    #be .. asleep|sleeping|dozing|dreaming|napping
    #be .. not .. very? bright|smart|clever|reliable|careful|helpful|professional|cut
    #be .. hard|difficult|impossible|a|an .. nightmare|pain|pleasure? to .. work|deal
    #be .. a|an .. waste|embarrassment|liability|nuisance|menace|bully|dinosaur|passenger|hindrance|disgrace|pain|bottleneck|nightmare|snob|diva
    #be .. hopelessly|utterly|totally|completely|clearly|frankly|simply|plain|just|downright|obviously|way .. unqualified|unprepared|untrained|lost|overwhelmed|incapable|clueless|unfit|useless|hopeless|inexperienced|stupid|lazy|sloppy|rude|naive|unreliable|confused|delusional|overrated|oblivious
    [notOfMany] #be .. known for .. his|her|their|being|not
    #be .. no .. expert|genius|good|use|help|better|professional|angel
    #be .. the weakest|worst|slowest|laziest|biggest
    #be .. not .. a|the .. team|brightest|sharpest player|person|one|tool|knife|$|,|.
    #be .. paid|hired .. to .. do nothing
    can|could not .. organise|organize|code|manage|type|find|tell|follow|handle|run|write|configure|operate|debug|even|be .. *2 brewery|save|way|out|straight|himself|herself|themselves|his|her|their|simple|basic|bothered|trusted|relied|life
    [notOfMany] do|does not .. have .. the|a|an|what .. skills|skill|faintest|foggiest|slightest|experience|brains|brain|guts|clue|idea|competence|maturity|discipline|knowledge|it|basic
    [notOfMany] do|does|did not .. know .. the|a|an|how|what|his|her|their .. first|basic|basics|thing|difference|better|he|she|they|to|simple|ass|arse|left|stuff
    [notOfMany] do|does|did not .. have .. any .. clue|idea|business|sense
    [notOfMany] do|does not .. think|learn $|,|.|before|ahead|straight|things
    do|does not .. belong in|on|near
    [notOfMany] do|does not .. take .. *2 seriously
    [notOfMany] has|have .. no|zero|little .. clue|idea
    had .. no|zero .. clue about|what|how|of
    [notOfMany] ~have .. no|zero|little .. business|sense|discipline|experience|respect|skill|skills|talent|concept|regard|backbone|spine|manners|standards|understanding|concern|shame|ownership|initiative
    [notOfMany] ~know .. nothing about|of
    [notOfMany] ~know .. next to nothing
    [notOfMany] ~lack .. *3 discipline|experience|maturity|sense|skill|skills|knowledge|professionalism|ownership|care|diligence|rigour|rigor|judgement|judgment|understanding|backbone|competence|ability|attention|initiative|commitment|basics|manners|brains|insight|confidence|training
    [notOfMany] would|could not .. know .. a|an|what
    [notOfMany] would|could not .. recognise|recognize|notice|spot .. a|an
    [notOfMany] ~think .. with his|her|their
    [notOfMany] ~think .. he|she|they .. know|knows|#be
    [notOfMany] ~think a .. *4 is a
    [notOfMany] ~get|grow|become|go|get .. complacent|sloppy|lazy|careless|cocky|arrogant|soft
    ~show .. *2 disregard|contempt|arrogance|ignorance|incompetence|immaturity|negligence|disrespect
    ~display .. *3 disregard|contempt|arrogance|ignorance|incompetence|immaturity|negligence
    ~run around like
    ~act .. like .. a|an|some|they
    [notOfMany] ~behave .. like|badly
    ~make .. a .. fool|hash|pig's|botch|dog's
    ~blunder|bumble|fumble|bungle
    ~choke under
    ~freeze under
    never .. had .. a|any|what|the .. clue|idea|brains|skills|talent
    never .. been .. any|very|much|the .. good|brightest|reliable|sharpest
    never .. grew|learned|learnt|learns
    need|needs .. everything|it|things .. explained|spelled|repeated|done .. twice|out|slowly|for|three|again
    need|needs .. adult|constant supervision
    need|needs .. babysitting|hand-holding|handholding|spoon-feeding|spoonfeeding|glasses
    should .. not .. be .. an? .. *1 #role
    too .. #softTrait|#trait to|for
    too .. busy .. playing|chatting|gossiping|flirting|scrolling|with .. his|her|their|on|phone
    not .. very? .. #softTrait .. enough
    not .. capable of
    not .. fit .. for|to
  `,
  ),
  ...rules(
    'character',
    { test: someone },
    `
    laziest|sloppiest|dumbest|stupidest|silliest|worst|poorest|clumsiest|dimmest|rudest .. <N>
    couldn't-care-less|don't-care|devil-may-care|slap-dash|half-arsed|half-assed
    head|heads in the clouds|sand
    head|heads up .. his|her|their
    two left hands|feet
    a screw loose
    all over the place
    slow on the uptake
    not all there
    cluelessness
    without .. a .. clue|brain|thought
    no backbone|spine|manners|shame|spine|brains
  `,
  ),
  ...rules(
    'character',
    {
      variants: {
        crowd: { test: (m) => !/^(?:people|children|kids)$/.test(wordAt(m.sentence, m.at)) },
      },
    },
    `
    control|neat freak
    drama queen
    know-it-all|knowitall|smartass|smart-ass|wannabe|has-been|prima-donna|yes-man|nitpicker|troublemaker|ignoramus|airhead|blockhead|knucklehead|hothead|deadbeat|freeloader|scatterbrain|layabout|bungler|dilettante|charlatan|hypocrite|bully|noob|n00b|cretin|buffoon|nincompoop|dunderhead|bonehead|numbskull|fuckwit|arsehole
    prima donna
    loose cannon
    ignorance|complacency|recklessness|laziness|incompetence|arrogance|indifference|apathy|callousness|sloppiness|clumsiness|dishonesty|greed|cowardice|stubbornness|rudeness|immaturity|naivety|hubris of|from|by|among|in|at <P>
    [crowd] monkeys|clowns|children|kids|amateurs|cowboys|idiots|people running|in|who|at|with the|charge|a|no
    band|bunch|pack|gang|circus|herd of .. clowns|amateurs|monkeys|cowboys|sheep|idiots|children|slackers|fools|kids|beginners|lemmings|muppets|headless
    headless chicken|chickens
    attention span of .. a
    special kind of .. stupid|idiot|incompetent|lazy
    waste of .. space|oxygen|a|salary|headcount
    dumb and dumber
    keystone cops
    cowboy|amateur|shoddy|sloppy|careless|clumsy|slapdash|half-hearted|hasty .. work|workmanship|job|attitude|approach|handling|handover .. of|by|from|on .. <P>
    the .. incompetence|arrogance|stupidity|ignorance|laziness|negligence|carelessness|complacency|recklessness of|in|at|on
    ^ incompetence|stupidity|laziness|negligence|carelessness|arrogance|ignorance
    sheer|pure|utter|total|complete|plain|gross|criminal|wilful|willful incompetence|stupidity|laziness|negligence|carelessness|arrogance|ignorance|idiocy|recklessness|thoughtlessness|indifference
    grossly|criminally negligent|incompetent|irresponsible
  `,
  ),
];
