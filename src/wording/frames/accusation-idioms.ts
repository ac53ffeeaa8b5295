import { type Match, rules } from '../rule';
import { plainPast, toTheReader } from './accusation-guards';
import { wouldFollow } from './counterfactual-guards';
import { before, mentions, opensClause, wordAt } from './helpers';

const bad = (match: Match): boolean => mentions(match.sentence, 'bad', match.at);

const isTold = (match: Match): boolean => toTheReader(match) && !match.sentence.question;
/** Not what somebody hopes or knows, nor "you should be able to". */
const isReproach = (match: Match): boolean =>
  isTold(match) &&
  !before(match, 'so', 'that', 'where', 'sure', 'hope', 'know', 'think') &&
  !/^(?:able|welcome|free|good|right|being)$/.test(wordAt(match.sentence, match.end - 1));

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
    {
      subject: 'you',
      negatable: false,
      test: isTold,
      variants: {
        mild: { severity: 'mild', test: isReproach },
        advice: { severity: 'mild', test: (m) => isReproach(m) && !opensWithTip(m) },
      },
    },
    `
    could not even
    could not .. be .. bothered
    [mild] can not .. just .. <base>
    can not .. even|seriously|possibly
    can not .. keep .. @VERB
    [advice] do not .. get to .. <base>
    [advice] do not .. even|seem|bother|respect|deserve|belong|take|pay|answer|reply|respond|follow|write
    [advice] do not .. have .. the|a|any .. right|clue|idea|business|faintest
    [advice] have .. not .. done|read|tested|answered|replied|looked|listened|understood|checked|given|provided|fixed
    [mild] have .. ignored|broken|wasted|ruined|let|lost|promised|refused|failed|blocked|dragged|made|put|cost|killed|destroyed|forgotten|missed|screwed|messed|left|been|caused|brought .. @ADJ|@VERB|@NOUN|@PRON|@DET|@ADP|it|us|me|my|our|the|this|that|up|down|no
    have .. only yourself|yourselves to blame
    are .. the one|ones|reason|person|guy who|that|we|why|i
    are .. to blame
    [mild] are .. responsible for .. this|the|that|all|our .. *1 #incident
    [advice] are .. supposed|paid to
    [mild] are .. not|no .. better|help|helping|listening|supposed|allowed|qualified|even|paying|doing|authorised|authorized
    are .. being .. unreasonable|rude|stupid|difficult|lazy|ridiculous|careless|reckless|unprofessional
    [mild] are .. always|constantly|still|just|clearly|obviously|seriously|completely .. @VERB|@ADJ
    refuse|refused to
    refuse to
    [advice] insist|insisted .. on
    act|acted|behave|behaved|talk like|as
    [mild] think|thought .. you|this|that|it .. #be .. above|better|a|fine|ok|okay|funny|acceptable|smart|clever
    [mild] want|wanted .. to .. blame|look|show|impress
    [mild] wanted .. this|it|that
    call|called .. this|that|yourself|yourselves|it .. a|an|done|tested|finished|engineer|professional|work|review|testing
    [mild] clearly|obviously|evidently|apparently|plainly .. did|do|have|never|are|were|think|can|must|should|just|wanted|need|forgot|missed
    of all people
    [mild] would .. have .. known|seen|noticed|realised|realized|caught .. if you
    [mild] would .. know .. if|that you
    [advice] need|needs .. to .. learn|stop|grow|listen|own|explain|apologise|apologize
    [mild] must .. have .. known|seen|noticed
    [mild] must be .. kidding|joking|blind|new|proud
    [mild] might .. want .. to .. learn|actually|start
    just .. sit|sat|stand|stood|ignore|ignored|assume|assumed|copy|copied|copy-pasted|merge|merged|closed|deleted|pushed|threw|blame|blamed|went|left|let|did|broke|walked|keep|kept
    [advice] should .. really? .. learn|know|listen|apologise|apologize|explain|resign|stick|stay|stop .. how|the|better|to|before|twice|yourself|some|more|from|with
    [advice] should .. not .. be .. allowed|near|merging|reviewing|touching|trusted|anywhere
    lack
    have .. an .. attitude
    [advice] make .. no .. sense|effort
    fail|failed to
  `,
  ),
  ...rules(
    'accusation',
    {
      negatable: true,
      test: opensClause,
      variants: {
        would: { test: (m) => opensClause(m) && wouldFollow(m) },
        // Behind it stands no praise: "your team broke the record, great".
        ill: { test: (m) => opensClause(m) && !mentions(m.sentence, 'good', m.end) },
        all: { test: (m) => opensClause(m) && !mentions(m.sentence, 'good') },
      },
    },
    `
    [ill] your .. *1 fault|failure|doing
    [ill] your .. *2 cost|costs|broke|breaks|killed|kills|took|ruined|crashed|destroyed|nuked|wiped|caused|causes|locked|lost|blocks|blocked .. us|me|our|the|everyone|it|everything|down|out|my|prod|production|all|three|two|half|a|an
    [ill] your .. *3 #be .. not .. good|acceptable|enough|helpful|professional|helping|worth|up
    [ill] your .. lack|refusal|inability|failure|negligence|ignorance|arrogance|incompetence|laziness|attitude|carelessness .. of|to|in|#be|cost|has|on
    [ill] your whole|entire .. team|department|company
    [all] all|both|most of you .. @VERB
    [all] all|both|most of you .. are|were|did|should|have|knew
    the lot of you
    [ill] your .. team|guys|people|folks|lot|crew|colleagues|devs|admins|engineers|staff|department|contractor|contractors|intern|vendor .. pulled|broke|cut|pushed|merged|changed|deleted|removed|rebooted|restarted|unplugged|switched|turned|messed|touched|blocked|walked|left|forgot|sat|stood|caused|made|put|gave|told|promised|approved|signed|dropped|lost|shut|closed|refused
    you .. and your .. *1 team|people|friends|buddies|crew|colleagues|boss|script|scripts|hotfix|deploy|deploys|ideas|idea|changes
    [ill] you two|three|lot|guys|people|folks|all .. should|never|always|broke|did|have|are|were|need|keep|ruined|lost|left|ignored|caused|promised|sat|just|had
    you of all
    you owe
    you started|asked for|it
    you had one
    fix|clean .. up? your .. own? mess|shit|crap|attitude|code
    clean up .. your|after .. own? yourself|yourselves|mess
    [ill] do your .. own? .. job|homework|research|work|part
    [ill] get .. a|your .. grip|act|head|facts|priorities|life|shit .. out|together|straight|$|?
    [ill] get off your
    go back to .. school|sleep|college
    keep your .. hands|fingers|nose
    [ill] take some|your responsibility|ownership|own
    [ill] take .. ownership|responsibility .. of|for .. your|what
    own .. your|up .. mistake|mistakes|mess|to
    stop .. being|acting|breaking|lying|wasting|pushing|merging|blaming|whining|complaining|pretending|touching|changing|closing|ignoring|making|deploying .. #softTrait|#trait|like|my|our|the|us|me|everyone|this|it|that|so|things|stuff|excuses|mistakes|to|people|without|straight|your|in|on|broken|untested|unreviewed|bad|garbage|half
    [ill] try .. harder|listening|thinking
    maybe|perhaps .. you .. should|could|would|next|ought .. have|not|learn|read|try|think|stop|actually|listen|test|check
    maybe|perhaps .. if .. you .. had|'d|read|tested|listened|looked|checked|actually|bothered|spent|paid|did
    [would] if you had .. bothered|read|tested|listened|asked|looked|checked|actually|even|just|only|paid|done|followed|told|been
    [would] if you .. actually|ever|even|just|bothered|only .. read|tested|listened|asked|looked|checked|bothered|knew|cared|did|had|to|spent|paid|understood
    [would] had you .. read|tested|listened|asked|looked|checked|bothered|told|followed|paid|done|waited|been|called|not|just|only
    [ill] next time .. read|check|think|ask|test|look|listen|try|bother|you|warn|tell|maybe|please .. @VERB|the|before|first|us|me|twice|to|might|should|it|your|harder|a|do|@NOUN
    [ill] learn .. how? to|your|some|the .. @VERB|job|lesson|manners|basics|respect|place
    [ill] read|check .. the|your .. damn|bloody|fucking|freaking|effing|manual|error|description|instructions .. *1 message|docs|before|first|next|for
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
    [ill] nobody|no asked|told|wants|needs|likes .. for|to? .. you|your .. to|opinion|help|input|@VERB
    [ill] nobody asked|told|wanted .. for|to? you|your
    thanks|thank .. to .. you|your .. *4 everyone|nobody|prod|production|lost|down|weekend|worked|awake|up|late|broke|locked|outage|redo
    thanks|thank .. you|to you .. everyone|we|nobody|i|prod|production|the|our .. is|are|has|have|had|lost|down
    if it was|were not for you
    seriously , you
    shame on you
    how dare
  `,
  ),
];

/** "You should add a test" is advice. */
function opensWithTip({ sentence, end }: Match): boolean {
  return /^(?:add|use|see|find|want|be|need|have|worry|call|move|try|rename|keep|run|set|look|consider|put)$/.test(
    wordAt(sentence, end - 1),
  );
}
