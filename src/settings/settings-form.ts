import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { checkboxes, context, input, modal, staticSelect } from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { caseVisibilities } from './case-visibility';
import { type ChannelSettings, latestByChoices, minimumDelayChoices, nudgeRules } from './channel-settings';
import type { ChannelScene } from './channel-views';
import { channelButtons, delayLabel, nudgeLabels, switches, visibilityLabels } from './channel-views';
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
    title: 'Channel settings',
    submit: asked ? 'Save and delete' : 'Save',
    close: 'Not now',
    blocks: [
      ...(asked ? [retentionAlert(asked)] : []),
      ...timeInputs(settings),
      input({
        label: 'In this channel',
        blockId: fields.switches,
        optional: true,
        element: checkboxes({
          actionId: 'switches',
          options: switches,
          initialValues: switches.filter(({ value }) => settings[value]).map(({ value }) => value),
        }),
      }),
      ...keepingInputs(scene),
      context(
        'Times and offers hold from the next retro or the next message on. They change nothing that has been shared.',
      ),
      ...channelButtons(scene),
      ...lastChangeBlocks(lastChange, zone),
    ],
  });
}

function timeInputs({ minimumDelayMinutes, defaultNudge, latestByDays }: ChannelSettings): AnyBlock[] {
  return [
    input({
      label: 'Shortest time between writing and sharing',
      hint: 'Cooling-off. Nobody can share sooner; the facts can still go out early if that is offered below.',
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
      label: 'What is written comes back',
      hint: 'Preselected; everybody chooses for themselves.',
      blockId: fields.nudge,
      element: staticSelect({
        actionId: 'nudge',
        initialValue: defaultNudge,
        options: nudgeRules.map((value) => ({ text: nudgeLabels[value], value })),
      }),
    }),
    input({
      label: 'A retro stays open for',
      hint: 'It closes by itself then. What is not shared by that time stays private.',
      blockId: fields.latestBy,
      element: staticSelect({
        actionId: 'days',
        initialValue: String(latestByDays),
        options: latestByChoices.map((days) => ({ text: `${days} days`, value: String(days) })),
      }),
    }),
  ];
}

function keepingInputs({ settings, workspace }: ChannelScene): AnyBlock[] {
  const { caseVisibility, retentionMonths, language } = settings;
  const kept = workspace.retentionMonths;
  return [
    input({
      label: 'Who may find a closed retro',
      hint: 'Preselected; whoever closes a retro decides.',
      blockId: fields.visibility,
      element: staticSelect({
        actionId: 'visibility',
        initialValue: caseVisibility,
        options: caseVisibilities.map((value) => ({ text: visibilityLabels[value], value })),
      }),
    }),
    retentionInput(retentionMonths, {
      blockId: fields.retention,
      otherwise:
        kept === null ? 'As long as the workspace: always' : `As long as the workspace: ${monthsLabel(kept)}`,
      hint: 'Older ones are deleted for good, with everything in them. The shorter of this and the workspace’s time counts.',
    }),
    languageInput(language, {
      label: 'Language of messages in this channel',
      blockId: fields.language,
      otherwise: 'As in the workspace',
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
