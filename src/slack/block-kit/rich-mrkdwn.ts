import type { RichTextBlock, RichTextElement } from '@slack/types';
import { limits } from './limits';
import { channelLink, joinMd, type Mrkdwn, md, mention } from './mrkdwn';
import { mergeSpans, type Span } from './rich-text';
import { cleanText } from './text';

/** Slack's own tokens in a message's text (https://docs.slack.dev/messaging/formatting-message-text), entities included. */
const TOKEN =
  /<@([UW][A-Z0-9]{2,20})(?:\|[^<>]{0,100})?>|<#([CG][A-Z0-9]{2,20})(?:\|[^<>]{0,100})?>|<!([^<>|]{1,100})(?:\|([^<>]{0,100}))?>|<((?:https?|mailto):[^<>|\s]{1,2000})(?:\|([^<>]{0,300}))?>|&(amp|lt|gt);|:([a-z0-9_+'-]{2,60}):/g;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>' };

/**
 * The text of a message as its readers see it, with spans of it in bold: people and channels by name, links as links, emoji
 * as pictures. Spans count in the text as Slack gives it. Nobody is told: a view pings no one, and `@channel` stays a word.
 * What is beyond a quotation's length is cut off and shown by an ellipsis.
 */
export function richMrkdwnWithBold(text: string, spans: readonly Span[]): RichTextBlock {
  const shown = text.slice(0, limits.quoteText);
  const elements: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of mergeSpans(shown, spans, shown.length)) {
    elements.push(...piece(shown.slice(at, start), false), ...piece(shown.slice(start, end), true));
    at = end;
  }
  elements.push(...piece(shown.slice(at) + (shown === text ? '' : '…'), false));
  const filled: RichTextElement[] = elements.length > 0 ? elements : [{ type: 'text', text: ' ' }];
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: filled }] };
}

type Token = Extract<RichTextElement, { type: 'user' | 'channel' | 'link' | 'emoji' }>;

function piece(text: string, bold: boolean): RichTextElement[] {
  const style = bold ? { style: { bold } } : {};
  const elements: RichTextElement[] = [];
  let words = '';
  const flush = () => {
    const clean = cleanText(words).text;
    if (clean !== '') elements.push({ type: 'text', text: clean, ...style });
    words = '';
  };
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    words += text.slice(at, match.index);
    at = match.index + match[0].length;
    const token = tokenOf(match);
    if (typeof token === 'string') words += token;
    else {
      flush();
      elements.push({ ...token, ...style });
    }
  }
  words += text.slice(at);
  flush();
  return elements;
}

function tokenOf(match: RegExpMatchArray): Token | string {
  const [all, user, channel, special, specialLabel, url, label, entity, emoji] = match;
  if (user) return { type: 'user', user_id: user };
  if (channel) return { type: 'channel', channel_id: channel };
  if (special) return specialLabel || `@${special.replace(/\^.*/, '')}`;
  if (url && URL.canParse(url)) return { type: 'link', url: decoded(url), text: decoded(label || url) };
  if (entity) return entities[entity] ?? all;
  return emoji ? { type: 'emoji', name: emoji } : all;
}

/** A piece of a message's text for a line of ours: people and channels by name, links by their label, all else literal. */
export function readMrkdwn(text: string): Mrkdwn {
  const pieces: Mrkdwn[] = [];
  let words = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    words += text.slice(at, match.index);
    at = match.index + match[0].length;
    const token = tokenOf(match);
    if (typeof token === 'string') words += token;
    else if (token.type === 'emoji') words += match[0];
    else if (token.type === 'link') words += token.text ?? token.url;
    else {
      pieces.push(
        md`${words}`,
        token.type === 'user' ? mention(token.user_id) : channelLink(token.channel_id),
      );
      words = '';
    }
  }
  return joinMd([...pieces, md`${words + text.slice(at)}`], '');
}

const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt);/g, (all, name: string) => entities[name] ?? all);
