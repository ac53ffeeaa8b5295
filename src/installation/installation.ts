/** A Slack workspace that has installed Evenkeel, with what it takes to act in it. */
export interface Installation {
  workspaceId: string;
  workspaceName: string;
  /** Such as `https://acme.slack.com/`; null when it was installed before we asked. */
  workspaceUrl: string | null;
  botUserId: string;
  botToken: string;
}
