import { isObject, type Json } from '../json';
import type { ElementState, StateValues } from '../state/entities';
import { interactiveElements, type PlacedElement } from './walk-blocks';

/** Where each element type keeps its value in `view.state.values`, and from which property it starts. */
const stateFields: Record<string, { field: string; initial: string; empty: unknown }> = {
  plain_text_input: { field: 'value', initial: 'initial_value', empty: null },
  email_text_input: { field: 'value', initial: 'initial_value', empty: null },
  url_text_input: { field: 'value', initial: 'initial_value', empty: null },
  number_input: { field: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  static_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', empty: null },
  checkboxes: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { field: 'selected_user', initial: 'initial_user', empty: null },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', empty: [] },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', empty: [] },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', empty: null },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    empty: [],
  },
  datepicker: { field: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', empty: null },
};

/** The property that holds the value of elements of this type; undefined for buttons and the like. */
export function stateField(type: unknown): string | undefined {
  return typeof type === 'string' ? stateFields[type]?.field : undefined;
}

/** An element's state when nobody has touched it. */
export function initialElementState(element: Json): ElementState | undefined {
  const type = String(element.type);
  const rule = stateFields[type];
  if (!rule) return undefined;
  return { type, [rule.field]: element[rule.initial] ?? structuredClone(rule.empty) };
}

/** `state.values` of freshly shown blocks. */
export function initialState(blocks: Json[]): StateValues {
  return withKeptState(blocks, {});
}

/** `state.values` after an update: elements that stay keep their value, others start anew or are gone. */
export function withKeptState(blocks: Json[], before: StateValues): StateValues {
  const values: StateValues = {};
  for (const placed of interactiveElements(blocks)) {
    const fresh = initialElementState(placed.element);
    if (!fresh) continue;
    const kept = before[placed.blockId]?.[placed.actionId];
    const forBlock = values[placed.blockId] ?? {};
    forBlock[placed.actionId] = kept && kept.type === fresh.type ? kept : fresh;
    values[placed.blockId] = forBlock;
  }
  return values;
}

/** Writes what a person chose or typed. */
export function setElementValue(values: StateValues, placed: PlacedElement, value: unknown): void {
  const field = stateField(placed.element.type);
  if (!field) throw new Error(`A ${String(placed.element.type)} holds no value.`);
  const forBlock = values[placed.blockId] ?? {};
  forBlock[placed.actionId] = { type: String(placed.element.type), [field]: value };
  values[placed.blockId] = forBlock;
}

/** What an element holds now, null or an empty list when nothing. */
export function elementValue(values: StateValues, placed: PlacedElement): unknown {
  const field = stateField(placed.element.type);
  const state = values[placed.blockId]?.[placed.actionId];
  return field && isObject(state) ? state[field] : undefined;
}
