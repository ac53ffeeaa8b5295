import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type Tokens, type WinkMethods } from 'wink-nlp';
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

/** The spelling of a word handed to the model: one of its own tokens for each of ours. */
function wordSpelling(word: string): string {
  if (/^[a-z]+$/.test(word)) return word === 'i' ? 'I' : word;
  if (word === "'s" || word === "'d") return word;
  if (/[\d_@]/.test(word)) return 'server';
  const parts = word.split(/[^a-z]+/).filter(Boolean);
  return parts[parts.length - 1] ?? 'something';
}

function spelling({ kind, word }: Token): string {
  if (kind === 'word') return wordSpelling(word);
  return STAND_IN[kind] ?? (/^[.,;:!?()]$/.test(word) ? word : ',');
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

/** What the model could say of a word, whatever it takes it for in its sentence. */
export interface Possible {
  /** Every dictionary form. */
  lemmas: Set<string>;
  unknown: boolean;
}

/** Asks the model about a word by itself. */
export function possible(word: string): Possible {
  loaded ??= load();
  const { nlp, firstUnknown } = loaded;
  const lemmas = new Set([word]);
  const add = (lemma: string): void => {
    lemmas.add(inWord(word, lemma));
  };
  const tokens = nlp.readDoc(wordSpelling(word)).tokens();
  for (const lemma of tokens.out(nlp.its.lemma as unknown as ItsFunction<string>)) add(lemma);
  // The lemmatiser asks its dictionary about one form after the other; told no each time, it names them all.
  const dictionary = {
    hasSamePOS(lemma: string): boolean {
      add(lemma);
      return false;
    },
  };
  for (const part of tokens.out(nlp.its.normal)) {
    add(part);
    for (const pos of ['VERB', 'NOUN', 'ADJ']) add(lemmatise(part, pos, dictionary));
  }
  const ids = tokens.out(nlp.its.uniqueId) as unknown as number[];
  return { lemmas, unknown: ids.some((id) => id >= firstUnknown) };
}

/** The model was shown the last part of "non-greedy" only. */
const inWord = (word: string, lemma: string): string =>
  word.includes('-') ? word.replace(/[^-]*$/, lemma) : lemma;

/** What is handed to the model: one word for each token, and a full stop of ours after each sentence. */
interface HandedOver {
  words: string[];
  tokens: (Token | undefined)[];
}

function handedOver(sentences: Token[][]): HandedOver {
  const words: string[] = [];
  const tokens: (Token | undefined)[] = [];
  for (const sentence of sentences) {
    for (const token of sentence) {
      if (token.kind === 'emoji') continue;
      words.push(spelling(token));
      tokens.push(token);
    }
    words.push('.');
    tokens.push(undefined);
  }
  return { words, tokens };
}

/** The model cut some word in two: which token each of its own begins, told by where they start. */
function alignedTo({ its }: WinkMethods, read: Tokens, { words, tokens }: HandedOver): (Token | undefined)[] {
  const at = new Map<number, Token | undefined>();
  let length = 0;
  words.forEach((word, i) => {
    at.set(length, tokens[i]);
    length += word.length + 1;
  });
  const values = read.out(its.value);
  const spaces = read.out(its.precedingSpaces) as unknown as string[];
  let offset = 0;
  return values.map((value, i) => {
    offset += spaces[i]?.length ?? 0;
    const token = at.get(offset);
    offset += value.length;
    return token;
  });
}

/** Writes part of speech and dictionary form into the tokens of one text; loads the model on first use. */
export function tag(sentences: Token[][]): void {
  if (sentences.length === 0) return;
  loaded ??= load();
  const { nlp, firstUnknown } = loaded;
  const given = handedOver(sentences);
  const read = nlp.readDoc(`${given.words.join(' ')} `).tokens();
  const tags = read.out(nlp.its.pos);
  const lemmas = read.out(nlp.its.lemma as unknown as ItsFunction<string>);
  const ids = read.out(nlp.its.uniqueId) as unknown as number[];
  const tokens = tags.length === given.tokens.length ? given.tokens : alignedTo(nlp, read, given);
  let highest = 0;
  tokens.forEach((token, i) => {
    const id = ids[i] ?? 0;
    if (id > highest) highest = id;
    if (!token) return;
    token.pos = tags[i] ?? 'X';
    if (token.kind !== 'word') return;
    token.lemma = inWord(token.word, lemmas[i] ?? token.word);
    token.unknown = id >= firstUnknown;
  });
  sentences.forEach(mendTags);
  if (highest > firstUnknown + FORGET_AFTER_NEW_WORDS) loaded = undefined;
}
