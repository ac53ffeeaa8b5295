import { type Match, rules } from '../rule';
import { any, mentions, opensClause, wordAt } from './helpers';
import { norm } from './punitive-guards';
import { crewInside, exhorting, strictPassive, toFix } from './punitive-idiom-guards';

/** What is taken from a person: "his admin rights should be revoked". */
const taken = rules(
  'punitive',
  { subject: 'owner', test: (m) => /^(?:third|indefinite|you|dept)$/.test(m.subject?.who ?? '') },
  `
    access|rights|permission|permissions|privileges|licence|license|account|bonus|badge|sudo|admin|root .. access|rights? .. should|must|needs|need|has|have|will|ought .. to? .. be .. revoked|removed|taken|suspended|cut|withdrawn|restricted|limited|cancelled|canceled|frozen|pulled|reviewed
    access|rights|permission|permissions|privileges|bonus|badge .. should|must|needs|need|has|have|will|ought .. to? .. be .. revoked|removed|taken|suspended|cut|withdrawn|restricted|limited|cancelled|canceled|frozen|pulled|reviewed
  `,
);

const spokenUp = (match: Match): boolean => opensClause(match) || norm(match);
/** Training asked of people, not an apology for their trouble. */
const toTheCrew = (match: Match): boolean => crewInside(match) && !mentions(match.sentence, 'sorry');
/** "a talk about his attitude" */
const aboutConduct = ({ sentence, end }: Match): boolean =>
  any(
    sentence,
    end - 1,
    4,
    'being',
    'paying',
    'following',
    'behaviour',
    'behavior',
    'attitude',
    'performance',
    'carelessness',
  );
/** A sanction by its noun, or by its verb as an order; "replace", "drop" and "fine" are said of things too. */
const sanctioning = (match: Match): boolean => {
  const word = wordAt(match.sentence, match.at);
  return (
    !/^(?:fine|fines|consequences|drop|replace|remove)$/.test(word) &&
    (/^(?:sanction|sanctions|penalty|penalties|punishment|repercussions|reprisals)$/.test(word) ||
      spokenUp(match))
  );
};
const demanded = (match: Match): boolean =>
  spokenUp(match) || /^(?:names?|i|we)$/.test(wordAt(match.sentence, match.at));
/** "he needs to step up", and no order to a machine to wake up. */
const toldTo = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    Math.max(0, at - 4),
    4,
    'should',
    'must',
    'need',
    'needs',
    'to',
    'better',
    'they',
    'he',
    'she',
  );
/** The word of the personnel office, not of software. */
const ofPersonnel = ({ sentence, end }: Match): boolean =>
  !/^(?:install|ip|domain|address|entry|the|disks?|package)$/.test(wordAt(sentence, end));

