import { type Match, rules } from '../rule';
import { asked } from './accusation-guards';
import { any, mentions, wordAt } from './helpers';

/** Questions that are put to somebody and want no answer. */
export const accusationQuestions = [
  ...rules(
    'accusation',
    {
      negatable: false,
      test: asked,
      variants: {
        pointed: { severity: 'mild', test: (m) => asked(m) && (isBad(m) || isPointed(m)) },
        curious: { severity: 'mild', test: (m) => asked(m) && (isBad(m) || !isAboutWork(m)) },
      },
    },
    `
    [pointed] are you .. actually|honestly|really|seriously .. @VERB|@ADJ
    [pointed] are you .. the .. one|ones|genius|person|idiot .. who|that
    did you .. read|look|listen|think|check|test *5 at all
    [pointed] did you .. think .. to|about|of|this|that|it|nobody|we
    [pointed] did you .. forget|skip|ignore|sleep|lose|copy
    did it .. ever|even|not .. occur|cross to? .. you|your
    does it .. ever|even .. occur to you
    do you .. have .. any|the .. idea|clue|slightest|faintest
    [pointed] do you .. think .. this|that|we|i|it|you|the|rules .. #be .. a|an|funny|ok|okay|fine|acceptable|above|joke|normal
    [pointed] do you .. think|expect .. we|i|anyone|people .. #be|have|should|will|to
    do you .. realise|realize|know|understand .. what|how .. *1 you|much|many
    do you .. realise|realize|know|understand|see .. that? .. your|you
    [pointed] do you .. test|read|check|review|think|listen|care .. anything|at|before|about|ever|$|?
    have you .. any idea|clue|shame
    [pointed] have you .. tried|considered|thought .. of|about? .. reading|testing|thinking|asking|looking|using
    have you .. considered not
    how long .. are|were|did|do|have you .. going|planning|gonna|know|known|sit|been
    how many .. times|people .. do|did|must|have|has|does
    [curious] how about you|reading|testing|checking|asking|looking
    [pointed] how come you
    [curious] how is it .. that? you
    [curious] how is|are .. this|that|it .. not .. your
    how on earth did|could|can you
    how the hell|fuck|heck did|could|can you
    in what world|universe
    is it .. too .. much|hard .. to|for .. ask|expect|you
    is this|that .. how|what|your .. you|idea .. @VERB|of|call|do|test|work
    [curious] is there .. a|any .. reason .. why? you .. did|do|have|can|never|are|refuse|keep|ignored|not
    on what|whose planet|grounds|authority
    since when .. do|did|are|is|can
    [pointed] were you .. planning|going|ever|trained|born|paying|thinking|raised .. to|on|in|at|attention|$|ever
    what .. exactly|precisely? .. did you .. expect|think|hope $|,|?|would|was|from
    what .. do|did you .. think .. would|will|gives|happens|this|that
    what part of
    what kind|sort of .. *3 are you
    what is|'s|was your .. excuse|problem|plan|issue|reasoning|point
    what took you
    what right .. do|did
    what good #be you
    [pointed] what happened to your
    [pointed] when .. were|are|will|do|did you .. going|planning|gonna|finally|ever|learn|start|stop|plan
    where were|was you
    [pointed] where did you .. learn|get
    which part of
    who gave|told|asked|taught|made|allowed|let|said|authorised|authorized|permitted you
    who .. are|is you to
    who do you
    [curious] why are|is|were you .. @VERB|@ADJ|so|always|still|even|not
    [curious] why can not|could not|will not|would not you
    [curious] why can|could|will .. you not|never
    why #be it .. always|so|that|only .. *2 you|your
    [curious] why #be your
    [curious] why do|does your
    [curious] why must|should you
    why on earth|hell .. did|would|do|are|have
    why the hell|fuck|heck .. did|would|do|are|have
    [curious] why would you
    you call this|that
    would it kill|hurt you
    will you .. ever|please|finally|at .. <base>
    with all due respect
    don't you dare
  `,
  ),
];

function isBad({ sentence, at }: Match): boolean {
  return mentions(sentence, 'bad', at);
}

/** "did you even look": a word that makes a question a reproach. */
function isPointed({ sentence, at, end }: Match): boolean {
  return any(
    sentence,
    at,
    end - at + 6,
    'even',
    'ever',
    'actually',
    'honestly',
    'seriously',
    'ever',
    'all',
    'always',
    'anything',
    'asleep',
    'finally',
    'still',
    'genius',
    'reading',
    'thinking',
    'testing',
    'idea',
    'clue',
    'nobody',
    'joke',
    'funny',
    'above',
    'school',
    'realise',
    'realize',
    'attention',
    'forget',
    'skip',
    'sleep',
  );
}

/** "why do you use two queues?" wants an answer. */
function isAboutWork({ sentence, end }: Match): boolean {
  return /^(?:use|using|need|needing|want|choose|choosing|think|prefer|have|pass|passing|get|getting|call|calling|set|setting|return|returning|import|importing|convert|converting|create|creating|check|checking|add|adding|make|making)$/.test(
    wordAt(sentence, end - 1),
  );
}
