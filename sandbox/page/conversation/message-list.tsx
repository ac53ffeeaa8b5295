import { Fragment, useLayoutEffect, useRef } from 'react';
import type { PageMessage } from '../../page-api/page-contract';
import { useDirectory } from '../blocks/directory';
import { isoDay } from '../blocks/text/slack-date';
import { dayName } from './day-name';
import { Message } from './message';
import { instantOf, messageParts } from './message-parts';

const sameBreathSeconds = 300;

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

interface MessageListProps {
  messages: readonly PageMessage[];
  label: string;
  /** The thread these stand in; its parent comes first. */
  thread?: string;
}

/** Messages, oldest first, with a line between days; it stays at the newest one unless somebody scrolled up. */
export function MessageList({ messages, label, thread }: MessageListProps) {
  const { zone, now } = useDirectory();
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    if (isAtEnd.current) frame.current?.scrollTo({ top: frame.current.scrollHeight });
  });
  return (
    <div
      className="messages"
      ref={frame}
      role="log"
      aria-label={label}
      {...reachable}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 60;
      }}
    >
      {messages.map((one, index) => {
        const before = messages[index - 1];
        const { ts, user, blocks } = messageParts(one);
        const day = isoDay(instantOf(ts), zone);
        const known = before && messageParts(before);
        const isNewDay = !known || isoDay(instantOf(known.ts), zone) !== day;
        const isSameBreath =
          !isNewDay &&
          known.user === user &&
          blocks.length === 0 &&
          !one.isEphemeral &&
          !before?.isEphemeral &&
          Number(ts) - Number(known.ts) < sameBreathSeconds;
        return (
          <Fragment key={`${ts} ${one.isEphemeral}`}>
            {isNewDay && !thread && <p className="day">{dayName(instantOf(ts), { now, zone })}</p>}
            <Message one={one} isSameBreath={isSameBreath} thread={thread} />
            {thread && index === 0 && <ReplyLine count={messages.length - 1} />}
          </Fragment>
        );
      })}
      {messages.length === 0 && <p className="main-empty">Nothing has been said here yet.</p>}
    </div>
  );
}

function ReplyLine({ count }: { count: number }) {
  return (
    <p className="reply-line">
      {count === 0 ? 'No replies yet' : count === 1 ? '1 reply' : `${count} replies`}
    </p>
  );
}
