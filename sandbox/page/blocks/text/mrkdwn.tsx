import type { ReactNode } from 'react';
import type { TextObject } from '../block-types';
import { inOrder } from '../in-order';
import { BroadcastMention, ChannelMention, Emoji, SafeLink, SlackDate, UserMention } from './mentions';
import { type Inline, type MrkdwnBlock, parseMrkdwn } from './parse-mrkdwn';

/** Text in Slack's mrkdwn. */
export function Mrkdwn({ text }: { text: string }) {
  return inOrder(parseMrkdwn(text), drawBlock);
}

function drawBlock(block: MrkdwnBlock): ReactNode {
  if (block.kind === 'code') return <pre className="code-block">{block.text}</pre>;
  if (block.kind === 'quote') return <blockquote>{inOrder(block.children, drawInline)}</blockquote>;
  return <span className="lines">{inOrder(block.children, drawInline)}</span>;
}

function drawInline(part: Inline): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return <b>{inOrder(part.children, drawInline)}</b>;
    case 'italic':
      return <i>{inOrder(part.children, drawInline)}</i>;
    case 'strike':
      return <s>{inOrder(part.children, drawInline)}</s>;
    case 'code':
      return <code>{part.text}</code>;
    case 'emoji':
      return <Emoji name={part.name} />;
    case 'link':
      return <SafeLink url={part.url}>{part.label ?? part.url}</SafeLink>;
    case 'user':
      return <UserMention id={part.id} />;
    case 'channel':
      return <ChannelMention id={part.id} label={part.label} />;
    case 'group':
      return <span className="mention">{part.label ?? '@group'}</span>;
    case 'broadcast':
      return <BroadcastMention range={part.range} />;
    case 'date':
      return <SlackDate {...part} />;
    case 'break':
      return <br />;
  }
}

/** Plain text with its lines, and emoji names drawn where the sender allows it. */
export function Plain({ text, emoji = true }: { text: string; emoji?: boolean }) {
  if (!emoji) return text;
  const parts = text.split(/:([a-z0-9_+'-]+):/);
  return inOrder(parts, (part, index) => (index % 2 === 1 ? <Emoji name={part} /> : part));
}

/** A text object of either kind. */
export function Text({ of }: { of: TextObject | undefined }) {
  if (!of) return null;
  if (of.type === 'mrkdwn') return <Mrkdwn text={of.text} />;
  return (
    <span className="plain">
      <Plain text={of.text} emoji={of.emoji !== false} />
    </span>
  );
}
