import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream of UTF-8, as many as each chunk completes. Only a line feed ends a line: JSON text may hold
 * the other separators that Node's readline would cut at.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let unfinished: string[] = [];
  for await (const chunk of chunks) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    const last = pieces.pop() as string;
    if (pieces.length > 0) {
      pieces[0] = [...unfinished, pieces[0]].join('');
      unfinished = [];
      yield pieces;
    }
    unfinished.push(last);
  }
  const rest = unfinished.join('') + decoder.end();
  if (rest !== '') yield [rest];
}
