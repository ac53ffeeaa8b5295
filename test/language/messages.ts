import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { de } from '../../src/language/catalogues/de';
import { en } from '../../src/language/catalogues/en';

export interface Message {
  key: string;
  english: string;
  german: string;
}

/** Every message of the catalogues, with its key as the code says it. */
export const messages: Message[] = Object.entries(en).flatMap(([feature, texts]) =>
  Object.entries(texts).map(([name, english]) => ({
    key: `${feature}.${name}`,
    english,
    german: (de[feature as keyof typeof de] as Record<string, string>)[name] ?? '',
  })),
);

export const parsed = (text: string) => parse(text, { ignoreTag: true });

/** The values a message names and what it does with each, such as `count plural`. */
export function valuesOf(text: string): string[] {
  return [...new Set([...elementsOf(parsed(text))].flatMap((element) => valueIn(element) ?? []))].sort();
}

/** The names alone. */
export const namesOf = (text: string) => [...new Set(valuesOf(text).map((value) => value.split(' ')[0]))];

/** How long the words are at the longest of their plurals, without the values. */
export function longest(elements: MessageFormatElement[]): number {
  return elements.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + element.value.length;
    if (element.type === TYPE.pound) return sum + 2;
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return sum;
    return sum + Math.max(...Object.values(element.options).map(({ value }) => longest(value)));
  }, 0);
}

/** A message's own words, values and all notation left out. */
export const wordsOf = (text: string) =>
  [...elementsOf(parsed(text))]
    .map((element) => (element.type === TYPE.literal ? element.value : ''))
    .join('');

function* elementsOf(elements: MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of elements) {
    yield element;
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const { value } of Object.values(element.options)) yield* elementsOf(value);
  }
}

function valueIn(element: MessageFormatElement): string | null {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return null;
  // A number may be written plainly in one language and choose a plural in another.
  const use = element.type === TYPE.select ? ` select ${Object.keys(element.options).sort().join('|')}` : '';
  return `${element.value as string}${use}`;
}
