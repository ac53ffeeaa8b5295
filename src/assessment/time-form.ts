import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { OwnHours } from '../calendar/working-time';
import { say } from '../language/say';
import { context, dateTimePicker, input, modal } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { Assessment } from './assessment';
import { comesBack } from './card-views';
import { ruledTime } from './nudge-time';

export const timeIds = { form: 'assessment.time' } as const;

const metadataSchema = z.object({ assessmentId: z.uuid() });
export const readTimeMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** Asks when the words should come back. */
export function timeForm(
  { id, nudgeAt }: Assessment,
  { now, zone, time }: OwnHours & { now: Date },
): ModalView {
  const morning = ruledTime('next_morning', now, { zone, time });
  return modal({
    callbackId: timeIds.form,
    privateMetadata: JSON.stringify({ assessmentId: id }),
    title: say('assessment.time.title'),
    submit: say('assessment.time.submit'),
    close: say('assessment.time.close'),
    blocks: [
      context(comesBack(nudgeAt, zone)),
      input({
        label: say('assessment.time.when'),
        blockId: 'time.at',
        element: dateTimePicker({ actionId: 'at', initial: morning }),
      }),
    ],
  });
}

/** Reads the form that `timeForm` draws. */
export function readTimeForm(form: Form): { nudge: 'pick'; nudgeAt: Date | null } {
  return { nudge: 'pick', nudgeAt: form.dateTime('time.at') };
}
