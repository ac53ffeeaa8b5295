import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { context, dateTimePicker, input, modal, sayMd, slackDate } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import type { Assessment } from './assessment';
import { nudgeTime } from './nudge-time';

export const timeIds = { form: 'assessment.time' } as const;

const metadataSchema = z.object({ assessmentId: z.uuid() });
export const readTimeMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** Asks when the words should come back. */
export function timeForm(assessment: Assessment, { now, zone }: { now: Date; zone: string }): ModalView {
  const morning = nudgeTime('next_morning', now, zone);
  return modal({
    callbackId: timeIds.form,
    privateMetadata: JSON.stringify({ assessmentId: assessment.id }),
    title: say('assessment.time.title'),
    submit: say('assessment.time.submit'),
    close: say('assessment.time.close'),
    blocks: [
      context(sayMd('assessment.comes_back', { when: slackDate(assessment.nudgeAt ?? morning, { zone }) })),
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
