/** What holds for all channels of a workspace. */
export interface WorkspaceSettings {
  /** Whole months after it was closed that a retro is kept; null keeps it. Where a channel has its own, the shorter one counts. */
  retentionMonths: number | null;
  /** Whether Evenkeel works in channels that are shared with other organisations. */
  externalChannelsAllowed: boolean;
  channelSettingsBy: ChannelSettingsBy;
  /** Of messages in channels, such as `de`; null for English. */
  language: string | null;
}

/** Who may change how a channel wants its retros: every member in it, or those among them who are admins. */
export const channelSettingsByChoices = ['everyone', 'admins'] as const;
export type ChannelSettingsBy = (typeof channelSettingsByChoices)[number];

export const defaultWorkspaceSettings: WorkspaceSettings = {
  retentionMonths: null,
  externalChannelsAllowed: false,
  channelSettingsBy: 'everyone',
  language: null,
};
