import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { AppError } from '../errors';
import { context, input, md, modal, plainTextInput, radioButtons, section } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { SharedFate } from './erasure';

export const eraseIds = { form: 'account.erase.form' } as const;

const fields = { shared: 'account.erase.shared', word: 'account.erase.word' } as const;

const metadataSchema = z.object({
  /** Minted when the form opens: one form erases once. */
  erasureId: z.uuid(),
});
export const readEraseMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** What is typed to confirm. */
const confirmWord = () => 'erase';

/** Says what goes, what stays and what cannot be undone, asks for one choice, and for a word. */
export function eraseForm({ erasureId }: { erasureId: string }): ModalView {
  return modal({
    callbackId: eraseIds.form,
    privateMetadata: JSON.stringify({ erasureId }),
    title: 'Erase what is yours',
    submit: 'Erase it',
    close: 'Keep everything',
    blocks: [
      section(
        md`*What only you can read goes at once:* drafts, journal, notes after incidents, forms you have not finished, and what you answered to others’ drafts. The key that opens your texts is destroyed with them: from then on nobody can read them here, neither you nor the people who run Evenkeel.`,
      ),
      section(
        md`*Also:* messages that are promised to you are cancelled, and those Evenkeel sent you here are deleted. Whoever you asked to read a draft cannot open it any more. Action items you own have no owner until somebody in their channel takes them on. Your thanks and settings go.`,
      ),
      input({
        label: 'What you shared in retros under your name',
        blockId: fields.shared,
        element: radioButtons({
          actionId: 'shared',
          options: [
            {
              text: 'It stays, as by “a former teammate”',
              value: 'stays',
              description: 'Your words stay in the threads and the library.',
            },
            {
              text: 'It goes',
              value: 'goes',
              description: 'Withdrawn from the threads in Slack, and from the library.',
            },
          ],
          initialValue: 'stays',
        }),
      }),
      section(
        md`*What remains:* what other people wrote, about you too. Titles of retros, what was learned, plans and action items: they belong to your team, and lose your name. What you wrote in Slack yourself: only you can delete that there. What you shared without your name: nothing says it is yours, so close this and use *Shared without my name* first if you want it back.`,
      ),
      context(
        'Backups of the database from before today still hold what they held, until whoever runs Evenkeel lets them expire. You can begin anew at once.',
      ),
      input({
        label: `Type “${confirmWord()}” to confirm. This cannot be undone.`,
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
      userMessage: `Nothing was erased. Type “${confirmWord()}” here if you are sure.`,
      blockId: form.blockId(fields.word),
    });
  }
  return { shared: form.choice(fields.shared) === 'goes' ? 'goes' : 'stays' };
}
