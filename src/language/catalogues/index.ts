import type { Language } from '../language';
import { de } from './de';
import { en } from './en';
import type { Catalogue } from './translation';

type English = typeof en;

/** A feature and a text of it, such as `checkin.later.title`. */
export type MessageKey = {
  [Feature in keyof English]: `${Feature}.${keyof English[Feature] & string}`;
}[keyof English];

/** Pseudo brackets what English says. */
const catalogues: Record<Language, Catalogue> = { en, de, pseudo: en };

/** The message as the catalogue has it, in ICU's notation. */
export function template(language: Language, key: MessageKey): string {
  const end = key.indexOf('.');
  const texts: Readonly<Record<string, string>> = catalogues[language][key.slice(0, end) as keyof Catalogue];
  return texts[key.slice(end + 1)] as string;
}
