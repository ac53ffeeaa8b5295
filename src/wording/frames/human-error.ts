import { SETS } from '../lexicon/cues';
import { phraseEndingAt } from '../noun-phrase';
import { type Match, rules } from '../rule';
import { any, before, slipped, wordAt } from './helpers';

/** Lowering a risk, or naming a metric, does not make a person the cause. */
function asCause(match: Match): boolean {
  const { sentence, at, end } = match;
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    if (
      /^(?:reduc\w*|prevent\w*|avoid\w*|eliminat\w*|minimi[sz]\w*|risk|risks|chance|chances|potential|possib\w*|prone|likelihood|room|guard\w*|protect\w*|scope|mitigat\w*|toler\w*|susceptib\w*|catch\w*|absorb\w*|survive\w*|opportunit\w*|limit\w*|against|about|every|open|reveal\w*|behind|beyond|past)$/.test(
        wordAt(sentence, i),
      )
    )
      return false;
  }
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

const byPerson = (match: Match): boolean => {
  if (!asCause(match) || slipped(match)) return false;
  const phrase = phraseEndingAt(match.sentence, match.end - 1);
  return phrase?.who !== 'machine' && !SETS.incident?.has(wordAt(match.sentence, match.end - 1));
};

export const humanError = [
  ...rules(
    'human_error',
    { test: asCause },
    `
    #errorMaker #slip
    #errorMaker 's #slip
    #errorMaker ' #slip
    #errorMaker .. own #slip
    human|operator failings
    end user error|mistake
    human|operator|user|staff|admin made error|mistake
    human oversight .. caused|led|meant
    the human factor
    ^ human factor
    a human factor
    pebkac|pebcak|pebmac|id10t|id-10-t|picnic-error|wetware
    layer 8
    layer eight
    layer-8 problem|issue|error
    layer8
    fat finger
    fat fingers
    fat-finger|fat-fingers|fat-fingered|fat-fingering|fatfinger|fatfingered
    fat fingered
    finger trouble|problem|problems|error
    between chair|keyboard|the and|chair|keyboard .. the? keyboard|chair|and
    between the chair and the keyboard
    between the keyboard and the chair
    between keyboard and chair
    between chair and keyboard
    down to human
    the weakest link #be .. the? human|people|user|humans
    caused by .. a .. human
    dumb|stupid|clueless user|users
    plain|pure|simple|sheer human
  `,
  ),
  ...rules(
    'human_error',
    { test: byPerson },
    `
    wrong|incorrect|improper|faulty|poor|careless|inadequate handling|use|usage|operation|execution|installation|wiring|entry .. by|of .. <P>
    error|mistake|mistakes|errors|slip|blunder|typo|lapse .. by .. <P>
    error|mistake|mistakes|errors|slip|blunder|typo|lapse .. made|committed .. by .. <P>
    error|mistake|mistakes|errors|slip|blunder|lapse on the part of .. <P>
    error|mistake|mistakes|blunder|typo .. from .. <P>
  `,
  ),
  ...rules(
    'human_error',
    { subject: 'third', test: (m) => asCause(m) && !slipped(m) && m.subject?.who !== 'nobody' },
    `
    ~make a|an|another|this|that|the .. *1 mistake|error|blunder|slip
    ~make .. mistakes|errors
    ~commit an|a error|blunder
    ~get it|this|that .. wrong
    ~mistype|mis-type|fat-finger
  `,
  ),
  ...rules(
    'human_error',
    { subject: 'self', severity: 'mild', test: (m) => !slipped(m) },
    `
    ~make a|an|another|this|that|the .. *1 mistake|error|blunder
    ~get it|this|that .. wrong
  `,
  ),
  ...rules(
    'human_error',
    {
      subject: 'owner',
      test: (m) => {
        const o = m.subject;
        if (
          m.sentence.tokens[m.end]?.pos === 'NOUN' ||
          wordAt(m.sentence, m.at - 1) === 'own' ||
          (m.subject?.who === 'you' && before(m, 'for', 'to'))
        )
          return false;
        return o?.who === 'third' || o?.who === 'indefinite' || o?.who === 'you' || o?.who === 'dept';
      },
    },
    `
    typo|mistake|mistakes|error|errors|carelessness|negligence|incompetence|oversight|slip
  `,
  ),
];
