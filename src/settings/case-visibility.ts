/** Who may find a closed retro: its channel, the workspace, or the workspace without any names. */
export const caseVisibilities = ['channel', 'workspace', 'without_names'] as const;
export type CaseVisibility = (typeof caseVisibilities)[number];
