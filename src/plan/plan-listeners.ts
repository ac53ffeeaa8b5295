import type { App, BlockAction } from '@slack/bolt';
import type { Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { type Actor, actorOf } from '../slack/actor';
import { buttonPress, viewOf } from '../slack/interactions';
import { assertFullMember } from '../slack/person-access';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import { loadPlan, loadPlanList, redrawList } from './load-plans';
import {
  firstPage,
  type PlanTarget,
  planIds,
  planList,
  planView,
  readListMetadata,
  readPage,
  readPlanMetadata,
  readPlanTarget,
} from './plan-views';
import { ratePlan } from './rate-plan';
import { retirePlan } from './save-plan';
import { tellExpired } from './tell-expired';

/** `/retro plans`: what to do when something goes wrong. */
export const plansCommand: Subcommand = {
  names: ['plans', 'plan', 'runbooks', 'runbook'],
  help: 'plan.help',
  async run(deps, { actor, triggerId, client, reply }) {
    await showModal({
      client,
      triggerId,
      title: say('plan.list.title'),
      logger: deps.logger,
      load: async () => planList(await loadPlanList(deps, client, actor, firstPage)),
      onExpired: () => reply(say('slack.expired.try_again')),
    });
  },
};

/** Looking at plans, and saying what became of them. */
export function registerPlanListeners(app: App, deps: Deps): void {
  for (const [actionId, turn] of Object.entries(turns)) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const view = viewOf(body);
      const place = turn(readListMetadata(view.private_metadata), buttonPress(body, action).value);
      const load = async () => planList(await loadPlanList(deps, client, actorOf(context), place));
      await redrawModal({ client, view, load, logger: deps.logger });
    });
  }

  app.action<BlockAction>(planIds.read, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value, triggerId, view } = buttonPress(body, action);
    const actor = actorOf(context);
    const overList = view?.callback_id === planIds.list;
    await showModal({
      client,
      triggerId,
      title: say('plan.view.title'),
      logger: deps.logger,
      push: view?.type === 'modal',
      load: async () =>
        planView({ ...(await loadPlan(deps, client, actor, readPlanTarget(value))), overList }),
      onExpired: () => tellExpired(client, actor),
    });
  });

  for (const [actionId, change] of Object.entries(changes)) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const actor = actorOf(context);
      const target = readPlanTarget(buttonPress(body, action).value);
      await assertFullMember(client, actor);
      const note = await change(deps, actor, target);
      const view = viewOf(body);
      const { overList } = readPlanMetadata(view.private_metadata);
      const load = async () => planView({ ...(await loadPlan(deps, client, actor, target)), overList, note });
      await redrawModal({ client, view, load, logger: deps.logger });
      if (overList) await redrawList(deps, client, actor, view.previous_view_id);
    });
  }
}

/** What the buttons of a plan do, and what is said afterwards. */
const changes: Record<string, (deps: Deps, actor: Actor, target: PlanTarget) => Promise<string>> = {
  async [planIds.helped](deps, actor, target) {
    await ratePlan(deps, actor, { ...target, verdict: 'helped' });
    return say('plan.note.helped');
  },
  async [planIds.didNotFit](deps, actor, target) {
    await ratePlan(deps, actor, { ...target, verdict: 'did_not_fit' });
    return say('plan.note.did_not_fit');
  },
  async [planIds.retire](deps, actor, { planId: id }) {
    await retirePlan(deps, actor, { id, retired: true });
    return say('plan.note.retired');
  },
  async [planIds.bringBack](deps, actor, { planId: id }) {
    await retirePlan(deps, actor, { id, retired: false });
    return say('plan.note.brought_back');
  },
};

const turns = {
  [`${planIds.page}.back`]: (place: typeof firstPage, value: string) => ({ ...place, page: readPage(value) }),
  [`${planIds.page}.more`]: (place: typeof firstPage, value: string) => ({ ...place, page: readPage(value) }),
  [`${planIds.page}.kind`]: (_: typeof firstPage, value: string) => readListMetadata(value),
};
