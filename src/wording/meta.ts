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

/** Tells by the word at a place, and those around it, that blame is only spoken about. */
type Sign = (words: readonly string[], at: number, sentence: Sentence) => boolean;

/** "some called it negligence" */
const othersSay: Sign = (said, at) =>
  /^(?:call|calls|called|label|labelled|labeled)$/.test(said[at] ?? '') &&
  /^(?:some|others|people|many|newspapers|they)$/.test(said[at - 1] ?? '');

/** "the term human error", "the label “careless”" */
const namesLabel: Sign = (said, at, { tokens }) =>
  LABELS.has(said[at] ?? '') &&
  (/^(?:the|this)$/.test(said[at - 1] ?? '') || tokens[at + 1]?.kind === 'quote');

/** "do not", "let's not", "we never", "is not": a refusal, unless somebody else's is told of. */
const refuses: Sign = (said, at) =>
  /^(?:not|never|avoid|without|stop|nobody)$/.test(said[at] ?? '') &&
  (said[at] !== 'not' ||
    /^(?:do|'s|let|should|must|will|to|please|is|are|did|does)$/.test(said[at - 1] ?? '')) &&
  !/^(?:he|she|they|you)$/.test(said[at - 2] ?? '');

const BLAMING =
  /^(?:blame|blaming|write|writing|saying|say|point|pointing|hunt|hunting|assign|assigning|punish|punishing|label|labelling|shame|shaming)$/;
const ABOUT = /^(?:who|blame|fault|blaming|guilt|finding|punishing|people|individuals|individual|naming)$/;

/** "do not write", "let's not hunt", "is not about blame" */
const refusesBlame: Sign = (said, at, sentence) =>
  refuses(said, at, sentence) &&
  [at + 1, at + 2].some(
    (i) => BLAMING.test(said[i] ?? '') || (said[i] === 'about' && ABOUT.test(said[i + 1] ?? '')),
  );

/** "we are not looking for a culprit" */
const refusesSearch: Sign = (said, at, sentence) =>
  refuses(said, at, sentence) &&
  /^(?:looking|searching|seeking|asking|here|trying|interested)$/.test(said[at + 1] ?? '') &&
  /^(?:for|who|to|whose|in)$/.test(said[at + 2] ?? '') &&
  said
    .slice(at + 3, at + 8)
    .some((word) =>
      /^(?:blame|fault|culprit|guilty|scapegoat|who|judge|finger|fingers|person|people)$/.test(word),
    );

/** "instead of asking why they did not look" */
const prefersOther: Sign = (said, at) =>
  ((said[at] === 'instead' && said[at + 1] === 'of') || (said[at] === 'rather' && said[at + 1] === 'than')) &&
  SPEECH.has(said[at + 2] ?? '');

/** "it is easy to blame the nurse" */
const callsUnfair: Sign = (said, at) =>
  /^(?:easy|unfair|wrong|harsh|tempting|unhelpful|unkind|simplistic)$/.test(said[at] ?? '') &&
  said[at + 1] === 'to' &&
  /^(?:say|judge|blame|think|claim|ask|call|label|name|write|speak)$/.test(said[at + 2] ?? '');

const namesCulture: Sign = (said, at) =>
  said[at] === 'culture' && said.some((word) => /^(?:blame|blaming|just|fear)$/.test(word));

const SIGNS: readonly Sign[] = [
  (said, at) => BLAMELESS.has(said[at] ?? ''),
  othersSay,
  namesLabel,
  refusesBlame,
  refusesSearch,
  prefersOther,
  callsUnfair,
  namesCulture,
];

/**
 * The sentence speaks about blame and does not lay any: "please do not write that Ana was careless", "the term human
 * error hides the dialog", "instead of asking why they did not look". Commands not to blame count, refusals too.
 */
export function speaksAboutBlame(sentence: Sentence): boolean {
  const said = sentence.tokens.map(({ word }) => word);
  return said.some((_, at) => SIGNS.some((sign) => sign(said, at, sentence)));
}
