import type { ActionItem } from '../action-item/action-item';
import { localDay } from '../calendar/working-time';
import { currentLanguage } from '../language/current-language';
import { localeOf } from '../language/language';
import { say } from '../language/say';
import { type SetLine, setOneLine, setText } from '../pdf/set-text';
import type { Posting } from '../posting/posting';
import { headingsOf, namelessAuthor } from '../posting/posting-views';
import { factorLabel } from '../retro/retro-views';
import { cleanText } from '../slack/block-kit';
import type { Reply } from '../thread/thread-store';
import { followThroughOf } from './follow-through';
import { fullDay, fullTime, numericDay } from './full-time';
import { plainReply, type RetroRecord } from './retro-record';

const words = (text: string): SetLine[] => setText(cleanText(text).text.trim());
const oneLine = (text: string): SetLine => setOneLine(cleanText(text).text);

/** A retro as the data its page design is filled with; see `retroTemplate`, which reads exactly this. */
export function retroPages(record: RetroRecord, exportedAt: Date) {
  const { retro, channelName, postings, actionItems, replies, nameOf, zone } = record;
  const chart = followThroughOf(actionItems, { openedAt: retro.openedAt, exportedAt, zone });
  return {
    lang: new Intl.Locale(localeOf(currentLanguage())).language,
    kicker: say('export.document.kicker'),
    title: oneLine(retro.title),
    channel: oneLine(`#${channelName}`),
    made: say('export.document.made', { day: fullDay(exportedAt, zone), zone }),
    // Only the template knows the numbers.
    page: say('export.document.page', { page: '{page}', pages: '{pages}' }),
    facts: factsOf(record),
    headings: {
      learned: say('export.heading.learned'),
      factors: say('export.heading.factors'),
      shared: say('export.heading.shared'),
      items: say('export.heading.items'),
      chart: say('export.heading.chart'),
      replies: say('export.heading.replies'),
    },
    learned: retro.learned ? words(retro.learned) : [],
    factors: retro.factors.map(factorLabel),
    postings: postings.map((posting) => postingPart(posting, record)),
    'nothing-shared': say('export.posting.none'),
    columns: [
      say('export.item.what'),
      say('export.item.who'),
      say('export.item.due'),
      say('export.item.state'),
    ],
    items: actionItems.map((item) => itemRow(item, record)),
    chart: chart && { ...chart, agreed: say('export.chart.agreed'), done: say('export.chart.done') },
    replies: replies.map((reply) => replyPart(reply, nameOf, zone)),
    'no-replies': say('export.reply.none'),
  };
}

function factsOf({ retro, nameOf, zone }: RetroRecord): { label: string; value: SetLine }[] {
  const { openedAt, closedAt, latestBy, facilitatorId } = retro;
  return [
    { label: say('export.fact.opened'), value: oneLine(fullTime(openedAt, zone)) },
    { label: say('export.fact.opened_by'), value: oneLine(nameOf(facilitatorId)) },
    closedAt
      ? { label: say('export.fact.closed'), value: oneLine(fullTime(closedAt, zone)) }
      : { label: say('export.fact.open_until'), value: oneLine(fullTime(latestBy, zone)) },
  ];
}

function postingPart(posting: Posting, { nameOf, zone }: RetroRecord) {
  const { kind, authorId, sharedAt, editedAt, texts } = posting;
  const at = fullTime(sharedAt, zone);
  return {
    author: oneLine(authorId === null ? namelessAuthor() : nameOf(authorId)),
    kind: say(`export.posting.kind.${kind}`),
    at: editedAt ? say('export.posting.edited', { when: at }) : at,
    parts: texts.flatMap((text, index) =>
      text.trim() === '' ? [] : [{ heading: headingsOf(kind)[index], words: words(text) }],
    ),
  };
}

function itemRow(item: ActionItem, { nameOf, zone }: RetroRecord) {
  const { title, ownerId, dueOn, state, dropReason, link, stateChangedAt } = item;
  const because = dropReason ? [say('export.item.note.because', { reason: dropReason })] : [];
  const note = [...because, ...(link ? [link] : [])].join(' · ');
  return {
    title: oneLine(title),
    note: oneLine(note),
    owner: oneLine(nameOf(ownerId)),
    due: numericDay(dueOn),
    state,
    label:
      state === 'open' || stateChangedAt === null
        ? say('export.item.open')
        : say('export.item.since', { state, day: numericDay(localDay(stateChangedAt, zone)) }),
  };
}

function replyPart(reply: Reply, nameOf: RetroRecord['nameOf'], zone: string) {
  const { authorId, postedAt, editedAt, deletedAt, text } = reply;
  const at = fullTime(postedAt, zone);
  return {
    author: oneLine(nameOf(authorId)),
    at: editedAt && !deletedAt ? say('export.reply.edited', { when: at }) : at,
    gone: deletedAt ? say('export.reply.deleted_text') : null,
    words: deletedAt ? [] : words(plainReply(text ?? '', nameOf)),
  };
}
