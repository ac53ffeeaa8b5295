import type { ActionItem } from '../action-item/action-item';
import type { Posting } from '../posting/posting';
import { headingsOf } from '../posting/posting-views';
import { cleanText } from '../slack/block-kit';
import type { Reply } from '../thread/thread-store';
import { plainReply, type RetroRecord } from './retro-record';
import { type RetroJson, retroSchema } from './retro-schema';

const clean = (text: string) => cleanText(text).text;
const instant = (at: Date | null) => at?.toISOString() ?? null;

/** A retro as data for other programs. @throws ZodError when it is not what `retroSchema` promises */
export function retroJson(record: RetroRecord, exportedAt: Date): RetroJson {
  const { retro, channelName, postings, actionItems, replies, nameOf } = record;
  const { id, channelId, title, state, facilitatorId, learned, factors, visibility } = retro;
  return retroSchema.parse({
    format: 'evenkeel.retro',
    version: 1,
    exportedAt: exportedAt.toISOString(),
    retro: {
      id,
      channel: { id: channelId, name: channelName },
      title: clean(title),
      state,
      facilitator: nameOf(facilitatorId),
      openedAt: retro.openedAt.toISOString(),
      latestBy: retro.latestBy.toISOString(),
      closedAt: instant(retro.closedAt),
      learned: learned === null ? null : clean(learned),
      factors,
      visibility,
    },
    postings: postings.map((each) => postingJson(each, nameOf)),
    actionItems: actionItems.map((each) => itemJson(each, nameOf)),
    replies: replies.map((each) => replyJson(each, nameOf)),
  } satisfies RetroJson);
}

type NameOf = RetroRecord['nameOf'];

function postingJson({ kind, authorId, sharedAt, editedAt, texts }: Posting, nameOf: NameOf) {
  return {
    kind,
    author: authorId === null ? null : nameOf(authorId),
    sharedAt: sharedAt.toISOString(),
    editedAt: instant(editedAt),
    parts: texts.flatMap((text, index) =>
      text.trim() === '' ? [] : [{ heading: headingsOf(kind)[index] as string, text: clean(text) }],
    ),
  };
}

function itemJson(item: ActionItem, nameOf: NameOf) {
  const { title, ownerId, dueOn, state, stateChangedAt, stateChangedBy, dropReason, link } = item;
  return {
    title: clean(title),
    owner: nameOf(ownerId),
    dueOn,
    state,
    stateChangedAt: instant(stateChangedAt),
    stateChangedBy: stateChangedBy === null ? null : nameOf(stateChangedBy),
    dropReason: dropReason === null ? null : clean(dropReason),
    link,
  };
}

function replyJson({ authorId, postedAt, editedAt, deletedAt, text }: Reply, nameOf: NameOf) {
  return {
    author: nameOf(authorId),
    postedAt: postedAt.toISOString(),
    editedAt: instant(editedAt),
    deletedAt: instant(deletedAt),
    text: deletedAt || text === null ? null : clean(plainReply(text, nameOf)),
  };
}
