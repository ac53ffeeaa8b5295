/**
 * Stands where somebody's id stood whose things have been erased. No id of Slack's looks like it, so nothing finds a person by it,
 * nobody is them, and nothing can be sent to them.
 */
export const formerTeammateId = 'former';

/** Slack's ids of people and conversations begin with a capital letter. */
export const isAddress = (recipientId: string): boolean => /^[A-Z]/.test(recipientId);
