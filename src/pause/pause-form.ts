import type { ModalView } from '@slack/types';
import { say } from '../language/say';
import { context, input, type Mrkdwn, modal, plainTextInput } from '../slack/block-kit';
import type { Form } from '../slack/form';

export const pauseIds = { form: 'pause.list', lines: 'pause.lines' } as const;

/** What people are offered to do between writing and sharing. `change` says who changed it last. */
export function pauseForm(pauses: readonly string[], change: Mrkdwn | null): ModalView {
  return modal({
    callbackId: pauseIds.form,
    title: say('pause.form.title'),
    submit: say('pause.form.submit'),
    close: say('pause.form.close'),
    blocks: [
      context(say('pause.form.about')),
      input({
        label: say('pause.form.lines'),
        hint: say('pause.form.lines_hint'),
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
