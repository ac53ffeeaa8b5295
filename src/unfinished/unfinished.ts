/** Which form of whose was left, and what it is about. */
export interface UnfinishedForm {
  workspaceId: string;
  userId: string;
  /** The kind of form. */
  kind: string;
  /** What it is about: an id. */
  subjectId: string;
}

/** What was left in a form. */
export interface Unfinished {
  words: unknown;
  keptAt: Date;
}

const keptForMs = 14 * 24 * 60 * 60 * 1000;

/** When words kept at this moment are forgotten. */
export const forgottenAt = (keptAt: Date) => new Date(keptAt.getTime() + keptForMs);
