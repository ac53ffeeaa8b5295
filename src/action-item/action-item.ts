import type { Day } from '../calendar/day';
import { AppError } from '../errors';
import { say } from '../language/say';

/** Agreed work with an owner and a due date, shared with the channel of its retro. */
export interface ActionItem {
  workspaceId: string;
  id: string;
  retroId: string;
  channelId: string;
  title: string;
  ownerId: string;
  dueOn: Day;
  /** Where the work is tracked; shown, never synced. */
  link: string | null;
  state: ActionState;
  /** Set while it is dropped. */
  dropReason: string | null;
  createdBy: string;
  createdAt: Date;
  /** Null until somebody first changes the state. */
  stateChangedAt: Date | null;
  stateChangedBy: string | null;
}

/** `open -> done` or `open -> dropped`, and back to `open`. */
export type ActionState = 'open' | 'done' | 'dropped';

export type StateChange = Pick<ActionItem, 'state' | 'dropReason' | 'stateChangedAt' | 'stateChangedBy'>;

export const titleMaxLength = 200;
export const reasonMaxLength = 500;

/** The outbox kind of an action item's one message in its retro's thread. */
export const actionItemKind = 'action_item.message';

/**
 * What moving an item to a state changes; null when somebody has done the same before, as after a double click.
 * @throws AppError `action_item_settled` for `done -> dropped` and the reverse.
 */
export function moveTo(
  item: ActionItem,
  state: ActionState,
  { by, at, reason = null }: { by: string; at: Date; reason?: string | null },
): StateChange | null {
  if (item.state === state) return null;
  if (state !== 'open') assertOpenItem(item);
  return { state, dropReason: reason, stateChangedAt: at, stateChangedBy: by };
}

/** @throws AppError `action_item_settled`: what is done or dropped is opened again before it changes. */
export function assertOpenItem({ id, state }: Pick<ActionItem, 'id' | 'state'>): void {
  if (state === 'open') return;
  throw new AppError('action_item_settled', `action item ${id} is ${state}`, {
    userMessage: say('action-item.settled', { state }),
  });
}
