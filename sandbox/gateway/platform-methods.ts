import type { Method } from './method';

/** Methods about the app itself and its workspace. */
export const platformMethods: Record<string, Method> = {
  'api.test': ({ args }) => ({ args: args.raw }),

  'auth.test': ({ workspace }) => ({
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: 'evenkeel',
    team_id: workspace.id,
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
    is_enterprise_install: false,
  }),

  'team.info': ({ workspace }) => ({
    team: { id: workspace.id, name: workspace.name, domain: workspace.domain, email_domain: '', icon: {} },
  }),

  'apps.connections.open': ({ workspace, sockets, url }) => ({
    url: `${url.replace('http:', 'ws:')}/link/?ticket=${sockets.openTicket(workspace)}&app_id=${workspace.appId}`,
  }),
};
