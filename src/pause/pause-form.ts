import type { ModalView } from '@slack/types';
import { context, input, type Mrkdwn, modal, plainTextInput } from '../slack/block-kit';
import type { Form } from '../slack/form';

export const pauseIds = { form: 'pause.list', lines: 'pause.lines' } as const;

/** What people are offered to do between writing and sharing. `change` says who changed it last. */
export function pauseForm(pauses: readonly string[], change: Mrkdwn | null): ModalView {
  return modal({
    callbackId: pauseIds.form,
    title: 'Ideas for a pause',
    submit: 'Save',
    close: 'Not now',
    blocks: [
      context(
        'One of these stands under what somebody has just written: “Until then: …”. Which one it is changes from text to text.',
      ),
      input({
        label: 'One idea a line',
        hint: 'Small things that do anybody good. Never advice about health. Leave it empty for the list Evenkeel comes with.',
        blockId: pauseIds.lines,
        optional: true,
        element: plainTextInput({ actionId: 'text', multiline: true, initialValue: pauses.join('\n') }),
      }),
      ...(change === null ? [] : [context(change)]),
    ],
  });
}

/** Reads the form that `pauseForm` draws. */
export const readPauseForm = (form: Form): string => form.text(pauseIds.lines);
