import type { Match } from '../rule';
import { any, opensClause, wordAt } from './helpers';

const PEOPLE_TO_FIX =
  /^(?:staff|employees?|nurses?|operators?|engineers?|developers?|devs?|clerks?|technicians?|everyone|everybody|people|teams?|crews?|colleagues?|contractors?|trainees?|interns?|juniors?|admins?|on-call|shift|users?|personnel|drivers?|clinicians?|doctors?|analysts?|vendors?)$/;
/** The people to be put right stand in the match or right behind it. */
export const crewInside = ({ sentence, at, end }: Match): boolean => {
  for (let i = at; i < Math.min(end + 3, sentence.tokens.length); i += 1) {
    const token = sentence.tokens[i];
    if (
      token &&
      (PEOPLE_TO_FIX.test(token.word) ||
        token.kind === 'mention' ||
        /^(?:him|her|them|whoever|he|she)$/.test(token.word))
    )
      return true;
  }
  return false;
};

/** The sanction itself, not "must be removed" said of a record. */
export function strictPassive({ sentence, end }: Match): boolean {
  for (let i = end - 1; i > end - 5 && i > 0; i -= 1) {
    const word = wordAt(sentence, i);
    if (
      /^(?:removed|taken|replaced|put|sent|let|given|moved|dropped|written|called|reported|shown|charged|thrown|monitored|watched|audited|held|named|supervised|trained|coached|educated)$/.test(
        word,
      )
    )
      return any(
        sentence,
        i + 1,
        4,
        'off',
        'from',
        'out',
        'hr',
        'accountable',
        'responsible',
        'home',
        'door',
        'up',
        'account',
        'go',
        'warning',
        'closely',
        'again',
        'properly',
        'retraining',
        'boot',
        'lesson',
        'how',
        'probation',
        'pip',
        'by',
        'for',
      );
    if (/ed$/.test(word)) return true;
  }
  return true;
}

/** An order to correct people, and no plan to teach a tool to everybody. */
export function toFix(match: Match): boolean {
  return (
    !/^(?:train|drill|monitor|watch|school|educate|instruct|coach|supervise|lecture|caution|warn|remind)$/.test(
      wordAt(match.sentence, match.at),
    ) ||
    any(
      match.sentence,
      match.end - 1,
      8,
      'not',
      'properly',
      'again',
      'follow',
      'following',
      'careful',
      'closely',
      'check',
      'double',
      'attention',
      'policy',
      'procedure',
      'protocol',
      'rules',
      'basics',
      'responsible',
      'always',
      'never',
      'read',
      'mistake',
      'mistakes',
      'before',
    )
  );
}

/** Care asked of people, by an order or a norm. */
export function exhorting(match: Match): boolean {
  const { sentence, at } = match;
  if (
    any(
      sentence,
      Math.max(0, at - 4),
      4,
      'not',
      'could',
      "'d",
      'telling',
      'rather',
      'instead',
      'would',
      'cannot',
      'is',
      'are',
      'was',
      'were',
      'never',
    ) &&
    !any(sentence, 0, at, 'must', 'should', 'need', 'needs', 'tell', 'remind', 'ask')
  )
    return false;
  return (
    opensClause(match) ||
    any(
      sentence,
      Math.max(0, at - 5),
      5,
      'should',
      'must',
      'need',
      'needs',
      'to',
      'please',
      'just',
      'ought',
      'have',
      'has',
      'better',
      'will',
      'shall',
    ) ||
    /^(?:more|extra|greater|better|increased|heightened)$/.test(wordAt(sentence, at))
  );
}
