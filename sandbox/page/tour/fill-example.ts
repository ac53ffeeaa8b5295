import type { PageState } from '../../page-api/page-contract';
import type { PageStore } from '../api/page-store';
import { viewParts } from '../api/view-parts';

interface InputJson {
  type?: string;
  block_id?: string;
  label?: { text?: string };
  element?: { action_id?: string };
}

/** Puts example text into the fields of the open form, as if it had been typed. */
export async function fillExample(
  store: PageStore,
  state: PageState,
  texts: Record<string, string>,
): Promise<void> {
  const top = state.modals.at(-1);
  if (!top) return store.complain('Open the form first; then the example can be put into it.');
  const { id, blocks } = viewParts(top);
  for (const { type, block_id: blockId, label, element } of blocks as InputJson[]) {
    const value = texts[label?.text ?? ''];
    if (type !== 'input' || value === undefined || !blockId || !element?.action_id) continue;
    await store.act({ kind: 'fill', view: id, blockId, actionId: element.action_id, value });
  }
}

/** Puts a line into the composer that is open, for the person to send. */
export function writeLine(line: string): boolean {
  const composers = document.querySelectorAll<HTMLTextAreaElement>('.composer textarea');
  const last = composers[composers.length - 1];
  if (!last) return false;
  // React hears of it as it hears of typing.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(last, line);
  last.dispatchEvent(new Event('input', { bubbles: true }));
  last.focus();
  return true;
}
