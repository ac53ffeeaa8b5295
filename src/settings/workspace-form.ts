import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import {
  actions,
  button,
  checkboxes,
  context,
  divider,
  input,
  modal,
  radioButtons,
} from '../slack/block-kit';
import type { Form } from '../slack/form';
import { readMetadata } from '../slack/metadata';
import { retentionChoices } from './retention';
import type { SettingChange } from './setting-change-store';
import {
  type AskedRetention,
  languageInput,
  lastChangeBlocks,
  readLanguage,
  readRetention,
  retentionAlert,
  retentionInput,
} from './settings-fields';
import { settingsIds } from './settings-ids';
import { channelSettingsByChoices, type WorkspaceSettings } from './workspace-settings';

const fields = {
  external: 'settings.workspace.external',
  changers: 'settings.workspace.changers',
  retention: 'settings.workspace.retention',
  language: 'settings.workspace.language',
} as const;

const metadataSchema = z.object({
  askedMonths: z
    .number()
    .refine((months) => (retentionChoices as readonly number[]).includes(months))
    .optional(),
});
export const readWorkspaceMetadata = (text: string | undefined) => readMetadata(metadataSchema, text);

export interface WorkspaceScene {
  settings: WorkspaceSettings;
  lastChange: SettingChange | null;
  zone: string;
  asked: AskedRetention | null;
}

/** What holds for all channels, for the admins of the workspace. */
export function workspaceForm({ settings, lastChange, zone, asked }: WorkspaceScene): ModalView {
  const { externalChannelsAllowed, channelSettingsBy, retentionMonths, language } = settings;
  return modal({
    callbackId: settingsIds.workspaceForm,
    privateMetadata: JSON.stringify(asked ? { askedMonths: asked.months } : {}),
    title: 'Workspace settings',
    submit: asked ? 'Save and delete' : 'Save',
    close: 'Not now',
    blocks: [
      ...(asked ? [retentionAlert(asked)] : []),
      context(
        'For the whole workspace, because you are an admin of it. Drafts and journals stay closed to you.',
      ),
      ...ownLists(),
      divider(),
      externalInput(externalChannelsAllowed),
      input({
        label: 'Who may change the settings of a channel',
        blockId: fields.changers,
        element: radioButtons({
          actionId: 'changers',
          initialValue: channelSettingsBy,
          options: [
            { text: 'Every member who is in it', value: 'everyone' },
            { text: 'Admins who are in it', value: 'admins', description: 'The others can look at them.' },
          ],
        }),
      }),
      retentionInput(retentionMonths, {
        blockId: fields.retention,
        otherwise: 'Always',
        hint: 'In every channel. Older ones are deleted for good, with everything in them. A channel may choose a shorter time.',
      }),
      languageInput(language, {
        label: 'Language of messages in channels',
        blockId: fields.language,
        otherwise: 'English',
        hint: 'A channel may choose another. What only one person sees is in that person’s language.',
      }),
      ...lastChangeBlocks(lastChange, zone),
    ],
  });
}

/** What the workspace keeps in forms of its own. */
const ownLists = (): AnyBlock[] => [
  actions([
    button({ text: 'Workspace phrases', actionId: settingsIds.workspace, value: 'phrases' }),
    button({ text: 'Ideas for a pause', actionId: settingsIds.pauses, value: 'pauses' }),
    button({ text: 'Check-ins', actionId: settingsIds.checkIns, value: 'check_ins' }),
    button({ text: 'Incident tools', actionId: settingsIds.webhooks, value: 'webhooks' }),
  ]),
];

const externalInput = (allowed: boolean): AnyBlock =>
  input({
    label: 'Channels shared with other organisations',
    blockId: fields.external,
    optional: true,
    element: checkboxes({
      actionId: 'external',
      initialValues: allowed ? ['allowed'] : [],
      options: [
        {
          text: 'Let Evenkeel work in them',
          value: 'allowed',
          description: 'Their people read what is posted; they can press none of its buttons.',
        },
      ],
    }),
  });

/** Reads the form that `workspaceForm` draws. */
export function readWorkspaceForm(form: Form): WorkspaceSettings {
  return {
    externalChannelsAllowed: form.choices(fields.external).includes('allowed'),
    channelSettingsBy: z.enum(channelSettingsByChoices).parse(form.choice(fields.changers)),
    retentionMonths: readRetention(form, fields.retention),
    language: readLanguage(form, fields.language),
  };
}
