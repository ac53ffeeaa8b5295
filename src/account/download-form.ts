import type { ModalView } from '@slack/types';
import { checkboxes, context, input, md, modal, section } from '../slack/block-kit';
import type { Form } from '../slack/form';

export const downloadIds = { form: 'account.download.form' } as const;

const fields = { nameless: 'account.download.nameless' } as const;

/** Says what is in the file and where it will be, before it is made. */
export function downloadForm(): ModalView {
  return modal({
    callbackId: downloadIds.form,
    title: 'Download what is yours',
    submit: 'Send it to me',
    close: 'Not now',
    blocks: [
      section(
        md`A JSON file comes to you in our direct messages: drafts, journal and notes as you wrote them, what you shared, your replies, action items, what you wrote to others about their drafts and they to you, your settings.`,
      ),
      section(
        md`*Your private words are readable in it.* The file lies in Slack, where those whom your company lets export direct messages can find it. Save it and delete it in Slack when that matters to you.`,
      ),
      input({
        label: 'What you shared without your name',
        blockId: fields.nameless,
        optional: true,
        element: checkboxes({
          actionId: 'nameless',
          options: [{ text: 'Look it up and put it into the file, too', value: 'with' }],
        }),
      }),
      context('It is left out unless you tick this: the file would be the one place that says it is yours.'),
    ],
  });
}

/** Reads the form that `downloadForm` draws. */
export const readDownloadForm = (form: Form) => ({
  withNameless: form.choices(fields.nameless).includes('with'),
});
