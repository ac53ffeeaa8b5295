import { IntlMessageFormat } from 'intl-messageformat';
import { type MessageKey, template } from './catalogues';
import { currentLanguage } from './current-language';
import { type Language, localeOf } from './language';
import { bracket } from './pseudo';

/** A piece of a drawn message: the catalogue's own words, or a value as it was given. */
export type Piece<Value> = { ours: string } | { value: Value };

/** Numbers are formatted and choose plurals; anything else stands where its name is, or chooses by its text. */
export type Values<Value> = Readonly<Record<string, Value | number>>;

/** A message in the current language. @throws when a value it names is missing, which a test rules out. */
export function say(key: MessageKey, values: Values<string> = {}): string {
  return sayInPieces(key, values)
    .map((piece) => ('ours' in piece ? piece.ours : piece.value))
    .join('');
}

/** The same with its values kept apart from our words, for text in which the two are not treated alike. */
export function sayInPieces<Value>(key: MessageKey, values: Values<Value>): Piece<Value>[] {
  const language = currentLanguage();
  const pieces = fill(compiled(language, key), values);
  return language === 'pseudo' ? bracket(pieces) : pieces;
}

function fill<Value>(message: Compiled, values: Values<Value>): Piece<Value>[] {
  if (typeof message === 'string') return [{ ours: message }];
  const given: Record<string, number | Slot<Value>> = {};
  for (const name in values) {
    const value = values[name] as Value | number;
    given[name] = typeof value === 'number' ? value : new Slot(value);
  }
  return message.formatToParts<Slot<Value>>(given).map(({ value }): Piece<Value> => {
    const part = value as Slot<Value> | string;
    return typeof part === 'string' ? { ours: part } : { value: part.content };
  });
}

/** Keeps the library from melting a value into the words around it; `select` reads it as text. */
class Slot<Value> {
  readonly content: Value;

  constructor(content: Value) {
    this.content = content;
  }

  toString(): string {
    return String(this.content);
  }
}

/** Most messages name no value: then it is the text itself. */
type Compiled = IntlMessageFormat | string;

const known = new Map<string, Compiled>();

/** Each message is parsed once per language. Tags are no part of ours: `<` is a character like any other. */
function compiled(language: Language, key: MessageKey): Compiled {
  const id = `${language}:${key}`;
  const before = known.get(id);
  if (before !== undefined) return before;
  const text = template(language, key);
  const message = /[{']/.test(text)
    ? new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true })
    : text;
  known.set(id, message);
  return message;
}
