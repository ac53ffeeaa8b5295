import { AppError } from '../errors';
import { classifySlackFailure } from '../slack/slack-failure';
import { createWebClient, type WebClientSettings } from '../slack/web-clients';
import type { Installations } from './installations';

/** Asks Slack whose token this is and keeps it, sealed, as that workspace's installation. Returns the workspace. */
export async function connectWorkspace(
  settings: WebClientSettings,
  installations: Installations,
  botToken: string,
): Promise<{ workspaceId: string; workspaceName: string }> {
  const client = createWebClient(botToken, settings);
  try {
    const answer = await client.auth.test();
    const { team_id: workspaceId, team: workspaceName = '', user_id: botUserId, url: workspaceUrl } = answer;
    if (!workspaceId || !botUserId)
      throw new AppError('slack_answer_incomplete', 'auth.test named no workspace');
    await installations.add({
      workspaceId,
      workspaceName,
      workspaceUrl: workspaceUrl ?? null,
      botUserId,
      botToken,
    });
    return { workspaceId, workspaceName };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreachable(cause);
  }
}

function unreachable(cause: unknown): AppError {
  const failure = classifySlackFailure(cause);
  if (failure.kind === 'unauthorised') {
    return new AppError('token_refused', `Slack refused SLACK_BOT_TOKEN (${failure.code})`, {
      userMessage: `Slack refused SLACK_BOT_TOKEN (${failure.code}). Copy the Bot User OAuth Token from "OAuth & Permissions" of your app at https://api.slack.com/apps again.`,
      cause,
    });
  }
  return new AppError('slack_unreachable', 'Slack could not be reached', { cause });
}
