import { SlackError } from '../slack-error';
import type { Arguments } from './arguments';

/** One page of `all` by `limit` and `cursor`; the next cursor is empty on the last page. */
export function page<T>(
  all: T[],
  args: Arguments,
  usual: number,
  most: number,
): { items: T[]; cursor: string } {
  const limit = args.integer('limit', usual) || usual;
  if (limit < 1 || limit > most) throw new SlackError('invalid_limit');
  const start = args.has('cursor') ? decode(args.text('cursor')) : 0;
  const end = start + limit;
  return { items: all.slice(start, end), cursor: end < all.length ? encode(end) : '' };
}

function encode(offset: number): string {
  return Buffer.from(`offset:${offset}`).toString('base64');
}

function decode(cursor: string): number {
  const match = /^offset:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'));
  if (!match) throw new SlackError('invalid_cursor');
  return Number(match[1]);
}
