import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { BlockOptions } from './blocks';
import { checkedId } from './elements';
import { limits } from './limits';
import { cleanText, truncate } from './text';

/** A part of a text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * People's words as a quotation. Rich text is literal: nothing in it is parsed, so nobody is pinged and nothing needs
 * escaping. Addresses become links, because we say so. Shortened to `max` units at a grapheme edge.
 */
export function quote(text: string, options: BlockOptions & { max?: number } = {}): RichTextBlock {
  const shown = truncate(cleanText(text).text, options.max ?? limits.quoteText);
  return richText('rich_text_quote', withLinks(shown), options);
}

/** People's words with the spans in bold; spans may be unordered, overlap or reach beyond the text. */
export function richTextWithBold(
  text: string,
  spans: readonly Span[],
  options: BlockOptions & { max?: number; quoted?: boolean } = {},
): RichTextBlock {
  const shown = truncate(text, options.max ?? limits.quoteText);
  // When the end was cut off, the ellipsis stands where the words did and is not theirs.
  const length = shown === text ? text.length : shown.length - 1;
  const elements: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of mergeSpans(shown, spans, length)) {
    elements.push(
      ...textElement(shown.slice(at, start)),
      ...textElement(shown.slice(start, end), { bold: true }),
    );
    at = end;
  }
  elements.push(...textElement(shown.slice(at)));
  return richText(options.quoted ? 'rich_text_quote' : 'rich_text_section', elements, options);
}

function richText(
  type: 'rich_text_quote' | 'rich_text_section',
  elements: RichTextElement[],
  { blockId }: BlockOptions,
): RichTextBlock {
  // Slack refuses an empty list and an empty text.
  const filled: RichTextElement[] = elements.length > 0 ? elements : [{ type: 'text', text: ' ' }];
  return {
    type: 'rich_text',
    ...(blockId && { block_id: checkedId(blockId) }),
    elements: [{ type, elements: filled }],
  };
}

function textElement(text: string, style?: { bold: boolean }): RichTextElement[] {
  const clean = cleanText(text).text;
  return clean === '' ? [] : [{ type: 'text', text: clean, ...(style && { style }) }];
}

const address = /https?:\/\/[^\s<>"'\p{Cf}]+/giu;

function withLinks(text: string): RichTextElement[] {
  const elements: RichTextElement[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const url = match[0].replace(/[.,;:!?)\]}…]+$/, '');
    if (!URL.canParse(url)) continue;
    elements.push(...textElement(text.slice(at, match.index)), { type: 'link', url, text: url });
    at = match.index + url.length;
  }
  return [...elements, ...textElement(text.slice(at))];
}

/** Spans in order, inside the text, without overlaps and cutting no character in two. */
export function mergeSpans(text: string, spans: readonly Span[], length: number): Span[] {
  const inside = spans
    .map(({ start, end }) => ({
      start: pairEdge(text, Math.max(start, 0)),
      end: pairEdge(text, Math.min(end, length)),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of inside) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Moves an index out of the middle of a surrogate pair. */
function pairEdge(text: string, index: number): number {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  const insidePair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return insidePair ? index - 1 : index;
}
