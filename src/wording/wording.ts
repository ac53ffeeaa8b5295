/** The kinds of wording that sound like blame; `docs/wording.md` explains each. */
export type Category =
  | 'fault'
  | 'counterfactual'
  | 'character'
  | 'failure_verb'
  | 'human_error'
  | 'accusation'
  | 'absolute'
  | 'hindsight'
  | 'motive'
  | 'sarcasm'
  | 'self_blame'
  | 'punitive';

/** How sure and how sharp: a mild finding is often fine between people who trust each other. */
export type Severity = 'strong' | 'mild';

/** A piece of the text that sounds like blame, with a kinder way to say it. It is advice and never blocks. */
export interface Finding {
  /** First UTF-16 code unit of the words in the original text. */
  start: number;
  /** One past the last UTF-16 code unit of the words in the original text. */
  end: number;
  /** `phrase` for words the workspace has added itself. */
  category: Category | 'phrase';
  severity: Severity;
  /** What it sounds like, one short sentence. */
  soundsLike: string;
  /** Why that closes a conversation, one short sentence. */
  why: string;
  /** A neutral rewording built from the sentence's own words where possible. */
  rewording: string;
  /** A question about the situation, not about the person. */
  question: string;
}
