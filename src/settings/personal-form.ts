import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { readableClock, weekdayName } from '../calendar/working-time';
import { AppError } from '../errors';
import { checkboxes, context, input, modal, radioButtons, timePicker } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { type PersonalSettings, type Reminders, reminderChoices } from './personal-settings';
import type { SettingChange } from './setting-change-store';
import { languageInput, lastChangeBlocks, readLanguage } from './settings-fields';
import { settingsIds } from './settings-ids';

export const personalFields = {
  from: 'settings.personal.quiet_from',
  to: 'settings.personal.quiet_to',
  days: 'settings.personal.days',
  nudges: 'settings.personal.nudges',
  language: 'settings.personal.language',
} as const;

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const reminderOptions: readonly { value: Reminders; text: string; description: string }[] = [
  {
    value: 'all',
    text: 'The usual ones',
    description: 'What you wrote comes back, and once more before its retro closes.',
  },
  { value: 'fewer', text: 'Only one for each thing', description: 'It comes back once, then it is quiet.' },
  {
    value: 'none',
    text: 'None',
    description: 'What waits for you is in App Home. A time you pick yourself still counts.',
  },
];

/** How one person wants to be written to. */
export function personalForm(
  { quietHours, workingDays, nudges, language }: PersonalSettings,
  { lastChange, zone }: { lastChange: SettingChange | null; zone: string },
): ModalView {
  return modal({
    callbackId: settingsIds.personalForm,
    title: 'My settings',
    submit: 'Save',
    close: 'Not now',
    blocks: [
      context('Only for you. Nobody else sees them, not even your workspace’s admins.'),
      input({
        label: 'Quiet from',
        blockId: personalFields.from,
        element: timePicker({ actionId: 'from', initial: readableClock(quietHours.fromMinutes) }),
      }),
      input({
        label: 'Quiet until',
        hint: 'By the clocks where you are, as Slack knows it. Nothing of Evenkeel’s comes by itself in between.',
        blockId: personalFields.to,
        element: timePicker({ actionId: 'to', initial: readableClock(quietHours.toMinutes) }),
      }),
      input({
        label: 'My working days',
        hint: 'On the others nothing comes by itself.',
        blockId: personalFields.days,
        element: checkboxes({
          actionId: 'days',
          options: weekdays.map((day) => ({ text: weekdayName(day), value: String(day) })),
          initialValues: workingDays.map(String),
        }),
      }),
      input({
        label: 'Reminders of what I have begun',
        blockId: personalFields.nudges,
        element: radioButtons({ actionId: 'nudges', options: reminderOptions, initialValue: nudges }),
      }),
      languageInput(language, {
        label: 'Language',
        blockId: personalFields.language,
        otherwise: 'As in Slack',
      }),
      ...lastChangeBlocks(lastChange, zone),
    ],
  });
}

/** Reads the form that `personalForm` draws. @throws AppError `time_missing` under its field. */
export function readPersonalForm(form: Form): PersonalSettings {
  const days = form
    .choices(personalFields.days)
    .map((day) => z.coerce.number().int().min(1).max(7).parse(day));
  return {
    quietHours: {
      fromMinutes: minutesIn(form, personalFields.from),
      toMinutes: minutesIn(form, personalFields.to),
    },
    workingDays: weekdays.filter((day) => days.includes(day)),
    nudges: z.enum(reminderChoices).parse(form.choice(personalFields.nudges)),
    language: readLanguage(form, personalFields.language),
  };
}

function minutesIn(form: Form, blockId: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(form.time(blockId) ?? '') ?? [];
  if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  throw new AppError('time_missing', 'no time was chosen', { userMessage: 'Please choose a time.', blockId });
}
