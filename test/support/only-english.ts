import type { SpokenLanguages } from '../../src/language/spoken-languages';

/** For tests of a single room, in which nobody's language is known. */
export const onlyEnglish: SpokenLanguages = { of: async () => 'en', forget() {} };
