import { escapeMrkdwn } from './block-kit';

/** What people read of a message, as mrkdwn: its blocks where an app drew some, else what was typed. */
export function messageText(message: unknown): string {
  const { text, blocks, attachments, bot_id: botId } = object(message);
  const drawn = () => joined(list(blocks).map(blockText));
  const typed = string(text).trim();
  // What a person typed is in both; an app's text is what notifications say, and its blocks are what is read.
  if (typed !== '' && botId === undefined) return typed;
  return drawn() || typed || joined(list(attachments).map(attachmentText));
}

type Fields = Record<string, unknown>;

/** Blocks of a message that hold words, as Slack's reference lists them; buttons and menus are not what somebody says. */
function blockText(value: unknown): string {
  const block = object(value);
  switch (block.type) {
    case 'section':
      return joined([textObject(block.text), ...list(block.fields).map(textObject)]);
    case 'header':
      return textObject(block.text);
    case 'context':
      return list(block.elements).map(textObject).join(' ').trim();
    case 'markdown':
      return escapeMrkdwn(string(block.text));
    case 'image':
    case 'video':
      return textObject(block.title);
    case 'container':
      return joined([textObject(block.title), ...list(block.child_blocks).map(blockText)]);
    case 'rich_text':
      return joined(list(block.elements).map((part) => richText(object(part))));
    default:
      return '';
  }
}

function richText(part: Fields): string {
  const inner = list(part.elements).map(object);
  if (part.type === 'rich_text_list') return inner.map((item) => `• ${richText(item)}`).join('\n');
  const line = inner.map(inline).join('');
  if (part.type === 'rich_text_preformatted') return `\`\`\`\n${line}\n\`\`\``;
  return part.type === 'rich_text_quote' ? line.replace(/^/gm, '&gt; ') : line;
}

function inline(element: Fields): string {
  const { type, style } = element;
  const words = escapeMrkdwn(string(element.text));
  if (type === 'user') return `<@${string(element.user_id)}>`;
  if (type === 'channel') return `<#${string(element.channel_id)}>`;
  if (type === 'usergroup') return `<!subteam^${string(element.usergroup_id)}>`;
  if (type === 'broadcast') return `<!${string(element.range)}>`;
  if (type === 'emoji') return `:${string(element.name)}:`;
  if (type === 'link') return `<${escapeMrkdwn(string(element.url))}${words ? `|${words}` : ''}>`;
  return object(style).code === true ? `\`${words}\`` : words;
}

function attachmentText(value: unknown): string {
  const { pretext, title, text, blocks, fallback } = object(value);
  return (
    joined(list(blocks).map(blockText)) ||
    joined([string(pretext), string(title), string(text)]) ||
    string(fallback)
  );
}

/** Plain text objects hold `&` and `<` as they are; in mrkdwn they are escaped. */
function textObject(value: unknown): string {
  const { type, text } = object(value);
  return type === 'mrkdwn' ? string(text) : escapeMrkdwn(string(text));
}

const joined = (pieces: string[]) => pieces.filter((piece) => piece.trim() !== '').join('\n');
const object = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
