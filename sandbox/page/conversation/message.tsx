import { useState } from 'react';
import type { PageMessage } from '../../page-api/page-contract';
import { sandbox } from '../api/call-sandbox';
import { useReadyPage, useStore } from '../api/use-page';
import { useLiveSurface } from '../api/use-surface';
import { Blocks } from '../blocks/block';
import { useDirectory } from '../blocks/directory';
import { SurfaceContext } from '../blocks/surface';
import { Mrkdwn } from '../blocks/text/mrkdwn';
import { slackDate } from '../blocks/text/slack-date';
import { EvenkeelMark, Face } from '../workspace/faces';
import { Icon } from '../workspace/icons';
import { EditMessage } from './edit-message';
import { type MessageParts, messageParts } from './message-parts';
import { MessageTools } from './message-tools';
import { Reactions } from './reactions';

interface MessageProps {
  one: PageMessage;
  /** Said right after the one before by the same person, and so drawn without a head. */
  isSameBreath: boolean;
  thread?: string;
}

/** One message with everything that can be done to it. */
export function Message({ one, isSameBreath, thread }: MessageProps) {
  const { state } = useReadyPage();
  const [isEditing, setEditing] = useState(false);
  const parts = messageParts(one);
  const isBot = parts.user === state.bot.userId;
  const author = state.people.find(({ id }) => id === parts.user);
  const name = isBot ? state.bot.name : (author?.name ?? 'Somebody');
  const className = `message${isSameBreath ? ' message-next' : ''}${one.isEphemeral ? ' message-ephemeral' : ''}`;
  return (
    <article
      className={className}
      aria-label={`${name}, ${timeWords(parts.ts, state.me.tz)}`}
      data-ts={parts.ts}
    >
      <div className="message-side">
        {isSameBreath ? (
          <Time ts={parts.ts} />
        ) : isBot ? (
          <EvenkeelMark size={36} />
        ) : (
          <Face handle={author?.handle ?? ''} />
        )}
      </div>
      <div className="message-body">
        {one.isEphemeral && (
          <p className="message-only-you">
            <Icon name="only" /> Only visible to you
          </p>
        )}
        {!isSameBreath && (
          <p className="message-head">
            <b>{name}</b>
            {isBot && <span className="app-mark">APP</span>}
            <Time ts={parts.ts} />
          </p>
        )}
        {isEditing ? (
          <EditMessage parts={parts} onDone={() => setEditing(false)} />
        ) : (
          <MessageContent one={one} parts={parts} />
        )}
        <Reactions parts={parts} />
        {!thread && <ThreadLink parts={parts} />}
        {one.isEphemeral && <Dismiss ts={parts.ts} />}
      </div>
      {!one.isEphemeral && !isEditing && (
        <MessageTools one={one} parts={parts} thread={thread} onEdit={() => setEditing(true)} />
      )}
    </article>
  );
}

function MessageContent({ one, parts }: { one: PageMessage; parts: MessageParts }) {
  const { at, as } = useReadyPage();
  const surface = useLiveSurface(`m${parts.ts}`, { conversation: at, ts: parts.ts }, { values: one.state });
  return (
    <SurfaceContext value={surface}>
      {parts.blocks.length > 0 ? (
        <Blocks blocks={parts.blocks} />
      ) : (
        <div className="message-text">
          <Mrkdwn text={parts.text} />
        </div>
      )}
      {parts.isEdited && <span className="edited">(edited)</span>}
      {parts.files.map(({ id, name, size }) => (
        <a key={id} className="file" href={sandbox.fileUrl(as, id)} download={name}>
          <span className="file-mark">
            <Icon name="file" size={20} />
          </span>
          <span>
            <b>{name}</b>
            <small>{Math.max(1, Math.round(size / 1024))} KB</small>
          </span>
        </a>
      ))}
    </SurfaceContext>
  );
}

const timeWords = (ts: string, zone: string) => slackDate(Number(ts), '{time}', { now: new Date(0), zone });

function Time({ ts }: { ts: string }) {
  const { now, zone } = useDirectory();
  return (
    <time className="message-time" title={slackDate(Number(ts), '{date_long} at {time}', { now, zone })}>
      {timeWords(ts, zone)}
    </time>
  );
}

function ThreadLink({ parts }: { parts: MessageParts }) {
  const store = useStore();
  const { state } = useReadyPage();
  const { now, zone } = useDirectory();
  if (parts.replyCount === 0) return null;
  const faces = parts.replyUsers.slice(0, 4);
  const last = parts.latestReply
    ? slackDate(Number(parts.latestReply), 'Last reply {date_short_pretty} at {time}', { now, zone })
    : '';
  return (
    <button type="button" className="thread-link" onClick={() => store.go({ thread: parts.ts })}>
      {faces.map((id) =>
        id === state.bot.userId ? (
          <EvenkeelMark key={id} size={20} />
        ) : (
          <Face key={id} handle={state.people.find((person) => person.id === id)?.handle ?? ''} size={20} />
        ),
      )}
      <b>{parts.replyCount === 1 ? '1 reply' : `${parts.replyCount} replies`}</b>
      <small>{last}</small>
    </button>
  );
}

function Dismiss({ ts }: { ts: string }) {
  const store = useStore();
  const { at } = useReadyPage();
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => void store.act({ kind: 'dismiss', conversation: at, ts })}
    >
      Dismiss message
    </button>
  );
}
