import type { Manifest } from '../../src/manifest';
import type { PageApp } from './page-contract';

/** What Slack's menus offer of an app, from its manifest. */
export function appMenu({ display_information, features }: Manifest): PageApp {
  const shortcuts = (wanted: 'global' | 'message') =>
    features.shortcuts
      .filter(({ type }) => type === wanted)
      .map(({ name, callback_id: callbackId, description }) => ({ name, callbackId, description }));
  return {
    name: display_information.name,
    commands: features.slash_commands.map(({ command, description, usage_hint: usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    globalShortcuts: shortcuts('global'),
    messageShortcuts: shortcuts('message'),
  };
}
