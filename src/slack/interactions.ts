import type { BlockAction, BlockElementAction, ViewOutput } from '@slack/bolt';
import { AppError } from '../errors';

export interface ButtonPress {
  /** The id the button carries. It says what is meant, never what the person may do. */
  value: string;
  triggerId: string;
  /** The conversation of the message the button is in. */
  channelId: string | undefined;
  /** The `ts` of that message. */
  messageTs: string | undefined;
  /** The modal or Home the button is in. */
  view: ViewOutput | undefined;
}

/** The small parsed thing a listener needs of a pressed button or a chosen menu entry. */
export function buttonPress(body: BlockAction, action: BlockElementAction): ButtonPress {
  const { trigger_id: triggerId, channel, message, view } = body;
  const value = chosenValue(action);
  if (typeof value !== 'string') throw new AppError('no_value', 'a pressed button carries no value');
  return { value, triggerId, channelId: channel?.id, messageTs: message?.ts, view };
}

function chosenValue(action: BlockElementAction): unknown {
  if (action.type === 'button') return action.value;
  const isChoice = action.type === 'overflow' || action.type === 'static_select';
  return isChoice ? action.selected_option?.value : undefined;
}

/** When Slack saw the key pressed: two saves under way at once are told apart by it. */
export function typedAt(action: BlockElementAction): Date {
  return new Date(Number(action.action_ts) * 1000);
}

/** The form an action happened in, as it is now. */
export function viewOf(body: BlockAction): ViewOutput {
  if (body.view === undefined) throw new AppError('no_view', 'a form action came without its form');
  return body.view;
}
