import { randomUUID } from 'node:crypto';
import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, viewOf } from '../slack/interactions';
import { assertFullMember } from '../slack/person-access';
import { showModal, updateModal } from '../slack/show-modal';
import { importForm, importFormIds, readImportForm, readImportMetadata } from './import-form';
import { importPlans } from './import-plans';
import { loadPlan, redrawList } from './load-plans';
import { planWordsFrom } from './plan';
import { emptyPlan, planForm, planFormIds, readPlanForm, readPlanFormMetadata } from './plan-form';
import { planIds, planView, readPlanMetadata, readPlanTarget } from './plan-views';
import { addPlan, editPlan } from './save-plan';
import { tellExpired } from './tell-expired';

/** Writing plans: one by one, or many from a table or a Markdown file. */
export function registerPlanEditListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(planIds.add, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('plan.form.add.title'),
      logger: deps.logger,
      push: true,
      async load() {
        await assertFullMember(client, actor);
        return planForm({ planId: randomUUID(), isNew: true, overList: true }, emptyPlan);
      },
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.action<BlockAction>(planIds.edit, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value, triggerId } = buttonPress(body, action);
    const actor = actorOf(context);
    const { overList } = readPlanMetadata(viewOf(body).private_metadata);
    await showModal({
      client,
      triggerId,
      title: say('plan.form.edit.title'),
      logger: deps.logger,
      push: true,
      async load() {
        const { plan } = await loadPlan(deps, client, actor, readPlanTarget(value));
        return planForm({ planId: plan.id, isNew: false, overList }, { ...plan, link: plan.link ?? '' });
      },
      onExpired: () => tellExpired(client, actor),
    });
  });

  registerSaving(app, deps);
  registerImport(app, deps);
}

function registerSaving(app: App, deps: Deps): void {
  app.view(
    { callback_id: planFormIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const actor = actorOf(context);
      const { planId: id, isNew, overList } = readPlanFormMetadata(view.private_metadata);
      const words = planWordsFrom(readPlanForm(formOf(view.state.values)));
      await assertFullMember(client, actor);
      await (isNew ? addPlan : editPlan)(deps, actor, { id, words });
      await ack();
      const { previous_view_id: below, root_view_id: root } = view;
      if (!isNew && below) {
        const scene = await loadPlan(deps, client, actor, { planId: id, channelId: null });
        await updateModal(
          { client, ...deps },
          { id: below },
          planView({ ...scene, overList, note: say('plan.note.saved') }),
        );
      }
      if (overList) await redrawList(deps, client, actor, root);
    },
  );
}

function registerImport(app: App, deps: Deps): void {
  app.action<BlockAction>(planIds.import, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('plan.import.title'),
      logger: deps.logger,
      push: true,
      async load() {
        await assertFullMember(client, actor);
        return importForm({ round: 0 }, null);
      },
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.view(
    { callback_id: importFormIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const actor = actorOf(context);
      const { round } = readImportMetadata(view.private_metadata);
      await assertFullMember(client, actor);
      const report = await importPlans(deps, actor, readImportForm(formOf(view.state.values)));
      await ack({ response_action: 'update', view: importForm({ round: round + 1 }, report) });
      await redrawList(deps, client, actor, view.root_view_id);
    },
  );
}
