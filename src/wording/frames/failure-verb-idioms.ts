import { type Match, rules } from '../rule';
import { active, notExplained, notTheReason } from './failure-verb-guards';
import { any, explained, wordAt } from './helpers';

const outsider = (match: Match): boolean => !/^(?:we|I|weak)$/.test(match.subject?.who ?? '');

const didNotAct = (match: Match): boolean =>
  outsider(match) && active(match) && match.subject?.who !== 'nobody';
/** "did not even look", said of somebody: no reason given, no question, not of the people who use the product. */
const undone = (match: Match): boolean =>
  notExplained(match) &&
  match.subject?.who !== 'nobody' &&
  !any(match.sentence, match.subject?.from ?? match.at, 1, 'users', 'customers') &&
  !match.sentence.question;

/** Ways of saying that somebody left something undone. */
export const failureVerbIdioms = [
  ...rules(
    'failure_verb',
    {
      subject: 'person',
      shape: 'object',
      test: didNotAct,
      variants: {
        // Everyday verbs: of a crowd they only tell what happened.
        everyday: {
          severity: 'mild',
          test: (m) =>
            didNotAct(m) &&
            !/^(?:people|everyone|everybody|users|half|most)$/.test(
              wordAt(m.sentence, m.subject?.head ?? -1),
            ),
        },
      },
    },
    `
    [everyday] ~leave out .. the|a|an|our|step|half|two|one
    [everyday] ~leave <N> out
    [everyday] ~let it|this|that .. through|pass|go
    [everyday] ~let *4 through
    [everyday] ~leave no|zero .. documentation|docs|notes|note|instructions|handover|comment|comments|tests|plan
    ~brush|wave|shrug .. off|aside|away .. <N>
    ~brush|wave|shrug <N> off|aside|away
    ~turn a blind|deaf
    [everyday] ~let *4 lapse|expire|slide|slip|rot|fester|drift|run
    [everyday] ~let <N> .. sit|die|pile
    [everyday] ~leave <N> .. up|on|lying|plugged|behind .. and|overnight|all|for
    ~sit on <N>
    ~sit on his|her|their hands|ass|arse|backside
    ~drag .. his|her|their .. feet|heels
    ~rubber-stamp|rubberstamp|greenlight|bungle|botch|fumble|flunk|flub|shortcut <N>
    ~abandon|desert|shirk|sidestep|trample|override|overrule|contravene|sideline|stonewall|downplay|trivialise|trivialize|belittle <N>
    ~deviate|depart|stray .. from .. the|our|protocol|procedure|plan|policy|agreed
    [everyday] ~break .. the|our|every|all .. *1 rules|rule|protocol|policy|procedure|agreement|promise|freeze
    ~go|act .. against|around|behind .. the|our|all|every|his|her|their|policy|protocol|procedure|advice
    ~go .. awol|dark|silent|missing|rogue
    [everyday] ~disappear|vanish .. for|from|on|into|in|when|at|without|after|right|$
    [everyday] ~walk .. away|out|off .. from|and|without|in|$
    ~look|stare .. right through|past
    [everyday] ~pass up|over .. the|every|all
    [everyday] ~give up .. on|too|after|without
    ~fall asleep
    ~nod off
    ~doze off
    ~zone out
    [everyday] ~take .. his|her|their eye|eyes|foot off
    [everyday] ~take .. no action|notice|precautions|responsibility
    [everyday] ~take .. the .. easy|lazy way|route|option
    [everyday] ~do .. nothing|zilch|sod .. about|to|for|at|all|until|while|when|again|and|,|.|$
    [everyday] ~do .. the .. bare minimum
    ~make no .. effort|attempt
    ~show .. no|little|zero .. interest|initiative|urgency|concern|regard
    ~pay .. no|zero|little|scant .. attention|heed|regard
    [everyday] ~let .. us|me|the|him|her|them|everyone|patients|customers .. *2 down
    [everyday] ~leave .. us|me|the|him|her|them|everyone .. *2 hanging|stranded|alone|waiting|guessing
    [everyday] ~leave .. it|them|that|this .. to|for .. someone|others|us|me|the|last
    [everyday] ~leave .. it|that|this|everything .. too late|until
    ~skimp on
    ~skip over
    ~gloss over
    ~breeze|rush|race|sail|skim|gallop .. through .. the|his|her|their|it|our
    [everyday] ~lose|misplace .. the|our|my|his|her|their|all|every|two|three|half .. *2 form|forms|key|keys|sample|samples|ticket|note|notes|badge|chart|order|orders|request|requests|list|paperwork|sheet
    [everyday] ~lose .. sight|track|interest
    ~slack|slacking off
    ~drop|fumble .. the .. ball|baton
    ~close .. his|her|their|both eyes|ears
    ~renege|default on
    ~sleep .. through|on .. <N>
    ~sleep .. on .. the|duty
    [everyday] ~fail us|me|him|her|them|everyone|the|our .. *1
    [everyday] ~fail .. miserably|completely|badly|again|$
    [everyday] ~fail at|in .. his|her|their|the|this|doing|keeping|following
    [everyday] ~leave .. without|early|before
    ~show up .. late|unprepared|drunk
    ~not pull .. his|her|their
    [everyday] ~cancel|postpone <N> .. without|again|twice|three
  `,
  ),
  ...rules(
    'failure_verb',
    {
      subject: 'third',
      shape: 'object',
      severity: 'mild',
      test: (m) =>
        notTheReason(m) &&
        outsider(m) &&
        !/^(?:nobody|dept)$/.test(m.subject?.who ?? '') &&
        !any(m.sentence, m.at, m.end - m.at, 'first', 'start', 'beginning', 'intro', 'last', 'minutes') &&
        !/^(?:intro|introduction|start|beginning|first|meeting|standup|stand-up|train|bus|flight|lunch|news|target|goal|day|shift|end|rest|sync|bridge|talk|party|ferry|chance|last|retro|kickoff|kick-off)$/.test(
          wordAt(m.sentence, m.end - 1),
        ) &&
        wordAt(m.sentence, m.at) !== 'missing',
    },
    `
    ~miss|misread|misjudge|mishandle|mistreat|misdiagnose|botch <N>
  `,
  ),
  ...rules(
    'failure_verb',
    {
      subject: 'otherDoer',
      negatable: false,
      shape: 'none',
      test: (m) => undone(m) && m.subject?.who !== 'weak',
      variants: {
        watching: {
          test: (m) => undone(m) && outsider(m) && any(m.sentence, m.at - 2, 2, 'was', 'were', 'is', 'are'),
        },
      },
    },
    `
    do|does|did|have|has|had not .. #mind|#work .. *4 at all
    did|had not .. #mind|#work .. *4 once|properly|either|carefully|anyone|anybody|first|as
    do|does not .. bother|follow|listen|reply|respond|answer|document|test|check|read|communicate|escalate
    did not .. bother|comply|obey|care
    did not .. raise|sound|blow the|an|any alarm|whistle|flag|concern|concerns|issue
    did not .. show|turn up
    did not .. lift|move a
    did not .. own|step up
    did not .. take .. the|any time|trouble|care|responsibility|notice|precautions|action|ownership
    did not .. make .. sure|any
    did not .. do .. <N>|anything|a|what|enough|much|jack
    did not .. stop .. to
    did not .. think .. to|of|about|beyond|further|at|$
    did not .. say .. a|anything|one
    did not .. read .. the|any|our|a
    did not .. tell|warn|inform|notify|ask .. anyone|anybody|us|me|a soul
    never .. showed|turned up
    never .. came|got back
    never .. got .. around|round to
    never .. answered|responded|replied|escalated|mentioned|raised|reported|flagged|opened|returned|looked|told|asked|warned|informed|tested|checked|read|verified|followed|updated|reviewed|signed|finished|completed|documented|turned|closed|sent|ran|did|wrote|bothered|thought|picked|acknowledged|acted|notified|called|took|gave|made|put|let|handed|set|learned|cleaned
    never .. let us|me|anyone|them know
    could not .. even .. be .. bothered
    can not .. be .. bothered
    would not .. listen|answer|help|budge|lift|even|hear|admit
    had .. not|never .. been .. bothered
    not .. doing|done .. his|her|their job|jobs|homework|part|duty
    not .. pulling|pulled .. his|her|their
    [watching] not .. looking|watching|listening|reading|monitoring .. the|his|her|their|to|at|where|what|anything
    not .. lift a finger
    [watching] nowhere to be .. found|seen
    too .. busy|lazy to .. <base>
  `,
  ),
  ...rules(
    'failure_verb',
    {
      negatable: false,
      test: (m) => !explained(m) && !m.sentence.question,
      variants: {
        byPeople: {
          test: (m) =>
            !explained(m) &&
            !/^(?:passed|left|dropped)$/.test(wordAt(m.sentence, m.at)) &&
            !/^(?:users?|customers?|clients?|visitors?|reviewers)$/.test(wordAt(m.sentence, m.end - 1)),
        },
      },
    },
    `
    nobody .. thought to
    nobody .. took|made|had .. the .. time|trouble|effort|courage|decency|sense|courtesy to
    nobody #attach *4 .. thought|bothered|took
    fell .. asleep at|on the .. wheel|job|watch|switch
    let .. fall through the cracks
    fell through the cracks .. at|in|of|because <P>
    asleep at the .. wheel|switch
    in breach of|with .. *2 policy|procedure|protocol|rules
    in .. total|complete|utter|blatant|flagrant|open|clear|direct disregard|violation|breach of|for
    gross|wilful|willful|serious|clear|blatant dereliction|neglect|violation|breach|misconduct
    neglect|dereliction of duty
    negligence on the part
    contrary to|against .. protocol|procedure|policy|instructions|orders|advice .. , <P>
    [byPeople] passed|left|ignored|overlooked|skipped|bypassed|abandoned|forgotten|dropped|mishandled|missed|rubber-stamped|fumbled .. by <P>
    missing in action
    absent without leave
    a no-show
  `,
  ),
];
