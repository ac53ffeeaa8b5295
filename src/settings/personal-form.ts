import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { readableClock, weekdayName } from '../calendar/working-time';
import { AppError } from '../errors';
import { say } from '../language/say';
import { checkboxes, context, input, modal, radioButtons, timePicker } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { type PersonalSettings, reminderChoices } from './personal-settings';
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

/** How one person wants to be written to. */
export function personalForm(
  { quietHours, workingDays, nudges, language }: PersonalSettings,
  { lastChange, zone }: { lastChange: SettingChange | null; zone: string },
): ModalView {
  return modal({
    callbackId: settingsIds.personalForm,
    title: say('settings.mine.title'),
    submit: say('settings.save.button'),
    close: say('settings.not_now.button'),
    blocks: [
      context(say('settings.mine.about')),
      input({
        label: say('settings.mine.quiet_from'),
        blockId: personalFields.from,
        element: timePicker({ actionId: 'from', initial: readableClock(quietHours.fromMinutes) }),
      }),
      input({
        label: say('settings.mine.quiet_to'),
        hint: say('settings.mine.quiet.hint'),
        blockId: personalFields.to,
        element: timePicker({ actionId: 'to', initial: readableClock(quietHours.toMinutes) }),
      }),
      input({
        label: say('settings.mine.days'),
        hint: say('settings.mine.days.hint'),
        blockId: personalFields.days,
        element: checkboxes({
          actionId: 'days',
          options: weekdays.map((day) => ({ text: weekdayName(day), value: String(day) })),
          initialValues: workingDays.map(String),
        }),
      }),
      input({
        label: say('settings.mine.nudges'),
        blockId: personalFields.nudges,
        element: radioButtons({
          actionId: 'nudges',
          initialValue: nudges,
          options: reminderChoices.map((value) => ({
            value,
            text: say(`settings.mine.nudges.${value}`),
            description: say(`settings.mine.nudges.${value}.about`),
          })),
        }),
      }),
      languageInput(language, {
        label: say('settings.mine.language'),
        blockId: personalFields.language,
        otherwise: say('settings.mine.language.otherwise'),
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
  throw new AppError('time_missing', 'no time was chosen', {
    userMessage: say('settings.mine.time_missing'),
    blockId,
  });
}
