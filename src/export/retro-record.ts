import type { ActionItem } from '../action-item/action-item';
import type { Posting } from '../posting/posting';
import type { Retro } from '../retro/retro';
import type { Reply } from '../thread/thread-store';

/** A retro as it leaves Evenkeel: what was shared and agreed. Nothing private is anywhere near it. */
export interface RetroRecord {
  retro: Retro;
  channelName: string;
  postings: readonly Posting[];
  actionItems: readonly ActionItem[];
  replies: readonly Reply[];
  /** How a person is called; a plain stand-in when we do not know. */
  nameOf(userId: string | null): string;
  /** The reader's zone; all times are in it. */
  zone: string;
}

/** Slack's markup in a reply, as a reader would see it. */
export function plainReply(text: string, nameOf: RetroRecord['nameOf']): string {
  return text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (_match, id: string) => `@${nameOf(id)}`)
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(
      /<!([a-z]+)(?:\^[^>]*)?(?:\|([^>]*))?>/g,
      (_match, word: string, label?: string) => label ?? `@${word}`,
    )
    .replace(/<([^|>]+)\|([^>]+)>/g, '$2 ($1)')
    .replace(/<([^>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
