import type { ModalView } from '@slack/types';
import { say } from '../language/say';
import { button, context, conversationsSelect, modal, sayMd, section, type Text } from '../slack/block-kit';
import { settingsIds } from './settings-ids';

/** Where no channel is at hand: the ways to everything that can be set. `note` says why it is not the channel's own. */
export function settingsHub({ forAdmin, note }: { forAdmin: boolean; note: Text | null }): ModalView {
  return modal({
    title: say('settings.hub.title'),
    close: say('settings.close.button'),
    blocks: [
      ...(note === null ? [] : [section(note)]),
      section(sayMd('settings.hub.mine'), {
        accessory: button({
          text: say('settings.hub.open.button'),
          actionId: settingsIds.openPersonal,
          value: 'mine',
        }),
      }),
      context(say('settings.hub.mine.about')),
      section(sayMd('settings.hub.channel'), {
        accessory: conversationsSelect({
          actionId: settingsIds.openChannel,
          placeholder: say('settings.hub.channel.placeholder'),
          excludeExternalShared: false,
        }),
      }),
      context(say('settings.hub.channel.about')),
      ...(forAdmin
        ? [
            section(sayMd('settings.hub.workspace'), {
              accessory: button({
                text: say('settings.hub.open.button'),
                actionId: settingsIds.openWorkspace,
                value: 'workspace',
              }),
            }),
            context(say('settings.hub.workspace.about')),
          ]
        : []),
    ],
  });
}
