import { phraseEndingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import { type Match, rules } from '../rule';
import { any, slipped, wordAt } from './helpers';
import { asCause } from './human-error-guards';

const notSlipped = (match: Match): boolean => asCause(match) && !slipped(match);

/** "an error made by the operator": who made it is told. */
const madeBySomebody = (match: Match): boolean => {
  const phrase = phraseEndingAt(match.sentence, match.end - 1, 2);
  return notSlipped(match) && isPerson(phrase) && phrase?.who !== 'weak' && phrase?.who !== 'you';
};
const speaksOfPeople = ({ sentence }: Match): boolean =>
  any(
    sentence,
    0,
    sentence.tokens.length,
    'human',
    'humans',
    'people',
    'person',
    'user',
    'users',
    'operator',
    'staff',
    'factor',
    'us',
  );

/** More names people give to a slip when it is to be the cause. */
export const humanErrorIdioms = [
  ...rules(
    'human_error',
    {
      test: asCause,
      variants: {
        slip: { test: notSlipped },
        madeBy: { test: madeBySomebody },
        weakest: { test: (m) => asCause(m) && speaksOfPeople(m) },
      },
    },
    `
    human|people|manual|operational|personnel|individual .. error|errors|mistake|mistakes|failure|failures|failing|fallibility|sloppiness|oversight|carelessness|negligence|inattention|weakness|stupidity|misjudgement|misjudgment|blunder|incompetence|slip|slips|mishap|forgetfulness|laziness
    human|people factor|element|component|problem|issue .. #be|was|again|once|that|caused|strikes|struck|:|,|.|$|at
    staff|operator|user|employee|admin|engineer|nurse|driver|pilot|technician|personnel|clinician|developer inattention|fatigue|oversight|misuse|misunderstanding|confusion|negligence|carelessness|incompetence|inexperience|ignorance|forgetfulness|sloppiness|misjudgement|misjudgment|misconduct|mishandling|complacency|non-compliance|noncompliance|indiscipline
    user|operator|staff|human|people problem|problems|issue|issues .. ,|$|.|not|again|between|:
    human .. fault|faults|lapse|lapses .. caused|,|$|.
    [madeBy] data entry|input error|mistake|slip .. by|from|of <P>
    keying|transcription|typing|input|data-entry error|errors|mistake|mistakes
    pebcak|pebkac|pebmac|picnic|ebkac|id10t|id-10-t|meatware|wetware|layer-8|layer8|osi-8|carbon-based|meatbag
    pebcak .. @NOUN
    code .. 18
    layer .. 8|eight .. problem|issue|issues|problems|error|failure|fault|,|$|.
    problem exists|is|sits|was .. between
    behind the .. keyboard|wheel|desk|screen|console
    between .. the? .. keyboard|chair|screen|monitor|desk|ears|console
    between .. his|her|their .. ears
    nut behind .. the
    in front of the .. keyboard|screen|monitor|console|computer
    someone|somebody|nobody|one|anyone .. 's .. *1 fat|clumsy|sausage|slippery .. finger|fingers|thumbs
    fat|clumsy|sausage|slippery|butter .. finger|fingers|thumbs
    butterfingers|fat-finger|fatfinger|fat-fingered|fatfingered|ham-fisted|misclick|mis-click|misclicked|mistyped|mis-typed|miskeyed|mis-keyed|typoed|fat-fingering
    [slip] finger|fingers|hand|mouse slipped
    brain .. fart|freeze|fade
    senior|junior|blonde|user moment
    [slip] lapse|lapses|moment .. of|in .. concentration|attention|judgement|judgment|discipline|madness|inattention|carelessness|memory|vigilance|weakness|stupidity
    [slip] momentary lapse|inattention|carelessness
    [madeBy] error|mistake|slip|blunder|oversight|lapse|typo|failing|failure .. on the part|behalf of .. <P>
    [madeBy] error|mistake|slip|blunder|oversight|lapse|typo .. was .. made .. by .. <P>
    [madeBy] error|mistake|slip|blunder|oversight|lapse|typo|misconfiguration|misclick|fumble .. *3 by|from|of .. one|a|an|the|our|some|someone|somebody|<P> .. *2 engineer|operator|admin|nurse|clerk|developer|technician|contractor|vendor|user|staff|person|people|us|them|colleague|employee|intern|trainee|driver|dba|analyst|doctor|pharmacist|manager|team|member|individual|agent|administrator|sysadmin|someone|somebody|supplier|<P>
    [madeBy] mistake|mistakes|error|errors .. by .. a .. human
    [weakest] weakest link .. #be .. the? .. human|people|user|us|person|operator
    [weakest] the weakest link
    human nature|sloppiness|fallibility|frailty|weakness
    [madeBy] error|mistake|slip|oversight .. of .. a|an|one|our|the .. single|individual? .. <P>
    training issue|problem .. ,|$|.
    [slip] bad|careless|wrong|improper|sloppy|incorrect|poor|clumsy|inattentive handling|use|operation|entry|input .. by|from|of .. *1 <P>
    a|one person|individual's .. mistake|error|slip|typo|oversight
    [slip] a .. single .. person|individual|engineer|operator|employee .. 's .. mistake|error|slip|typo|oversight|carelessness|action
    to err
  `,
  ),
  ...rules(
    'human_error',
    {
      subject: 'owner',
      test: (m) =>
        !/^(?:we|you)$/.test(m.subject?.who ?? '') &&
        any(
          m.sentence,
          (m.subject?.from ?? 0) - 4,
          4,
          'mistake',
          'error',
          'slip',
          'blunder',
          'oversight',
          'lapse',
          'failure',
        ),
    },
    'side|part|end|behalf',
  ),
  ...rules(
    'human_error',
    {
      test: notSlipped,
      variants: {
        made: {
          test: (m) => notSlipped(m) && !any(m.sentence, m.at - 2, 2, 'we', 'i', 'was', 'is', 'be', 'been'),
        },
        // "caused by an engineer leaving", "by a user account": somebody is named, not blamed.
        causedBy: {
          test: (m) =>
            notSlipped(m) &&
            !/^(?:'s|who|whose|without|with|that|account|user|error)$|ing$/.test(wordAt(m.sentence, m.end)) &&
            m.sentence.tokens[m.end]?.pos !== 'NOUN',
        },
      },
    },
    `
    cause|causes|reason|trigger|fault|factor|verdict|rca|conclusion|finding|findings|diagnosis : .. *2 <P> .. @VERB .. *2 wrong|incorrect|bad|without|not|failed|forgot
    cause|causes|reason|trigger|verdict|rca|conclusion|diagnosis : .. *2 <P> .. failed|forgot|neglected|skipped|ignored|mistyped|missed|overlooked
    blame|blamed|blames .. it|this|on .. human|user|operator|people
    down|due|owing|attributed|attributable .. to .. a? .. human|operator|user|staff|people .. @NOUN
    [made] made .. a .. mistake|error .. somewhere|when|while|in
    someone|somebody .. mistyped|fat-fingered|misclicked|goofed|slipped|fumbled
    [causedBy] caused .. by .. a|an|the|one|some .. *3 engineer|operator|admin|nurse|employee|clerk|person|human|individual|technician|administrator|contractor|sysadmin|developer
  `,
  ),
];
