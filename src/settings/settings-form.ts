import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { say } from '../language/say';
import { checkboxes, context, input, modal, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { caseVisibilities } from './case-visibility';
import { type ChannelSettings, latestByChoices, minimumDelayChoices, nudgeRules } from './channel-settings';
import type { ChannelScene } from './channel-views';
import { channelButtons, channelLine, daysLabel, delayLabel, switches } from './channel-views';
import { retentionChoices } from './retention';
import {
  languageInput,
  lastChangeBlocks,
  monthsLabel,
  oneOf,
  readLanguage,
  readRetention,
  retentionAlert,
  retentionInput,
} from './settings-fields';
import { settingsIds } from './settings-ids';

const fields = {
  delay: 'settings.minimum_delay',
  nudge: 'settings.default_nudge',
  latestBy: 'settings.latest_by',
  switches: 'settings.switches',
  visibility: 'settings.visibility',
  retention: 'settings.retention',
  language: 'settings.language',
} as const;

const metadataSchema = z.object({
  channelId: z.string().regex(/^[CG][A-Z0-9]+$/),
  /** The person was asked, and would keep retros for no longer than this many months. */
  askedMonths: z
    .number()
    .refine((months) => (retentionChoices as readonly number[]).includes(months))
    .optional(),
});
export const readSettingsMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

/** How a channel wants its retrospectives, for those who may change it. */
export function settingsForm(scene: ChannelScene): ModalView {
  const { channelId, settings, asked, lastChange, zone } = scene;
  return modal({
    callbackId: settingsIds.form,
    privateMetadata: JSON.stringify({ channelId, ...(asked && { askedMonths: asked.months }) }),
    title: say('settings.channel.title'),
    submit: say(asked ? 'settings.save_and_delete.button' : 'settings.save.button'),
    close: say('settings.not_now.button'),
    blocks: [
      ...(asked ? [retentionAlert(asked)] : []),
      channelLine(channelId),
      ...timeInputs(settings),
      input({
        label: say('settings.channel.switches'),
        blockId: fields.switches,
        optional: true,
        element: checkboxes({
          actionId: 'switches',
          options: switches.map(({ name: value, offer }) => ({
            value,
            text: say(`settings.offer.${offer}`),
            description: say(`settings.offer.${offer}.about`),
          })),
          initialValues: switches.flatMap(({ name }) => (settings[name] ? [name] : [])),
        }),
      }),
      ...keepingInputs(scene),
      context(say('settings.channel.from_when')),
      ...channelButtons(scene),
      ...lastChangeBlocks(lastChange, zone),
    ],
  });
}

function timeInputs({ minimumDelayMinutes, defaultNudge, latestByDays }: ChannelSettings): AnyBlock[] {
  return [
    input({
      label: say('settings.channel.delay'),
      hint: say('settings.channel.delay.hint'),
      blockId: fields.delay,
      element: staticSelect({
        actionId: 'minutes',
        initialValue: String(minimumDelayMinutes),
        options: minimumDelayChoices.map((minutes) => ({
          text: delayLabel(minutes),
          value: String(minutes),
        })),
      }),
    }),
    input({
      label: say('settings.channel.nudge'),
      hint: say('settings.channel.nudge.hint'),
      blockId: fields.nudge,
      element: staticSelect({
        actionId: 'nudge',
        initialValue: defaultNudge,
        options: nudgeRules.map((value) => ({ text: say(`settings.channel.nudge.${value}`), value })),
      }),
    }),
    input({
      label: say('settings.channel.latest_by'),
      hint: say('settings.channel.latest_by.hint'),
      blockId: fields.latestBy,
      element: staticSelect({
        actionId: 'days',
        initialValue: String(latestByDays),
        options: latestByChoices.map((days) => ({ text: daysLabel(days), value: String(days) })),
      }),
    }),
  ];
}

function keepingInputs({ settings, workspace }: ChannelScene): AnyBlock[] {
  const { caseVisibility, retentionMonths, language } = settings;
  const kept = workspace.retentionMonths;
  return [
    input({
      label: say('settings.channel.visibility'),
      hint: say('settings.channel.visibility.hint'),
      blockId: fields.visibility,
      element: staticSelect({
        actionId: 'visibility',
        initialValue: caseVisibility,
        options: caseVisibilities.map((value) => ({
          text: say(`settings.channel.visibility.${value}`),
          value,
        })),
      }),
    }),
    retentionInput(retentionMonths, {
      blockId: fields.retention,
      otherwise: say('settings.channel.retention.otherwise', {
        time: kept === null ? say('settings.retention.always.inline') : monthsLabel(kept),
      }),
      hint: say('settings.channel.retention.hint'),
    }),
    languageInput(language, {
      label: say('settings.channel.language'),
      blockId: fields.language,
      otherwise: say('settings.channel.language.otherwise'),
    }),
  ];
}

/** Reads the form that `settingsForm` draws. */
export function readSettingsForm(form: Form): ChannelSettings {
  const on = new Set(form.choices(fields.switches));
  return {
    minimumDelayMinutes: oneOf(minimumDelayChoices, form.choice(fields.delay)),
    defaultNudge: z.enum(nudgeRules).parse(form.choice(fields.nudge)),
    latestByDays: oneOf(latestByChoices, form.choice(fields.latestBy)),
    earlyFactsAllowed: on.has('earlyFactsAllowed'),
    namelessAllowed: on.has('namelessAllowed'),
    repliesStored: on.has('repliesStored'),
    caseVisibility: z.enum(caseVisibilities).parse(form.choice(fields.visibility)),
    retentionMonths: readRetention(form, fields.retention),
    language: readLanguage(form, fields.language),
  };
}
