/** The languages a person, a channel or a workspace may choose, each by its own name. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;
export type LanguageChoice = keyof typeof languageNames;

export const languageChoices = Object.keys(languageNames) as LanguageChoice[];
