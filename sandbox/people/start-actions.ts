import { channelType } from '../app-link/activity';
import type { Delivery } from '../app-link/app-link';
import { SlackError } from '../slack-error';
import { messageJson } from '../state/message-json';
import { interaction, type PersonContext, tell, toast, whereOf } from './person-context';
import { channelLabel, visibleMessages } from './surface';

/** How a person starts something: slash commands and shortcuts. */
export interface Started {
  status: number | null;
  /** The text of a plain or JSON acknowledgement. */
  ackText: string;
  ackBody: unknown;
  ackMs: number;
  failure: Delivery['failure'];
}

/** Types a slash command. An acknowledgement with content is shown as Slack shows it. */
export async function command(
  context: PersonContext,
  name: string,
  text: string,
  place: string,
): Promise<Started> {
  const { workspace, user } = context;
  const conversation = whereOf(context, place);
  const delivery = await tell(context, 'slash_commands', {
    token: context.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    channel_id: conversation.id,
    channel_name: channelLabel(channelType(conversation), conversation.name),
    user_id: user.id,
    user_name: user.handle,
    command: name,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: 'false',
    response_url: context.responseUrls.mint(workspace, conversation.id, user.id),
    trigger_id: workspace.views.mintTrigger(user.id),
  });
  const shown = delivery.json ?? (delivery.body.trim() ? { text: delivery.body } : null);
  const isContent = shown !== null && !delivery.failure && Object.keys(shown).length > 0;
  if (isContent) showAck(context, conversation.id, shown);
  return started(delivery);
}

/** Picks a global shortcut by callback_id or by its name. */
export async function globalShortcut(context: PersonContext, name: string): Promise<Started> {
  const payload = {
    ...interaction(context, 'shortcut'),
    callback_id: context.shortcuts[name] ?? name,
    action_ts: context.workspace.ids.ts(),
  };
  return started(await tell(context, 'interactive', payload));
}

/** Picks a shortcut in the menu of a message the person sees. */
export async function messageShortcut(
  context: PersonContext,
  name: string,
  target: { channel: string; ts: string },
): Promise<Started> {
  const { workspace, user } = context;
  const message = visibleMessages(context, target)[0];
  const conversation = whereOf(context, target.channel);
  const payload = {
    ...interaction(context, 'message_action'),
    callback_id: context.shortcuts[name] ?? name,
    action_ts: workspace.ids.ts(),
    channel: { id: conversation.id, name: channelLabel(channelType(conversation), conversation.name) },
    message_ts: target.ts,
    message: message ? messageJson(workspace, message) : null,
    response_url: context.responseUrls.mint(workspace, conversation.id, user.id),
  };
  return started(await tell(context, 'interactive', payload));
}

function showAck(context: PersonContext, channel: string, body: Record<string, unknown>): void {
  try {
    context.responseUrls.show(context.workspace, channel, context.user.id, body);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    toast(context, 'command', error.code, "Slack could not show the app's answer");
  }
}

function started({ status, body, json, ackMs, failure }: Delivery): Started {
  const text = typeof json?.text === 'string' ? json.text : body;
  return { status, ackText: text, ackBody: json ?? body, ackMs, failure };
}
