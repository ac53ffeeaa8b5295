import type { AnyBlock, ModalView } from '@slack/types';
import { actions, button, context, joinMd, md, modal, section } from '../slack/block-kit';
import type { CaseVisibility } from './case-visibility';
import type { ChannelSettings, NudgeRule } from './channel-settings';
import { languageNames } from './language-choices';
import type { ChangeHindrance } from './may-change';
import { retentionOf } from './retention';
import type { SettingChange } from './setting-change-store';
import { type AskedRetention, lastChangeBlocks, monthsLabel } from './settings-fields';
import { settingsIds } from './settings-ids';
import type { WorkspaceSettings } from './workspace-settings';

/** What there is to show of a channel's settings. */
export interface ChannelScene {
  channelId: string;
  settings: ChannelSettings;
  workspace: WorkspaceSettings;
  /** Why the person may look and not change; null when they may change. */
  hindrance: ChangeHindrance;
  forAdmin: boolean;
  lastChange: SettingChange | null;
  /** The person's own zone. */
  zone: string;
  /** What is about to be deleted, when they have to be asked. */
  asked: AskedRetention | null;
}

export const delayLabel = (minutes: number) =>
  minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`;

export const nudgeLabels: Record<NudgeRule, string> = {
  next_morning: 'The next working morning',
  in_1_hour: 'After 1 hour, within working hours',
  in_4_hours: 'After 4 hours, within working hours',
};

export const visibilityLabels: Record<CaseVisibility, string> = {
  channel: 'People of this channel',
  workspace: 'Members of this workspace',
  without_names: 'Members of this workspace, without names',
};

/** What a channel may switch on, each with what it means in a line. */
export const switches = [
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

/** What else there is to set from here. */
export function channelButtons({ channelId: value, forAdmin }: ChannelScene): AnyBlock[] {
  return [
    actions([
      button({ text: 'Weekly summary', actionId: settingsIds.summary, value }),
      button({ text: 'Follow what others learn', actionId: settingsIds.follows, value }),
      button({ text: 'My settings', actionId: settingsIds.openPersonal, value: 'mine' }),
      ...(forAdmin
        ? [button({ text: 'Workspace settings', actionId: settingsIds.openWorkspace, value: 'workspace' })]
        : []),
    ]),
  ];
}

const whoChanges: Record<Exclude<ChangeHindrance, null>, string> = {
  guest: 'You can look at these; members of the workspace change them.',
  not_an_admin: 'You can look at these; in this workspace, admins change the settings of channels.',
};

/** The same for somebody who may not change it: nothing to fill in, nothing to hand in. */
export function settingsView(scene: ChannelScene): ModalView {
  const { settings, workspace, hindrance, lastChange, zone } = scene;
  const months = retentionOf(settings.retentionMonths, workspace.retentionMonths);
  const { language } = settings;
  const lines = [
    md`*Shortest time between writing and sharing:* ${delayLabel(settings.minimumDelayMinutes)}`,
    md`*What is written comes back:* ${nudgeLabels[settings.defaultNudge]}`,
    md`*A retro stays open for:* ${String(settings.latestByDays)} days`,
    ...switches.map(({ value, text }) => md`*${text}:* ${settings[value] ? 'yes' : 'no'}`),
    md`*Who may find a closed retro:* ${visibilityLabels[settings.caseVisibility]}`,
    md`*Closed retros are kept for:* ${months === null ? 'always' : monthsLabel(months)}`,
    md`*Language of messages:* ${languageOf(language)}`,
  ];
  return modal({
    title: 'Channel settings',
    close: 'Close',
    blocks: [
      ...(hindrance === null ? [] : [context(whoChanges[hindrance])]),
      section(joinMd(lines, '\n')),
      ...channelButtons(scene),
      ...lastChangeBlocks(lastChange, zone),
    ],
  });
}

const languageOf = (language: string | null) =>
  (languageNames as Record<string, string>)[language ?? ''] ?? 'as in the workspace';
