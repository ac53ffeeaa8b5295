/** How long a closed retro may be kept, in whole months after it was closed. */
export const retentionChoices = [1, 3, 6, 12, 24, 36, 60] as const;

/** Of a channel's and its workspace's: the shorter one counts; null keeps everything. */
export function retentionOf(channelMonths: number | null, workspaceMonths: number | null): number | null {
  if (channelMonths === null) return workspaceMonths;
  return workspaceMonths === null ? channelMonths : Math.min(channelMonths, workspaceMonths);
}

/** Whether something that is kept now would go. */
export function isShorter(months: number | null, than: number | null): boolean {
  return months !== null && (than === null || months < than);
}
