import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { OwnHours } from '../calendar/working-time';
import { context, dateTimePicker, input, md, modal, slackDate } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { Assessment } from './assessment';
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
    title: 'Change the time',
    submit: 'Save',
    close: 'Not now',
    blocks: [
      context(
        nudgeAt === null
          ? 'It waits for you in App Home; no message comes by itself.'
          : md`It comes back to you ${slackDate(nudgeAt, { zone })}.`,
      ),
      input({
        label: 'When should it come back instead?',
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
