import type {
  ActionsBlock,
  ActionsBlockElement,
  AlertBlock,
  AnyBlock,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  ImageElement,
  InputBlock,
  InputBlockElement,
  ModalView,
  SectionBlock,
  SectionBlockAccessory,
} from '@slack/types';
import { assertAtMost } from './broken-limit';
import { checkedId } from './elements';
import { limits } from './limits';
import { joinMd, Mrkdwn } from './mrkdwn';
import { type Plain, type Text, toPlain, toText } from './plain';

export interface BlockOptions {
  blockId?: string;
}

function idOf({ blockId }: BlockOptions): { block_id?: string } {
  return blockId === undefined ? {} : { block_id: checkedId(blockId) };
}

/** A paragraph, with at most one element beside it. */
export function section(
  text: Text,
  options: BlockOptions & { accessory?: SectionBlockAccessory; expand?: boolean } = {},
): SectionBlock {
  return {
    type: 'section',
    ...idOf(options),
    text: toText(text, 'sectionText'),
    ...(options.accessory && { accessory: options.accessory }),
    ...(options.expand !== undefined && { expand: options.expand }),
  };
}

/** Lines below each other, in as few paragraphs as hold each of them whole: a link among them is never shortened. */
export function lineSections(lines: readonly Mrkdwn[]): SectionBlock[] {
  const paragraphs: Mrkdwn[][] = [];
  let left = 0;
  for (const line of lines) {
    const { length } = line.toString();
    if (length > left) {
      paragraphs.push([]);
      left = limits.sectionText;
    }
    paragraphs.at(-1)?.push(line);
    left -= length + 1;
  }
  return paragraphs.map((paragraph) => section(joinMd(paragraph, '\n')));
}

/** Short texts in two columns. At most 10. */
export function fields(texts: readonly Text[], options: BlockOptions = {}): SectionBlock {
  assertAtMost('fields', texts.length, limits.fieldsPerSection);
  return { type: 'section', ...idOf(options), fields: texts.map((text) => toText(text, 'fieldText')) };
}

/** A title. */
export function header(text: Plain, options: BlockOptions = {}): HeaderBlock {
  return { type: 'header', ...idOf(options), text: toPlain(text, 'headerText') };
}

/** Small grey text. At most 10 elements. */
export function context(
  elements: Text | readonly (Text | ImageElement)[],
  options: BlockOptions = {},
): ContextBlock {
  const list = Array.isArray(elements) ? elements : [elements as Text];
  assertAtMost('context elements', list.length, limits.contextElements);
  return {
    type: 'context',
    ...idOf(options),
    elements: list.map((each: Text | ImageElement) => (isImage(each) ? each : toText(each, 'contextText'))),
  };
}

function isImage(element: Text | ImageElement): element is ImageElement {
  return typeof element === 'object' && !(element instanceof Mrkdwn) && element.type === 'image';
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

/** A row of buttons and menus. At most 25. */
export function actions(elements: ActionsBlockElement[], options: BlockOptions = {}): ActionsBlock {
  assertAtMost('actions elements', elements.length, limits.actionsElements);
  return { type: 'actions', ...idOf(options), elements };
}

export interface InputOptions {
  label: Plain;
  blockId: string;
  element: InputBlockElement;
  hint?: Plain;
  optional?: boolean;
  /** Sends an action when the value changes. */
  dispatchAction?: boolean;
}

/** A labelled field of a form. */
export function input({ label, blockId, element, hint, optional, dispatchAction }: InputOptions): InputBlock {
  return {
    type: 'input',
    block_id: checkedId(blockId),
    label: toPlain(label, 'inputLabel'),
    element,
    optional: optional ?? false,
    ...(hint && { hint: toPlain(hint, 'inputHint') }),
    ...(dispatchAction && { dispatch_action: true }),
  };
}

/** A coloured notice. Modals only. */
export function alert(
  text: Text,
  level: AlertBlock['level'] = 'info',
  options: BlockOptions = {},
): AlertBlock {
  return { type: 'alert', ...idOf(options), text: toText(text, 'alertText'), level };
}

/** The same view with a section in place of each alert; null when it holds none. */
export function withoutAlerts(view: ModalView): ModalView | null {
  if (!view.blocks.some(isAlert)) return null;
  const blocks = view.blocks.map((block) => {
    if (!isAlert(block)) return block;
    const { level: _, ...rest } = block;
    return { ...rest, type: 'section' } satisfies SectionBlock;
  });
  return { ...view, blocks };
}

const isAlert = (block: AnyBlock): block is AlertBlock => block.type === 'alert';
