import { inLanguage } from './current-language';
import type { Language } from './language';

export interface Reader {
  workspaceId: string;
  userId: string;
}

/** In which language somebody reads Evenkeel. The composition root provides it. */
export interface SpokenLanguages {
  /** Their own choice, else the one Slack shows them. Never throws, and answers in good time for a form to open. */
  of(person: Reader): Promise<Language>;
  /** They have chosen another one, or Slack says so. */
  forget(person: Reader): void;
}

/** Speaks to one person outside of a request of theirs, as a job does that sends them a file. */
export async function inLanguageOf<T>(
  { languages }: { languages: SpokenLanguages },
  person: Reader,
  work: () => Promise<T>,
): Promise<T> {
  return inLanguage(await languages.of(person), work);
}
