import { actionItemIds } from './action-item/action-item-views';
import { incidentIds } from './incident/incident-ids';
import { checkWordingIds } from './reread/check-wording-views';
import { retroIds } from './retro/retro-views';

/** What Slack's app settings must say for Evenkeel to work; `npm run manifest` writes it to manifest.json. */
export interface Manifest {
  display_information: {
    name: string;
    description: string;
    long_description: string;
    background_color: string;
  };
  features: {
    app_home: { home_tab_enabled: true; messages_tab_enabled: true; messages_tab_read_only_enabled: false };
    bot_user: { display_name: string; always_online: true };
    shortcuts: { name: string; type: 'message' | 'global'; callback_id: string; description: string }[];
    slash_commands: {
      command: string;
      description: string;
      usage_hint: string;
      should_escape: false;
      url?: string;
    }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[]; request_url?: string };
    interactivity: { is_enabled: true; request_url?: string };
    org_deploy_enabled: false;
    socket_mode_enabled: boolean;
    token_rotation_enabled: false;
  };
}

export interface ManifestOptions {
  slashCommand: string;
  /** Where Slack reaches Evenkeel, such as https://evenkeel.example/slack/events; null for Socket Mode, which needs no address. */
  requestUrl: string | null;
}

/** Every scope with the reason for it; Slack shows the list to whoever installs the app. */
const scopes = {
  commands: 'the slash command and the shortcuts',
  'chat:write': 'headlines, shared assessments, private messages',
  'im:write': 'opening the direct message with a person',
  'im:history': 'finding a direct message again after Slack’s answer was lost, so that it is sent once',
  'users:read': 'a person’s name, time zone and away status',
  'users:read.email': 'finding the people an incident tool names by their address',
  'dnd:read': 'not to write to somebody who does not want to be disturbed',
  'channels:read': 'whether a public channel is archived, shared, or has the person in it',
  'groups:read': 'the same of private channels Evenkeel was invited to',
  'channels:join': 'the button that adds Evenkeel to a public channel',
  'channels:history': 'replies in a retro’s thread, in public channels Evenkeel is in',
  'groups:history': 'the same in private channels Evenkeel was invited to',
  'files:write': 'the export, as a file in the direct message',
} as const;

/** Events Evenkeel listens to. */
const botEvents = [
  'app_home_opened',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'user_change',
] as const;

/** The app's settings at Slack. Socket Mode is on exactly when there is no address to send requests to. */
export function slackManifest({ slashCommand, requestUrl }: ManifestOptions): Manifest {
  const address = requestUrl === null ? {} : { request_url: requestUrl };
  return {
    display_information: {
      name: 'Evenkeel',
      description: 'Blameless retrospectives: write it now, re-read it later, share it when it is fair.',
      long_description:
        'After a setback, Evenkeel helps people write down what happened while it is fresh, wait until they are calm, read it once more for words that sound like blame, and only then share it with the channel. Drafts are encrypted and nobody else can read them; nothing is posted before its author says so. What the team shared stays in one thread and can be exported.',
      background_color: '#1f4b5f',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Evenkeel', always_online: true },
      shortcuts: [
        {
          name: 'Start a retro',
          type: 'message',
          callback_id: retroIds.startFromMessage,
          description: 'Write what happened, starting from this message',
        },
        {
          name: 'Check in after this',
          type: 'message',
          callback_id: incidentIds.fromMessage,
          description: 'Tell Evenkeel of an incident, so that it checks in with the people involved',
        },
        {
          name: 'Add action item',
          type: 'message',
          callback_id: actionItemIds.fromMessage,
          description: 'Agree on work in the thread of a retro, starting from this message',
        },
        {
          name: 'Check wording',
          type: 'message',
          callback_id: checkWordingIds.shortcut,
          description: 'See which words may sound like blame. Only you see the answer',
        },
        {
          name: 'Write a retro',
          type: 'global',
          callback_id: 'assessment.write_global',
          description: 'Answer three questions, for yourself first',
        },
      ],
      slash_commands: [
        {
          command: slashCommand,
          description: 'Write a retro: now for yourself, later for the channel',
          usage_hint: '[help | incident | search | plans | actions | me | summary | settings | export]',
          should_escape: false,
          ...(requestUrl === null ? {} : { url: requestUrl }),
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { ...address, bot_events: [...botEvents] },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === null,
      token_rotation_enabled: false,
    },
  };
}

/** callback_id by the name people see in Slack's menus. */
export function shortcutIds({ features }: Manifest): Record<string, string> {
  return Object.fromEntries(features.shortcuts.map(({ name, callback_id }) => [name, callback_id]));
}
