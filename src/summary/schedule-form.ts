import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { isTimeZone, readableClock, readableTime, weekdayName } from '../calendar/working-time';
import { AppError } from '../errors';
import { say } from '../language/say';
import {
  actions,
  button,
  checkboxes,
  context,
  input,
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

const onOption = () => ({
  value: 'on',
  text: say('summary.schedule.on.option'),
  description: say('summary.schedule.on.description'),
});

/** When a channel gets its weekly summary. */
export function scheduleForm(scene: ScheduleScene): ModalView {
  const { channelId, schedule, zone } = scene;
  const { weekday, minutes } = schedule ?? usualSlot;
  const zones = [...new Set([schedule?.timeZone ?? zone, zone, 'UTC'])];
  return modal({
    callbackId: scheduleIds.form,
    privateMetadata: JSON.stringify({ channelId }),
    title: say('summary.schedule.title'),
    submit: say('summary.schedule.submit'),
    close: say('summary.schedule.close'),
    blocks: [
      context(statusOf(scene)),
      input({
        label: say('summary.schedule.on.label'),
        blockId: 'summary.on',
        optional: true,
        element: checkboxes({
          actionId: 'on',
          options: [onOption()],
          initialValues: schedule?.isOn === false ? [] : ['on'],
        }),
      }),
      input({
        label: say('summary.schedule.day.label'),
        blockId: 'summary.weekday',
        element: staticSelect({
          actionId: 'weekday',
          initialValue: String(weekday),
          options: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ text: weekdayName(day), value: String(day) })),
        }),
      }),
      input({
        label: say('summary.schedule.time.label'),
        blockId: 'summary.time',
        element: timePicker({ actionId: 'time', initial: readableClock(minutes) }),
      }),
      input({
        label: say('summary.schedule.zone.label'),
        blockId: 'summary.zone',
        element: staticSelect({
          actionId: 'zone',
          initialValue: zones[0],
          options: zones.map((each) => ({ text: plain(each, 75), value: each })),
        }),
      }),
      input({
        label: say('summary.schedule.quiet.label'),
        blockId: 'summary.quiet_week',
        element: radioButtons({
          actionId: 'quiet_week',
          initialValue: schedule?.quietWeek ?? 'silence',
          options: [
            { text: say('summary.schedule.quiet.silence'), value: 'silence' },
            { text: say('summary.schedule.quiet.line'), value: 'line' },
          ],
        }),
      }),
      previewButton(channelId),
    ],
  });
}

export const previewButton = (channelId: string) =>
  actions([
    button({
      text: say('summary.schedule.preview.button'),
      actionId: scheduleIds.preview,
      value: channelId,
    }),
  ]);

/** When the next one comes, and whether one was left out. */
export function statusOf({ schedule, nextAt, zone }: ScheduleScene) {
  if (schedule === null) return say('summary.schedule.none');
  const status =
    nextAt === null
      ? say('summary.schedule.off')
      : say('summary.schedule.next', { when: readableTime(nextAt, zone) });
  if (schedule.skippedAt === null) return status;
  return say('summary.schedule.skipped', { status, when: readableTime(schedule.skippedAt, zone) });
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
      userMessage: say('summary.schedule.unknown_zone'),
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
