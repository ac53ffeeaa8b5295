import type {
  ConversationsSelect,
  Datepicker,
  DateTimepicker,
  MultiUsersSelect,
  Timepicker,
  UsersSelect,
} from '@slack/types';
import { checkedId } from './elements';
import { type Plain, toPlain } from './plain';

/** A menu of the workspace's people. */
export function usersSelect(given: {
  actionId: string;
  initialUser?: string;
  placeholder?: Plain;
}): UsersSelect {
  return {
    type: 'users_select',
    action_id: checkedId(given.actionId),
    ...(given.initialUser && { initial_user: given.initialUser }),
    ...(given.placeholder && { placeholder: toPlain(given.placeholder, 'placeholder') }),
  };
}

/** A menu of the workspace's people, for several of them. */
export function multiUsersSelect(given: {
  actionId: string;
  initialUsers?: readonly string[];
  maxUsers: number;
  placeholder?: Plain;
}): MultiUsersSelect {
  return {
    type: 'multi_users_select',
    action_id: checkedId(given.actionId),
    max_selected_items: given.maxUsers,
    ...(given.initialUsers?.length && { initial_users: given.initialUsers.slice(0, given.maxUsers) }),
    ...(given.placeholder && { placeholder: toPlain(given.placeholder, 'placeholder') }),
  };
}

export interface ConversationsSelectOptions {
  actionId: string;
  initialConversation?: string;
  defaultToCurrent?: boolean;
  placeholder?: Plain;
  include?: ('im' | 'mpim' | 'private' | 'public')[];
  excludeExternalShared?: boolean;
}

/** A menu of channels, without those shared with other organisations unless asked for. */
export function conversationsSelect(given: ConversationsSelectOptions): ConversationsSelect {
  return {
    type: 'conversations_select',
    action_id: checkedId(given.actionId),
    filter: {
      include: given.include ?? ['public', 'private'],
      exclude_bot_users: true,
      exclude_external_shared_channels: given.excludeExternalShared ?? true,
    },
    ...(given.initialConversation && { initial_conversation: given.initialConversation }),
    ...(given.defaultToCurrent && { default_to_current_conversation: true }),
    ...(given.placeholder && { placeholder: toPlain(given.placeholder, 'placeholder') }),
  };
}

/** A date and time in the reader's own zone. */
export function dateTimePicker({ actionId, initial }: { actionId: string; initial?: Date }): DateTimepicker {
  return {
    type: 'datetimepicker',
    action_id: checkedId(actionId),
    ...(initial && { initial_date_time: Math.floor(initial.getTime() / 1000) }),
  };
}

/** A day of the calendar. `initial` is `YYYY-MM-DD`. */
export function datePicker({ actionId, initial }: { actionId: string; initial?: string }): Datepicker {
  return {
    type: 'datepicker',
    action_id: checkedId(actionId),
    ...(initial && { initial_date: initial }),
  };
}

/** A time of the day. `initial` is `HH:MM`. */
export function timePicker({ actionId, initial }: { actionId: string; initial?: string }): Timepicker {
  return {
    type: 'timepicker',
    action_id: checkedId(actionId),
    ...(initial && { initial_time: initial }),
  };
}
