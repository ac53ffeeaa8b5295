import type { AnyBlock } from '@slack/types';
import { say } from '../language/say';
import {
  alert,
  button,
  context,
  limits,
  type Mrkdwn,
  md,
  richTextWithBold,
  sayMd,
  section,
  truncate,
} from '../slack/block-kit';
import { passagesAround } from './passages';
import type { PartReading, ShownFinding } from './reread-part';

/** More at once is a list of complaints; the others have their turn when these are done with. */
export const findingsShown = 6;

/** Stands under a text in a language the review does not read: silence would look like approval. */
export function unreadNote({ isUnread, knowsPhrases }: PartReading): AnyBlock[] {
  if (!isUnread) return [];
  return [context(say('reread.unread', { phrases: knowsPhrases ? 'yes' : 'no' }))];
}

/** What the review says about a text, to stand under it: the words in bold, and for each a fairer way to say it. */
export function findingBlocks(text: string, reading: PartReading): AnyBlock[] {
  return blocksFor(text, reading, (finding) => [briefFinding(text, finding)]);
}

/** The same at length: what it sounds like and why that closes a conversation, and a button to call it fine. */
export function fullFindingBlocks(
  text: string,
  reading: PartReading,
  { fineActionId }: { fineActionId?: string } = {},
): AnyBlock[] {
  return blocksFor(text, reading, (finding) => fullFinding(text, finding, { fineActionId }));
}

function blocksFor(
  text: string,
  reading: PartReading,
  draw: (finding: ShownFinding) => AnyBlock[],
): AnyBlock[] {
  const { findings } = reading;
  const note = unreadNote(reading);
  if (findings.length === 0) return note;
  const shown = findings.slice(0, findingsShown);
  return [
    ...note,
    flaggedText(text, shown),
    ...shown.flatMap(draw),
    ...moreFindings(findings.length - shown.length),
  ];
}

/** The words in bold, where they stand. */
function flaggedText(text: string, findings: readonly ShownFinding[]): AnyBlock {
  const passages = passagesAround(text, findings);
  return richTextWithBold(passages.text, passages.spans, { quoted: true });
}

/** Says how many findings are not shown; nothing is left out in silence. */
function moreFindings(count: number): AnyBlock[] {
  return count > 0 ? [context(say('reread.more_later', { count }))] : [];
}

/** The words, what they sound like, and a fairer way to say it. */
export function briefFinding(text: string, finding: ShownFinding): AnyBlock {
  const { soundsLike, rewording } = finding;
  return section(
    sayMd('reread.finding.brief', { words: wordsOf(text, finding, 120), soundsLike, rewording }),
  );
}

export interface FullOptions {
  /** Offers to call it fine. */
  fineActionId?: string;
  /** Before the rewording: who is spoken to has not always written the text. */
  offer?: string;
  /** How words of the text are read; as they stand when left out. */
  read?: (words: string) => Mrkdwn;
}

const literal = (words: string) => md`${words}`;

/** What it sounds like, why that closes a conversation, a fairer way to say it, and a question about the situation. */
export function fullFinding(
  text: string,
  finding: ShownFinding,
  { fineActionId, offer = say('reread.finding.offer'), read = literal }: FullOptions = {},
): AnyBlock[] {
  const { soundsLike, why, rewording, question, id } = finding;
  const isFine = fineActionId !== undefined && id !== undefined;
  const room = limits.alertText - soundsLike.length - why.length - '*“”*  '.length;
  return [
    alert(
      sayMd('reread.finding.explained', {
        words: read(wordsOf(text, finding, Math.max(room, 12))),
        soundsLike,
        why,
      }),
      levelOf(finding),
    ),
    section(sayMd('reread.finding.instead', { offer, rewording: read(rewording), question }), {
      ...(isFine && {
        accessory: button({ text: say('reread.finding.fine.button'), actionId: fineActionId, value: id }),
      }),
    }),
  ];
}

/** A warning is for words that may hurt somebody else; who is hard on themselves needs none. */
const levelOf = ({ severity, category }: ShownFinding) =>
  severity === 'strong' && category !== 'self_blame' ? 'warning' : 'info';

/** The flagged words on one line. */
export const wordsOf = (text: string, { start, end }: ShownFinding, max: number): string =>
  truncate(text.slice(start, end).replace(/\s+/g, ' '), max);
