import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { context, input, md, modal, plainTextInput, section } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { NotedWords } from './check-in';
import { checkInIds } from './check-in-views';

const blocks = { line: 'check_in.line', facts: 'check_in.facts' } as const;

const metadataSchema = z.object({ checkInId: z.uuid() });
export const readNoteMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** A small private form: a line for oneself, or the facts while they are fresh. */
export function noteForm(
  { checkInId, title }: { checkInId: string; title: string },
  { line, facts }: NotedWords,
): ModalView {
  return modal({
    callbackId: checkInIds.noteForm,
    privateMetadata: JSON.stringify({ checkInId }),
    title: 'For yourself',
    submit: 'Keep it',
    close: 'Not now',
    notifyOnClose: true,
    blocks: [
      section(md`*${title}*`),
      input({
        label: 'How are you? A line for yourself',
        blockId: blocks.line,
        optional: true,
        element: plainTextInput({ actionId: 'text', multiline: true, initialValue: line }),
      }),
      input({
        label: 'The facts, while they are fresh',
        blockId: blocks.facts,
        optional: true,
        hint: 'What you saw, when, and what was done. Fragments are fine.',
        element: plainTextInput({ actionId: 'text', multiline: true, initialValue: facts }),
      }),
      context('Only you can read this. It is kept sealed, and it comes back to you in your three questions.'),
    ],
  });
}

/** Reads the form that `noteForm` draws. */
export function readNoteForm(form: Form): NotedWords {
  return { line: form.text(blocks.line), facts: form.text(blocks.facts) };
}
