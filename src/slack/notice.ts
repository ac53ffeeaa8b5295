import type { ModalView } from '@slack/types';
import { say } from '../language/say';
import { modal, section, type Text } from './block-kit';

/** A modal that only says something. Closing it closes the forms below it, too, unless `keepForms` is set. */
export function notice(title: string, text: Text, { keepForms = false } = {}): ModalView {
  return modal({
    title,
    blocks: [section(text)],
    close: say('slack.close.button'),
    clearOnClose: !keepForms,
  });
}
