import type { ReactNode } from 'react';
import { useDirectory } from '../directory';
import { emojiOf } from './emoji';
import { slackDate } from './slack-date';

export function UserMention({ id }: { id: string }) {
  const { people, me } = useDirectory();
  const known = people.find((person) => person.id === id);
  return <span className={`mention${id === me ? ' mention-me' : ''}`}>@{known?.name ?? 'someone'}</span>;
}

export function ChannelMention({ id, label }: { id: string; label?: string | null }) {
  const { channels, openChannel } = useDirectory();
  const known = channels.find((channel) => channel.id === id);
  if (!known) return <span className="mention">#{label ?? 'private-channel'}</span>;
  return (
    <button type="button" className="mention mention-link" onClick={() => openChannel(id)}>
      #{known.name}
    </button>
  );
}

export function BroadcastMention({ range }: { range: string }) {
  return <span className="mention mention-loud">@{range}</span>;
}

/** An emoji by its name; an unknown name stays readable, as in Slack. */
export function Emoji({ name }: { name: string }) {
  const character = emojiOf(name);
  if (character === null) return `:${name}:`;
  return (
    <span role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`} className="emoji">
      {character}
    </span>
  );
}

/** An instant in the reader's words and zone; the sender's fallback when it is none. */
export function SlackDate(props: {
  seconds: number;
  format: string;
  url?: string | null;
  fallback?: string;
}) {
  const { seconds, format, url, fallback = '' } = props;
  const { now, zone, locale } = useDirectory();
  if (!Number.isFinite(seconds)) return fallback;
  const words = slackDate(seconds, format, { now, zone, locale });
  const shown = (
    <time dateTime={new Date(seconds * 1000).toISOString()} title={fallback || undefined}>
      {words}
    </time>
  );
  return url ? <SafeLink url={url}>{shown}</SafeLink> : shown;
}

/** A link that can do nothing but open a page or a mail. */
export function SafeLink({ url, children }: { url: string; children: ReactNode }) {
  if (!/^(https?|mailto|tel):/i.test(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
