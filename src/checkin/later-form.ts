import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { AppError } from '../errors';
import { say } from '../language/say';
import { dateTimePicker, input, modal } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { checkInSteps } from './check-in';
import { checkInIds } from './check-in-views';

const atBlock = 'check_in.later_at';

const metadataSchema = z.object({ checkInId: z.uuid(), step: z.enum(checkInSteps) });
export type LaterMetadata = z.infer<typeof metadataSchema>;
export const readLaterMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** Asks when a message should come again. */
export function laterForm(metadata: LaterMetadata, initial: Date): ModalView {
  return modal({
    callbackId: checkInIds.laterForm,
    privateMetadata: JSON.stringify(metadata),
    title: say('checkin.later'),
    submit: say('checkin.later.submit'),
    close: say('checkin.later.close'),
    blocks: [
      input({
        label: say('checkin.later.question'),
        blockId: atBlock,
        element: dateTimePicker({ actionId: 'at', initial }),
      }),
    ],
  });
}

const furthestMs = 60 * 24 * 60 * 60 * 1000;

/** Reads the form that `laterForm` draws. @throws AppError `not_a_later_time` under its field. */
export function readLaterForm(form: Form, now: Date): Date {
  const at = form.dateTime(atBlock);
  if (at !== null && at > now && at.getTime() - now.getTime() <= furthestMs) return at;
  throw new AppError('not_a_later_time', 'the picked time is not ahead, or too far', {
    userMessage: say('checkin.later.not_ahead'),
    blockId: form.blockId(atBlock),
  });
}
