import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { showModal, updateModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { deleteJournalEntry } from './journal-store';
import {
  entryForm,
  isOverJournal,
  journalIds,
  journalWordsBlock,
  readEntryForm,
  readListPage,
  readPage,
} from './journal-views';
import { loadJournalView } from './load-journal';
import { writeEntry } from './write-entry';

/** A person's own journal: reading, writing and deleting. Nothing here takes a person from a form: it is always the acting one. */
export function registerJournalListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(journalIds.open, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('journal.title'),
      logger: deps.logger,
      push: body.view?.type === 'modal',
      load: () => loadJournalView(deps, client, actor, 0),
      onExpired: () => tellExpired(client, actor),
    });
  });

  for (const actionId of [journalIds.earlier, journalIds.later]) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
      await ack();
      const page = readPage(buttonPress(body, action).value);
      const load = () => loadJournalView(deps, client, actorOf(context), page);
      await redrawModal({ client, view: viewOf(body), load, logger: deps.logger });
    });
  }

  app.action<BlockAction>(journalIds.delete, async ({ ack, body, action, client, context }) => {
    await ack();
    const actor = actorOf(context);
    const { value: entryId } = buttonPress(body, action);
    await deps.database.withTenant(actor.workspaceId, (tx) =>
      deleteJournalEntry(tx, { ownerId: actor.userId }, entryId),
    );
    const view = viewOf(body);
    const load = () => loadJournalView(deps, client, actor, readListPage(view.private_metadata));
    await redrawModal({ client, view, load, logger: deps.logger });
  });

  app.action<BlockAction>(journalIds.write, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('journal.form.title'),
      logger: deps.logger,
      push: body.view?.type === 'modal',
      load: async () => entryForm({ overJournal: body.view?.callback_id === journalIds.list }),
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.view(
    { callback_id: journalIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const actor = actorOf(context);
      const written = readEntryForm(formOf(view.state.values));
      await writeEntry(deps, actor, { ...written, viewId: view.id, wordsBlockId: journalWordsBlock });
      await ack();
      const { previous_view_id: below } = view;
      if (below && isOverJournal(view.private_metadata))
        await updateModal({ client, ...deps }, { id: below }, await loadJournalView(deps, client, actor, 0));
    },
  );
}

async function tellExpired(client: WebClient, { userId }: Actor): Promise<void> {
  await client.chat.postMessage({
    channel: userId,
    text: say('slack.expired.press_again'),
  });
}
