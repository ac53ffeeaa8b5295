import { randomUUID } from 'node:crypto';
import type { ModalView } from '@slack/types';
import { dayAfter } from '../calendar/day';
import { localDay } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import { findSubjectAt } from '../delivery/posted-store';
import type { Deps } from '../deps';
import { notFound } from '../errors';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { reviewFor, reviewIn } from '../phrase/review-for';
import { type Posting, proofPurpose } from '../posting/posting';
import { findPosting } from '../posting/posting-store';
import { getPressedPosting } from '../posting/pressed-posting';
import { headlineKind } from '../retro/retro';
import { titleFromMessage } from '../retro/title-from-message';
import type { Actor } from '../slack/actor';
import { isChannelMember } from '../slack/channel-access';
import type { ButtonPress } from '../slack/interactions';
import { notice } from '../slack/notice';
import type { WebClient } from '../slack/web-clients';
import { addForm } from './add-form';
import { notInARetro } from './add-views';
import { firstStep } from './first-step';

const usualDays = 7;

/** The button under what was shared; its author is offered the first line of their own third answer. */
export async function loadFromPosting(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  press: ButtonPress,
): Promise<ModalView> {
  const { timeZone } = await learnMember({ ...deps, client }, actor);
  const { posting, review } = await deps.database.withTenant(actor.workspaceId, async (tx) => ({
    posting: await getPressedPosting(tx, press),
    review: await reviewIn(tx),
  }));
  const title = posting.authorId === actor.userId ? firstStep(posting) : '';
  return addForm(
    { newItemId: randomUUID(), retroId: posting.retroId },
    { title, ...usual(deps, actor, timeZone) },
    review,
  );
}

/**
 * What an author is offered in private after sharing, from their third answer. Looking at it writes nothing. Shared without a
 * name it begins empty and with nobody to look after it: handed in as it stands, their own words beside their name would say
 * whose they were.
 * @throws AppError `not_found`, the same whether there is no such posting or it is somebody else's.
 */
export async function loadFromAnswer(deps: Deps, actor: Actor, postingId: string): Promise<ModalView> {
  return deps.database.withTenant(actor.workspaceId, async (tx) => {
    const posting = await findPosting(tx, postingId);
    if (posting === null || !isAuthor(deps, posting, actor)) throw notFound('message');
    const { withoutName: nameless, retroId } = posting;
    const usually = usual(deps, actor, await zoneOf(tx, actor.userId));
    const filled = nameless
      ? { ...usually, title: '', ownerId: null }
      : { ...usually, title: firstStep(posting) };
    return addForm({ newItemId: randomUUID(), retroId, nameless }, filled, await reviewIn(tx));
  });
}

/** A message as the shortcut on it hands it over. */
export interface PointedMessage {
  channelId: string;
  message: { ts: string; thread_ts?: string; text?: string; bot_id?: string };
}

/** The shortcut on a message: a form in the thread of a retro, and a way on everywhere else. */
export async function loadFromMessage(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { channelId, message }: PointedMessage,
): Promise<ModalView> {
  const { workspaceId, userId } = actor;
  const threadTs = message.thread_ts ?? message.ts;
  const retroId = await deps.database.withTenant(workspaceId, (tx) =>
    findSubjectAt(tx, headlineKind, channelId, threadTs),
  );
  if (retroId === null || !(await isChannelMember(client, channelId, userId)))
    return notice(say('action-item.add.title'), notInARetro(deps.slashCommand));
  const { timeZone } = await learnMember({ ...deps, client }, actor);
  // What an app posts, Evenkeel included, says in its text what happened and not what is to be done.
  const title = message.bot_id ? '' : titleFromMessage(message.text ?? '');
  return addForm(
    { newItemId: randomUUID(), retroId },
    { title, ...usual(deps, actor, timeZone) },
    await reviewFor(deps, workspaceId),
  );
}

const usual = ({ clock }: Deps, { userId }: Actor, zone: string) => ({
  ownerId: userId,
  dueOn: dayAfter(localDay(clock.now(), zone), usualDays),
  link: '',
});

async function zoneOf(tx: TenantTransaction, userId: string): Promise<string> {
  return (await findMember(tx, userId))?.timeZone ?? fallbackTimeZone;
}

function isAuthor({ vault }: Deps, { id, authorProof }: Posting, { userId }: Actor): boolean {
  return vault.isProof(authorProof, proofPurpose, id, userId);
}
