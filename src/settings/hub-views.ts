import type { ModalView } from '@slack/types';
import { button, context, conversationsSelect, md, modal, section, type Text } from '../slack/block-kit';
import { settingsIds } from './settings-ids';

/** Where no channel is at hand: the ways to everything that can be set. `note` says why it is not the channel's own. */
export function settingsHub({ forAdmin, note }: { forAdmin: boolean; note: Text | null }): ModalView {
  return modal({
    title: 'Settings',
    close: 'Close',
    blocks: [
      ...(note === null ? [] : [section(note)]),
      section(md`*My settings*`, {
        accessory: button({ text: 'Open', actionId: settingsIds.openPersonal, value: 'mine' }),
      }),
      context('Quiet hours, working days, reminders, language.'),
      section(md`*A channel’s settings*`, {
        accessory: conversationsSelect({
          actionId: settingsIds.openChannel,
          placeholder: 'Choose a channel',
          excludeExternalShared: false,
        }),
      }),
      context('Cooling-off, what is offered, who may find its cases, and for how long they are kept.'),
      ...(forAdmin
        ? [
            section(md`*Workspace settings*`, {
              accessory: button({ text: 'Open', actionId: settingsIds.openWorkspace, value: 'workspace' }),
            }),
            context('For all channels, because you are an admin of the workspace.'),
          ]
        : []),
    ],
  });
}
