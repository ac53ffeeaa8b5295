import type { ActionItem } from '../action-item/action-item';
import { localDay } from '../calendar/working-time';
import { say } from '../language/say';
import type { Posting } from '../posting/posting';
import { headingsOf, namelessAuthor } from '../posting/posting-views';
import { factorsText } from '../retro/retro-views';
import { cleanText, isolateBidi } from '../slack/block-kit';
import type { Reply } from '../thread/thread-store';
import { fullTime, numericDay } from './full-time';
import { plainReply, type RetroRecord } from './retro-record';

/** A retro as a document: what was learned, what was shared, what was said. No drafts, no names that were not given. */
export function retroMarkdown(record: RetroRecord): string {
  const { retro, postings, actionItems, replies, nameOf, zone } = record;
  const when = (at: Date) => fullTime(at, zone);
  const lines = [
    `# ${oneLine(retro.title)}`,
    '',
    ...factsOf(record, when).map((fact) => `- ${fact}`),
    '',
    ...(retro.learned ? [heading('learned'), '', quoted(retro.learned), ''] : []),
    heading('shared'),
    '',
    ...(postings.length === 0
      ? [say('export.posting.none'), '']
      : postings.flatMap((each) => postingLines(each, nameOf, when))),
    ...(actionItems.length === 0
      ? []
      : [heading('items'), '', ...actionItems.map((each) => actionItemLine(each, nameOf, zone)), '']),
    heading('replies'),
    '',
    ...(replies.length === 0
      ? [say('export.reply.none'), '']
      : replies.flatMap((each) => replyLines(each, nameOf, when))),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const heading = (of: 'learned' | 'shared' | 'items' | 'replies') => `## ${say(`export.heading.${of}`)}`;

function factsOf({ retro, channelName, nameOf, zone }: RetroRecord, when: (at: Date) => string): string[] {
  const { openedAt, closedAt, latestBy, facilitatorId, factors } = retro;
  return [
    say('export.document.channel', { channel: oneLine(channelName) }),
    say('export.document.opened', { when: when(openedAt), who: oneLine(nameOf(facilitatorId)) }),
    closedAt
      ? say('export.document.closed', { when: when(closedAt) })
      : say('export.document.open_until', { when: when(latestBy) }),
    ...(factors.length === 0 ? [] : [say('export.document.factors', { factors: factorsText(factors) })]),
    say('export.document.zone', { zone }),
  ];
}

function postingLines(posting: Posting, nameOf: RetroRecord['nameOf'], when: (at: Date) => string): string[] {
  const author = posting.authorId === null ? namelessAuthor() : oneLine(nameOf(posting.authorId));
  const kind = say(`export.posting.kind.${posting.kind}`);
  const sharedAt = when(posting.sharedAt);
  const at = posting.editedAt ? say('export.posting.edited', { when: sharedAt }) : sharedAt;
  const headings = headingsOf(posting.kind);
  return [
    `### ${say('export.posting.head', { author, kind, when: at })}`,
    '',
    ...posting.texts.flatMap((text, index) =>
      text.trim() === '' ? [] : [`**${headings[index]}**`, '', quoted(text), ''],
    ),
  ];
}

function actionItemLine(item: ActionItem, nameOf: RetroRecord['nameOf'], zone: string): string {
  const { title, ownerId, dueOn, link, state, dropReason, stateChangedAt, stateChangedBy } = item;
  const facts = [
    say('export.item.owner', { owner: oneLine(nameOf(ownerId)), day: numericDay(dueOn) }),
    state === 'open' || stateChangedAt === null
      ? say('export.item.open')
      : say('export.item.changed', {
          state,
          who: oneLine(nameOf(stateChangedBy)),
          day: numericDay(localDay(stateChangedAt, zone)),
        }),
    ...(dropReason ? [say('export.item.because', { reason: oneLine(dropReason) })] : []),
    ...(link ? [`<${link}>`] : []),
  ];
  return `- [${state === 'done' ? 'x' : ' '}] ${oneLine(title)} (${facts.join('; ')})`;
}

function replyLines(reply: Reply, nameOf: RetroRecord['nameOf'], when: (at: Date) => string): string[] {
  const head = `**${oneLine(nameOf(reply.authorId))}**, ${when(reply.postedAt)}`;
  if (reply.deletedAt) return [say('export.reply.deleted', { head }), ''];
  const line = reply.editedAt ? say('export.reply.edited', { when: head }) : head;
  return [line, '', quoted(plainReply(reply.text ?? '', nameOf)), ''];
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
