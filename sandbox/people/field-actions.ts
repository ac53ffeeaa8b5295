import type { Delivery } from '../app-link/app-link';
import { elementValue, setElementValue, stateField } from '../blocks/element-state';
import type { PlacedElement } from '../blocks/walk-blocks';
import { isObject, type Json, objectAt } from '../json';
import { findField, findOption } from './fields';
import { CannotAct, type PersonContext, whereOf } from './person-context';
import { sendAction } from './send-action';
import { type Place, type Surface, stateOf } from './surface';

const textual = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'];

/** Types into a text field. `enter` also presses the enter key, which some fields send on. */
export async function fill(
  context: PersonContext,
  label: string,
  value: string,
  options: { in?: Place; enter?: boolean } = {},
): Promise<void> {
  const { surface, placed } = findField(context, label, options.in);
  if (!isTextual(placed.element)) throw new CannotAct(`"${label}" is no text field.`);
  await type(context, surface, placed, value, options.enter === true);
}

/** Whether this is typed into. */
export function isTextual(element: Json): boolean {
  return textual.includes(String(element.type));
}

/** Puts a text into a field; tells the app where the field asks for it. */
export async function type(
  context: PersonContext,
  surface: Surface,
  placed: PlacedElement,
  value: string,
  enter: boolean,
): Promise<Delivery | null> {
  setElementValue(stateOf(context, surface), placed, value === '' ? null : value);
  const triggers = objectAt(placed.element, 'dispatch_action_config').trigger_actions_on;
  const on = Array.isArray(triggers) ? triggers : ['on_enter_pressed'];
  const sends = on.includes('on_character_entered') || (enter && on.includes('on_enter_pressed'));
  if (placed.block.dispatch_action !== true || !sends) return null;
  return sendAction(context, surface, placed, { value: value === '' ? null : value });
}

/** Chooses an option of a select, of radio buttons, or ticks one of several. */
export async function choose(
  context: PersonContext,
  label: string,
  text: string,
  place?: Place,
): Promise<void> {
  const { surface, placed } = findField(context, label, place);
  const option = findOption(placed.element, text);
  const isMany = stateField(placed.element.type) === 'selected_options';
  await setAndSend(context, surface, placed, isMany ? [...chosen(context, surface, placed), option] : option);
}

/** Ticks or unticks the checkbox with this text. */
export async function tick(context: PersonContext, text: string, on: boolean, place?: Place): Promise<void> {
  const { surface, placed } = findField(context, text, place);
  if (placed.element.type !== 'checkboxes') throw new CannotAct(`"${text}" is no checkbox.`);
  const option = onlyOption(placed.element) ?? findOption(placed.element, text);
  const others = chosen(context, surface, placed).filter((c) => isObject(c) && c.value !== option.value);
  await setAndSend(context, surface, placed, on ? [...others, option] : others);
}

/** Picks a person, a channel, a day, a time or an instant, whatever the field holds. */
export async function pick(
  context: PersonContext,
  label: string,
  value: string | number,
  place?: Place,
): Promise<void> {
  const { surface, placed } = findField(context, label, place);
  const picked = pickedValue(context, String(placed.element.type), value);
  const isMany = String(placed.element.type).startsWith('multi_');
  await setAndSend(context, surface, placed, isMany ? [...chosen(context, surface, placed), picked] : picked);
}

function pickedValue(context: PersonContext, type: string, value: string | number): string | number {
  if (type === 'datetimepicker') {
    return typeof value === 'number' ? value : Math.floor(new Date(value).getTime() / 1000);
  }
  if (type === 'datepicker' || type === 'timepicker') return String(value);
  if (type.endsWith('users_select')) return context.workspace.person(String(value)).id;
  if (type.endsWith('channels_select') || type.endsWith('conversations_select')) {
    const found = whereOf(context, String(value));
    if (type.endsWith('channels_select') && found.kind !== 'public') {
      throw new CannotAct(`A channel picker offers public channels only, not "${value}".`);
    }
    return found.id;
  }
  throw new CannotAct(`A ${type} is not picked from; use choose or fill.`);
}

/** Keeps what was chosen, and tells the app when the element tells at once. */
export async function setAndSend(
  context: PersonContext,
  surface: Surface,
  placed: PlacedElement,
  value: unknown,
): Promise<Delivery | null> {
  const state = stateOf(context, surface);
  setElementValue(state, placed, value);
  // Inputs stay silent until submitted unless they ask to be told; everything else tells at once.
  if (placed.block.type === 'input' && placed.block.dispatch_action !== true) return null;
  return sendAction(context, surface, placed, state[placed.blockId]?.[placed.actionId] ?? {});
}

function chosen(context: PersonContext, surface: Surface, placed: PlacedElement): unknown[] {
  const value = elementValue(stateOf(context, surface), placed);
  return Array.isArray(value) ? value : [];
}

function onlyOption(element: Json): Json | undefined {
  const { options } = element;
  return Array.isArray(options) && options.length === 1 && isObject(options[0]) ? options[0] : undefined;
}
