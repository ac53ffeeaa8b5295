import type { Match } from '../rule';
import { any, wordAt } from './helpers';

/** Lowering a risk, or naming a metric, does not make a person the cause. */
export function asCause(match: Match): boolean {
  const { sentence, at, end } = match;
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    if (
      /^(?:reduc\w*|prevent\w*|avoid\w*|eliminat\w*|minimi[sz]\w*|risk|risks|chance|chances|potential|possib\w*|prone|likelihood|room|guard\w*|protect\w*|scope|mitigat\w*|toler\w*|susceptib\w*|catch\w*|absorb\w*|survive\w*|opportunit\w*|limit\w*|against|about|every|open|reveal\w*|behind|beyond|past)$/.test(
        wordAt(sentence, i),
      )
    )
      return false;
  }
  // "14 user errors", and what a form has a box for.
  if (sentence.tokens[at - 1]?.kind === 'number' && /s$/.test(wordAt(sentence, end - 1))) return false;
  if (any(sentence, at - 8, 8, 'form', 'field', 'checkbox', 'dropdown', 'column', 'option', 'box', 'asks'))
    return false;
  if (
    /^(?:page|pages|rate|rates|message|messages|code|codes|log|logs|budget|count|counts|metric|metrics|dashboard|graph|screen|dialog|handler|handling|report|reports|type|types|class|category|text|prompt|boundary|state|response|responses|research|theory|course|analysis|ratio|threshold|prevention|reduction|tolerance|management|probability)$/.test(
      wordAt(sentence, end),
    )
  )
    return false;
  if (
    /s$/.test(wordAt(sentence, end - 1)) &&
    /^(?:spiked|increased|rose|dropped|climbed|jumped|per|went|peaked|grew)$/.test(wordAt(sentence, end))
  )
    return false;
  if (wordAt(sentence, end) === ':' && sentence.tokens[at]?.lemma === 'operator') return false;
  if (
    /^(?:are|is|were|get|gets)$/.test(wordAt(sentence, end)) &&
    any(
      sentence,
      end + 1,
      2,
      'shown',
      'displayed',
      'logged',
      'counted',
      'returned',
      'handled',
      'rendered',
      'listed',
      'reported',
    )
  )
    return false;
  return !explainsNothing(match);
}

/** "human error is a symptom", "human error explains nothing" say what the label is worth. */
function explainsNothing({ sentence, end }: Match): boolean {
  const next = wordAt(sentence, end);
  if (
    /^(?:would|could|might)$/.test(next) &&
    any(sentence, end, 4, 'hide', 'hides', 'miss', 'stop', 'close', 'end')
  )
    return true;
  if (/^(?:explains?|hides|tells|is|are|was|can|will|may|never)$/.test(next)) {
    return (
      any(
        sentence,
        end,
        7,
        'not',
        'nothing',
        'never',
        'symptom',
        'symptoms',
        'effect',
        'effects',
        'label',
        'start',
        'starting',
        'consequence',
        'little',
        'inevitable',
        'normal',
        'question',
        'always',
        'bound',
        'happen',
        'happens',
      ) ||
      next === 'hides' ||
      next === 'can' ||
      next === 'will' ||
      next === 'may'
    );
  }
  return false;
}
