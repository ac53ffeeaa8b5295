import { type Match, rules } from '../rule';
import { plainPast, toTheReader } from './accusation-guards';
import { wouldFollow } from './counterfactual-guards';
import { before, mentions, opensClause, wordAt } from './helpers';

const bad = (match: Match): boolean => mentions(match.sentence, 'bad', match.at);

/** More ways of pointing at the reader. */
export const accusationIdioms = [
  ...rules(
    'accusation',
    { subject: 'you', shape: 'object', test: (m) => plainPast(m) && bad(m) },
    `
    sat|stood|watched|went|walked|came|ran|typed|wrote|gave|set|put|kept|moved|sent|did|had|rushed|forced|copied|opened|closed|clicked|pressed|picked|applied|released|shipped|rolled|cancelled|canceled|added|built|used|agreed|signed|booked|ordered|started|made|got|called|told|threw|left|let|took|cut|pulled|drove|dragged|rewrote|renamed|reverted|touched|reset|pinned|upgraded|installed|configured|hard-coded|hardcoded
  `,
  ),
  ...rules(
    'accusation',
    { subject: 'you', shape: 'object', test: (m) => plainPast(m) },
    `
    left .. the|our|that|this|a|your .. *3 open|running|unlocked|unattended|on|unplugged|logged|exposed|half|hanging
    sat there|on|by
    stood by|there
    watched .. it|us|this|the .. burn|fail|happen|go|die
    got us|me|everyone .. into|in|fired|locked|blocked
    overruled|overrode|undermined|misjudged|misread|mishandled|mangled|clobbered|bricked|tanked|sabotaged|abandoned|neglected|denied|withheld|misinformed|deceived|betrayed|threw|ghosted|interrupted|derailed|locked|bungled|botched
    dragged|threw us|me|everyone
    cut .. the|our|corners
    went .. behind|over|against|ahead|around|rogue|dark|silent|home
    walked away|out|off
    gave up|in|us|me
    did this|it|that .. to|on|again|without|$
    did nothing|zero
    had .. no .. right|business|permission|reason|authority
    rushed .. it|this|the
    made .. a .. mess|fool|mistake|bad|poor
    put .. patients|lives|people|data|our|the|everyone .. *2 risk|danger
    ran .. it|this|that|the .. *3 in|on|against prod|production
    agreed|signed to|off .. *4 and|but
    promised|assured|guaranteed .. us|me|it|that|this|to|you
    slept|dozed through|off
    closed .. my|the|our|this .. *1 ticket|issue|pr|report|request
    reverted|undid
  `,
  ),
  ...rules(
    'accusation',
    { subject: 'you', negatable: false, test: toTheReader },
    `
    could not even
    could not .. be .. bothered
    can not .. just .. <base>
    can not .. even|seriously|possibly
    can not .. keep .. @VERB
    do not .. get to .. <base>
    do not .. even|seem|bother|respect|deserve|belong|take|pay|answer|reply|respond|follow|write
    do not .. have .. the|a|any .. right|clue|idea|business|faintest
    have .. not .. done|read|tested|answered|replied|looked|listened|understood|checked|given|provided|fixed
    have .. ignored|broken|wasted|ruined|let|lost|promised|refused|failed|blocked|dragged|made|put|cost|killed|destroyed|forgotten|missed|screwed|messed|left|been|caused|brought .. @ADJ|@VERB|@NOUN|@PRON|@DET|@ADP|it|us|me|my|our|the|this|that|up|down|no
    have .. only yourself|yourselves to blame
    are .. the one|ones|reason|person|guy who|that|we|why|i
    are .. to blame
    are .. responsible for .. this|the|that|all|our .. *1 #incident
    are .. supposed|paid to
    are .. not|no .. better|help|helping|listening|supposed|allowed|qualified|even|paying|doing|authorised|authorized
    are .. being .. unreasonable|rude|stupid|difficult|lazy|ridiculous|careless|reckless|unprofessional
    are .. always|constantly|still|just|clearly|obviously|seriously|completely .. @VERB|@ADJ
    refuse|refused to
    refuse to
    insist|insisted .. on
    act|acted|behave|behaved|talk like|as
    think|thought .. you|this|that|it .. #be .. above|better|a|fine|ok|okay|funny|acceptable|smart|clever
    want|wanted .. to .. blame|look|show|impress
    wanted .. this|it|that
    call|called .. this|that|yourself|yourselves|it .. a|an|done|tested|finished|engineer|professional|work|review|testing
    clearly|obviously|evidently|apparently|plainly .. did|do|have|never|are|were|think|can|must|should|just|wanted|need|forgot|missed
    of all people
    would .. have .. known|seen|noticed|realised|realized|caught .. if you
    would .. know .. if|that you
    need|needs .. to .. learn|stop|grow|listen|own|explain|apologise|apologize
    must .. have .. known|seen|noticed
    must be .. kidding|joking|blind|new|proud
    might .. want .. to .. learn|actually|start
    just .. sit|sat|stand|stood|ignore|ignored|assume|assumed|copy|copied|copy-pasted|merge|merged|closed|deleted|pushed|threw|blame|blamed|went|left|let|did|broke|walked|keep|kept
    should .. really? .. learn|know|listen|apologise|apologize|explain|resign|stick|stay|stop .. how|the|better|to|before|twice|yourself|some|more|from|with
    should .. not .. be .. allowed|near|merging|reviewing|touching|trusted|anywhere
    lack
    have .. an .. attitude
    make .. no .. sense|effort
    fail|failed to
  `,
  ).map((rule) => {
    const src = rule.pattern.source;
    if (
      /^(?:should|need|would|might|can not \.\. just|are \.\. supposed|are \.\. responsible|want|think|have \.\. (?:ignored|not)|do not|must|are \.\. (?:always|not)|should|clearly|always|insist|make)/.test(
        src,
      )
    )
      return {
        ...rule,
        severity: 'mild' as const,
        test: (m: Match) =>
          toTheReader(m) &&
          !m.sentence.question &&
          !before(m, 'so', 'that', 'where', 'sure', 'hope', 'know', 'think') &&
          !/^(?:able|welcome|free|good|right|being)$/.test(wordAt(m.sentence, m.end - 1)) &&
          !(
            /^(?:should|need|are \.\. supposed|do not|have \.\. not|always|make|insist)/.test(src) &&
            opensWithTip(m)
          ),
      };
    return { ...rule, test: (m: Match) => toTheReader(m) && !m.sentence.question };
  }),
  ...rules(
    'accusation',
    { negatable: true, test: opensClause },
    `
    your .. *1 fault|failure|doing
    your .. *2 cost|costs|broke|breaks|killed|kills|took|ruined|crashed|destroyed|nuked|wiped|caused|causes|locked|lost|blocks|blocked .. us|me|our|the|everyone|it|everything|down|out|my|prod|production|all|three|two|half|a|an
    your .. *3 #be .. not .. good|acceptable|enough|helpful|professional|helping|worth|up
    your .. lack|refusal|inability|failure|negligence|ignorance|arrogance|incompetence|laziness|attitude|carelessness .. of|to|in|#be|cost|has|on
    your whole|entire .. team|department|company
    all|both|most of you .. @VERB
    all|both|most of you .. are|were|did|should|have|knew
    the lot of you
    your .. team|guys|people|folks|lot|crew|colleagues|devs|admins|engineers|staff|department|contractor|contractors|intern|vendor .. pulled|broke|cut|pushed|merged|changed|deleted|removed|rebooted|restarted|unplugged|switched|turned|messed|touched|blocked|walked|left|forgot|sat|stood|caused|made|put|gave|told|promised|approved|signed|dropped|lost|shut|closed|refused
    you .. and your .. *1 team|people|friends|buddies|crew|colleagues|boss|script|scripts|hotfix|deploy|deploys|ideas|idea|changes
    you two|three|lot|guys|people|folks|all .. should|never|always|broke|did|have|are|were|need|keep|ruined|lost|left|ignored|caused|promised|sat|just|had
    you of all
    you owe
    you started|asked for|it
    you had one
    fix|clean .. up? your .. own? mess|shit|crap|attitude|code
    clean up .. your|after .. own? yourself|yourselves|mess
    do your .. own? .. job|homework|research|work|part
    get .. a|your .. grip|act|head|facts|priorities|life|shit .. out|together|straight|$|?
    get off your
    go back to .. school|sleep|college
    keep your .. hands|fingers|nose
    take some|your responsibility|ownership|own
    take .. ownership|responsibility .. of|for .. your|what
    own .. your|up .. mistake|mistakes|mess|to
    stop .. being|acting|breaking|lying|wasting|pushing|merging|blaming|whining|complaining|pretending|touching|changing|closing|ignoring|making|deploying .. #softTrait|#trait|like|my|our|the|us|me|everyone|this|it|that|so|things|stuff|excuses|mistakes|to|people|without|straight|your|in|on|broken|untested|unreviewed|bad|garbage|half
    try .. harder|listening|thinking
    maybe|perhaps .. you .. should|could|would|next|ought .. have|not|learn|read|try|think|stop|actually|listen|test|check
    maybe|perhaps .. if .. you .. had|'d|read|tested|listened|looked|checked|actually|bothered|spent|paid|did
    if you had .. bothered|read|tested|listened|asked|looked|checked|actually|even|just|only|paid|done|followed|told|been
    if you .. actually|ever|even|just|bothered|only .. read|tested|listened|asked|looked|checked|bothered|knew|cared|did|had|to|spent|paid|understood
    had you .. read|tested|listened|asked|looked|checked|bothered|told|followed|paid|done|waited|been|called|not|just|only
    next time .. read|check|think|ask|test|look|listen|try|bother|you|warn|tell|maybe|please .. @VERB|the|before|first|us|me|twice|to|might|should|it|your|harder|a|do|@NOUN
    learn .. how? to|your|some|the .. @VERB|job|lesson|manners|basics|respect|place
    read|check .. the|your .. damn|bloody|fucking|freaking|effing|manual|error|description|instructions .. *1 message|docs|before|first|next|for
    not .. my .. problem|fault .. that|if you|your
    i|we hope you .. #be .. happy|proud|satisfied|ashamed|learn|enjoyed|slept
    i|we|they .. told|warned|asked|begged|reminded you .. so|about|not|this|that|to|twice|three|times|before|it|a|repeatedly|again
    i|we can|could not .. believe|understand .. why|how|that? you
    i|we .. expected .. better|more|you
    i|we #be .. still? .. waiting for .. you|your
    i|we #be .. disappointed|sick|tired|fed|disgusted .. in|with|of|up|by .. *1 you|your|cleaning|having|this
    i|we should .. not .. have .. to .. tell|explain|remind|clean|ask|chase|fix|babysit|beg|wait
    i|we do not .. trust|need|want .. you|your
    i|we .. already .. told|explained|said|asked
    how|what an? .. @ADJ|#softTrait|#trait .. of you
    nobody|no asked|told|wants|needs|likes .. for|to? .. you|your .. to|opinion|help|input|@VERB
    nobody asked|told|wanted .. for|to? you|your
    thanks|thank .. to .. you|your .. *4 everyone|nobody|prod|production|lost|down|weekend|worked|awake|up|late|broke|locked|outage|redo
    thanks|thank .. you|to you .. everyone|we|nobody|i|prod|production|the|our .. is|are|has|have|had|lost|down
    if it was|were not for you
    seriously , you
    shame on you
    how dare
  `,
  ).map((rule) =>
    /^(?:if you|had you)/.test(rule.pattern.source)
      ? { ...rule, test: (m: Match) => opensClause(m) && wouldFollow(m) }
      : /^(?:your|you two|next|learn|take|nobody|read|try|get|stay|if you|all|both|do your)/.test(
            rule.pattern.source,
          )
        ? {
            ...rule,
            test: (m: Match) =>
              opensClause(m) &&
              !mentions(m.sentence, 'good', m.end) &&
              !(rule.pattern.source.startsWith('all') && mentions(m.sentence, 'good')),
          }
        : rule,
  ),
];

/** "You should add a test" is advice. */
function opensWithTip({ sentence, end }: Match): boolean {
  return /^(?:add|use|see|find|want|be|need|have|worry|call|move|try|rename|keep|run|set|look|consider|put)$/.test(
    wordAt(sentence, end - 1),
  );
}
