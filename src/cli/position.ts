/** A place in a text as people count: both from 1, an emoji or an accented letter being one character. */
export interface Position {
  line: number;
  column: number;
}

const LINE_END = /\r\n|\r|\n/g;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Tells where UTF-16 offsets of a text stand. Asked in ascending order, it reads each line once. */
export function positionsIn(text: string): (offset: number) => Position {
  const lineStarts = [0, ...Array.from(text.matchAll(LINE_END), (end) => end.index + end[0].length)];
  let last = { line: 1, offset: 0, column: 1 };
  return (offset) => {
    const line = lineAt(lineStarts, offset);
    const start = lineStarts[line - 1] ?? 0;
    const known = last.line === line && last.offset <= offset ? last : { offset: start, column: 1 };
    last = { line, offset, column: known.column + countCharacters(text.slice(known.offset, offset)) };
    return { line, column: last.column };
  };
}

function lineAt(lineStarts: number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function countCharacters(piece: string): number {
  if (/^[\x20-\x7e\t]*$/.test(piece)) return piece.length;
  let count = 0;
  for (const _ of graphemes.segment(piece)) count += 1;
  return count;
}
