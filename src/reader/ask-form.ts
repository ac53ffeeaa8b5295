import { randomUUID } from 'node:crypto';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { context, input, modal, plainTextInput, sayMd, usersSelect } from '../slack/block-kit';
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
    title: say('reader.ask.title'),
    submit: say('reader.ask.submit'),
    close: say('reader.ask.close'),
    blocks: [
      context(sayMd('reader.ask.about', { title })),
      input({
        label: say('reader.ask.who'),
        blockId: 'reader.who',
        element: usersSelect({ actionId: 'user' }),
      }),
      input({
        label: say('reader.ask.note'),
        blockId: 'reader.note',
        optional: true,
        hint: say('reader.ask.note.hint'),
        element: plainTextInput({ actionId: 'text', multiline: true, maxLength: noteMaxLength }),
      }),
      context(say('reader.ask.what_they_see', { days: openForDays })),
    ],
  });
}

/** Reads the form that `askForm` draws. */
export function readAskForm(form: Form): { readerId: string | null; note: string } {
  return { readerId: form.user('reader.who'), note: form.text('reader.note') };
}
