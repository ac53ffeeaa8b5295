import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { isTimeZone, readableClock, readableTime, weekdayName } from '../calendar/working-time';
import { AppError } from '../errors';
import {
  actions,
  button,
  checkboxes,
  context,
  input,
  md,
  modal,
  plain,
  radioButtons,
  staticSelect,
  timePicker,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { type QuietWeek, type SummarySchedule, usualSlot } from './summary';

export const scheduleIds = { form: 'summary.schedule', preview: 'summary.preview' } as const;

const metadataSchema = z.object({ channelId: z.string().regex(/^[CG][A-Z0-9]+$/) });
export const readScheduleMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

export interface ScheduleScene {
  channelId: string;
  /** Null while the channel has had no retro. */
  schedule: SummarySchedule | null;
  /** When the next one comes; null when it is off. */
  nextAt: Date | null;
  /** The acting person's own zone. */
  zone: string;
}

const onOption = {
  value: 'on',
  text: 'Post a summary here each week',
  description: 'Retros, what was learned, and what became of action items.',
};

/** When a channel gets its weekly summary. */
export function scheduleForm(scene: ScheduleScene): ModalView {
  const { channelId, schedule, zone } = scene;
  const { weekday, minutes } = schedule ?? usualSlot;
  const zones = [...new Set([schedule?.timeZone ?? zone, zone, 'UTC'])];
  return modal({
    callbackId: scheduleIds.form,
    privateMetadata: JSON.stringify({ channelId }),
    title: 'Weekly summary',
    submit: 'Save',
    close: 'Not now',
    blocks: [
      context(statusOf(scene)),
      input({
        label: 'This channel',
        blockId: 'summary.on',
        optional: true,
        element: checkboxes({
          actionId: 'on',
          options: [onOption],
          initialValues: schedule?.isOn === false ? [] : ['on'],
        }),
      }),
      input({
        label: 'Day',
        blockId: 'summary.weekday',
        element: staticSelect({
          actionId: 'weekday',
          initialValue: String(weekday),
          options: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ text: weekdayName(day), value: String(day) })),
        }),
      }),
      input({
        label: 'Time',
        blockId: 'summary.time',
        element: timePicker({ actionId: 'time', initial: readableClock(minutes) }),
      }),
      input({
        label: 'By the clocks of',
        blockId: 'summary.zone',
        element: staticSelect({
          actionId: 'zone',
          initialValue: zones[0],
          options: zones.map((each) => ({ text: plain(each, 75), value: each })),
        }),
      }),
      input({
        label: 'In a week without anything to tell',
        blockId: 'summary.quiet_week',
        element: radioButtons({
          actionId: 'quiet_week',
          initialValue: schedule?.quietWeek ?? 'silence',
          options: [
            { text: 'Say nothing', value: 'silence' },
            { text: 'Say so in one line', value: 'line' },
          ],
        }),
      }),
      actions([button({ text: 'Show me a preview', actionId: scheduleIds.preview, value: channelId })]),
    ],
  });
}

function statusOf({ schedule, nextAt, zone }: ScheduleScene) {
  if (schedule === null)
    return md`Nothing has been looked back on here yet. With the first retro, a summary comes each week; you can choose its time now.`;
  const skipped = schedule.skippedAt
    ? ` The one of ${readableTime(schedule.skippedAt, zone)} was left out: Evenkeel was away for more than a day.`
    : '';
  return nextAt === null
    ? md`It is off.${skipped}`
    : md`The next one comes ${readableTime(nextAt, zone)}, your time.${skipped}`;
}

export interface ScheduleFields {
  isOn: boolean;
  weekday: number;
  minutes: number;
  timeZone: string;
  quietWeek: QuietWeek;
}

/** Reads the form that `scheduleForm` draws. @throws AppError `unknown_zone`, ZodError for what the form never offers */
export function readScheduleForm(form: Form): ScheduleFields {
  const timeZone = z.string().parse(form.choice('summary.zone'));
  if (!isTimeZone(timeZone)) {
    throw new AppError('unknown_zone', 'a time zone this machine does not know', {
      userMessage: 'Please choose another time zone; this one is not known here.',
      blockId: form.blockId('summary.zone'),
    });
  }
  const [hours = 0, minutes = 0] = z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .parse(form.time('summary.time'))
    .split(':')
    .map(Number);
  return {
    isOn: form.choices('summary.on').includes('on'),
    weekday: z.coerce.number().int().min(1).max(7).parse(form.choice('summary.weekday')),
    minutes: hours * 60 + minutes,
    timeZone,
    quietWeek: z.enum(['silence', 'line']).parse(form.choice('summary.quiet_week')),
  };
}
