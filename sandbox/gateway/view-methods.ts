import { requireView } from '../blocks/validate-blocks';
import { withIds } from '../blocks/walk-blocks';
import { type Json, objectsAt } from '../json';
import { SlackError, withMessages } from '../slack-error';
import { viewJson } from '../state/view-json';
import type { Workspace } from '../state/workspace';
import type { Arguments } from './arguments';
import type { Method } from './method';

export const viewMethods: Record<string, Method> = {
  'views.open': ({ workspace, args }) => {
    const trigger = args.required('trigger_id');
    const body = readView(workspace, args.structured('view'), 'modal');
    return { view: viewJson(workspace, workspace.views.open(workspace.views.redeemTrigger(trigger), body)) };
  },

  'views.push': ({ workspace, args }) => {
    const trigger = args.required('trigger_id');
    const body = readView(workspace, args.structured('view'), 'modal');
    return { view: viewJson(workspace, workspace.views.push(workspace.views.redeemTrigger(trigger), body)) };
  },

  'views.update': ({ workspace, args }) => {
    const view = workspace.views.find(target(args));
    const body = readView(workspace, args.structured('view'), view.type);
    return { view: viewJson(workspace, workspace.views.update(view, body, args.text('hash'))) };
  },

  'views.publish': ({ workspace, args }) => {
    const user = workspace.users.get(args.required('user_id'));
    if (!user || user.isBot) throw new SlackError('user_not_found');
    if (user.deleted) throw new SlackError('not_enabled');
    const body = readView(workspace, args.structured('view'), 'home');
    return { view: viewJson(workspace, workspace.views.publishHome(user.id, body, args.text('hash'))) };
  },
};

/** A validated view with all its ids filled in, as Slack stores it. */
export function readView(workspace: Workspace, given: unknown, type: 'modal' | 'home'): Json {
  const view = requireView(given, type);
  return { ...view, blocks: withIds(objectsAt(view, 'blocks'), () => workspace.ids.next('B')) };
}

function target(args: Arguments): { viewId?: string; externalId?: string } {
  if (args.has('view_id')) return { viewId: args.text('view_id') };
  if (args.has('external_id')) return { externalId: args.text('external_id') };
  throw withMessages('invalid_arguments', ['missing required field: view_id or external_id']);
}
