import { randomUUID } from 'node:crypto';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { context, input, md, modal, plainTextInput, usersSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { noteMaxLength, openForDays } from './reader';

export const askIds = { form: 'reader.ask' } as const;

const metadataSchema = z.object({ assessmentId: z.uuid(), requestId: z.uuid() });
export const readAskMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** Whom to ask, and what exactly they will see. */
export function askForm(assessmentId: string, title: string): ModalView {
  return modal({
    callbackId: askIds.form,
    privateMetadata: JSON.stringify({ assessmentId, requestId: randomUUID() }),
    title: 'Ask someone to read it',
    submit: 'Ask',
    close: 'Not now',
    blocks: [
      context(md`About *${title}*. They are asked to read, not to approve.`),
      input({ label: 'Who?', blockId: 'reader.who', element: usersSelect({ actionId: 'user' }) }),
      input({
        label: 'A line to them',
        blockId: 'reader.note',
        optional: true,
        hint: 'They see it when they open your draft.',
        element: plainTextInput({ actionId: 'text', multiline: true, maxLength: noteMaxLength }),
      }),
      context(
        `They see your name, the title and your three answers as they are when they open them, until you withdraw it, share it or discard it, for at most ${openForDays} days. How you feel about it is not shown. The answer comes only to you.`,
      ),
    ],
  });
}

/** Reads the form that `askForm` draws. */
export function readAskForm(form: Form): { readerId: string | null; note: string } {
  return { readerId: form.user('reader.who'), note: form.text('reader.note') };
}
