import { isObject, type Json, objectAt, objectsAt, stringAt } from '../json';

/** An element a person can act on, with the block it stands in. */
export interface PlacedElement {
  block: Json;
  element: Json;
  blockId: string;
  actionId: string;
}

/** All blocks in reading order, those inside containers included. */
export function flatBlocks(blocks: Json[]): Json[] {
  return blocks.flatMap((block) => [
    block,
    ...flatBlocks(objectsAt(block, 'child_blocks')),
    ...(block.type === 'carousel' ? flatBlocks(objectsAt(block, 'elements')) : []),
  ]);
}

/** Every interactive element of `blocks`, in reading order. */
export function interactiveElements(blocks: Json[]): PlacedElement[] {
  return flatBlocks(blocks).flatMap((block) => {
    const found = [
      ...(block.type === 'actions' || block.type === 'context_actions' ? objectsAt(block, 'elements') : []),
      ...(block.type === 'card' ? objectsAt(block, 'actions') : []),
      ...(isObject(block.accessory) ? [block.accessory] : []),
      ...(block.type === 'input' ? [objectAt(block, 'element')] : []),
    ];
    return found
      .filter((element) => element.type !== 'image')
      .map((element) => ({
        block,
        element,
        blockId: stringAt(block, 'block_id'),
        actionId: stringAt(element, 'action_id'),
      }));
  });
}

/** Blocks as Slack stores them: every block gets a block_id and every element an action_id. */
export function withIds(blocks: Json[], nextId: () => string): Json[] {
  const copy = structuredClone(blocks);
  for (const block of flatBlocks(copy)) block.block_id ??= nextId();
  for (const { element } of interactiveElements(copy)) element.action_id ??= nextId();
  return copy;
}

/** The options of a select, radio or checkbox element, groups opened. */
export function optionsOf(element: Json): Json[] {
  const groups = objectsAt(element, 'option_groups');
  return [...objectsAt(element, 'options'), ...groups.flatMap((group) => objectsAt(group, 'options'))];
}

/** The readable text of a text object. */
export function textOf(value: unknown): string {
  return stringAt(value, 'text');
}
