import { PRONOUNS } from './lexicon/people';
import { type NounPhrase, phraseEndingAt } from './noun-phrase';
import { canStart, compile, matchAt, type Pattern } from './pattern';
import type { Sentence } from './sentences';
import { subjectOf } from './subject';
import type { Token } from './tokens';
import type { Who } from './who';
import type { Category, Severity } from './wording';

/**
 * Who has to be in front of the words:
 * `person` a person or team; `other` one who is not the writer (nor "we"); `third` neither the writer nor the reader;
 * `you`, `self`; `doer` a person or, because only people do this, a name or department the lists do not know;
 * `owner` a person in the possessive ("Marek's", "their"); `notMachine` anything but a machine; `none` no test.
 */
export type Need =
  | 'person'
  | 'other'
  | 'third'
  | 'you'
  | 'self'
  | 'doer'
  | 'otherDoer'
  | 'thirdDoer'
  | 'owner'
  | 'notMachine'
  | 'none';

export interface Match {
  sentence: Sentence;
  /** First token of the words, without the subject. */
  at: number;
  /** One past the last token. */
  end: number;
  subject?: NounPhrase;
}

/** How the words are built, for the rewording: what stands right before or after the end of the match. */
export type Shape = 'participle' | 'infinitive' | 'object' | 'none';

export interface Rule {
  category: Category;
  pattern: Pattern;
  subject: Need;
  severity: Severity;
  /** Negation in front makes the words harmless, unless they contain the negation themselves. */
  negatable: boolean;
  /** The words contain a negation of their own: "should not be allowed". */
  negative: boolean;
  shape: Shape;
  test?: (match: Match) => boolean;
}

interface LineOptions {
  subject?: Need;
  severity?: Severity;
  negatable?: boolean;
  shape?: Shape;
  test?: (match: Match) => boolean;
}

export interface RuleOptions extends LineOptions {
  /** Options of single lines, in place of the common ones: a line names them in front, as in `[bad] every time`. */
  variants?: Record<string, LineOptions>;
}

function ruleOf(category: Category, { variants = {}, ...common }: RuleOptions, line: string): Rule {
  const [, name, source] = /^(?:\[(\w+)\] )?(.+)$/.exec(line) ?? [];
  const own = name === undefined ? {} : variants[name];
  if (!own || source === undefined) throw new Error(`No options are called [${name}] in: ${line}`);
  const options = { ...common, ...own };
  return {
    category,
    pattern: compile(source),
    subject: options.subject ?? 'none',
    severity: options.severity ?? 'strong',
    negatable: options.negatable ?? true,
    negative: /\b(?:not|never|no|nobody)\b/.test(source),
    shape: options.shape ?? 'none',
    test: options.test,
  };
}

/** Rules of one category that share their options, one pattern a line. */
export const rules = (category: Category, options: RuleOptions, patterns: string): Rule[] =>
  patterns
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ruleOf(category, options, line));

const OWNERS = new Map<string, Who>([
  ['my', 'I'],
  ['our', 'we'],
  ['your', 'you'],
  ['his', 'third'],
  ['her', 'third'],
  ['their', 'third'],
]);

const isGenitive = ({ word, raw }: Token): boolean => word === "'s" || raw === "'" || raw === '’';

/** The person in the possessive right before token `at`: "Marek's", "the DBAs'", "their own". */
export function ownerBefore(sentence: Sentence, at: number): NounPhrase | undefined {
  const { tokens } = sentence;
  let i = at - 1;
  while (
    i >= 0 &&
    i > at - 4 &&
    tokens[i]?.kind === 'word' &&
    (/^(?:ADJ|ADV|NOUN)$/.test(tokens[i]?.pos ?? '') || tokens[i]?.word === 'own')
  )
    i -= 1;
  const token = tokens[i];
  if (!token) return undefined;
  const who = OWNERS.get(token.word);
  if (who) return { from: i, to: i, head: i, who };
  if (isGenitive(token)) {
    const owner = phraseEndingAt(sentence, i - 1, 2);
    return owner ? { ...owner, to: i } : undefined;
  }
  return undefined;
}

function fits(need: Need, phrase: NounPhrase): boolean {
  const { who } = phrase;
  switch (need) {
    case 'person':
      return who !== 'machine' && who !== 'unknown' && who !== 'weak';
    case 'other':
      return who === 'third' || who === 'you' || who === 'indefinite' || who === 'nobody' || who === 'dept';
    case 'third':
      return who === 'third' || who === 'indefinite' || who === 'nobody' || who === 'dept';
    case 'doer':
      return who !== 'machine' && who !== 'unknown';
    case 'otherDoer':
      return who !== 'machine' && who !== 'unknown' && who !== 'I' && who !== 'we';
    case 'thirdDoer':
      return who !== 'machine' && who !== 'unknown' && who !== 'I' && who !== 'we' && who !== 'you';
    case 'you':
      return who === 'you';
    case 'self':
      return who === 'I';
    case 'owner':
      return who !== 'machine' && who !== 'unknown';
    default:
      return who !== 'machine';
  }
}

/** Whether nobody in front means no match. */
export const needsSomebody = (need: Need): boolean =>
  need !== 'none' && need !== 'notMachine' && need !== 'owner';

/** Whether the one a rule asks for may be in front of token `at`, told by words alone. */
export function mayHaveSubject(need: Need, { tokens }: Sentence, at: number): boolean {
  if (need === 'owner')
    return tokens.slice(Math.max(0, at - 4), at).some((token) => OWNERS.has(token.word) || isGenitive(token));
  if (need !== 'self' && need !== 'you') return true;
  const who = need === 'self' ? 'I' : 'you';
  return tokens.some(({ word }, i) => i < at && PRONOUNS.get(word) === who);
}

/** Tries one rule at one token; subject included. */
export function apply(rule: Rule, sentence: Sentence, at: number): Match | undefined {
  if (!canStart(rule.pattern, sentence, at)) return undefined;
  const end = matchAt(rule.pattern, sentence, at);
  if (end < 0) return undefined;
  const match: Match = { sentence, at, end };
  if (rule.subject !== 'none') {
    const subject = rule.subject === 'owner' ? ownerBefore(sentence, at) : subjectOf(sentence, at);
    if (!subject) {
      if (rule.subject !== 'notMachine') return undefined;
    } else {
      if (!fits(rule.subject, subject)) return undefined;
      match.subject = subject;
    }
  }
  return rule.test && !rule.test(match) ? undefined : match;
}
