import type { ModalView } from '@slack/types';
import { say } from '../language/say';
import { checkboxes, context, input, modal, sayMd, section } from '../slack/block-kit';
import type { Form } from '../slack/form';

export const downloadIds = { form: 'account.download.form' } as const;

const fields = { nameless: 'account.download.nameless' } as const;

/** Says what is in the file and where it will be, before it is made. */
export function downloadForm(): ModalView {
  return modal({
    callbackId: downloadIds.form,
    title: say('account.download.title'),
    submit: say('account.download.submit'),
    close: say('account.download.close'),
    blocks: [
      section(sayMd('account.download.about')),
      section(sayMd('account.download.readable')),
      input({
        label: say('account.download.nameless'),
        blockId: fields.nameless,
        optional: true,
        element: checkboxes({
          actionId: 'nameless',
          options: [{ text: say('account.download.nameless.option'), value: 'with' }],
        }),
      }),
      context(say('account.download.nameless.why')),
    ],
  });
}

/** Reads the form that `downloadForm` draws. */
export const readDownloadForm = (form: Form) => ({
  withNameless: form.choices(fields.nameless).includes('with'),
});
