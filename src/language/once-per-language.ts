import { currentLanguage } from './current-language';
import type { Language } from './language';

/** A text that depends on nothing but the language, drawn once in each. */
export function oncePerLanguage(draw: () => string): () => string {
  const drawn = new Map<Language, string>();
  return () => {
    const language = currentLanguage();
    const text = drawn.get(language) ?? draw();
    drawn.set(language, text);
    return text;
  };
}
