import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
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
    title: say('checkin.note.title'),
    submit: say('checkin.note.submit'),
    close: say('checkin.note.close'),
    notifyOnClose: true,
    blocks: [
      section(md`*${title}*`),
      input({
        label: say('checkin.note.line'),
        blockId: blocks.line,
        optional: true,
        element: plainTextInput({ actionId: 'text', multiline: true, initialValue: line }),
      }),
      input({
        label: say('checkin.note.facts'),
        blockId: blocks.facts,
        optional: true,
        hint: say('checkin.note.facts_hint'),
        element: plainTextInput({ actionId: 'text', multiline: true, initialValue: facts }),
      }),
      context(say('checkin.note.foot')),
    ],
  });
}

/** Reads the form that `noteForm` draws. */
export function readNoteForm(form: Form): NotedWords {
  return { line: form.text(blocks.line), facts: form.text(blocks.facts) };
}
