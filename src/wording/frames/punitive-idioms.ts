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

/** Sanctions as nouns, threats, and care asked for in other words. */
export const punitiveIdioms = [
  ...taken,
  ...rules(
    'punitive',
    {},
    `
    sanction|sanctions|penalty|penalties|fine|fines|punishment|consequences|repercussions|reprisals|demerits .. for|against|on .. <P>
    sanction|sanctions|penalty|penalties|punishment|reprimand|dismissal .. #be|is|are .. in|due|overdue|deserved|needed|warranted|appropriate|the
    punish|punished|unpunished|punishment|unpunished
    go|goes|went .. unpunished|scot-free
    get|gets|got .. away .. with .. it|this|that|murder|a
    make|making .. <P> .. pay|accountable|answer|responsible|apologise|apologize|explain|sweat|suffer
    make .. an? .. example
    set|setting .. an .. example .. of
    a|the lesson .. must|should|needs|has|to .. be .. taught|learned
    teach|teaching .. <P> .. a? .. lesson|manners|respect
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
    name|names .. and .. shame|names
    name .. the .. person|people|culprit|guilty|one|individual
    name .. names
    wall .. of .. shame
    blacklist
    i|we .. want|need|demand .. names|a name|to know who|heads|consequences|answers from
    give|send|tell .. me|us .. names|the name|a name
    who .. should|will|must|is going|gets|#be .. to? .. be? .. fired|punished|sacked|responsible|held|pay|disciplined
    i|we .. will|'ll|am|shall|going|should|must|need|have .. to? .. *2 report|escalate|complain|speak|talk .. <P> .. to|about .. *3 manager|boss|hr|management|supervisor|lead|director|superior|authorities|board|union|police
    report|reported|escalate .. <P> .. to .. *2 manager|boss|hr|management|supervisor|lead|director|superior|authorities|board|regulator
    report .. this|it .. to .. his|her|their
    take .. this|it .. up .. with .. his|her|their
    send|sent|forward .. this|it .. to .. *1 hr
    disciplinary|disciplined
    performance|improvement .. plan|review .. for|on
    pip
    on .. a .. pip|performance
    on .. his|her|their .. record|file|performance|appraisal
    note|black mark|entry .. in|on|against .. his|her|their .. *2 file|record|name
    in .. his|her|their .. *2 review|appraisal|evaluation
    dock|docked|cut|withhold|deduct|forfeit|slash|cancel|freeze .. his|her|their|<P> .. *2 pay|bonus|salary|wages|leave|holiday|overtime|raise|promotion
    no|without .. bonus|raise|promotion|pay|overtime|holiday .. for .. <P>
    deduct|taken|take .. *3 out of|from .. his|her|their|<P> .. *2 pay|salary|wages|bonus
    pay .. *2 out .. of .. his|her|their own
    strip|stripped .. of .. his|her|their|all|admin|root|prod|access|the
    fire|sack|terminate|axe|dismiss|replace|drop|dump|ditch|oust|expel|remove|evict|kick|boot .. the|that|this|our|these|those|whoever|him|her|them .. *2 vendor|supplier|agency|contractor|consultant|consultants|manager|lead|engineer|dba|admin|team|provider|idiot|guy|person|people|intern|clown|clowns|nurse|partner|director|did|whoever
    show|shown|showing .. <P> .. the door
    show|shown .. the door
    clear|clean|pack .. his|her|their .. desk|bags|desks|things
    walk|walked|escort|escorted|march|marched .. *2 out of|off|to
    kick|kicked|throw|thrown|boot|booted|pull|pulled|take|taken|bench|remove|removed|yank|strike .. <P> .. off|out|from|of .. *2 project|team|rota|rotation|on-call|account|schedule|shift|production|prod|roster
    off .. the .. on-call|rota|rotation|project|team .. for|from|until|with
    get|gets .. <P> .. off|out|away .. of|from .. *2 project|team|rota|rotation|on-call|account|production|prod|case|building
    lock|shut|keep .. <P> .. out|away .. of|from|off
    find|hire|get .. someone|somebody|a|another .. *1 competent|better|else|who|new|replacement|real|professional .. who|to|vendor|instead|for|,|$|.|supplier|contractor|dba|admin|engineer
    sue|suing|sued .. <P>
    lawyers|legal .. should|will|must|need|are|is .. *2 hear|sue|involved|on|get|after|look
    compensation|damages|refund .. from .. <P>
    invoice|charge|fine|penalise|penalize .. <P> .. for
    terminate|cancel|end .. the|their|our|his|her .. *1 contract .. with|for|over|now|,|$|.
    contract .. should|must|needs|has|will .. to? .. be .. terminated|cancelled|canceled|ended
    demote|demoted|reprimand|reprimanded|chastise|scold|fired|sacked|sack|punish|discipline .. <P>
    <P2>
    retrain|re-train|reeducate|re-educate|coach|counsel|reprimand|admonish|lecture|caution|educate|school|train|instruct|warn|remind|discipline|drill|monitor|supervise|watch .. all|the|every|each|our|those|these|any|this|that .. *3 on|about|in|to|for|how|regarding|again|,|.|$|not|closely|more|of|and|at|before|who|properly|better|that|until
    more|better|additional|further|extra|mandatory|refresher|remedial|proper|compulsory|repeat .. training|coaching|supervision|discipline|counselling|counseling|instruction|oversight|schooling .. for|of .. all|the|every|each|our|those|these|any|this|that|<P> .. *1
    training|coaching|counselling|counseling|talk|chat|conversation|word|lesson|course|refresher .. for|with .. the|this|that|our .. *1 nurse|operator|engineer|technician|clerk|person|employee|individual|developer|intern|junior|staff|contractor|vendor|admin|porter|driver|analyst|dba
    staff|employee|operator|nurse|engineer|user|driver|personnel|team .. retraining|re-training|re-education|discipline|counselling|counseling
    staff|employees|nurses|operators|engineers|everyone|everybody|people|teams|all|users|developers|devs|admins|drivers .. reminded|instructed|told|admonished|retrained .. to|of|that|about|not
    reminder|reminders|email|mail|memo|notice|message|warning .. sent|to|for .. *1 all|every|the|staff|everyone|nurses|operators|engineers|everybody|developers|teams .. *3 to .. be|always|never|check|double|follow|pay|read|not|stop|double-check|verify|think
    be .. #careful .. next|from|going
    be .. more|extra|very|far|much|way|a bit|a little|doubly .. #careful|#careful
    talk|speak|have to|with .. <P> about|regarding .. being|paying|following|@NOUN|@VERB
    being .. more|very #careful
    be|being .. less .. careless|sloppy|lazy|hasty|reckless|naive|complacent
    more|extra|greater|better|increased|heightened|closer .. care|diligence|vigilance|discipline|attention|caution|attentiveness|professionalism|ownership|responsibility|focus|rigour|rigor|carefulness|accountability .. from|by|of|on|when|needed|required|is|in|among|next|must|should|,|.|$|please
    pay|paying .. more|better|closer|some|full|proper|extra|greater attention
    pay|paying attention .. next|please|$|,|.
    exercise|exercising|use|show|take .. *1 more|greater|extra|better|proper|due|some|the necessary|common .. caution|care|judgement|judgment|diligence|discipline|responsibility|sense|ownership
    concentrate|focus .. more|better|harder|properly .. on|when|at|next|,|$|.
    think .. twice .. before
    try|work .. harder
    do .. better .. next|from|in|,|.|$
    get|getting .. <P|> .. act|acts|head|heads|shit .. together|in
    get .. his|her|their|your .. act|acts|head|heads|shit|house .. together|in|out
    learn .. from|the .. his|her|their|hard .. mistakes|mistake|way|lesson
    learn .. his|her|their .. lesson|place
    wake|shape|buck|smarten|man|own|toughen|sharpen|step .. up .. or|and|,|.|$|his|her|their|your
    up .. his|her|their .. game
    pull .. his|her|their .. socks|weight|finger
    must|should|needs|need|has|have|will|ought|better|shall|gonna .. to? .. not? .. be .. *1 fired|sacked|disciplined|reprimanded|punished|demoted|dismissed|suspended|terminated|retrained|re-trained|supervised|sanctioned|penalised|penalized|fined|banned|barred|blacklisted|replaced|ashamed|prosecuted|sued|charged|counselled|counseled|held|named|benched|grounded|admonished|chastised|scolded|shamed|removed|taken|kicked|thrown|put|sent|written|called|cautioned|educated|coached|reported|stripped|shown|let|given|moved|evicted|expelled|dropped|audited|watched|monitored|trained .. *2 $|.|,|!|for|over|off|from|out|on|and|to|of|up|about|immediately|now|again|a|by|accountable|responsible|hr|away|go|the|home|in|at|before|how|by|as|if|next|closely|because|first|properly|better
  `
      .replace('    <P2>\n', '')
      .replace('<P|>', '<P>'),
  ).map((rule) => {
    const src = rule.pattern.source;
    if (/^(?:must\|should)/.test(src))
      return {
        ...rule,
        subject: 'doer' as const,
        test: (m: Match) => m.subject?.who !== 'weak' && strictPassive(m),
      };
    if (/^(?:retrain|more\|better|training|staff|reminder)/.test(src))
      return {
        ...rule,
        test: (m: Match) =>
          crewInside(m) &&
          (!/^(?:retrain)/.test(src) || ((opensClause(m) || norm(m)) && toFix(m))) &&
          !mentions(m.sentence, 'sorry'),
      };
    if (/^talk/.test(src))
      return {
        ...rule,
        test: (m: Match) =>
          crewInside(m) &&
          any(
            m.sentence,
            m.end - 1,
            4,
            'being',
            'paying',
            'following',
            'behaviour',
            'behavior',
            'attitude',
            'performance',
            'carelessness',
          ),
      };
    if (/^(?:be |being |be\||more\|extra|pay|exercise|concentrate|think|do |try)/.test(src))
      return { ...rule, test: (m: Match) => exhorting(m) };
    if (/^(?:fire|dismiss|sanction\|sanctions\|penalty\|penalties\|fine|demote)/.test(src))
      return {
        ...rule,
        test: (m: Match) =>
          !/^(?:fine|fines|consequences|drop|replace|remove)$/.test(wordAt(m.sentence, m.at)) &&
          (/^(?:sanction|sanctions|penalty|penalties|punishment|repercussions|reprisals)$/.test(
            wordAt(m.sentence, m.at),
          ) ||
            opensClause(m) ||
            norm(m)),
      };
    if (/^(?:go\||get\|)/.test(src)) return { ...rule, negatable: false };
    if (
      /^(?:find|get |lock|kick|pull|take|walk|bill|terminate|clear|name|send|give|note|wake|up |learn|in |on |no\|without|report|i\||make|set|teach|compensation|sue)/.test(
        src,
      )
    )
      return {
        ...rule,
        test: (m: Match) =>
          (opensClause(m) || norm(m) || /^(?:name|i$|we$)/.test(wordAt(m.sentence, m.at))) &&
          !(
            /^wake/.test(src) &&
            !any(
              m.sentence,
              Math.max(0, m.at - 4),
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
            )
          ) &&
          !(src === 'find' && false),
      };
    if (/^(?:pip$|punish|disciplinary|blacklist)/.test(src))
      return {
        ...rule,
        test: (m: Match) =>
          !/^(?:install|ip|domain|address|entry|the|disks?|package)$/.test(wordAt(m.sentence, m.end)) &&
          (src !== 'pip' || m.sentence.tokens[m.at]?.raw === 'PIP') &&
          (!src.startsWith('punish') || wordAt(m.sentence, m.at) === 'unpunished') &&
          (src !== 'blacklist' || false) &&
          !(src.startsWith('disc') && any(m.sentence, 0, m.at, 'we', 'not', 'ourselves')),
      };
    return rule;
  }),
];
