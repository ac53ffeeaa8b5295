import { AppError } from '../errors';
import { say } from '../language/say';
import { hintMaxLength, isReadable, type Phrase, phraseMaxLength } from '../wording/phrases';

/** A phrase a workspace has added to its wording review. */
export interface StoredPhrase extends Phrase {
  workspaceId: string;
  id: string;
}

/** Who changed a workspace's phrases last, and when; never which. */
export interface PhraseChange {
  kind: 'added' | 'removed';
  changedBy: string;
  changedAt: Date;
}

/** More than a person can keep in view; and every review looks for all of them. */
export const phrasesMax = 200;

/** A phrase as it is kept: one line, single spaces. @throws AppError `phrase_empty`, `phrase_not_readable`, `hint_too_long`. */
export function phraseFrom({
  words,
  kind,
  hint,
}: {
  words: string;
  kind: string | null;
  hint: string;
}): Phrase {
  return {
    words: wordsFrom(words),
    kind: kind === 'allow' ? 'allow' : 'flag',
    hint: kind === 'allow' ? null : hintFrom(hint),
  };
}

function wordsFrom(text: string): string {
  const words = oneLine(text);
  if (words.length > phraseMaxLength) {
    throw refused('phrase_too_long', say('phrase.too_long', { most: phraseMaxLength }));
  }
  if (words.length < 2) throw refused('phrase_empty', say('phrase.empty'));
  if (!isReadable(words)) {
    throw refused('phrase_not_readable', say('phrase.not_readable'));
  }
  return words;
}

function hintFrom(text: string): string | null {
  const hint = oneLine(text);
  if (hint.length <= hintMaxLength) return hint === '' ? null : hint;
  throw refused('hint_too_long', say('phrase.hint_too_long', { most: hintMaxLength }));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** @throws AppError `phrases_full` */
export function assertRoom(count: number): void {
  if (count < phrasesMax) return;
  throw refused('phrases_full', say('phrase.full', { most: phrasesMax }));
}

/** For one that is there already, however it is spelt. */
export function phraseKnown(): AppError {
  return refused('phrase_known', say('phrase.known'));
}

/** Shown under the first field of the form, which is the phrase itself. */
function refused(code: string, userMessage: string): AppError {
  return new AppError(code, 'a phrase was not taken', { userMessage });
}
