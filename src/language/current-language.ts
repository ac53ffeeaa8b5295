import { AsyncLocalStorage } from 'node:async_hooks';
import { defaultLanguage, type Language } from './language';

const spoken = new AsyncLocalStorage<Language>();

/**
 * Everything `work` says, however late, it says in this language. It is entered at two edges only, the request of a person
 * and the drawing of a promised message, and by what speaks to a person outside of both.
 */
export function inLanguage<T>(language: Language, work: () => T): T {
  return spoken.run(language, work);
}

/** The language of whoever will read what is being drawn; English outside of any scope. */
export const currentLanguage = (): Language => spoken.getStore() ?? defaultLanguage;
