import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { AppError } from '../errors';
import { say } from '../language/say';
import { context, input, modal, plainTextInput, radioButtons, sayMd, section } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { type SharedFate, sharedFates } from './erasure';

export const eraseIds = { form: 'account.erase.form' } as const;

const fields = { shared: 'account.erase.shared', word: 'account.erase.word' } as const;

const metadataSchema = z.object({
  /** Minted when the form opens: one form erases once. */
  erasureId: z.uuid(),
});
export const readEraseMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** What is typed to confirm, in the language of the form. */
const confirmWord = () => say('account.erase.word');

/** Says what goes, what stays and what cannot be undone, asks for one choice, and for a word. */
export function eraseForm({ erasureId }: { erasureId: string }): ModalView {
  return modal({
    callbackId: eraseIds.form,
    privateMetadata: JSON.stringify({ erasureId }),
    title: say('account.erase.title'),
    submit: say('account.erase.submit'),
    close: say('account.erase.close'),
    blocks: [
      section(sayMd('account.erase.private'), { expand: true }),
      section(sayMd('account.erase.also'), { expand: true }),
      input({
        label: say('account.erase.shared'),
        blockId: fields.shared,
        element: radioButtons({
          actionId: 'shared',
          options: sharedFates.map((fate) => ({
            text: say(`account.erase.${fate}.option`),
            value: fate,
            description: say(`account.erase.${fate}.description`),
          })),
          initialValue: 'stays',
        }),
      }),
      section(sayMd('account.erase.remains'), { expand: true }),
      context(say('account.erase.backups')),
      input({
        label: say('account.erase.confirm_word', { word: confirmWord() }),
        blockId: fields.word,
        element: plainTextInput({ actionId: 'word', maxLength: 20 }),
      }),
    ],
  });
}

/** Reads the form that `eraseForm` draws. @throws AppError `not_confirmed` under the word. */
export function readEraseForm(form: Form): { shared: SharedFate } {
  const word = form.text(fields.word).trim().toLowerCase();
  if (word !== confirmWord()) {
    throw new AppError('not_confirmed', 'the word that confirms an erasure was not typed', {
      userMessage: say('account.erase.not_confirmed', { word: confirmWord() }),
      blockId: form.blockId(fields.word),
    });
  }
  return { shared: form.choice(fields.shared) === 'goes' ? 'goes' : 'stays' };
}
