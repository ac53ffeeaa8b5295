import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';
import { DEPARTMENTS, GROUPS, ROLES } from './lexicon/people';
import type { Token } from './tokens';

interface Loaded {
  nlp: WinkMethods;
  /** Words the model ships with have a smaller number than any word it learns while reading. */
  firstUnknown: number;
}

/**
 * The model numbers every new word it meets and keeps it for ever, with room for about a million. A long-lived
 * process would fill that with names and typos, so a fresh model is taken long before.
 */
const FORGET_AFTER_NEW_WORDS = 300_000;

let loaded: Loaded | undefined;

function load(): Loaded {
  const nlp = winkNLP(model, ['pos']);
  const probe = nlp.readDoc('qqzxqq').tokens().out(nlp.its.uniqueId) as unknown as number[];
  return { nlp, firstUnknown: probe[0] ?? Number.MAX_SAFE_INTEGER };
}

/** Stand-ins that the model reads as the part of speech we mean. */
const STAND_IN: Partial<Record<Token['kind'], string>> = {
  number: '10',
  mention: 'Maria',
  code: 'server',
  quote: 'something',
  link: 'page',
  line: 'something',
};

/** The spelling handed to the model: one of its own tokens for each of ours. */
function spelling(token: Token): string {
  const standIn = STAND_IN[token.kind];
  if (standIn) return standIn;
  if (token.kind === 'punct') return /^[.,;:!?()]$/.test(token.word) ? token.word : ',';
  if (/^[a-z]+$/.test(token.word)) return token.word === 'i' ? 'I' : token.word;
  if (token.word === "'s" || token.word === "'d") return token.word;
  if (/[\d_@]/.test(token.word)) return 'server';
  const parts = token.word.split(/[^a-z]+/).filter(Boolean);
  return parts[parts.length - 1] ?? 'something';
}

/**
 * The model takes "the debug port" and "our project lead" for verbs. After an article or a possessive, and for a
 * word that names a role, a bare verb is a noun.
 */
function mendTags(tokens: Token[]): void {
  // "Purchasing only looks at the price"
  if (
    tokens[0]?.pos === 'VERB' &&
    DEPARTMENTS.has(tokens[0].word) &&
    /^(?:VERB|AUX|ADV)$/.test(tokens[1]?.pos ?? '')
  )
    tokens[0].pos = 'NOUN';
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    // "the infra team": taken for an adverb and a verb.
    if (token.pos === 'ADV' && before.pos === 'DET' && DEPARTMENTS.has(token.word)) token.pos = 'NOUN';
    if (token.pos !== 'VERB' || /(?:ed|ing)$/.test(token.word)) continue;
    const after = tokens[i + 1];
    const determined = /^(?:the|a|an|my|our|your|their|its|his|every|each|no|'s)$/.test(before.word);
    const role =
      (ROLES.has(token.word) || GROUPS.has(token.word)) &&
      (before.pos === 'NOUN' || before.pos === 'ADJ') &&
      after?.pos !== 'DET';
    if (determined || role) token.pos = 'NOUN';
  }
}

type Lemmatise = (word: string, pos: string, dictionary: { hasSamePOS(lemma: string): boolean }) => string;

const lemmatise = model.addons.lemmatize as Lemmatise;

/** Every dictionary form the model could give a word, whatever it takes it for in its sentence. */
export function possibleLemmas(token: Token): Set<string> {
  loaded ??= load();
  const { nlp } = loaded;
  const found = new Set([token.word]);
  const add = (lemma: string): void => {
    found.add(inWord(token, lemma));
  };
  const tokens = nlp.readDoc(spelling(token)).tokens();
  for (const lemma of tokens.out(nlp.its.lemma as unknown as ItsFunction<string>)) add(lemma);
  // The lemmatiser asks its dictionary about one form after the other; told no each time, it names them all.
  const dictionary = {
    hasSamePOS(lemma: string): boolean {
      add(lemma);
      return false;
    },
  };
  for (const word of tokens.out(nlp.its.normal)) {
    add(word);
    for (const pos of ['VERB', 'NOUN', 'ADJ']) add(lemmatise(word, pos, dictionary));
  }
  return found;
}

/** The model was shown the last part of "non-greedy" only. */
const inWord = ({ word }: Token, lemma: string): string =>
  word.includes('-') ? word.replace(/[^-]*$/, lemma) : lemma;

/** Writes part of speech and dictionary form into the tokens of one text; loads the model on first use. */
export function tag(sentences: Token[][]): void {
  if (sentences.length === 0) return;
  loaded ??= load();
  const { nlp, firstUnknown } = loaded;
  const at = new Map<number, Token>();
  /** The tokens as handed over; a full stop after each sentence is ours. */
  const spoken: (Token | undefined)[] = [];
  let text = '';
  for (const sentence of sentences) {
    for (const token of sentence) {
      if (token.kind === 'emoji') continue;
      at.set(text.length, token);
      spoken.push(token);
      text += `${spelling(token)} `;
    }
    spoken.push(undefined);
    text += '. ';
  }
  const tokens = nlp.readDoc(text).tokens();
  const tags = tokens.out(nlp.its.pos);
  const lemmas = tokens.out(nlp.its.lemma as unknown as ItsFunction<string>);
  const ids = tokens.out(nlp.its.uniqueId) as unknown as number[];
  let highest = 0;
  const write = (token: Token | undefined, i: number): void => {
    const id = ids[i] ?? 0;
    if (id > highest) highest = id;
    if (!token) return;
    token.pos = tags[i] ?? 'X';
    if (token.kind !== 'word') return;
    const lemma = lemmas[i] ?? token.word;
    token.lemma = inWord(token, lemma);
    token.unknown = id >= firstUnknown;
  };
  if (tags.length === spoken.length) {
    spoken.forEach(write);
  } else {
    // The model cut some word in two: its tokens are told by where they start.
    const values = tokens.out(nlp.its.value);
    const spaces = tokens.out(nlp.its.precedingSpaces) as unknown as string[];
    let offset = 0;
    for (let i = 0; i < values.length; i += 1) {
      offset += spaces[i]?.length ?? 0;
      write(at.get(offset), i);
      offset += values[i]?.length ?? 0;
    }
  }
  sentences.forEach(mendTags);
  if (highest > firstUnknown + FORGET_AFTER_NEW_WORDS) loaded = undefined;
}
