import { words } from './lexicon/words';
import type { Match } from './rule';
import type { Sentence } from './sentences';
import { isBoundary } from './subject';

const NEGATIONS = words(
  'not never no nobody none nothing without neither nor hardly avoid avoids avoiding stop cease',
);
/** Clause words that end the reach of a negation. */
const CLAUSE_WORDS = words('but because so although though while whereas yet however');

/** "I can't believe how careless", "no wonder", "not only": negations that leave the judgement standing. */
function idle(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]?.word ?? '';
  const previous = sentence.tokens[at - 1]?.word ?? '';
  if (
    /^(?:only|believe|just|surprised|surprising|sure|wonder|doubt|know|even|offense|offence|to|mention|kidding|sorry)$/.test(
      next,
    )
  )
    return true;
  // "I have never met such an incompetent vendor"
  if (/^(?:met|seen|worked|heard|experienced|witnessed)$/.test(next) && sentence.tokens[at]?.word === 'never')
    return true;
  return (
    previous === 'why' ||
    (next === 'be' && /^(?:surprised|shocked)$/.test(sentence.tokens[at + 2]?.word ?? ''))
  );
}

/** A negation in the same clause, in front of the words: "nobody was careless", "it was not her fault". */
export function isNegated({ sentence, at, end, subject }: Match, negative: boolean): boolean {
  const { tokens } = sentence;
  const from = Math.max(0, at - 10);
  for (let i = at - 1; i >= from; i -= 1) {
    const token = tokens[i];
    if (!token || (isBoundary(token) && token.word !== '-') || CLAUSE_WORDS.has(token.word)) break;
    if (token.word === 'than' && tokens[i - 1]?.word === 'rather') return true;
    if (token.word === 'of' && tokens[i - 1]?.word === 'instead') return true;
    if (token.word === 'from' && tokens[i - 1]?.word === 'far') return true;
    if (NEGATIONS.has(token.word) && !idle(sentence, i)) {
      if (subject && i < subject.from && token.word !== 'nobody' && !/^(?:not|no)$/.test(token.word))
        continue;
      return true;
    }
  }
  // "he forgot nothing"
  if (
    /^(?:nothing|nobody)$/.test(tokens[end]?.word ?? '') ||
    (tokens[end - 1]?.word === 'nothing' && !negative)
  )
    return true;
  // "was careless" is negated inside the match too: "is not .. careless".
  for (let i = at; i < end - 1 && !negative; i += 1) {
    const word = tokens[i]?.word ?? '';
    if ((word === 'not' || word === 'never' || word === 'no' || word === 'nobody') && !idle(sentence, i))
      return true;
  }
  return false;
}

const SPEECH = words(
  'write say use ask phrase call label blame hunt point look search seek accept assign put name find saying writing using asking blaming hunting pointing assigning looking calling labelling naming finding searching word wording stop punish punishing frame framing conclude',
);
const LABELS = words(
  'word words phrase phrases term terms label labels wording sentence expression tag slogan cliché category checkbox',
);
const BLAMELESS = words(
  'blameless blame-free blamefree blame-aware no-blame non-blaming blamelessly blamelessness judgement-free',
);

/**
 * The sentence speaks about blame and does not lay any: "please do not write that Ana was careless", "the term human
 * error hides the dialog", "instead of asking why they did not look". Commands not to blame count, refusals too.
 */
export function speaksAboutBlame(sentence: Sentence): boolean {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i += 1) {
    const word = tokens[i]?.word ?? '';
    const next = tokens[i + 1]?.word ?? '';
    if (BLAMELESS.has(word)) return true;
    // "some called it negligence"
    if (
      /^(?:call|calls|called|label|labelled|labeled)$/.test(word) &&
      /^(?:some|others|people|many|newspapers|they)$/.test(tokens[i - 1]?.word ?? '')
    )
      return true;
    if (
      LABELS.has(word) &&
      (tokens[i - 1]?.word === 'the' || tokens[i - 1]?.word === 'this' || tokens[i + 1]?.kind === 'quote')
    )
      return true;
    if (
      word === 'not' ||
      word === 'never' ||
      word === 'avoid' ||
      word === 'without' ||
      word === 'stop' ||
      word === 'nobody'
    ) {
      // "do not write", "let's not hunt", "we never blame", "is not about blame"
      const start = word === 'not' ? tokens[i - 1]?.word : '';
      const commanding =
        word !== 'not' ||
        start === 'do' ||
        start === "'s" ||
        start === 'let' ||
        start === 'should' ||
        start === 'must' ||
        start === 'will' ||
        start === 'to' ||
        start === 'please' ||
        start === 'is' ||
        start === 'are' ||
        start === 'did' ||
        start === 'does';
      const third = /^(?:he|she|they|you)$/.test(tokens[i - 2]?.word ?? '');
      if (commanding && !third) {
        for (let j = i + 1; j <= i + 2; j += 1) {
          const target = tokens[j]?.word ?? '';
          if (
            /^(?:blame|blaming|write|writing|saying|say|point|pointing|hunt|hunting|assign|assigning|punish|punishing|label|labelling|shame|shaming)$/.test(
              target,
            )
          )
            return true;
          if (
            target === 'about' &&
            /^(?:who|blame|fault|blaming|guilt|finding|punishing|people|individuals|individual|naming)$/.test(
              tokens[j + 1]?.word ?? '',
            )
          )
            return true;
        }
        if (
          /^(?:looking|searching|seeking|asking|here|trying|interested)$/.test(next) &&
          /^(?:for|who|to|whose|in)$/.test(tokens[i + 2]?.word ?? '') &&
          tokens
            .slice(i + 3, i + 8)
            .some((token) =>
              /^(?:blame|fault|culprit|guilty|scapegoat|who|judge|finger|fingers|person|people)$/.test(
                token.word,
              ),
            )
        )
          return true;
      }
    }
    if ((word === 'instead' && next === 'of') || (word === 'rather' && next === 'than')) {
      if (SPEECH.has(tokens[i + 2]?.word ?? '')) return true;
    }
    if (
      /^(?:easy|unfair|wrong|harsh|tempting|unhelpful|unkind|simplistic)$/.test(word) &&
      next === 'to' &&
      /^(?:say|judge|blame|think|claim|ask|call|label|name|write|speak)$/.test(tokens[i + 2]?.word ?? '')
    )
      return true;
    if (word === 'culture' && tokens.some((token) => /^(?:blame|blaming|just|fear)$/.test(token.word)))
      return true;
  }
  return false;
}
