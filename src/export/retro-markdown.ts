import type { ActionItem } from '../action-item/action-item';
import { localDay } from '../calendar/working-time';
import type { Posting } from '../posting/posting';
import { headingsOf, namelessAuthor } from '../posting/posting-views';
import { factorsText } from '../retro/retro-views';
import { cleanText, isolateBidi } from '../slack/block-kit';
import type { Reply } from '../thread/thread-store';
import { kindNames } from './export-words';
import { fullTime } from './full-time';
import { plainReply, type RetroRecord } from './retro-record';

/** A retro as a document: what was learned, what was shared, what was said. No drafts, no names that were not given. */
export function retroMarkdown(record: RetroRecord): string {
  const { retro, channelName, postings, actionItems, replies, nameOf, zone } = record;
  const when = (at: Date) => fullTime(at, zone);
  const lines = [
    `# ${oneLine(retro.title)}`,
    '',
    `- Channel: #${oneLine(channelName)}`,
    `- Opened: ${when(retro.openedAt)} by ${oneLine(nameOf(retro.facilitatorId))}`,
    retro.closedAt ? `- Closed: ${when(retro.closedAt)}` : `- Open until: ${when(retro.latestBy)}`,
    ...(retro.factors.length === 0 ? [] : [`- What played a part: ${factorsText(retro.factors)}`]),
    `- Times are in ${zone}.`,
    '',
    ...(retro.learned ? ['## What we learned', '', quoted(retro.learned), ''] : []),
    '## What was shared',
    '',
    ...(postings.length === 0
      ? ['Nothing was shared, and that is fine.', '']
      : postings.flatMap((each) => postingLines(each, nameOf, when))),
    ...(actionItems.length === 0
      ? []
      : ['## Action items', '', ...actionItems.map((each) => actionItemLine(each, nameOf, zone)), '']),
    '## What was said in the thread',
    '',
    ...(replies.length === 0
      ? ['No replies were kept.', '']
      : replies.flatMap((each) => replyLines(each, nameOf, when))),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function postingLines(posting: Posting, nameOf: RetroRecord['nameOf'], when: (at: Date) => string): string[] {
  const author = posting.authorId === null ? namelessAuthor() : oneLine(nameOf(posting.authorId));
  const edited = posting.editedAt ? ', edited later' : '';
  const headings = headingsOf(posting.kind);
  return [
    `### ${author}: ${kindNames[posting.kind]}, ${when(posting.sharedAt)}${edited}`,
    '',
    ...posting.texts.flatMap((text, index) =>
      text.trim() === '' ? [] : [`**${headings[index]}**`, '', quoted(text), ''],
    ),
  ];
}

function actionItemLine(item: ActionItem, nameOf: RetroRecord['nameOf'], zone: string): string {
  const { title, ownerId, dueOn, link, state, dropReason, stateChangedAt, stateChangedBy } = item;
  const facts = [
    `${oneLine(nameOf(ownerId))}, due ${dueOn}`,
    ...(state === 'open' || stateChangedAt === null
      ? ['open']
      : [`${state} by ${oneLine(nameOf(stateChangedBy))} on ${localDay(stateChangedAt, zone)}`]),
    ...(dropReason ? [`because: ${oneLine(dropReason)}`] : []),
    ...(link ? [`<${link}>`] : []),
  ];
  return `- [${state === 'done' ? 'x' : ' '}] ${oneLine(title)} (${facts.join('; ')})`;
}

function replyLines(reply: Reply, nameOf: RetroRecord['nameOf'], when: (at: Date) => string): string[] {
  const head = `**${oneLine(nameOf(reply.authorId))}**, ${when(reply.postedAt)}`;
  if (reply.deletedAt) return [`${head}: deleted by its author.`, ''];
  return [`${head}${reply.editedAt ? ', edited' : ''}`, '', quoted(plainReply(reply.text ?? '', nameOf)), ''];
}

/** People's words as a quotation, as they were typed: nothing in them becomes a heading, a link, a picture or HTML. */
function quoted(text: string): string {
  return cleanText(text)
    .text.split(/\r\n|[\r\n]/)
    .map((line) => (line.trim() === '' ? '>' : `> ${literal(line)}`))
    .join('\n');
}

/** A title or a name, in a line of ours. */
export function oneLine(text: string): string {
  return isolateBidi(literal(cleanText(text.replace(/\s+/g, ' ').trim()).text));
}

/**
 * A line that Markdown shows as it is (CommonMark 0.31, 2.4: any punctuation may be escaped). What has no meaning where it
 * stands, such as the `_` of `payments_api`, is left alone, so that the file can be read and copied without a viewer, too.
 */
function literal(line: string): string {
  return (
    line
      // Four spaces make a block of code, in which the backslashes below would show.
      .replace(/^[ \t]{4,}|^\t+/, (indent) => '\u00A0'.repeat(indent.length))
      .replace(/[\\`*[\]<]|~~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, (mark) =>
        mark.replace(/./g, '\\$&'),
      )
      .replace(/^(\s*)([#+=|>~-]|\d{1,9}(?=[.)]))/u, (_all, space: string, mark: string) =>
        /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
      )
      .replace(/#+\s*$/, (marks) => marks.replaceAll('#', '\\#'))
  );
}
