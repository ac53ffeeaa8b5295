import type { App, BlockAction } from '@slack/bolt';
import { notePosted } from '../delivery/posted-store';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { reviewFor, reviewIn } from '../phrase/review-for';
import { getRetro } from '../retro/retro-store';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress, typedAt, viewOf } from '../slack/interactions';
import { notice } from '../slack/notice';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import { tellExpired } from '../slack/tell-expired';
import {
  type EditDeps,
  editPosting,
  getOwnPosting,
  thankForPosting,
  type WithdrawDeps,
  withdrawPosting,
} from './change-posting';
import { findEdit, forgetEdit, keepEdit } from './keep-edit';
import { postingKind } from './posting';
import {
  editForm,
  hasFindings,
  postingIds,
  readEditForm,
  readMenuChoice,
  readPostingMetadata,
  withdrawForm,
} from './posting-views';

type PostingHooks = Pick<WithdrawDeps, 'whenWithdrawn'> & Pick<EditDeps, 'whenEdited'>;

/** What people do with a shared message: say thanks; and its author: edit it or take it back. */
export function registerPostingListeners(app: App, deps: Deps & PostingHooks): void {
  app.action<BlockAction>(postingIds.thank, async ({ ack, body, action, context }) => {
    await ack();
    const { value: postingId, channelId = '', messageTs: ts = '' } = buttonPress(body, action);
    await thankForPosting(deps, { ...actorOf(context), postingId, place: { channelId, ts } });
  });

  app.action<BlockAction>(postingIds.menu, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value, triggerId, channelId, messageTs: ts } = buttonPress(body, action);
    const { what, postingId } = readMenuChoice(value);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say(`posting.${what}.title`),
      logger: deps.logger,
      load: () =>
        loadOwn(deps, actor, postingId, { what, place: channelId && ts ? { channelId, ts } : null }),
      onExpired: () => tellExpired(client, actor, channelId),
    });
  });

  registerEditing(app, deps);

  app.view(
    { callback_id: postingIds.withdrawForm, type: 'view_submission' },
    async ({ ack, view, context }) => {
      const { postingId } = readPostingMetadata(view.private_metadata);
      await withdrawPosting(deps, { ...actorOf(context), postingId });
      await ack({
        response_action: 'update',
        view: notice(say('posting.withdrawn.title'), say('posting.withdrawn')),
      });
    },
  );
}

/** The form in which an author changes what they shared. */
function registerEditing(app: App, deps: Deps & Pick<EditDeps, 'whenEdited'>): void {
  app.action<BlockAction>(postingIds.typed, async ({ ack, body, action, context }) => {
    await ack();
    const view = viewOf(body);
    const { postingId } = readPostingMetadata(view.private_metadata);
    const texts = readEditForm(formOf(view.state.values));
    await keepEdit(deps, { ...actorOf(context), postingId }, { texts, typedAt: typedAt(action) });
  });

  app.action<BlockAction>(postingIds.anew, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const { postingId } = readPostingMetadata(view.private_metadata);
    const actor = actorOf(context);
    await forgetEdit(deps, { ...actor, postingId });
    const load = async () => {
      const { posting, review } = await own(deps, actor, postingId);
      return editForm(posting, posting.texts, { review, anew: true });
    };
    await redrawModal({ client, view, load, logger: deps.logger });
  });

  app.action<BlockAction>(postingIds.check, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const { postingId, anew } = readPostingMetadata(view.private_metadata);
    const texts = readEditForm(formOf(view.state.values));
    const load = async () => {
      const { posting, review } = await own(deps, actorOf(context), postingId);
      return editForm(posting, texts, { review, anew });
    };
    await redrawModal({ client, view, load, logger: deps.logger });
  });

  app.view({ callback_id: postingIds.editForm, type: 'view_submission' }, async ({ ack, view, context }) => {
    const { postingId, asked, anew } = readPostingMetadata(view.private_metadata);
    const texts = readEditForm(formOf(view.state.values));
    const actor = actorOf(context);
    if (!asked && hasFindings(texts, await reviewFor(deps, actor.workspaceId))) {
      const { posting, review } = await own(deps, actor, postingId);
      const asking = editForm(posting, texts, { review, asked: true, anew });
      return ack({ response_action: 'update', view: asking });
    }
    await editPosting(deps, { ...actor, postingId }, texts);
    return ack();
  });
}

async function own({ database, vault }: Deps, actor: Actor, postingId: string) {
  return database.withTenant(actor.workspaceId, async (tx) => ({
    posting: await getOwnPosting(tx, vault, { ...actor, postingId }),
    review: await reviewIn(tx),
  }));
}

async function loadOwn(
  { database, vault }: Deps,
  actor: Actor,
  postingId: string,
  { what, place }: { what: 'edit' | 'withdraw'; place: { channelId: string; ts: string } | null },
) {
  return database.withTenant(actor.workspaceId, async (tx) => {
    const posting = await getOwnPosting(tx, vault, { ...actor, postingId });
    if (place) await notePosted(tx, { kind: postingKind, subjectId: postingId, place });
    if (what === 'withdraw') return withdrawForm(posting, await getRetro(tx, posting.retroId));
    const review = await reviewIn(tx);
    const left = await findEdit({ tx, vault }, { ...actor, postingId });
    if (left === null) return editForm(posting, posting.texts, { review });
    const zone = (await findMember(tx, actor.userId))?.timeZone ?? fallbackTimeZone;
    return editForm(posting, left.texts, { review, restored: { keptAt: left.keptAt, zone } });
  });
}
