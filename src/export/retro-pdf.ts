import type { ActionItem } from '../action-item/action-item';
import { localDay } from '../calendar/working-time';
import { type SetLine, setOneLine, setText } from '../pdf/set-text';
import type { Posting } from '../posting/posting';
import { headingsOf, namelessAuthor } from '../posting/posting-views';
import { factorLabel } from '../retro/retro-views';
import { cleanText } from '../slack/block-kit';
import type { Reply } from '../thread/thread-store';
import { kindNames, stateNames } from './export-words';
import { followThroughOf } from './follow-through';
import { fullDay, fullTime } from './full-time';
import { plainReply, type RetroRecord } from './retro-record';

const words = (text: string): SetLine[] => setText(cleanText(text).text.trim());
const oneLine = (text: string): SetLine => setOneLine(cleanText(text).text);

/** A retro as the data its page design is filled with; see `retroTemplate`, which reads exactly this. */
export function retroPages(record: RetroRecord, exportedAt: Date) {
  const { retro, channelName, postings, actionItems, replies, nameOf, zone } = record;
  const chart = followThroughOf(actionItems, { openedAt: retro.openedAt, exportedAt, zone });
  return {
    kicker: 'Retrospective',
    title: oneLine(retro.title),
    channel: oneLine(`#${channelName}`),
    made: `Exported on ${fullDay(exportedAt, zone)}. Times are in ${zone}.`,
    of: 'of',
    facts: factsOf(record),
    headings: {
      learned: 'What we learned',
      factors: 'What played a part',
      shared: 'What was shared',
      items: 'Action items',
      chart: 'Follow-through',
      replies: 'What was said in the thread',
    },
    learned: retro.learned ? words(retro.learned) : [],
    factors: retro.factors.map(factorLabel),
    postings: postings.map((posting) => postingPart(posting, record)),
    'nothing-shared': 'Nothing was shared, and that is fine.',
    columns: ['What', 'Who', 'Due', 'State'],
    items: actionItems.map((item) => itemRow(item, record)),
    chart: chart && { ...chart, agreed: 'agreed', done: 'done' },
    replies: replies.map((reply) => replyPart(reply, nameOf, zone)),
    'no-replies': 'No replies were kept.',
  };
}

function factsOf({ retro, nameOf, zone }: RetroRecord): { label: string; value: SetLine }[] {
  const { openedAt, closedAt, latestBy, facilitatorId } = retro;
  return [
    { label: 'Opened', value: oneLine(fullTime(openedAt, zone)) },
    { label: 'Opened by', value: oneLine(nameOf(facilitatorId)) },
    closedAt
      ? { label: 'Closed', value: oneLine(fullTime(closedAt, zone)) }
      : { label: 'Open until', value: oneLine(fullTime(latestBy, zone)) },
  ];
}

function postingPart(posting: Posting, { nameOf, zone }: RetroRecord) {
  const { kind, authorId, sharedAt, editedAt, texts } = posting;
  const at = fullTime(sharedAt, zone);
  return {
    author: oneLine(authorId === null ? namelessAuthor() : nameOf(authorId)),
    kind: kindNames[kind],
    at: editedAt ? `${at}, edited later` : at,
    parts: texts.flatMap((text, index) =>
      text.trim() === '' ? [] : [{ heading: headingsOf(kind)[index], words: words(text) }],
    ),
  };
}

function itemRow(item: ActionItem, { nameOf, zone }: RetroRecord) {
  const { title, ownerId, dueOn, state, dropReason, link, stateChangedAt } = item;
  const note = [...(dropReason ? [`Because: ${dropReason}`] : []), ...(link ? [link] : [])].join(' · ');
  const since = state === 'open' || stateChangedAt === null ? '' : ` on ${localDay(stateChangedAt, zone)}`;
  return {
    title: oneLine(title),
    note: oneLine(note),
    owner: oneLine(nameOf(ownerId)),
    due: dueOn,
    state,
    label: `${stateNames[state]}${since}`,
  };
}

function replyPart(reply: Reply, nameOf: RetroRecord['nameOf'], zone: string) {
  const { authorId, postedAt, editedAt, deletedAt, text } = reply;
  const at = fullTime(postedAt, zone);
  return {
    author: oneLine(nameOf(authorId)),
    at: editedAt && !deletedAt ? `${at}, edited` : at,
    gone: deletedAt ? 'Deleted by its author.' : null,
    words: deletedAt ? [] : words(plainReply(text ?? '', nameOf)),
  };
}
