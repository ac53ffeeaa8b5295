import { type Json, objectAt, objectsAt, stringAt } from '../json';
import type { View } from './entities';
import type { Workspace } from './workspace';

/** A view as Slack sends it in answers and payloads. `withState: false` leaves what was typed out. */
export function viewJson(workspace: Workspace, view: View, withState = true): Json {
  return {
    id: view.id,
    team_id: workspace.id,
    type: view.type,
    blocks: objectsAt(view.body, 'blocks'),
    private_metadata: stringAt(view.body, 'private_metadata'),
    callback_id: stringAt(view.body, 'callback_id'),
    external_id: stringAt(view.body, 'external_id'),
    state: { values: withState ? view.state : {} },
    hash: view.hash,
    title: objectAt(view.body, 'title'),
    submit: view.body.submit ?? null,
    close: view.body.close ?? null,
    clear_on_close: view.body.clear_on_close === true,
    notify_on_close: view.body.notify_on_close === true,
    submit_disabled: false,
    root_view_id: view.rootViewId,
    previous_view_id: view.previousViewId,
    app_id: workspace.appId,
    app_installed_team_id: workspace.id,
    bot_id: workspace.botId,
  };
}
