import type { HomeView, ModalView } from '@slack/types';
import { AppError } from '../../errors';
import { assertAtMost } from './broken-limit';
import { limits } from './limits';

/**
 * Checks what no single builder can: how many blocks and how much text a message has, and that block ids differ.
 * @throws AppError `block_limit_broken` or `duplicate_block_id`.
 */
export function checkMessage<Block extends { type: string; block_id?: string }>(blocks: Block[]): Block[] {
  assertAtMost('blocks of a message', blocks.length, limits.messageBlocks);
  assertAtMost('text of a message', textLength(blocks), limits.messageText);
  assertDistinctIds(blocks);
  return blocks;
}

/**
 * The first of several drawings of a message, from the fullest to the shortest, that Slack takes.
 * @throws AppError as `checkMessage` when not even the last one fits
 */
export function firstFitting<Block extends { type: string; block_id?: string }>(
  drawings: readonly (() => Block[])[],
): Block[] {
  const [draw, ...shorter] = drawings;
  const blocks = draw?.() ?? [];
  const fits = blocks.length <= limits.messageBlocks && textLength(blocks) <= limits.messageText;
  return fits || shorter.length === 0 ? checkMessage(blocks) : firstFitting(shorter);
}

/**
 * Checks the totals of a modal or a home view, and that its metadata is short enough to be ids only.
 * @throws AppError `block_limit_broken`, `duplicate_block_id` or `submit_missing`.
 */
export function checkView<View extends ModalView | HomeView>(view: View): View {
  assertAtMost('blocks of a view', view.blocks.length, limits.viewBlocks);
  assertAtMost('private_metadata', view.private_metadata?.length ?? 0, limits.privateMetadata);
  assertDistinctIds(view.blocks);
  if (view.type === 'modal' && !view.submit && view.blocks.some((block) => block.type === 'input')) {
    throw new AppError('submit_missing', 'a modal with an input block needs a submit button');
  }
  return view;
}

function assertDistinctIds(blocks: readonly { block_id?: string }[]): void {
  const ids = blocks.flatMap((block) => block.block_id ?? []);
  if (new Set(ids).size < ids.length) {
    throw new AppError('duplicate_block_id', `${ids.length - new Set(ids).size} block ids are used twice`);
  }
}

/** Every string but types and ids, since Slack does not say which ones count. */
function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => (/^(type|style|block_id|action_id)$/.test(key) ? sum : sum + textLength(each)),
    0,
  );
}
