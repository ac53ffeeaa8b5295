/** Where a message is on the web: the shape of Slack's permalinks, for where asking Slack for one is not possible. */
export function messageLink(
  workspaceUrl: string,
  { channelId, ts }: { channelId: string; ts: string },
): string {
  return `${workspaceUrl}archives/${channelId}/p${ts.replace('.', '')}`;
}
