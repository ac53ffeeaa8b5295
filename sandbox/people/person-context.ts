import type { Activity } from '../app-link/activity';
import type { AppLink, Delivery, DeliveryKind } from '../app-link/app-link';
import type { EventDispatcher } from '../app-link/event-dispatcher';
import type { ResponseUrls } from '../gateway/response-urls';
import type { Json } from '../json';
import { SlackError } from '../slack-error';
import type { Conversation, User } from '../state/entities';
import { canSeeConversation } from '../state/visibility';
import type { Workspace } from '../state/workspace';
import type { Screen, Toast } from './screen';

/** What every person's screen shares. */
export interface PeopleParts {
  link: AppLink;
  events: EventDispatcher;
  activity: Activity;
  responseUrls: ResponseUrls;
  /** callback_id by the name shown in Slack's menus. */
  shortcuts: Record<string, string>;
  verificationToken: string;
  idle: () => Promise<void>;
}

/** One person acting in one workspace. */
export interface PersonContext extends PeopleParts {
  workspace: Workspace;
  user: User;
  screen: Screen;
}

/** A person asked for something their Slack client would not offer. */
export class CannotAct extends Error {}

/** The conversation a person means by a name, an id or `dm`; one they cannot see does not exist for them. */
export function whereOf({ workspace, user }: PersonContext, name: string): Conversation {
  if (name === 'dm') return workspace.directMessage(user.id);
  try {
    const found = workspace.channel(name);
    if (canSeeConversation(workspace, user.id, found)) return found;
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
  }
  throw new CannotAct(`${user.handle} sees no conversation "${name}".`);
}

/** Sends a payload to the app and shows the person what Slack shows when that fails. */
export async function tell(context: PersonContext, kind: DeliveryKind, payload: Json): Promise<Delivery> {
  const delivery = await context.link.deliver(context.workspace, kind, payload);
  const { failure } = delivery;
  if (failure)
    toast(context, placeOf(kind, payload), failure, 'the app did not respond', wording(failure, payload));
  return delivery;
}

/** Shows the person that something went wrong: `code: reason` to those who read along, `shown` in the page. */
export function toast(
  { screen, workspace }: PersonContext,
  place: Toast['place'],
  code: string,
  reason: string,
  shown = 'We had some trouble connecting. Try again?',
): void {
  screen.show({ at: workspace.clock.now().toISOString(), place, code, text: `${code}: ${reason}`, shown });
}

function placeOf(kind: DeliveryKind, { type }: Json): Toast['place'] {
  if (kind === 'slash_commands') return 'command';
  if (type === 'view_submission' || type === 'view_closed') return 'modal';
  return type === 'block_actions' ? 'action' : 'shortcut';
}

function wording(failure: string, { command }: Json): string | undefined {
  return typeof command === 'string' ? `${command} failed with the error "${failure}"` : undefined;
}

/** The parts every interaction payload has, with a fresh trigger id. */
export function interaction(context: PersonContext, type: string): Json {
  const { workspace, user } = context;
  return {
    type,
    user: { id: user.id, username: user.handle, name: user.handle, team_id: user.home ?? workspace.id },
    team: { id: workspace.id, domain: workspace.domain },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: workspace.appId,
    token: context.verificationToken,
    trigger_id: workspace.views.mintTrigger(user.id),
  };
}
