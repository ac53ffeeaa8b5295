/** Why something was found: the words around a match, with the match itself. */
export interface Reason {
  id: string;
  /** Which part of a document it comes from, in its feature's words. */
  part: string;
  text: string;
  /** The matching words in it. */
  spans: { start: number; end: number }[];
}

/** Marks no text of people's has: PostgreSQL puts them around matches, and they are taken out of texts beforehand. */
export const matchStart = '\uE000';
export const matchEnd = '\uE001';

/** Turns a marked text into the text and where its matches are. */
export function readMarked(marked: string): Pick<Reason, 'text' | 'spans'> {
  const spans: Reason['spans'] = [];
  let text = '';
  let start = 0;
  for (const char of marked.replace(/\s+/g, ' ').trim()) {
    if (char === matchStart) start = text.length;
    else if (char === matchEnd) spans.push({ start, end: text.length });
    else text += char;
  }
  return { text, spans };
}
