import { say } from '../language/say';
import type { Category } from './wording';

interface Message {
  /** What it sounds like; the modal shows it beside the reason, both in 200 characters. */
  soundsLike: string;
  why: string;
  question: string;
}

/**
 * What is said about each kind of wording, in the language of whoever asks, which need not be the text's. About the words,
 * never about the person who wrote them. `other` is for somebody else's hard words against themselves.
 */
export const explanationOf = (kind: Category | 'phrase' | 'other'): Message => ({
  soundsLike: say(`wording.${kind}.sounds_like`),
  why: say(`wording.${kind}.why`),
  question: say(`wording.${kind}.question`),
});
