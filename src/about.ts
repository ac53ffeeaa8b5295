/** What people may be told of the Evenkeel they use. */
export interface About {
  /** The slash command as people type it, such as `/retro`. */
  slashCommand: string;
  version: string;
  /** Where whoever runs it says what is kept; null when they have no page of their own. */
  dataPageUrl: string | null;
}
