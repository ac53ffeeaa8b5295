import { type Match, rules } from '../rule';
import {
  active,
  failedAtWork,
  nobodyWorked,
  notExplained,
  notTheReason,
  thirdInFront,
} from './failure-verb-guards';
import { any, explained, wordAt } from './helpers';

/** A past form, and none of those that tell what somebody knew or expected. */
const workedInPast = ({ sentence, end }: Match): boolean => {
  const verb = wordAt(sentence, end - 1);
  return (
    /(?:ed|ew|aid|old|ook|ote|oke|ought|eard|ead|ave|aught)$/.test(verb) &&
    !/^(?:noticed|knew|realized|realised|expected|understood|heard|reported|agreed|planned|anticipated)$/.test(
      verb,
    )
  );
};

export const failureVerb = [
  ...rules(
    'failure_verb',
    { subject: 'doer', shape: 'infinitive', test: failedAtWork },
    `
    ~fail .. to .. <base>
    failed in his|her|their|its duty|duties|job|responsibility
  `,
  ),
  ...rules(
    'failure_verb',
    { subject: 'doer', shape: 'infinitive', test: notExplained },
    `
    ~forget|neglect|omit to .. <base>
    ~forget|neglect|omit to
  `,
  ),
  ...rules(
    'failure_verb',
    { subject: 'doer', shape: 'object', test: notExplained },
    `
    ~forget|neglect
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) =>
      notExplained(m) &&
      !/^(?:password|passwords|pin|passphrase|credentials)$/.test(wordAt(m.sentence, m.end + 1)) &&
      !/^(?:password|to)$/.test(wordAt(m.sentence, m.end)) &&
      !(m.subject?.who === 'I' && wordAt(m.sentence, m.end) === 'my'),
  })),
  ...rules(
    'failure_verb',
    {
      subject: 'person',
      shape: 'object',
      test: (m) => active(m) && m.subject?.who !== 'we' && m.subject?.who !== 'weak',
    },
    `
    #omit
    #omit .. <N>
  `,
  ),
  ...rules(
    'failure_verb',
    {
      subject: 'person',
      shape: 'object',
      severity: 'mild',
      test: (m) => active(m) && m.subject?.who === 'we',
    },
    `
    ~ignore|overlook|disregard
    ~skip|bypass .. the|our|all *1 review|reviews|test|tests|testing|dry|check|checks|rehearsal|pilot|approval|qa|staging|checklist|handover
  `,
  ),
  ...rules(
    'failure_verb',
    { subject: 'otherDoer', shape: 'infinitive', test: notExplained },
    `
    ~refuse to .. <base>
    ~decline to .. #work
  `,
  ),
  ...rules(
    'failure_verb',
    { subject: 'person', test: notTheReason },
    `
    ~let it|things|this|that|everything .. slide|slip|lapse|drop|happen|rot
    ~let <N> lapse|expire|slip|slide|rot|fester
    ~cut a corner
    ~take .. shortcuts
    ~take a shortcut
    ~look the other way
    ~look away
    ~sit on *3 ticket|request|it|mail|email|report|alert|for
    ~sleep through
    ~oversleep
    ~wave *3 through
    ~shrug .. off
    ~shrug it|them|that off
    ~brush .. off
    ~brush it|them|us|that off
    ~fall asleep
    ~lose track of
    ~do not do .. his|her|their|the homework|job|jobs|research|reading
    ~pay no attention
    ~pay .. little attention
    ~take no notice
    ~take no care
    ~miss the .. obvious|point|boat|memo
    ~come unprepared
    ~turn up late|unprepared
    ~show up late|unprepared
  `,
  ),
  ...rules(
    'failure_verb',
    {
      subject: 'third',
      shape: 'object',
      severity: 'mild',
      test: (m) => notTheReason(m) && m.subject?.who !== 'nobody' && m.subject?.who !== 'dept',
    },
    `
    ~miss the|this|that|a|an|his|her|their|every|our|all .. *1 step|steps|check|checks|review|warning|warnings|sign|signs|mistake|bug|error|problem|deadline|instruction|instructions|line|item|page|alert|alerts|alarm|alarms|flag|flags|note|dose|call|calls
    ~leave <N> .. unpatched|open|running|unlocked|unattended|unprotected|unsecured|half-done|unfinished|unplugged|exposed|untested|undocumented|disabled|unanswered|logged
    ~leave <N> half done|finished
    ~leave <N> in .. mess|clear|plaintext
    ~leave <N> wide open
  `,
  ),
  ...rules(
    'failure_verb',
    {
      subject: 'doer',
      negatable: false,
      test: notExplained,
      variants: {
        // "we did not follow the runbook" is a plain account.
        followed: { test: (m) => notExplained(m) && m.subject?.who !== 'we' },
      },
    },
    `
    did not .. bother
    do|does not .. bother
    not bother to
    ~never bothered
    never .. bothered
    could not .. be .. bothered|arsed
    can not be .. bothered|arsed
    [followed] did not .. follow .. <N>
    [followed] have|has|had not .. followed .. <N>
    [followed] have|has|had not .. been .. following .. <N>
    did not .. adhere|comply|stick
    did not .. think .. it|things|this|that through
    did not .. think .. ahead|twice
    did not .. do his|her|their|its|the homework|job|jobs|diligence|part
    did not .. lift a finger
    did not .. pull his|her|their weight
    did not .. take *2 seriously
    did not .. pay .. attention
    did not .. think|look twice
    was|were not paying .. attention
    was|were not .. concentrating
    was|were too .. busy
  `,
  ),
  ...rules(
    'failure_verb',
    {
      subject: 'otherDoer',
      negatable: false,
      test: notExplained,
      variants: {
        worked: { test: (m) => notExplained(m) && workedInPast(m) },
        single: { test: (m) => notExplained(m) && any(m.sentence, m.at - 2, 2, 'did', 'has', 'have') },
      },
    },
    `
    did not even
    do|does not even
    did not once
    have|has|had not even
    never even
    [worked] never .. #work
    never once
    could not even be
    [single] not .. a single
  `,
  ),
  ...rules(
    'failure_verb',
    { negatable: false, test: nobodyWorked },
    `
    nobody .. @VERB
    nobody #attach *4 .. @VERB
    none of <P> .. @VERB
    not one of <P> .. @VERB
    not one|a single? person|engineer|nurse|reviewer|one .. @VERB
    neither of <P> .. @VERB
  `,
  ),
  ...rules(
    'failure_verb',
    { subject: 'person', negatable: false, test: notExplained },
    `
    ~decide|choose .. not to .. <base>
    ~decide to .. ignore|skip|bypass|disregard|overlook
    ~choose to .. ignore|skip|bypass|disregard|overlook
    ~think it|this|that .. fine|ok|okay|clever|smart|wise|acceptable|safe to
    ~think *3 good idea to
    ~feel no need to
    ~see no need to .. #work
  `,
  ).map((rule) => ({ ...rule, test: (m: Match) => notExplained(m) && m.subject?.who !== 'we' })),
  ...rules(
    'failure_verb',
    { subject: 'none' },
    `
    dropped|dropping the ball
    turned|turns|turning a blind eye
    turned|turns|turning a deaf ear
    cut|cutting .. corners
    rubber-stamped|rubberstamped
    rubber stamped
    ignored|overlooked|skipped|neglected|forgotten|disregarded|mishandled|mismanaged|botched|bungled|dismissed .. by <P>
    missed by <P>
    waved through .. by <P>
    waved through $
    rubber-stamped .. by <P>
    dropped by <P>
    swept under the
    a dereliction of
  `,
  ).map((rule) => ({
    ...rule,
    test: (m: Match) => !/^(?:users?|customers?|clients?|visitors?)$/.test(wordAt(m.sentence, m.end - 1)),
  })),
  ...rules(
    'failure_verb',
    { subject: 'none', severity: 'mild', test: (m) => thirdInFront(m) && !explained(m) },
    `
    without .. even
    without .. asking|telling|warning|informing|consulting|thinking|reading|testing|checking|looking
  `,
  ),
];
