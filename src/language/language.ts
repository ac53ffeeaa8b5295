/**
 * The languages Evenkeel speaks. `pseudo` is English in brackets: whoever sees a text without them has found one that is
 * in no catalogue, or one that was drawn for nobody in particular. It answers to the locale usual for that, `en-XA`.
 */
export type Language = 'en' | 'de' | 'pseudo';

/** What a person, a channel or a workspace may choose; each by its own name. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export const defaultLanguage: Language = 'en';

/** Whether a stored or submitted word names a language. */
export const isLanguage = (word: unknown): word is Language =>
  word === 'pseudo' || (typeof word === 'string' && Object.hasOwn(languageNames, word));

/** The language for a locale of Slack's, such as `de-DE`; English for all we do not speak. */
export function languageOfLocale(locale: string): Language {
  if (/^de\b/i.test(locale)) return 'de';
  return /^en[-_]XA$/i.test(locale) ? 'pseudo' : defaultLanguage;
}

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE', pseudo: 'en-GB' };

/** How dates, numbers, lists and plurals of a language are written, as a BCP 47 tag. */
export const localeOf = (language: Language): string => locales[language];
