import { elementValue, stateField } from '../blocks/element-state';
import { interactiveElements, optionsOf, type PlacedElement, textOf } from '../blocks/walk-blocks';
import { isObject, type Json } from '../json';
import type { StateValues, View } from '../state/entities';
import type { Workspace } from '../state/workspace';
import { CannotAct, type PersonContext } from './person-context';
import { blocksOf, type Place, type Surface, stateOf, surfaces } from './surface';

/** A field as a person sees it. */
export interface FieldSnapshot {
  label: string;
  type: string;
  blockId: string;
  actionId: string;
  /** In words: text, the chosen option's text, a handle, a channel name. */
  value: string | string[] | null;
  options: string[];
  required: boolean;
  placeholder: string;
  hint: string;
  error: string | null;
}

/** Elements that hold a value, with the names a person could call them by. */
export function fieldsIn(blocks: Json[]): (PlacedElement & { names: string[] })[] {
  return interactiveElements(blocks)
    .filter(({ element }) => stateField(element.type) !== undefined)
    .map((placed) => ({ ...placed, names: namesOf(placed) }));
}

/** The field meant by `label` on the first surface that has one; exact names before unique parts of names. */
export function findField(
  context: PersonContext,
  label: string,
  place?: Place,
): { surface: Surface; placed: PlacedElement } {
  for (const surface of surfaces(context, place)) {
    const fields = fieldsIn(blocksOf(surface));
    const exact = fields.filter((field) => field.names.includes(label));
    const matches =
      exact.length > 0 ? exact : fields.filter((f) => f.names.some((name) => name.includes(label)));
    const [placed, other] = matches;
    if (placed && other && exact.length === 0) throw new CannotAct(`"${label}" fits more than one field.`);
    if (placed) return { surface, placed };
  }
  const labels = surfaces(context, place).flatMap((s) =>
    fieldsIn(blocksOf(s)).map((field) => field.names[0]),
  );
  throw new CannotAct(
    `${context.user.handle} sees no field "${label}". Fields: ${labels.join(' | ') || 'none'}`,
  );
}

/** The option meant by `text`, exact or a unique part. */
export function findOption(element: Json, text: string): Json {
  const options = optionsOf(element);
  const exact = options.filter((option) => textOf(option.text) === text);
  const matches = exact.length > 0 ? exact : options.filter((option) => textOf(option.text).includes(text));
  const [found, other] = matches;
  if (!found || (other && exact.length === 0)) {
    const offered = options.map((option) => textOf(option.text)).join(' | ');
    throw new CannotAct(
      `${found ? 'More than one option fits' : 'No option'} "${text}". Options: ${offered}`,
    );
  }
  return found;
}

/** All fields of a view as its reader sees them now. */
export function fieldSnapshots(context: PersonContext, view: View): FieldSnapshot[] {
  const surface: Surface = { kind: 'view', view };
  const state = stateOf(context, surface);
  return fieldsIn(blocksOf(surface)).map(({ names, ...placed }) => ({
    label: names[0] ?? '',
    type: String(placed.element.type),
    blockId: placed.blockId,
    actionId: placed.actionId,
    value: readableValue(context.workspace, state, placed),
    options: optionsOf(placed.element).map((option) => textOf(option.text)),
    required: isRequired(placed),
    placeholder: textOf(placed.element.placeholder),
    hint: textOf(placed.block.hint),
    error: view.errors[placed.blockId] ?? null,
  }));
}

export function isRequired({ block }: PlacedElement): boolean {
  return block.type === 'input' && block.optional !== true;
}

function namesOf({ block, element }: PlacedElement): string[] {
  const isInput = block.type === 'input';
  const near = isInput ? textOf(block.label) : textOf(block.text);
  const own = textOf(element.placeholder);
  const options =
    element.type === 'checkboxes' ? optionsOf(element).map((option) => textOf(option.text)) : [];
  return [near, own, ...options].filter((name) => name !== '');
}

function readableValue(
  workspace: Workspace,
  state: StateValues,
  placed: PlacedElement,
): FieldSnapshot['value'] {
  const value = elementValue(state, placed);
  if (Array.isArray(value)) return value.map((item) => readableItem(workspace, item));
  return value === null || value === undefined ? null : readableItem(workspace, value);
}

function readableItem(workspace: Workspace, item: unknown): string {
  if (isObject(item)) return textOf(item.text);
  const id = String(item);
  return workspace.users.get(id)?.handle ?? workspace.conversations.get(id)?.name ?? id;
}
