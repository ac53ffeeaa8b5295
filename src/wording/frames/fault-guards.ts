import { SETS } from '../lexicon/cues';
import { type NounPhrase, phraseEndingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import { type Match, ownerBefore } from '../rule';
import { announced, any, before, hypothetical, mentions, slipped, wordAt } from './helpers';

const strong = (phrase: NounPhrase | undefined): boolean => isPerson(phrase) && phrase?.who !== 'weak';

/** The noun phrase the match ends with, when it is a person by any reading. */
export function endsOnPerson({ sentence, end }: Match, weak = false): NounPhrase | undefined {
  // Without what stands before "of": "at the feet of the integrator" ends on the integrator.
  const phrase = phraseEndingAt(sentence, end - 1, 2);
  return phrase &&
    (weak ? isPerson(phrase) : strong(phrase)) &&
    wordAt(sentence, end) !== "'s" &&
    !/^['’]$/.test(sentence.tokens[end]?.raw ?? '')
    ? phrase
    : undefined;
}

/** Someone did harm: past or present, not "to break", "would break", and not by a slip. */
export function didHarm(match: Match): boolean {
  const { sentence, at, subject } = match;
  if (slipped(match) || hypothetical(match) || announced(match)) return false;
  if (
    before(
      { ...match, subject: undefined },
      'to',
      'can',
      'could',
      'may',
      'might',
      'will',
      'would',
      'should',
      'must',
    )
  )
    return false;
  if (
    /ing$/.test(wordAt(sentence, at)) &&
    !any(sentence, at - 3, 3, 'is', 'are', 'was', 'were', 'keep', 'keeps', 'kept', 'been', "'s")
  )
    return false;
  if (
    any(sentence, at - 2, 2, 'was', 'were', 'is', 'are', 'been', 'be', 'got') &&
    !/ing$/.test(wordAt(sentence, at))
  )
    return false;
  if (subject?.who === 'we' || subject?.who === 'nobody') return false;
  if (subject?.who === 'you' && before(match, 'if', 'when', 'whenever', 'unless', 'in')) return false;
  // "the workers crashed" did so by themselves; people crash something.
  if (/^crash/.test(wordAt(sentence, at)) && match.end === at + 1) return false;
  const head = wordAt(sentence, subject?.head ?? -1);
  if (/^(?:users?|customers?|clients?|attackers?|visitors?)$/.test(head)) return false;
  return !before(match, 'what', 'which', 'whatever');
}

/** What one person makes: its owner is a person even when the name is not known. */
const WORK_PRODUCT =
  /^(?:deploy|deployment|change|commit|script|merge|migration|hotfix|patch|pr|push|query|fix|rollout|refactor|refactoring)$/;

/** "Minh's deploy killed checkout": the person stands in the possessive of the subject. */
function ownedBySomeone(match: Match): boolean {
  if (slipped(match)) return false;
  const { sentence, subject } = match;
  if (
    !subject ||
    (/ing$/.test(wordAt(sentence, match.at)) &&
      !any(sentence, match.at - 2, 2, 'is', 'are', 'was', 'were', 'keeps', 'kept'))
  )
    return false;
  const owner = ownerBefore(sentence, subject.head);
  if (
    !owner ||
    owner.who === 'we' ||
    owner.who === 'I' ||
    owner.who === 'machine' ||
    owner.who === 'unknown' ||
    (owner.who === 'weak' && !WORK_PRODUCT.test(wordAt(sentence, subject.head)))
  )
    return false;
  // "if your setup breaks", "their wrap which causes": said in general.
  const verb = sentence.tokens[match.at];
  const pronoun = /^(?:your|their|his|her)$/.test(wordAt(sentence, owner.from));
  if (pronoun && verb?.word.endsWith('s') && verb.word !== verb.lemma) return false;
  if (verb?.pos === 'NOUN') return false;
  subject.from = Math.min(subject.from, owner.from);
  return true;
}

export const badNews = ({ sentence, end }: Match): boolean =>
  (mentions(sentence, 'bad') || any(sentence, 0, end, 'twice', 'double')) &&
  !(wordAt(sentence, end) === 'for' && wordAt(sentence, end + 1) !== 'nothing') &&
  !/^(?:who|for)$/.test(wordAt(sentence, end));

export const helped = ({ sentence, end }: Match): boolean => {
  for (let i = end; i < Math.min(end + 4, sentence.tokens.length); i += 1) {
    const token = sentence.tokens[i];
    if (token?.pos === 'VERB' || token?.pos === 'AUX')
      return /^(?:notice|find|spot|fix|catch|help|save|restore|call|raise|discover|suggest|see|report|tell|open|join|explain|hear|have|be|recover|solve|point|ask|realise|realize|write|get|come|answer)$/.test(
        token.lemma,
      );
  }
  return true;
};

const incidentSubject = (match: Match): boolean => {
  const head = match.subject ? match.sentence.tokens[match.subject.head] : undefined;
  return (
    !!head &&
    ((SETS.incident?.has(head.word) ?? false) ||
      (SETS.incident?.has(head.lemma) ?? false) ||
      /^(?:this|that|it|one|all|sev\w*|everything)$/.test(head.word))
  );
};

export function ownedFirst(match: Match): boolean {
  const { sentence, at } = match;
  if (before(match, 'to', 'can', 'could', 'may', 'might', 'will', 'would', 'should')) return false;
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const phrase = phraseEndingAt(sentence, i);
    if (!phrase) continue;
    match.subject = { ...phrase };
    return ownedBySomeone(match);
  }
  return false;
}

/** "this one is on the DBAs": only what went wrong can be on somebody. */
export function incidentSubjectOrThis(match: Match): boolean {
  const { sentence, at } = match;
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const phrase = phraseEndingAt(sentence, i);
    if (!phrase) continue;
    match.subject = phrase;
    // "the duplicate invoices are on Nkechi"
    return incidentSubject(match) || mentions(sentence, 'bad', phrase.from, phrase.to + 1);
  }
  return false;
}
