import { personActions, personReads } from './people/person-calls';
import type { Workspace } from './state/workspace';

/** How the page begins, with the number of the process that serves it. */
export const sandboxGreeting = /^This is a Slack workspace on your own machine \(process (\d+)\)/;

/** GET /welcome.txt: who is here and how to act with curl. */
export function welcomeText(workspaces: Workspace[]): string {
  return [
    `This is a Slack workspace on your own machine (process ${process.pid}). Nothing leaves it.`,
    '',
    ...workspaces.flatMap(workspaceLines),
    'Act as a person (JSON in, JSON out):',
    `  POST /people/ada/command  {"command":"/retro","text":"","in":"payments"}`,
    '  GET  /people/ada/modal',
    '  POST /people/ada/fill     {"label":"What is going well?","value":"We talk"}',
    '  POST /people/ada/submit',
    '  GET  /people/ada/dm',
    '  POST /people/ada/press    {"text":"Re-read now"}',
    '  POST /people/ada/post     {"in":"payments","text":"hello"}',
    '  GET  /people/ada/messages?in=payments',
    '',
    `Look (GET):  ${Object.keys(personReads).join(', ')}`,
    `Act (POST):  ${Object.keys(personActions).join(', ')}`,
    '',
    'Move time:   POST /admin/advance {"by":{"hours":4}}',
    'Run things:  POST /admin/archive {"channel":"payments"}, and more: an unknown name lists them all.',
    '',
  ].join('\n');
}

function workspaceLines(workspace: Workspace): string[] {
  const people = [...workspace.users.values()].filter((user) => !user.isBot);
  const channels = [...workspace.conversations.values()].filter(
    (c) => c.kind === 'public' || c.kind === 'private',
  );
  return [
    `${workspace.name} (${workspace.id}), ${workspace.clock.now().toISOString()}`,
    '  People:',
    ...people.map((user) => {
      const note = user.deleted ? ', deactivated' : user.isGuest ? ', guest' : '';
      return `    ${user.handle.padEnd(8)} ${user.realName} (${user.tz}${note})`;
    }),
    '  Channels:',
    ...channels.map((channel) => {
      const notes = [
        channel.kind === 'private' ? 'private' : '',
        channel.isExternallyShared ? 'shared with another organisation' : '',
        channel.isArchived ? 'archived' : '',
        channel.members.has(workspace.botUserId) ? '' : 'without the app',
      ].filter(Boolean);
      return `    #${channel.name}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
    }),
    '',
  ];
}
