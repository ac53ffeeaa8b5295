import type { Json } from '../block-types';
import { useDirectory } from '../directory';

/** One thing a menu offers, and what is sent when it is chosen. */
export interface Choice {
  key: string;
  label: string;
  description?: string;
  group?: string;
  sends: unknown;
}

const texts = (of: unknown): string => {
  const text = (of as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? text : '';
};

const optionChoices = (options: unknown, group?: string): Choice[] =>
  (Array.isArray(options) ? (options as Json[]) : []).map((option) => ({
    key: String(option.value),
    label: texts(option.text),
    description: texts(option.description) || undefined,
    group,
    sends: option,
  }));

/** What a select of any kind offers to the person at the screen. */
export function useChoices(element: Json): Choice[] {
  const { people, channels } = useDirectory();
  const type = String(element.type).replace(/^multi_/, '');
  if (type === 'users_select') {
    return people.filter(({ isBot }) => !isBot).map(({ id, name }) => ({ key: id, label: name, sends: id }));
  }
  if (type === 'conversations_select' || type === 'channels_select') {
    return channels
      .filter(({ isPrivate }) => type === 'conversations_select' || !isPrivate)
      .map(({ id, name, isPrivate }) => ({ key: id, label: `${isPrivate ? '🔒' : '#'} ${name}`, sends: id }));
  }
  const groups = Array.isArray(element.option_groups) ? (element.option_groups as Json[]) : [];
  return [
    ...optionChoices(element.options),
    ...groups.flatMap((group) => optionChoices(group.options, texts(group.label))),
  ];
}

const fields: Record<string, string> = {
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  checkboxes: 'selected_options',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  multi_users_select: 'selected_users',
  multi_channels_select: 'selected_channels',
  multi_conversations_select: 'selected_conversations',
};

/** Where Slack keeps what was chosen in an element of this type. */
export const chosenField = (element: Json): string => fields[String(element.type)] ?? 'selected_option';

/** The key of a chosen thing: an option's value, or an id. */
export const keyOf = (chosen: unknown): string =>
  typeof chosen === 'object' && chosen !== null ? String((chosen as Json).value) : String(chosen ?? '');
