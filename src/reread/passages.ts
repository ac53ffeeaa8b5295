import type { Span } from '../slack/block-kit';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence or sentences a span lies in. */
export function sentenceAt(text: string, { start, end }: Span): Span {
  const segments = sentences.segment(text);
  const first = segments.containing(start);
  const last = segments.containing(Math.max(end - 1, start));
  return {
    start: first?.index ?? start,
    end: last ? last.index + last.segment.length : end,
  };
}

/** A text up to this length is shown whole. */
const wholeMax = 700;
/** How much of a long sentence is shown on either side of the words. */
const aroundMax = 160;
const gap = '\n…\n';

export interface Passages {
  text: string;
  spans: Span[];
}

/** A text with spans to be read in their sentences: all of a short one, of a long one the sentences that hold them. */
export function passagesAround(text: string, spans: readonly Span[]): Passages {
  if (text.length <= wholeMax) return { text, spans: [...spans] };
  const windows = mergeWindows(spans.map((span) => windowAround(text, span)));
  const shown: Passages = { text: windows[0] && windows[0].start > 0 ? '…' : '', spans: [] };
  windows.forEach((window, index) => {
    if (index > 0) shown.text += gap;
    const shift = shown.text.length - window.start;
    shown.text += text.slice(window.start, window.end).trimEnd();
    const inside = spans.filter(({ start, end }) => start >= window.start && end <= window.end);
    shown.spans.push(...inside.map(({ start, end }) => ({ start: start + shift, end: end + shift })));
  });
  if ((windows.at(-1)?.end ?? 0) < text.trimEnd().length) shown.text += ' …';
  return shown;
}

function windowAround(text: string, span: Span): Span {
  const sentence = sentenceAt(text, span);
  return {
    start: outsideToken(text, Math.max(sentence.start, span.start - aroundMax)),
    end: outsideToken(text, Math.min(sentence.end, span.end + aroundMax)),
  };
}

/** Moves an index out of one of Slack's `<…>` tokens or a pair of surrogates, to before it. */
function outsideToken(text: string, index: number): number {
  const token = /<[^<>\s]{0,200}$/.exec(text.slice(Math.max(index - 200, 0), index));
  const opened = token ? index - token[0].length : index;
  const isInside = token !== null && /^[^<>]{0,300}>/.test(text.slice(index, index + 301));
  const edge = isInside ? opened : index;
  return /[\uDC00-\uDFFF]/.test(text.charAt(edge)) && edge > 0 ? edge - 1 : edge;
}

function mergeWindows(windows: Span[]): Span[] {
  const merged: Span[] = [];
  for (const window of windows.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else merged.push({ ...window });
  }
  return merged;
}
