import type { AnyBlock, ModalView } from '@slack/types';
import { languageNames } from '../language/language';
import { say } from '../language/say';
import {
  actions,
  button,
  channelLink,
  context,
  joinMd,
  type Mrkdwn,
  modal,
  sayMd,
  section,
} from '../slack/block-kit';
import type { ChannelSettings } from './channel-settings';
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

export const delayLabel = (minutes: number) => say('settings.channel.delay.choice', { minutes });
export const daysLabel = (days: number) => say('settings.channel.latest_by.choice', { days });

/** What a channel may switch on. */
export const switches = [
  { name: 'earlyFactsAllowed', offer: 'early_facts' },
  { name: 'namelessAllowed', offer: 'nameless' },
  { name: 'repliesStored', offer: 'replies' },
] as const;

/** Whose settings these are: the form may have been reached from anywhere. */
export const channelLine = (channelId: string): AnyBlock =>
  context(sayMd('settings.channel.about', { channel: channelLink(channelId) }));

/** What else there is to set from here. */
export function channelButtons({ channelId: value, forAdmin }: ChannelScene): AnyBlock[] {
  return [
    actions([
      button({ text: say('settings.channel.summary.button'), actionId: settingsIds.summary, value }),
      button({ text: say('settings.channel.follows.button'), actionId: settingsIds.follows, value }),
      button({
        text: say('settings.channel.mine.button'),
        actionId: settingsIds.openPersonal,
        value: 'mine',
      }),
      ...(forAdmin ? [workspaceButton()] : []),
    ]),
  ];
}

const workspaceButton = () =>
  button({
    text: say('settings.channel.workspace.button'),
    actionId: settingsIds.openWorkspace,
    value: 'workspace',
  });

/** The same for somebody who may not change it: nothing to fill in, nothing to hand in. */
export function settingsView(scene: ChannelScene): ModalView {
  const { channelId, hindrance, lastChange, zone } = scene;
  return modal({
    title: say('settings.channel.title'),
    close: say('settings.close.button'),
    blocks: [
      channelLine(channelId),
      ...(hindrance === null ? [] : [context(say(`settings.channel.looking.${hindrance}`))]),
      section(joinMd(settingLines(scene), '\n')),
      ...channelButtons(scene),
      ...lastChangeBlocks(lastChange, zone),
    ],
  });
}

function settingLines({ settings, workspace }: ChannelScene): Mrkdwn[] {
  const line = (what: string, value: string) => sayMd('settings.channel.line', { what, value });
  const months = retentionOf(settings.retentionMonths, workspace.retentionMonths);
  const { language } = settings;
  return [
    line(say('settings.channel.delay'), delayLabel(settings.minimumDelayMinutes)),
    line(say('settings.channel.nudge'), say(`settings.channel.nudge.${settings.defaultNudge}`)),
    line(say('settings.channel.latest_by'), daysLabel(settings.latestByDays)),
    ...switches.map(({ name, offer }) =>
      line(say(`settings.offer.${offer}`), say('settings.yes_or_no', { on: settings[name] ? 'yes' : 'no' })),
    ),
    line(say('settings.channel.visibility'), say(`settings.channel.visibility.${settings.caseVisibility}`)),
    line(
      say('settings.retention'),
      months === null ? say('settings.retention.always.inline') : monthsLabel(months),
    ),
    line(
      say('settings.channel.language'),
      (languageNames as Record<string, string>)[language ?? ''] ?? say('settings.channel.language.otherwise'),
    ),
  ];
}
