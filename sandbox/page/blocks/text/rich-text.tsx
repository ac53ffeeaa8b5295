import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextList } from '@slack/types';
import type { CSSProperties, ReactNode } from 'react';
import { inOrder } from '../in-order';
import { BroadcastMention, ChannelMention, Emoji, SafeLink, SlackDate, UserMention } from './mentions';

/** Literal text with styles, lists, quotes and code. */
export function RichText({ block }: { block: RichTextBlock }) {
  return <div className="rich-text">{inOrder(block.elements, drawPart)}</div>;
}

function drawPart(part: RichTextBlockElement): ReactNode {
  switch (part.type) {
    case 'rich_text_section':
      return <div>{inOrder(part.elements, drawElement)}</div>;
    case 'rich_text_quote':
      return <blockquote>{inOrder(part.elements, drawElement)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre className="code-block">{inOrder(part.elements, drawElement)}</pre>;
    case 'rich_text_list':
      return <List list={part} />;
  }
}

/** `offset` is where an ordered list goes on counting; @slack/types does not know it. */
function List({ list }: { list: RichTextList & { offset?: number } }) {
  const items = inOrder(list.elements, (item) => <li>{drawPart(item)}</li>);
  const style: CSSProperties = { marginInlineStart: `${(list.indent ?? 0) * 1.5}rem` };
  return list.style === 'ordered' ? (
    <ol style={style} start={(list.offset ?? 0) + 1}>
      {items}
    </ol>
  ) : (
    <ul style={style}>{items}</ul>
  );
}

function drawElement(element: RichTextElement): ReactNode {
  const drawn = drawPlain(element);
  const style = 'style' in element ? (element.style as Record<string, boolean> | undefined) : undefined;
  if (!style) return drawn;
  return [
    ['code', (inner: ReactNode) => <code>{inner}</code>] as const,
    ['strike', (inner: ReactNode) => <s>{inner}</s>] as const,
    ['italic', (inner: ReactNode) => <i>{inner}</i>] as const,
    ['underline', (inner: ReactNode) => <u>{inner}</u>] as const,
    ['bold', (inner: ReactNode) => <b>{inner}</b>] as const,
  ].reduce<ReactNode>((inner, [name, wrap]) => (style[name] ? wrap(inner) : inner), drawn);
}

function drawPlain(element: RichTextElement): ReactNode {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return <SafeLink url={element.url}>{element.text ?? element.url}</SafeLink>;
    case 'user':
      return <UserMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'emoji':
      return <Emoji name={element.name} />;
    case 'broadcast':
      return <BroadcastMention range={element.range} />;
    case 'usergroup':
      return <span className="mention">@group</span>;
    case 'date':
      return (
        <SlackDate
          seconds={element.timestamp}
          format={element.format}
          url={element.url}
          fallback={element.fallback}
        />
      );
    case 'color':
      return (
        <span className="colour">
          <span className="colour-dot" style={{ background: element.value }} />
          {element.value}
        </span>
      );
    default:
      return null;
  }
}
