import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { settingsIds } from '../settings/settings-form';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { assertWorkspaceAdmin } from '../slack/workspace-admin';
import { addPhrase, removePhrase } from './change-phrases';
import {
  type PhraseMetadata,
  phraseForm,
  phraseIds,
  readPhraseForm,
  readPhraseId,
  readPhraseMetadata,
} from './phrase-form';
import { findLastPhraseChange, listPhrases } from './phrase-store';

const pageNumber = z.coerce.number().int().min(0);

/** The phrases of a workspace, from its admins' button in the settings. */
export function registerPhraseListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(settingsIds.workspace, async ({ ack, body, action, client, context }) => {
    await ack();
    const { triggerId } = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say('phrase.form.title'),
      logger: deps.logger,
      push: true,
      load: () => load(deps, client, actor, { page: 0, round: 0 }),
      async onExpired() {
        await client.chat.postMessage({ channel: actor.userId, text: say('phrase.expired') });
      },
    });
  });

  app.view(
    { callback_id: phraseIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const actor = actorOf(context);
      const { page, round } = readPhraseMetadata(view.private_metadata);
      await addPhrase({ ...deps, client }, actor, readPhraseForm(formOf(view.state.values)));
      const added = await load(deps, client, actor, { page, round: round + 1 });
      await ack({ response_action: 'update', view: added });
    },
  );

  app.action<BlockAction>(phraseIds.remove, async ({ ack, body, action, client, context }) => {
    await ack();
    const actor = actorOf(context);
    const view = viewOf(body);
    const metadata = readPhraseMetadata(view.private_metadata);
    await removePhrase({ ...deps, client }, actor, readPhraseId(buttonPress(body, action).value));
    await redrawModal({ client, view, logger: deps.logger, load: () => load(deps, client, actor, metadata) });
  });

  for (const actionId of [phraseIds.earlier, phraseIds.later]) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const actor = actorOf(context);
      const view = viewOf(body);
      const { round } = readPhraseMetadata(view.private_metadata);
      const page = pageNumber.parse(buttonPress(body, action).value);
      await redrawModal({
        client,
        view,
        logger: deps.logger,
        load: () => load(deps, client, actor, { page, round }),
      });
    });
  }
}

/** Shown to admins only, since it is theirs to change. @throws AppError `not_an_admin`. */
async function load(deps: Deps, client: WebClient, { workspaceId, userId }: Actor, metadata: PhraseMetadata) {
  await assertWorkspaceAdmin(client, userId);
  return deps.database.withTenant(workspaceId, async (tx) =>
    phraseForm({ phrases: await listPhrases(tx), lastChange: await findLastPhraseChange(tx) }, metadata),
  );
}
