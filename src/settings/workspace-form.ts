import type { AnyBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { languageNames } from '../language/language';
import { say } from '../language/say';
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
    title: say('settings.workspace.title'),
    submit: say(asked ? 'settings.save_and_delete.button' : 'settings.save.button'),
    close: say('settings.not_now.button'),
    blocks: [
      ...(asked ? [retentionAlert(asked)] : []),
      context(say('settings.workspace.about')),
      ...ownLists(),
      divider(),
      externalInput(externalChannelsAllowed),
      input({
        label: say('settings.workspace.changers'),
        blockId: fields.changers,
        element: radioButtons({
          actionId: 'changers',
          initialValue: channelSettingsBy,
          options: [
            { text: say('settings.workspace.changers.everyone'), value: 'everyone' },
            {
              text: say('settings.workspace.changers.admins'),
              value: 'admins',
              description: say('settings.workspace.changers.admins.about'),
            },
          ],
        }),
      }),
      retentionInput(retentionMonths, {
        blockId: fields.retention,
        otherwise: say('settings.retention.always'),
        hint: say('settings.workspace.retention.hint'),
      }),
      languageInput(language, {
        label: say('settings.workspace.language'),
        blockId: fields.language,
        otherwise: languageNames.en,
        hint: say('settings.workspace.language.hint'),
      }),
      ...lastChangeBlocks(lastChange, zone),
    ],
  });
}

/** What the workspace keeps in forms of its own. */
const ownLists = (): AnyBlock[] => [
  actions([
    button({
      text: say('settings.workspace.phrases.button'),
      actionId: settingsIds.workspace,
      value: 'phrases',
    }),
    button({ text: say('settings.workspace.pauses.button'), actionId: settingsIds.pauses, value: 'pauses' }),
    button({
      text: say('settings.workspace.check_ins.button'),
      actionId: settingsIds.checkIns,
      value: 'check_ins',
    }),
    button({
      text: say('settings.workspace.webhooks.button'),
      actionId: settingsIds.webhooks,
      value: 'webhooks',
    }),
  ]),
];

const externalInput = (allowed: boolean): AnyBlock =>
  input({
    label: say('settings.workspace.external'),
    blockId: fields.external,
    optional: true,
    element: checkboxes({
      actionId: 'external',
      initialValues: allowed ? ['allowed'] : [],
      options: [
        {
          text: say('settings.workspace.external.allowed'),
          value: 'allowed',
          description: say('settings.workspace.external.about'),
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
