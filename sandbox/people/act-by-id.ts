import type { Delivery } from '../app-link/app-link';
import { elementValue, setElementValue, stateField } from '../blocks/element-state';
import { interactiveElements, optionsOf, type PlacedElement } from '../blocks/walk-blocks';
import { isObject, type Json } from '../json';
import type { ActPlace, ActValue } from '../page-api/page-acts';
import type { View } from '../state/entities';
import { canSeeConversation } from '../state/visibility';
import { isTextual, setAndSend, type } from './field-actions';
import { CannotAct, type PersonContext } from './person-context';
import { pressables } from './press';
import { sendAction } from './send-action';
import { blocksOf, type Surface, stateOf, topModal, visibleMessages } from './surface';

/** The modal with this id, which has to be the one on top: the others are covered by it. */
export function openModal(context: PersonContext, viewId: string): View {
  const top = topModal(context);
  if (top?.id !== viewId) throw new CannotAct('This form is not open any more.');
  return top;
}

/** What stands at `place` on this person's screen. */
export function surfaceAt(context: PersonContext, place: ActPlace): Surface {
  if ('view' in place) return { kind: 'view', view: openModal(context, place.view) };
  if ('home' in place) {
    const view = context.workspace.views.home(context.user.id);
    if (!view) throw new CannotAct('There is nothing in this Home tab yet.');
    return { kind: 'view', view };
  }
  const { conversation: channel, ts } = place;
  const [message] = visibleMessages(context, { channel, ts }).filter((each) => each.channel === channel);
  if (!message) throw new CannotAct(`${context.user.handle} sees no such message.`);
  return { kind: 'message', message };
}

/** The ids of one element, and what was done with it. */
export interface ElementAct {
  blockId: string;
  actionId: string;
  value?: ActValue;
  confirmed?: boolean;
  enter?: boolean;
}

/** Presses, chooses, picks or types, by ids. Null when nothing was sent to the app. */
export async function actOn(
  context: PersonContext,
  surface: Surface,
  act: ElementAct,
): Promise<Delivery | null> {
  const placed = elementOf(surface, act);
  if (isObject(placed.element.confirm) && act.confirmed !== true)
    throw new CannotAct('This asks for a confirmation first.');
  if (stateField(placed.element.type) === undefined) return pressById(context, surface, act);
  const value = stateValue(context, placed.element, act.value ?? null);
  if (!isTextual(placed.element)) return setAndSend(context, surface, placed, value);
  return type(context, surface, placed, String(value ?? ''), act.enter === true);
}

/** Puts values into the fields of a form without telling anybody, as the form shows them already. */
export function putValues(
  context: PersonContext,
  view: View,
  values: Record<string, Record<string, ActValue>>,
): void {
  const surface: Surface = { kind: 'view', view };
  for (const { placed, value } of givenFields(surface, values)) {
    setElementValue(view.state, placed, stateValue(context, placed.element, value));
  }
}

/** The same, telling the app of each change it asked to be told of. */
export async function typeValues(
  context: PersonContext,
  view: View,
  values: Record<string, Record<string, ActValue>>,
): Promise<void> {
  const surface: Surface = { kind: 'view', view };
  for (const { placed, value } of givenFields(surface, values)) {
    const before = elementValue(stateOf(context, surface), placed);
    const after = stateValue(context, placed.element, value);
    if (JSON.stringify(before ?? null) === JSON.stringify(after)) continue;
    await actOn(context, surface, { ...placed, value, confirmed: true });
  }
}

function givenFields(surface: Surface, values: Record<string, Record<string, ActValue>>) {
  const fields = interactiveElements(blocksOf(surface)).filter(({ element }) => stateField(element.type));
  return fields.flatMap((placed) => {
    const value = values[placed.blockId]?.[placed.actionId];
    return value === undefined ? [] : [{ placed, value }];
  });
}

function elementOf(surface: Surface, { blockId, actionId }: ElementAct): PlacedElement {
  const found = interactiveElements(blocksOf(surface)).find(
    (placed) => placed.blockId === blockId && placed.actionId === actionId,
  );
  if (!found) throw new CannotAct('This is not there any more.');
  return found;
}

function pressById(context: PersonContext, surface: Surface, act: ElementAct): Promise<Delivery> {
  const offered = pressables(blocksOf(surface), context.user.id).filter(
    ({ placed }) => placed.blockId === act.blockId && placed.actionId === act.actionId,
  );
  const index = act.value === 'negative' ? 1 : 0;
  const wanted = offered.find(
    ({ what }) => isObject(what.selected_option) && what.selected_option.value === act.value,
  );
  const isOverflow = offered.some(({ what }) => isObject(what.selected_option));
  const item = isOverflow ? wanted : offered[index];
  if (!item) throw new CannotAct('This is not there any more.');
  return sendAction(context, surface, item.placed, item.what);
}

/** What the element's state becomes; refused when the element would not offer it. */
function stateValue(context: PersonContext, element: Json, given: ActValue): unknown {
  const kind = String(element.type);
  const isMany = kind.startsWith('multi_') || kind === 'checkboxes';
  if (isMany) return (Array.isArray(given) ? given : []).map((one) => oneValue(context, element, one));
  if (given === null || given === '' || Array.isArray(given)) return null;
  return oneValue(context, element, given);
}

function oneValue({ workspace, user }: PersonContext, element: Json, given: string | number): unknown {
  const kind = String(element.type).replace(/^multi_/, '');
  const text = String(given);
  const refuse = () => new CannotAct(`A ${kind} does not offer "${text}".`);
  switch (kind) {
    case 'static_select':
    case 'radio_buttons':
    case 'checkboxes': {
      const option = optionsOf(element).find(({ value }) => value === text);
      if (!option) throw refuse();
      return option;
    }
    case 'users_select':
      if (workspace.users.get(text)?.deleted !== false) throw refuse();
      return text;
    case 'channels_select':
    case 'conversations_select': {
      const found = workspace.conversations.get(text);
      const fits = found && canSeeConversation(workspace, user.id, found);
      if (!fits || (kind === 'channels_select' && found.kind !== 'public')) throw refuse();
      return text;
    }
    case 'datepicker':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw refuse();
      return text;
    case 'timepicker':
      if (!/^\d{2}:\d{2}$/.test(text)) throw refuse();
      return text;
    case 'datetimepicker':
      if (!Number.isSafeInteger(Number(given))) throw refuse();
      return Number(given);
    default:
      return text;
  }
}
