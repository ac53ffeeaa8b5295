import { randomUUID } from 'node:crypto';
import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { currentLanguage } from '../language/current-language';
import { say } from '../language/say';
import { type WithdrawDeps, withdrawPosting } from '../posting/change-posting';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, viewOf } from '../slack/interactions';
import { notice } from '../slack/notice';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import { askErasure } from './ask-erasure';
import { eraseForm, eraseIds, readEraseForm, readEraseMetadata } from './erase-form';
import { keptIds } from './kept-views';
import { loadNameless } from './load-nameless';
import { namelessIds } from './nameless-views';
import { tellExpired } from './tell-expired';

type EraseDeps = Deps &
  Pick<WithdrawDeps, 'whenWithdrawn'> &
  Pick<Parameters<typeof askErasure>[0], 'whenErased'>;

/** Erasing what is one's own, and what was shared without a name. It is always the acting person's; no form says whose. */
export function registerEraseListeners(app: App, deps: EraseDeps): void {
  app.action<BlockAction>(keptIds.erase, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('account.erase.title'),
      logger: deps.logger,
      push: body.view?.type === 'modal',
      load: async () => eraseForm({ erasureId: randomUUID() }),
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.view({ callback_id: eraseIds.form, type: 'view_submission' }, async ({ ack, view, context }) => {
    const { erasureId } = readEraseMetadata(view.private_metadata);
    const { shared } = readEraseForm(formOf(view.state.values));
    const actor = actorOf(context);
    const language = currentLanguage();
    const isNew = await askErasure(deps, { ...actor, erasureId, shared, tell: true, language });
    deps.languages.forget(actor);
    await ack({ response_action: 'update', view: isNew ? begunView() : knownView() });
  });

  app.action<BlockAction>(keptIds.nameless, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('account.nameless.title'),
      logger: deps.logger,
      push: body.view?.type === 'modal',
      load: () => loadNameless(deps, actor),
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.action<BlockAction>(namelessIds.withdraw, async ({ ack, body, action, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await withdrawPosting(deps, { ...actor, postingId: buttonPress(body, action).value });
    await redrawModal({
      client,
      view: viewOf(body),
      load: () => loadNameless(deps, actor),
      logger: deps.logger,
    });
  });
}

const begunView = () => notice(say('account.erase.title'), say('account.erase.begun'));
const knownView = () => notice(say('account.erase.title'), say('account.erase.known'));
