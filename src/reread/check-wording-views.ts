import type { AnyBlock, ModalView } from '@slack/types';
import type { Review } from '../phrase/review-for';
import { context, modal, readMrkdwn, richMrkdwnWithBold, section } from '../slack/block-kit';
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
    title: 'Check wording',
    close: 'Close',
    blocks: [context('Only you see this. Nothing of the message is kept.'), ...said(message, review)],
  });
}

function said({ text: whole, isOwn }: CheckedMessage, review: Review): AnyBlock[] {
  if (whole.trim() === '') {
    return [
      section(
        'There are no words in this message that I could read: a file, a picture or a button, perhaps.',
      ),
    ];
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
        ...(!isOwn && { offer: 'One could write' }),
        say: readMrkdwn,
      }),
    ),
    ...(more > 0 ? [context(`And ${more} more.`)] : []),
    ...(findings.length === 0 && !isUnread ? [section(nothingFound)] : []),
    ...(text.length < whole.length
      ? [context(`It is a long one: this is about its first ${readMax.toLocaleString('en')} characters.`)]
      : []),
    ...(findings.length > 0
      ? [context('Suggestions, never rules: how it was meant, its author knows best.')]
      : []),
  ];
}

/** Who asks about somebody's words against themselves is not the one to be comforted. */
function ofAnother(finding: Finding): Finding {
  if (finding.category !== 'self_blame') return finding;
  return {
    ...finding,
    soundsLike: 'Somebody is being hard on themselves here.',
    why: 'They worked with what they could see. Carrying it alone helps nobody learn.',
    question: 'What did the screen, the page or the people around tell them then?',
  };
}

const nothingFound = ':white_check_mark: Nothing here sounds like blame.';