/** Sanctions as nouns, threats, and care asked for in other words. */
export const punitiveIdioms = [
  ...taken,
  ...rules(
    'punitive',
    {
      variants: {
        passive: { subject: 'doer', test: (m) => m.subject?.who !== 'weak' && strictPassive(m) },
        crew: { test: toTheCrew },
        retrain: { test: (m) => toTheCrew(m) && spokenUp(m) && toFix(m) },
        talk: { test: (m) => crewInside(m) && aboutConduct(m) },
        care: { test: exhorting },
        sanction: { test: sanctioning },
        scotFree: { negatable: false },
        demanded: { test: demanded },
        wake: { test: (m) => demanded(m) && toldTo(m) },
        pip: { test: (m) => ofPersonnel(m) && m.sentence.tokens[m.at]?.raw === 'PIP' },
        unpunished: { test: (m) => ofPersonnel(m) && wordAt(m.sentence, m.at) === 'unpunished' },
        disciplinary: {
          test: (m) => ofPersonnel(m) && !any(m.sentence, 0, m.at, 'we', 'not', 'ourselves'),
        },
      },
    },
    `
    [sanction] sanction|sanctions|penalty|penalties|fine|fines|punishment|consequences|repercussions|reprisals|demerits .. for|against|on .. <P>
    sanction|sanctions|penalty|penalties|punishment|reprimand|dismissal .. #be|is|are .. in|due|overdue|deserved|needed|warranted|appropriate|the
    [unpunished] punish|punished|unpunished|punishment|unpunished
    [scotFree] go|goes|went .. unpunished|scot-free
    [scotFree] get|gets|got .. away .. with .. it|this|that|murder|a
    [demanded] make|making .. <P> .. pay|accountable|answer|responsible|apologise|apologize|explain|sweat|suffer
    [demanded] make .. an? .. example
    [demanded] set|setting .. an .. example .. of
    a|the lesson .. must|should|needs|has|to .. be .. taught|learned
    [demanded] teach|teaching .. <P> .. a? .. lesson|manners|respect
    hold|holding|held .. *4 to .. account
    call|calling|called .. <P> .. to account
    accountability .. for|from .. <P>
    there .. must|should|has|needs|will .. to? .. be .. *2 accountability|consequences|repercussions|punishment|sanctions|penalties
    without .. *1 consequences|accountability|repercussions
    zero|no .. tolerance|excuses|mercy .. for|from|with|next|in
    no .. more .. excuses|second|chances|warnings|mr
    strike .. two|three|one
    one|last|final|next .. more|chance|strike|time|warning .. *3 and .. <P> .. #be|'s
    someone|somebody .. must|should|has|needs|will|ought|'s .. to? .. *1 be|lose|pay|answer|go|resign|hang|own|take|apologise|apologize .. fired|sacked|held|punished|his|her|their|for|responsibility|blame|the|accountable|disciplined|,|.|$
    somebody's|someone's .. head|job|neck
    head|heads .. should|must|will|need|needs|has|have|on|are|is .. to? .. roll|a|the|going|gonna .. *1
    [demanded] name|names .. and .. shame|names
    [demanded] name .. the .. person|people|culprit|guilty|one|individual
    [demanded] name .. names
    wall .. of .. shame
    [demanded] i|we .. want|need|demand .. names|a name|to know who|heads|consequences|answers from
    [demanded] give|send|tell .. me|us .. names|the name|a name
    who .. should|will|must|is going|gets|#be .. to? .. be? .. fired|punished|sacked|responsible|held|pay|disciplined
    [demanded] i|we .. will|'ll|am|shall|going|should|must|need|have .. to? .. *2 report|escalate|complain|speak|talk .. <P> .. to|about .. *3 manager|boss|hr|management|supervisor|lead|director|superior|authorities|board|union|police
    [demanded] report|reported|escalate .. <P> .. to .. *2 manager|boss|hr|management|supervisor|lead|director|superior|authorities|board|regulator
    [demanded] report .. this|it .. to .. his|her|their
    [demanded] take .. this|it .. up .. with .. his|her|their
    [demanded] send|sent|forward .. this|it .. to .. *1 hr
    [disciplinary] disciplinary|disciplined
    performance|improvement .. plan|review .. for|on
    [pip] pip
    [demanded] on .. a .. pip|performance
    [demanded] on .. his|her|their .. record|file|performance|appraisal
    [demanded] note|black mark|entry .. in|on|against .. his|her|their .. *2 file|record|name
    [demanded] in .. his|her|their .. *2 review|appraisal|evaluation
    dock|docked|cut|withhold|deduct|forfeit|slash|cancel|freeze .. his|her|their|<P> .. *2 pay|bonus|salary|wages|leave|holiday|overtime|raise|promotion
    [demanded] no|without .. bonus|raise|promotion|pay|overtime|holiday .. for .. <P>
    deduct|taken|take .. *3 out of|from .. his|her|their|<P> .. *2 pay|salary|wages|bonus
    [care] pay .. *2 out .. of .. his|her|their own
    strip|stripped .. of .. his|her|their|all|admin|root|prod|access|the
    [sanction] fire|sack|terminate|axe|dismiss|replace|drop|dump|ditch|oust|expel|remove|evict|kick|boot .. the|that|this|our|these|those|whoever|him|her|them .. *2 vendor|supplier|agency|contractor|consultant|consultants|manager|lead|engineer|dba|admin|team|provider|idiot|guy|person|people|intern|clown|clowns|nurse|partner|director|did|whoever
    show|shown|showing .. <P> .. the door
    show|shown .. the door
    [demanded] clear|clean|pack .. his|her|their .. desk|bags|desks|things
    [demanded] walk|walked|escort|escorted|march|marched .. *2 out of|off|to
    [demanded] kick|kicked|throw|thrown|boot|booted|pull|pulled|take|taken|bench|remove|removed|yank|strike .. <P> .. off|out|from|of .. *2 project|team|rota|rotation|on-call|account|schedule|shift|production|prod|roster
    off .. the .. on-call|rota|rotation|project|team .. for|from|until|with
    [scotFree] get|gets .. <P> .. off|out|away .. of|from .. *2 project|team|rota|rotation|on-call|account|production|prod|case|building
    [demanded] lock|shut|keep .. <P> .. out|away .. of|from|off
    [demanded] find|hire|get .. someone|somebody|a|another .. *1 competent|better|else|who|new|replacement|real|professional .. who|to|vendor|instead|for|,|$|.|supplier|contractor|dba|admin|engineer
    [demanded] sue|suing|sued .. <P>
    lawyers|legal .. should|will|must|need|are|is .. *2 hear|sue|involved|on|get|after|look
    [demanded] compensation|damages|refund .. from .. <P>
    invoice|charge|fine|penalise|penalize .. <P> .. for
    [demanded] terminate|cancel|end .. the|their|our|his|her .. *1 contract .. with|for|over|now|,|$|.
    contract .. should|must|needs|has|will .. to? .. be .. terminated|cancelled|canceled|ended
    [sanction] demote|demoted|reprimand|reprimanded|chastise|scold|fired|sacked|sack|punish|discipline .. <P>
    [retrain] retrain|re-train|reeducate|re-educate|coach|counsel|reprimand|admonish|lecture|caution|educate|school|train|instruct|warn|remind|discipline|drill|monitor|supervise|watch .. all|the|every|each|our|those|these|any|this|that .. *3 on|about|in|to|for|how|regarding|again|,|.|$|not|closely|more|of|and|at|before|who|properly|better|that|until
    [crew] more|better|additional|further|extra|mandatory|refresher|remedial|proper|compulsory|repeat .. training|coaching|supervision|discipline|counselling|counseling|instruction|oversight|schooling .. for|of .. all|the|every|each|our|those|these|any|this|that|<P> .. *1
    [crew] training|coaching|counselling|counseling|talk|chat|conversation|word|lesson|course|refresher .. for|with .. the|this|that|our .. *1 nurse|operator|engineer|technician|clerk|person|employee|individual|developer|intern|junior|staff|contractor|vendor|admin|porter|driver|analyst|dba
    [crew] staff|employee|operator|nurse|engineer|user|driver|personnel|team .. retraining|re-training|re-education|discipline|counselling|counseling
    [crew] staff|employees|nurses|operators|engineers|everyone|everybody|people|teams|all|users|developers|devs|admins|drivers .. reminded|instructed|told|admonished|retrained .. to|of|that|about|not
    [crew] reminder|reminders|email|mail|memo|notice|message|warning .. sent|to|for .. *1 all|every|the|staff|everyone|nurses|operators|engineers|everybody|developers|teams .. *3 to .. be|always|never|check|double|follow|pay|read|not|stop|double-check|verify|think
    [care] be .. #careful .. next|from|going
    [care] be .. more|extra|very|far|much|way|a bit|a little|doubly .. #careful|#careful
    [talk] talk|speak|have to|with .. <P> about|regarding .. being|paying|following|@NOUN|@VERB
    [care] being .. more|very #careful
    [care] be|being .. less .. careless|sloppy|lazy|hasty|reckless|naive|complacent
    [care] more|extra|greater|better|increased|heightened|closer .. care|diligence|vigilance|discipline|attention|caution|attentiveness|professionalism|ownership|responsibility|focus|rigour|rigor|carefulness|accountability .. from|by|of|on|when|needed|required|is|in|among|next|must|should|,|.|$|please
    [care] pay|paying .. more|better|closer|some|full|proper|extra|greater attention
    [care] pay|paying attention .. next|please|$|,|.
    [care] exercise|exercising|use|show|take .. *1 more|greater|extra|better|proper|due|some|the necessary|common .. caution|care|judgement|judgment|diligence|discipline|responsibility|sense|ownership
    [care] concentrate|focus .. more|better|harder|properly .. on|when|at|next|,|$|.
    [care] think .. twice .. before
    [care] try|work .. harder
    [care] do .. better .. next|from|in|,|.|$
    [scotFree] get|getting .. <P> .. act|acts|head|heads|shit .. together|in
    [demanded] get .. his|her|their|your .. act|acts|head|heads|shit|house .. together|in|out
    [demanded] learn .. from|the .. his|her|their|hard .. mistakes|mistake|way|lesson
    [demanded] learn .. his|her|their .. lesson|place
    [wake] wake|shape|buck|smarten|man|own|toughen|sharpen|step .. up .. or|and|,|.|$|his|her|their|your
    [demanded] up .. his|her|their .. game
    [demanded] pull .. his|her|their .. socks|weight|finger
    [passive] must|should|needs|need|has|have|will|ought|better|shall|gonna .. to? .. not? .. be .. *1 fired|sacked|disciplined|reprimanded|punished|demoted|dismissed|suspended|terminated|retrained|re-trained|supervised|sanctioned|penalised|penalized|fined|banned|barred|blacklisted|replaced|ashamed|prosecuted|sued|charged|counselled|counseled|held|named|benched|grounded|admonished|chastised|scolded|shamed|removed|taken|kicked|thrown|put|sent|written|called|cautioned|educated|coached|reported|stripped|shown|let|given|moved|evicted|expelled|dropped|audited|watched|monitored|trained .. *2 $|.|,|!|for|over|off|from|out|on|and|to|of|up|about|immediately|now|again|a|by|accountable|responsible|hr|away|go|the|home|in|at|before|how|by|as|if|next|closely|because|first|properly|better
  `,
  ),
];
