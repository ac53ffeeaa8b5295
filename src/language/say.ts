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
  const given = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : new Slot(value),
  ]);
  const pieces = compiled(language, key)
    .formatToParts<Slot<Value>>(Object.fromEntries(given))
    .map(({ value }): Piece<Value> => {
      const part = value as Slot<Value> | string;
      return typeof part === 'string' ? { ours: part } : { value: part.content };
    });
  return language === 'pseudo' ? bracket(pieces) : pieces;
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

const formats = new Map<string, IntlMessageFormat>();

/** Each message is parsed once per language. Tags are no part of ours: `<` is a character like any other. */
function compiled(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language}:${key}`;
  const known = formats.get(id);
  if (known) return known;
  const format = new IntlMessageFormat(template(language, key), localeOf(language), undefined, {
    ignoreTag: true,
  });
  formats.set(id, format);
  return format;
}
