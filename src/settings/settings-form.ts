import type { ModalView } from '@slack/types';
import { z } from 'zod';
import {
  actions,
  button,
  checkboxes,
  context,
  divider,
  input,
  md,
  modal,
  section,
  staticSelect,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { type ChannelSettings, latestByChoices, minimumDelayChoices } from './channel-settings';

export const settingsIds = {
  form: 'settings.channel',
  /** For workspace admins; opens what holds for all channels. */
  workspace: 'settings.workspace',
  pauses: 'settings.pauses',
  /** The same for check-ins after an incident. */
  checkIns: 'settings.check_ins',
} as const;

const metadataSchema = z.object({ channelId: z.string().regex(/^[CG][A-Z0-9]+$/) });
export const readSettingsMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

const delayLabel = (minutes: number) =>
  minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`;

const switches = [
  {
    value: 'earlyFactsAllowed',
    text: 'Offer “Facts must go out now”',
    description: 'A shorter form that is posted before cooling-off ends.',
  },
  {
    value: 'namelessAllowed',
    text: 'Offer sharing without a name',
    description: 'Shown as “a teammate”; nobody can look the author up.',
  },
  {
    value: 'repliesStored',
    text: 'Keep replies of retro threads',
    description: 'So that a retro can be read and exported as a whole.',
  },
] as const;

/** How a channel wants its retrospectives. Workspace admins find the way to the workspace's own settings here. */
export function settingsForm(
  channelId: string,
  settings: ChannelSettings,
  { forAdmin }: { forAdmin: boolean },
): ModalView {
  return modal({
    callbackId: settingsIds.form,
    privateMetadata: JSON.stringify({ channelId }),
    title: 'Channel settings',
    submit: 'Save',
    close: 'Not now',
    blocks: [
      input({
        label: 'Shortest time between writing and sharing',
        blockId: 'settings.minimum_delay',
        element: staticSelect({
          actionId: 'minutes',
          initialValue: String(settings.minimumDelayMinutes),
          options: minimumDelayChoices.map((minutes) => ({
            text: delayLabel(minutes),
            value: String(minutes),
          })),
        }),
      }),
      input({
        label: 'A retro stays open for',
        blockId: 'settings.latest_by',
        element: staticSelect({
          actionId: 'days',
          initialValue: String(settings.latestByDays),
          options: latestByChoices.map((days) => ({ text: `${days} days`, value: String(days) })),
        }),
      }),
      input({
        label: 'In this channel',
        blockId: 'settings.switches',
        optional: true,
        element: checkboxes({
          actionId: 'switches',
          options: switches,
          initialValues: switches.filter(({ value }) => settings[value]).map(({ value }) => value),
        }),
      }),
      context(
        'This holds from the next retro or the next message on. It changes nothing that has been shared.',
      ),
      ...(forAdmin ? workspacePart : []),
    ],
  });
}

/** For a workspace admin where there are no settings of a channel. */
export function workspaceOnlyForm(): ModalView {
  return modal({ title: 'Settings', close: 'Close', blocks: [section(where), ...workspacePart] });
}

const where = md`Settings of a channel are found in a channel that Evenkeel is in. Type \`/invite @Evenkeel\` there first, then this again.`;

const workspacePart = [
  divider(),
  context('For the whole workspace, because you are an admin of it:'),
  actions([
    button({ text: 'Workspace phrases', actionId: settingsIds.workspace, value: 'phrases' }),
    button({ text: 'Ideas for a pause', actionId: settingsIds.pauses, value: 'pauses' }),
    button({ text: 'Check-ins', actionId: settingsIds.checkIns, value: 'check_ins' }),
  ]),
];

/** Reads the form that `settingsForm` draws. */
export function readSettingsForm(form: Form): ChannelSettings {
  const on = new Set(form.choices('settings.switches'));
  return {
    minimumDelayMinutes: oneOf(minimumDelayChoices, form.choice('settings.minimum_delay')),
    latestByDays: oneOf(latestByChoices, form.choice('settings.latest_by')),
    earlyFactsAllowed: on.has('earlyFactsAllowed'),
    namelessAllowed: on.has('namelessAllowed'),
    repliesStored: on.has('repliesStored'),
  };
}

function oneOf(choices: readonly number[], value: string | null): number {
  return z
    .number()
    .refine((number) => choices.includes(number))
    .parse(Number(value));
}
