import type { AnyBlock, ModalView } from '@slack/types';
import { say } from '../language/say';
import type { Review } from '../phrase/review-for';
import { context, modal, readMrkdwn, richMrkdwnWithBold, section } from '../slack/block-kit';
import { explanationOf } from '../wording/messages';
import type { Finding } from '../wording/wording';
import { findingsShown, fullFinding, unreadNote } from './finding-views';
import { passagesAround } from './passages';

export const checkWordingIds = { shortcut: 'reread.check_wording' } as const;

/** A message may hold 40,000 characters; nobody waits three seconds for the end of one. */
const readMax = 12_000;

export interface CheckedMessage {
  text: string;
  /** The person who asks has written it. */
  isOwn: boolean;
}

/** What the wording review says about a message, to the one person who asked. */
export function checkWordingView(message: CheckedMessage, review: Review): ModalView {
  return modal({
    title: say('reread.check_wording.title'),
    close: say('slack.close.button'),
    blocks: [context(say('reread.check_wording.about')), ...said(message, review)],
  });
}

function said({ text: whole, isOwn }: CheckedMessage, review: Review): AnyBlock[] {
  if (whole.trim() === '') {
    return [section(say('reread.check_wording.no_words'))];
  }
  const text = whole.slice(0, readMax);
  const reading = review(text);
  const { findings, isUnread } = reading;
  const shown = findings.slice(0, findingsShown);
  const more = findings.length - shown.length;
  const passages = passagesAround(text, shown);
  return [
    ...unreadNote(reading),
    ...(shown.length > 0 ? [richMrkdwnWithBold(passages.text, passages.spans)] : []),
    ...shown.flatMap((finding) =>
      fullFinding(text, isOwn ? finding : ofAnother(finding), {
        ...(!isOwn && { offer: say('reread.check_wording.offer') }),
        read: readMrkdwn,
      }),
    ),
    ...(more > 0 ? [context(say('reread.more', { count: more }))] : []),
    ...(findings.length === 0 && !isUnread ? [section(say('reread.verdict.nothing_found'))] : []),
    ...(text.length < whole.length
      ? [context(say('reread.check_wording.first_part', { most: readMax }))]
      : []),
    ...(findings.length > 0 ? [context(say('reread.check_wording.foot'))] : []),
  ];
}

/** Who asks about somebody's words against themselves is not the one to be comforted. */
function ofAnother(finding: Finding): Finding {
  return finding.category === 'self_blame' ? { ...finding, ...explanationOf('other') } : finding;
}
