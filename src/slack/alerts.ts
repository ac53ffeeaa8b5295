import type { types } from '@slack/bolt';
import type { Logger } from '../logger';
import { withoutAlerts } from './block-kit';
import { codeOf, type ViewCalls } from './view-calls';

/** Lets forms use `alert` blocks, which Slack brought in 2026 and may not have brought everywhere. */
export interface Alerts {
  /** The calls for views of a workspace: where alerts are refused, the same view is shown with sections in their place. */
  through(workspaceId: string, client: ViewCalls): ViewCalls;
}

/** What Slack says to a block it does not know: `views.*` name the whole argument. */
const refusals = new Set(['invalid_blocks', 'invalid_arguments']);

/** Remembers, as long as the process lives, which workspaces refuse alerts, so that each is asked once. */
export function createAlerts({ logger }: { logger: Logger }): Alerts {
  const refusing = new Set<string>();

  async function send<Result>(
    workspaceId: string,
    view: types.ModalView,
    call: (view: types.ModalView) => Promise<Result>,
  ): Promise<Result> {
    const plain = withoutAlerts(view);
    if (plain === null || refusing.has(workspaceId)) return call(plain ?? view);
    try {
      return await call(view);
    } catch (error) {
      if (!refusals.has(codeOf(error))) throw error;
      const result = await call(plain);
      // Only now it is clear that the alerts were the reason.
      refusing.add(workspaceId);
      logger.info({ workspaceId }, 'Forms of a workspace are drawn without alert blocks from now on');
      return result;
    }
  }

  return {
    through: (workspaceId, { views }) => ({
      views: {
        open: (args) =>
          send(workspaceId, modalOf(args), (view) => views.open({ ...args, view } as typeof args)),
        push: (args) =>
          send(workspaceId, modalOf(args), (view) => views.push({ ...args, view } as typeof args)),
        update: (args) =>
          send(workspaceId, modalOf(args), (view) => views.update({ ...args, view } as typeof args)),
      },
    }),
  };
}

const modalOf = (args: { view: types.View } | undefined) => args?.view as types.ModalView;
