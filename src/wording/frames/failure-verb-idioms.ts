import { type Match, rules } from '../rule';
import { active, notExplained, notTheReason } from './failure-verb-guards';
import { any, explained, wordAt } from './helpers';

const outsider = (match: Match): boolean => !/^(?:we|I|weak)$/.test(match.subject?.who ?? '');

/** Ways of saying that somebody left something undone. */
export const failureVerbIdioms = [
  ...rules(
    'failure_verb',
    {
      subject: 'person',
      shape: 'object',
      test: (m) => outsider(m) && active(m) && m.subject?.who !== 'nobody',
    },
    `
    ~leave out .. the|a|an|our|step|half|two|one
    ~leave <N> out
    ~let it|this|that .. through|pass|go
    ~let *4 through
    ~leave no|zero .. documentation|docs|notes|note|instructions|handover|comment|comments|tests|plan
    ~brush|wave|shrug .. off|aside|away .. <N>
    ~brush|wave|shrug <N> off|aside|away
    ~turn a blind|deaf
    ~let *4 lapse|expire|slide|slip|rot|fester|drift|run
    ~let <N> .. sit|die|pile
    ~leave <N> .. up|on|lying|plugged|behind .. and|overnight|all|for
    ~sit on <N>
    ~sit on his|her|their hands|ass|arse|backside
    ~drag .. his|her|their .. feet|heels
    ~rubber-stamp|rubberstamp|greenlight|bungle|botch|fumble|flunk|flub|shortcut <N>
    ~abandon|desert|shirk|sidestep|trample|override|overrule|contravene|sideline|stonewall|downplay|trivialise|trivialize|belittle <N>
    ~deviate|depart|stray .. from .. the|our|protocol|procedure|plan|policy|agreed
    ~break .. the|our|every|all .. *1 rules|rule|protocol|policy|procedure|agreement|promise|freeze
    ~go|act .. against|around|behind .. the|our|all|every|his|her|their|policy|protocol|procedure|advice
    ~go .. awol|dark|silent|missing|rogue
    ~disappear|vanish .. for|from|on|into|in|when|at|without|after|right|$
    ~walk .. away|out|off .. from|and|without|in|$
    ~look|stare .. right through|past
    ~pass up|over .. the|every|all
    ~give up .. on|too|after|without
    ~fall asleep
    ~nod off
    ~doze off
    ~zone out
    ~take .. his|her|their eye|eyes|foot off
    ~take .. no action|notice|precautions|responsibility
    ~take .. the .. easy|lazy way|route|option
    ~do .. nothing|zilch|sod .. about|to|for|at|all|until|while|when|again|and|,|.|$
    ~do .. the .. bare minimum
    ~make no .. effort|attempt
    ~show .. no|little|zero .. interest|initiative|urgency|concern|regard
    ~pay .. no|zero|little|scant .. attention|heed|regard
    ~let .. us|me|the|him|her|them|everyone|patients|customers .. *2 down
    ~leave .. us|me|the|him|her|them|everyone .. *2 hanging|stranded|alone|waiting|guessing
    ~leave .. it|them|that|this .. to|for .. someone|others|us|me|the|last
    ~leave .. it|that|this|everything .. too late|until
    ~skimp on
    ~skip over
    ~gloss over
    ~breeze|rush|race|sail|skim|gallop .. through .. the|his|her|their|it|our
    ~lose|misplace .. the|our|my|his|her|their|all|every|two|three|half .. *2 form|forms|key|keys|sample|samples|ticket|note|notes|badge|chart|order|orders|request|requests|list|paperwork|sheet
    ~lose .. sight|track|interest
    ~slack|slacking off
    ~drop|fumble .. the .. ball|baton
    ~close .. his|her|their|both eyes|ears
    ~renege|default on
    ~sleep .. through|on .. <N>
    ~sleep .. on .. the|duty
    ~fail us|me|him|her|them|everyone|the|our .. *1
    ~fail .. miserably|completely|badly|again|$
    ~fail at|in .. his|her|their|the|this|doing|keeping|following
    ~leave .. without|early|before
    ~show up .. late|unprepared|drunk
    ~not pull .. his|her|their
    ~cancel|postpone <N> .. without|again|twice|three
  `,
  ).map((rule) => {
    const src = rule.pattern.source;
    if (/^~(?:leave|cancel|put|come|push|give|let|disappear|walk|pass|fail|lose|do |take|break)/.test(src))
      return {
        ...rule,
        severity: 'mild' as const,
        test: (m: Match) =>
          outsider(m) &&
          active(m) &&
          m.subject?.who !== 'nobody' &&
          !/^(?:people|everyone|everybody|users|half|most)$/.test(wordAt(m.sentence, m.subject?.head ?? -1)),
      };
    return rule;
  }),
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
      test: (m) => notExplained(m) && m.subject?.who !== 'weak',
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
    not .. looking|watching|listening|reading|monitoring .. the|his|her|their|to|at|where|what|anything
    not .. lift a finger
    nowhere to be .. found|seen
    too .. busy|lazy to .. <base>
  `,
  )
    .map((rule) =>
      /^(?:not \.\. looking|nowhere)/.test(rule.pattern.source)
        ? {
            ...rule,
            test: (m: Match) =>
              notExplained(m) &&
              outsider(m) &&
              m.subject?.who !== 'nobody' &&
              any(m.sentence, m.at - 2, 2, 'was', 'were', 'is', 'are'),
          }
        : rule,
    )
    .map((rule) => ({
      ...rule,
      test: (m: Match) =>
        (rule.test?.(m) ?? true) &&
        m.subject?.who !== 'nobody' &&
        !any(m.sentence, m.subject?.from ?? m.at, 1, 'users', 'customers') &&
        !m.sentence.question,
    })),
  ...rules(
    'failure_verb',
    { negatable: false, test: (m) => !explained(m) && !m.sentence.question },
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
    passed|left|ignored|overlooked|skipped|bypassed|abandoned|forgotten|dropped|mishandled|missed|rubber-stamped|fumbled .. by <P>
    missing in action
    absent without leave
    a no-show
  `,
  ).map((rule) =>
    rule.pattern.source.startsWith('passed|left')
      ? {
          ...rule,
          test: (m: Match) =>
            !explained(m) &&
            !/^(?:passed|left|dropped)$/.test(wordAt(m.sentence, m.at)) &&
            !/^(?:users?|customers?|clients?|visitors?|reviewers)$/.test(wordAt(m.sentence, m.end - 1)),
        }
      : rule,
  ),
];
