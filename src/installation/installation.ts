/** A Slack workspace that has installed Evenkeel, with what it takes to act in it. */
export interface Installation {
  workspaceId: string;
  workspaceName: string;
  botUserId: string;
  botToken: string;
}
