import { SETS } from '../lexicon/cues';
import { phraseEndingAt } from '../noun-phrase';
import { type Match, rules } from '../rule';
import { before, slipped, wordAt } from './helpers';
import { asCause } from './human-error-guards';

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
